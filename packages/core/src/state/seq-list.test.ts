import fc from 'fast-check';
import { expect, test } from 'vitest';
import { append, createSeqList, endOf, getAt, keepNewest, keepOldest, prepend, setAt, toArray } from './seq-list.ts';

interface Item {
  seq: number;
  text: string;
}
const items = (from: number, count: number): Item[] =>
  Array.from({ length: count }, (_, index) => ({ seq: from + index, text: 'a' }));

test('does what a plain array does, whatever is appended, prepended, changed and dropped', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('append' as const), count: fc.integer({ min: 0, max: 600 }) }),
    fc.record({ kind: fc.constant('prepend' as const), count: fc.integer({ min: 0, max: 600 }) }),
    fc.record({ kind: fc.constant('newest' as const), count: fc.integer({ min: 1, max: 900 }) }),
    fc.record({ kind: fc.constant('oldest' as const), count: fc.integer({ min: 1, max: 900 }) }),
    fc.record({ kind: fc.constant('change' as const), count: fc.nat(2000) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let list = createSeqList<Item>(5000, items(5000, 3));
      let model = items(5000, 3);
      for (const { kind, count } of steps) {
        const first = model[0]?.seq ?? 0;
        const last = model.at(-1)?.seq ?? 0;
        if (kind === 'append') {
          list = append(list, items(last + 1, count));
          model = [...model, ...items(last + 1, count)];
        } else if (kind === 'prepend') {
          const added = items(Math.max(1, first - count), first - Math.max(1, first - count));
          list = prepend(list, added);
          model = [...added, ...model];
        } else if (kind === 'newest') {
          list = keepNewest(list, count);
          model = model.slice(-count);
        } else if (kind === 'oldest') {
          list = keepOldest(list, count);
          model = model.slice(0, count);
        } else {
          const seq = first + (count % model.length);
          list = setAt(list, { seq, text: 'b' });
          model = model.map((item) => (item.seq === seq ? { seq, text: 'b' } : item));
        }
        expect(list.size).toBe(model.length);
        expect(endOf(list)).toBe(model.at(-1)?.seq);
      }
      expect(toArray(list)).toEqual(model);
      expect(toArray(list)).toBe(toArray(list));
      for (const item of model.slice(0, 300)) expect(getAt(list, item.seq)).toEqual(item);
      expect(getAt(list, (model[0]?.seq ?? 0) - 1)).toBeUndefined();
      expect(getAt(list, endOf(list) + 1)).toBeUndefined();
    }),
    { numRuns: 300, seed: 42 },
  );
});
