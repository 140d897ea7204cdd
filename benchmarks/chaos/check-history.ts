import type { Entry, Shown, Stored } from './history.ts';

/** Each is a number of messages, but `stuck`: messages that never ended, and views that never became the log. */
export interface Verdict {
  lost: number;
  doubled: number;
  outOfOrder: number;
  stuck: number;
}
/** What went wrong, in words, for whoever looks into it. */
export interface Finding {
  kind: keyof Verdict;
  what: string;
}
type Accepted = Extract<Entry, { type: 'accepted' }>;

const extra = (values: readonly unknown[]): number => values.length - new Set(values).size;

/** Messages that stand before one that was accepted earlier by the same writer. */
function countOvertaken(accepted: readonly Accepted[], log: readonly Stored[]): number {
  const place = new Map(log.map(({ clientId }, index) => [clientId, index]));
  const last = new Map<string, number>();
  let overtaken = 0;
  for (const { clientId, writer, isUpload } of accepted) {
    const at = place.get(clientId);
    // G4: a text may overtake an upload that is still on its way.
    if (at === undefined || isUpload) continue;
    const before = last.get(writer) ?? -1;
    if (at < before) overtaken += 1;
    last.set(writer, Math.max(at, before));
  }
  return overtaken;
}

function* checkLog(accepted: readonly Accepted[], log: readonly Stored[], where: string): Generator<Finding> {
  const stored = new Set(log.map(({ clientId }) => clientId));
  for (const { clientId, writer } of accepted) {
    if (!stored.has(clientId)) yield { kind: 'lost', what: `${where}: ${clientId} of ${writer} was never stored` };
  }
  const doubled =
    extra(log.map(({ clientId }) => clientId).filter((id) => id !== null)) + extra(log.map(({ id }) => id));
  for (let n = 0; n < doubled; n += 1) yield { kind: 'doubled', what: `${where}: stored twice` };
  const holes = log.filter(({ seq }, index) => seq !== index + 1).length;
  for (let n = 0; n < holes + countOvertaken(accepted, log); n += 1) {
    yield { kind: 'outOfOrder', what: `${where}: the log is not in the order of writing` };
  }
}

/** G3, G18: what is shown is the end of the log, without a hole. */
function* checkView(shown: readonly Shown[], log: readonly Stored[], where: string): Generator<Finding> {
  const waiting = shown.filter(({ seq }) => seq === 0);
  for (const { status } of waiting) yield { kind: 'stuck', what: `${where}: a message is still ${status}` };
  const held = shown.filter(({ seq }) => seq > 0);
  const twice = extra(held.map(({ id }) => id));
  for (let n = 0; n < twice; n += 1) yield { kind: 'doubled', what: `${where}: shown twice` };
  const end = log.slice(log.length - held.length);
  if (held.length === 0 ? log.length > 0 : held.some(({ id }, index) => id !== end[index]?.id)) {
    const last = `${held.at(-1)?.seq} of ${log.length}`;
    yield { kind: 'stuck', what: `${where}: ${held.length} shown up to ${last} are not the end of the log` };
  }
}

/** Knows only the history: what was accepted, what is shown and what a cold read gives. */
export function checkHistory(entries: readonly Entry[]): { verdict: Verdict; findings: Finding[] } {
  const findings: Finding[] = [];
  const logs = new Map<string, Stored[]>();
  const accepted = new Map<string, Accepted[]>();
  const keyOf = ({ engine, conversationId }: { engine: string; conversationId: string }) =>
    `${engine} ${conversationId}`;
  for (const entry of entries) {
    if (entry.type === 'cold') logs.set(keyOf(entry), entry.messages);
    if (entry.type === 'accepted') {
      const list = accepted.get(keyOf(entry)) ?? [];
      list.push(entry);
      accepted.set(keyOf(entry), list);
    }
    if (entry.type === 'disorder')
      findings.push({ kind: 'outOfOrder', what: `${keyOf(entry)}: seen by ${entry.client}` });
  }
  for (const key of new Set([...logs.keys(), ...accepted.keys()])) {
    findings.push(...checkLog(accepted.get(key) ?? [], logs.get(key) ?? [], key));
  }
  for (const entry of entries) {
    if (entry.type !== 'view') continue;
    findings.push(...checkView(entry.messages, logs.get(keyOf(entry)) ?? [], `${keyOf(entry)} at ${entry.client}`));
  }
  const count = (kind: keyof Verdict) => findings.filter((finding) => finding.kind === kind).length;
  const verdict = {
    lost: count('lost'),
    doubled: count('doubled'),
    outOfOrder: count('outOfOrder'),
    stuck: count('stuck'),
  };
  return { verdict, findings };
}
