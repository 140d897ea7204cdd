/** What the strings of some fields are read as, by name; a name that is not here stays a string. */
export type FieldKinds = Readonly<Record<string, 'integer' | 'number' | 'boolean' | 'list' | 'json'>>;

/** Reads strings as typed values; one that cannot be read stays a string, for validation to name. */
export function readFields(
  known: FieldKinds,
  fields: Readonly<Record<string, string | undefined>>,
): Record<string, unknown> {
  const entries = Object.entries(fields).flatMap(([name, text]) =>
    text === undefined ? [] : [[name, read(Object.hasOwn(known, name) ? known[name] : undefined, text)] as const],
  );
  return Object.fromEntries(entries);
}

function read(kind: FieldKinds[string] | undefined, text: string): unknown {
  switch (kind) {
    case 'integer':
      return /^-?\d{1,16}$/.test(text) ? Number(text) : text;
    case 'number':
      return /^-?\d{1,16}(\.\d{1,16})?$/.test(text) ? Number(text) : text;
    case 'boolean':
      return text === 'true' ? true : text === 'false' ? false : text;
    case 'list':
      return text.split(',').filter((item) => item !== '');
    case 'json':
      return readJson(text);
    default:
      return text;
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: it stays text, and validation names the field.
    return text;
  }
}
