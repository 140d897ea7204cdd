import type { ValidationIssue } from '../emitted/validators.js';
import {
  CLIENT_ID_PATTERN,
  CURRENCY_PATTERN,
  CUSTOM_TYPE_PATTERN,
  DECIMAL_PATTERN,
  ID_PATTERN,
  ISO_PATTERN,
  TEXT_PATTERN,
} from './constants.ts';
import type { ProblemField } from './types.ts';

const MAX_FIELDS = 20;
const PATTERN_WORDS = new Map([
  [ID_PATTERN.source, 'must be an id: 1–128 of A–Z a–z 0–9 . _ ~ : @ = + -, and not only dots'],
  [CLIENT_ID_PATTERN.source, 'must be 8–64 of A–Z a–z 0–9 _ -'],
  [ISO_PATTERN.source, 'must be an RFC 3339 time with an explicit offset'],
  [CUSTOM_TYPE_PATTERN.source, 'must be X_ and a name'],
  [DECIMAL_PATTERN.source, 'must be a decimal number written as text'],
  [CURRENCY_PATTERN.source, 'must be an ISO 4217 code of three capital letters'],
  [TEXT_PATTERN.source, 'must not contain NUL or half a surrogate pair'],
  ['\\S', 'must not be blank'],
]);
const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  integer: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'null',
};

interface Finding extends ProblemField {
  keyword: string;
}

/** What the generated validators found, in plain words; the path is a JSON Pointer. */
export function toFields(issues: readonly ValidationIssue[]): ProblemField[] {
  const findings = issues.filter(({ keyword }) => keyword !== 'if').map(toFinding);
  const telling = findings.filter((finding) => isTelling(finding, findings));
  const fields = new Map<string, ProblemField>();
  for (const { path, code, message } of telling) {
    const key = `${path} ${message}`;
    if (!fields.has(key)) fields.set(key, { path, code, message });
  }
  return [...fields.values()].slice(0, MAX_FIELDS);
}

/** "Must be null" and "matches no option" say nothing where another finding is more exact. */
function isTelling(finding: Finding, all: readonly Finding[]): boolean {
  const isVague = finding.keyword === 'anyOf' || finding.message === 'must be null';
  if (!isVague) return true;
  const others = all.filter(
    (other) => other !== finding && (other.path === finding.path || other.path.startsWith(`${finding.path}/`)),
  );
  return !others.some((other) => other.keyword !== 'anyOf' && other.message !== 'must be null');
}

function toFinding({ instancePath, keyword, params }: ValidationIssue): Finding {
  const path =
    keyword === 'required' ? `${instancePath}/${escapePointer(String(params['missingProperty']))}` : instancePath;
  return { path, keyword, ...toWords(keyword, params) };
}

function toWords(keyword: string, params: Record<string, unknown>): { code: string; message: string } {
  const limit = String(params['limit']);
  switch (keyword) {
    case 'required':
      return { code: 'required', message: 'is required' };
    case 'type':
      return { code: 'wrong_type', message: `must be ${TYPE_WORDS[String(params['type'])] ?? String(params['type'])}` };
    case 'enum':
      return { code: 'not_allowed', message: `must be one of ${toList(params['allowedValues'])}` };
    case 'const':
      return { code: 'not_allowed', message: `must be ${String(params['allowedValue'])}` };
    case 'pattern':
      return {
        code: 'bad_format',
        message: PATTERN_WORDS.get(String(params['pattern'])) ?? 'is not in the expected form',
      };
    case 'maxLength':
      return { code: 'too_long', message: `must have at most ${limit} characters` };
    case 'minLength':
      return { code: 'too_short', message: `must have at least ${limit} characters` };
    case 'maxItems':
      return { code: 'too_many', message: `must have at most ${limit} items` };
    case 'minItems':
      return { code: 'too_few', message: `must have at least ${limit} items` };
    case 'minimum':
      return { code: 'too_small', message: `must be at least ${limit}` };
    case 'maximum':
      return { code: 'too_large', message: `must be at most ${limit}` };
    case 'exclusiveMinimum':
      return { code: 'too_small', message: `must be more than ${limit}` };
    case 'not':
      return { code: 'not_together', message: 'takes at most one of before, after, around and changedAfter' };
    default:
      return { code: 'not_allowed', message: 'is none of the allowed forms' };
  }
}

function toList(values: unknown): string {
  return Array.isArray(values) ? values.map(String).join(', ') : String(values);
}

function escapePointer(key: string): string {
  return key.replaceAll('~', '~0').replaceAll('/', '~1');
}
