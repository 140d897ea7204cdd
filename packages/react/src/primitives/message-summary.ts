import type { Dictionary } from '../locales/dictionary.ts';
import type { DisplayMessage } from '../types.ts';

/** One message in a few words: its text, or what kind of thing it is. */
export function summarize({ type, content, deletedAt }: DisplayMessage, { message: words }: Dictionary): string {
  if (deletedAt) return words.deleted;
  const kinds: Record<string, string> = {
    TEXT: '',
    IMAGE: words.photo,
    VOICE: words.voice,
    VIDEO: words.video,
    FILE: words.file,
    LOCATION: words.location,
    BID: words.bid,
    CALL_STARTED: words.voiceCall,
    CALL_ENDED: words.voiceCall,
    CALL_MISSED: words.missedVoiceCall,
    SYSTEM: '',
  };
  const kind = Object.hasOwn(kinds, type) ? kinds[type] : '';
  const text = content ?? '';
  if (kind && text) return `${kind}: ${text}`;
  return kind || text || words.unknown;
}
