import type { Seq } from '@majlis/contract';

/** No conversation gets further: stores keep these numbers in 32 bits. */
const HIGHEST = 2_147_483_647;

/** A `seq` or `rev` that any store can compare with; one that lies beyond every message means the end. */
export const clampSeq = (value: Seq): Seq => Math.min(value, HIGHEST);
