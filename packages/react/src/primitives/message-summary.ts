import type { Dictionary } from '../locales/dictionary.ts';
import type { DisplayMessage } from '../types.ts';

type Words = Dictionary['message'];

/** A call in a few words. Whom it was missed by knows it as missed; who made it knows it as a call. */
function summarizeCall(message: DisplayMessage, words: Words): string {
  const isVideo = 'call' in message && message.call?.type === 'VIDEO';
  if (message.type === 'CALL_MISSED' && message.isOwn !== true) {
    return isVideo ? words.missedVideoCall : words.missedVoiceCall;
  }
  return isVideo ? words.videoCall : words.voiceCall;
}

/** A type and its words in a few words: the text, or what kind of thing it is. */
export function summarizeContent({ type, content }: { type: string; content: string | null }, words: Words): string {
  const kinds: Record<string, string> = {
    TEXT: '',
    IMAGE: words.photo,
    VOICE: words.voice,
    VIDEO: words.video,
    FILE: words.file,
    LOCATION: words.location,
    BID: words.bid,
    SYSTEM: '',
  };
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : '';
  const text = content ?? '';
  if (kind && text) return `${kind}: ${text}`;
  return kind || text || words.unknown;
}

/** One message in a few words: its text, or what kind of thing it is. */
export function summarize(message: DisplayMessage, { message: words }: Pick<Dictionary, 'message'>): string {
  if (message.deletedAt) return words.deleted;
  return message.type.startsWith('CALL_') ? summarizeCall(message, words) : summarizeContent(message, words);
}
