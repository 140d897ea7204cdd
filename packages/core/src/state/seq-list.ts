/** Items with one seq each and no hole between them; changed by copying one block, never the whole. */
export interface SeqList<Item extends { seq: number }> {
  /** The seq of the first item, or where the first would stand. */
  readonly firstSeq: number;
  readonly size: number;
  /** All blocks but the last; each holds the seqs of one aligned span of `BLOCK`. */
  readonly blocks: readonly (readonly Item[])[];
  /** The last block, kept apart so that a new message copies nothing else. */
  readonly tail: readonly Item[];
}
const BLOCK = 64;

const blockOf = (seq: number) => Math.floor(seq / BLOCK);
export const endOf = (list: { firstSeq: number; size: number }) => list.firstSeq + list.size - 1;

/** Whether items ascend by one from `firstSeq`. */
export function isContiguous(items: readonly { seq: number }[], firstSeq: number): boolean {
  return items.every((item, index) => item.seq === firstSeq + index);
}

function toBlocks<Item extends { seq: number }>(items: readonly Item[]): (readonly Item[])[] {
  const blocks: (readonly Item[])[] = [];
  for (let start = 0; start < items.length; ) {
    const seq = items[start]?.seq ?? 0;
    const end = start + BLOCK - (seq % BLOCK);
    blocks.push(items.slice(start, end));
    start = end;
  }
  return blocks;
}

/** `items` are contiguous from `firstSeq`. */
export function createSeqList<Item extends { seq: number }>(firstSeq: number, items: readonly Item[]): SeqList<Item> {
  const blocks = toBlocks(items);
  const tail = blocks.pop() ?? [];
  return { firstSeq, size: items.length, blocks, tail };
}

export function getAt<Item extends { seq: number }>(list: SeqList<Item>, seq: number): Item | undefined {
  if (seq < list.firstSeq || seq > endOf(list)) return undefined;
  const index = blockOf(seq) - blockOf(list.firstSeq);
  const block = index === list.blocks.length ? list.tail : list.blocks[index];
  return block?.[seq - (block[0]?.seq ?? 0)];
}

/** The list with another item in the place of the one of the same seq, which it holds. */
export function setAt<Item extends { seq: number }>(list: SeqList<Item>, item: Item): SeqList<Item> {
  const index = blockOf(item.seq) - blockOf(list.firstSeq);
  const isLast = index === list.blocks.length;
  const block = (isLast ? list.tail : list.blocks[index])?.slice() ?? [];
  block[item.seq - (block[0]?.seq ?? 0)] = item;
  if (isLast) return { ...list, tail: block };
  const blocks = list.blocks.slice();
  blocks[index] = block;
  return { ...list, blocks };
}

/** The list with items that begin right behind its end. */
export function append<Item extends { seq: number }>(list: SeqList<Item>, items: readonly Item[]): SeqList<Item> {
  const first = items[0];
  if (first === undefined) return list;
  if (list.size === 0) return createSeqList(first.seq, items);
  const { firstSeq } = list;
  const size = list.size + items.length;
  const added = toBlocks(items);
  const joined = first.seq % BLOCK === 0 ? list.tail : list.tail.concat(added.shift() ?? []);
  const tail = added.pop();
  if (tail === undefined) return { firstSeq, size, blocks: list.blocks, tail: joined };
  return { firstSeq, size, blocks: [...list.blocks, joined, ...added], tail };
}

/** The list with items that end right before its start. */
export function prepend<Item extends { seq: number }>(list: SeqList<Item>, items: readonly Item[]): SeqList<Item> {
  const first = items[0];
  return first === undefined ? list : append(createSeqList(first.seq, items), toArray(list));
}

/** The newest `keep` items. */
export function keepNewest<Item extends { seq: number }>(list: SeqList<Item>, keep: number): SeqList<Item> {
  if (list.size <= keep) return list;
  return createSeqList(endOf(list) - keep + 1, toArray(list).slice(-keep));
}

/** The oldest `keep` items. */
export function keepOldest<Item extends { seq: number }>(list: SeqList<Item>, keep: number): SeqList<Item> {
  if (list.size <= keep) return list;
  return createSeqList(list.firstSeq, toArray(list).slice(0, keep));
}

const arrays = new WeakMap<object, readonly unknown[]>();
/** The items as one array; the same one for the same list. */
export function toArray<Item extends { seq: number }>(list: SeqList<Item>): readonly Item[] {
  const known = arrays.get(list);
  // Only this function writes the map, and it keeps the item type of the list that is the key.
  if (known !== undefined) return known as readonly Item[];
  const empty: Item[] = [];
  const made = empty.concat(...list.blocks, list.tail);
  arrays.set(list, made);
  return made;
}
