import type { DisplayMessage } from '../types.ts';

/** Pictures further apart than this are no album. */
const NEAR_MS = 60_000;
/** Longer runs of pictures are several albums. */
const MOST = 30;

/** A picture with nothing to say of its own: no words, no quote, no reaction, and nothing to ask about it. */
const isPlain = ({ type, content, deletedAt, replyTo, reactions, status, forwarded, attachments }: DisplayMessage) =>
  type === 'IMAGE' &&
  !content &&
  !deletedAt &&
  !replyTo &&
  !forwarded &&
  reactions.length === 0 &&
  status !== 'failed' &&
  attachments.length === 1;

/** Whether two neighbours, the earlier one first, belong to one album. */
function isPair(
  one: DisplayMessage | undefined,
  other: DisplayMessage | undefined,
  unreadFromSeq: number | null,
): boolean {
  if (!one || !other || one.senderId !== other.senderId || !isPlain(one) || !isPlain(other)) return false;
  if (unreadFromSeq && one.seq < unreadFromSeq && other.seq >= unreadFromSeq) return false;
  const [from, to] = [new Date(one.createdAt), new Date(other.createdAt)];
  const gapMs = to.getTime() - from.getTime();
  return gapMs >= 0 && gapMs <= NEAR_MS && from.getDate() === to.getDate();
}

/** What a message is to the album around it. */
export type AlbumPlace =
  /** Its first picture, which shows them all. */
  | { kind: 'album'; messages: readonly DisplayMessage[] }
  /** A picture that the first one shows. */
  | { kind: 'shown-above' };

/** The album that a message belongs to: consecutive pictures of one person without words. Null: it stands alone. */
export function readAlbum(
  messages: readonly DisplayMessage[],
  index: number,
  unreadFromSeq: number | null = null,
): AlbumPlace | null {
  if (messages[index]?.type !== 'IMAGE') return null;
  let first = index;
  while (isPair(messages[first - 1], messages[first], unreadFromSeq)) first -= 1;
  if ((index - first) % MOST > 0) return { kind: 'shown-above' };
  const found: DisplayMessage[] = [];
  for (let at = index; found.length < MOST; at += 1) {
    const message = messages[at];
    if (!message || (at > index && !isPair(messages[at - 1], message, unreadFromSeq))) break;
    found.push(message);
  }
  return found.length > 1 ? { kind: 'album', messages: found } : null;
}
