import { expect, test } from 'vitest';
import { createJsonLogger, toLogFields } from './logger.ts';

function logged(write: (logger: ReturnType<typeof createJsonLogger>) => void): string {
  let out = '';
  write(
    createJsonLogger(
      (line) => {
        out += line;
      },
      () => 0,
    ),
  );
  return out;
}

test('S33: whatever a field holds, the log gets one line of JSON without control characters', () => {
  const hostile = 'a\n{"event":"ready"}\r\u001b[2J\u0000\u0085\u2028\u202egnp.exe\u2066';
  const out = logged(({ info }) => info('request', { path: hostile }));
  expect(out.endsWith('\n')).toBe(true);
  expect(out.trimEnd()).not.toMatch(/[\p{Cc}\p{Cf}\u2028\u2029]/u);
  expect(JSON.parse(out)).toEqual({ time: '1970-01-01T00:00:00.000Z', level: 'info', event: 'request', path: hostile });
});

test('a failure is told by name, code and message, and by nothing else that it carries', () => {
  const failure = Object.assign(new Error('no'), { code: '23505', query: 'INSERT', params: ['a private text'] });
  const fields = toLogFields(failure);
  expect(fields).toMatchObject({ error: 'Error', message: 'no', code: '23505' });
  expect(JSON.stringify(fields)).not.toContain('private');
  expect(toLogFields('text')).toEqual({ error: 'string' });
});
