import { type PGlite, protocol } from '@electric-sql/pglite';
import type { SqlRow } from './database.ts';

type Parse = (text: string) => unknown;
/** By the object ids of PostgreSQL's own types; anything else is text. */
const PARSERS: Record<number, Parse> = {
  16: (text) => text === 't',
  20: Number,
  21: Number,
  23: Number,
  114: (text) => JSON.parse(text) as unknown,
};
const asText: Parse = (text) => text;

const quote = (element: unknown): string => `"${String(element).replace(/[\\"]/g, '\\$&')}"`;

/** A parameter in PostgreSQL's text format. */
function toText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  return Array.isArray(value) ? `{${value.map(quote).join(',')}}` : String(value);
}

type Messages = Awaited<ReturnType<PGlite['execProtocol']>>['messages'];

function toRows(messages: Messages): SqlRow[] {
  const rows: SqlRow[] = [];
  let columns: { name: string; parse: Parse }[] = [];
  for (const message of messages) {
    if (message.name === 'rowDescription' && 'fields' in message) {
      const { fields } = message as unknown as { fields: { name: string; dataTypeID: number }[] };
      columns = fields.map(({ name, dataTypeID }) => ({ name, parse: PARSERS[dataTypeID] ?? asText }));
    } else if (message.name === 'dataRow' && 'fields' in message) {
      const { fields } = message as unknown as { fields: (string | null)[] };
      const cells = columns.map(({ name, parse }, index) => {
        const cell = fields[index] ?? null;
        return [name, cell === null ? null : parse(cell)] as const;
      });
      rows.push(Object.fromEntries(cells));
    }
  }
  return rows;
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.byteLength, 0));
  let offset = 0;
  for (const part of parts) {
    whole.set(part, offset);
    offset += part.byteLength;
  }
  return whole;
}

/**
 * Runs statements that PGlite keeps prepared. `client.query` parses, describes and plans each time anew, in five
 * calls: measured 0.41 ms for the least of statements against 0.08 ms here.
 */
export function createStatements(client: PGlite): (text: string, values: readonly unknown[]) => Promise<SqlRow[]> {
  const { serialize } = protocol;
  const prepared = new Map<string, Promise<string>>();
  let made = 0;

  // Two exchanges at once would take each other's answers.
  const exchange = (parts: readonly Uint8Array[]) => client.runExclusive(() => client.execProtocol(join(parts)));

  const prepare = (text: string): Promise<string> => {
    made += 1;
    const name = `s${made}`;
    const parsing = exchange([serialize.parse({ name, text }), serialize.sync()]).then(() => name);
    prepared.set(text, parsing);
    parsing.catch(() => prepared.delete(text));
    return parsing;
  };

  return async (text, values) => {
    const statement = await (prepared.get(text) ?? prepare(text));
    const { messages } = await exchange([
      serialize.bind({ statement, values: values.map(toText) }),
      serialize.describe({ type: 'P', name: '' }),
      serialize.execute({}),
      serialize.sync(),
    ]);
    return toRows(messages);
  };
}
