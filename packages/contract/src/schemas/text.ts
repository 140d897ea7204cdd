import * as v from 'valibot';
import { TEXT_PATTERN } from '../constants.ts';

interface TextLimits {
  /** Code points, as GEN-7 counts. */
  min?: number;
  /** Code points, as GEN-7 counts. */
  max?: number;
}

// GEN-7: valibot's own maxLength counts UTF-16 units, so the limits are checked here and published as JSON Schema keywords.
/** Text a person wrote: whole code points, no NUL, its length counted in code points. */
export function text({ min, max }: TextLimits = {}) {
  return v.pipe(
    v.string(),
    v.check((value) => TEXT_PATTERN.test(value), 'must not contain NUL or half a surrogate pair'),
    v.check((value) => isWithin(value, { min, max }), 'has too few or too many characters'),
    v.metadata({
      pattern: TEXT_PATTERN.source,
      ...(min === undefined ? {} : { minLength: min }),
      ...(max === undefined ? {} : { maxLength: max }),
    }),
  );
}

function isWithin(value: string, { min, max }: { min: number | undefined; max: number | undefined }): boolean {
  const length = [...value].length;
  return length >= (min ?? 0) && length <= (max ?? Number.POSITIVE_INFINITY);
}

/** A number of whole units, from `min` (0 unless told). */
export function wholeNumber({ min = 0, max, description }: { min?: number; max?: number; description?: string } = {}) {
  return v.pipe(
    v.number(),
    v.integer(),
    v.minValue(min),
    v.maxValue(max ?? Number.MAX_SAFE_INTEGER),
    v.metadata(description === undefined ? {} : { description }),
  );
}

/** Any JSON object. */
export function jsonObject(description?: string) {
  return v.pipe(
    v.record(v.string(), v.unknown()),
    v.check((value) => !Array.isArray(value), 'must be an object'),
    v.metadata(description === undefined ? {} : { description }),
  );
}

/** Plain words under a number or a string, which the types and the documents carry along. */
export function described<Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.pipe(schema, v.description(description));
}
