import { useEffect, useState } from 'react';
import type { DisplayMessage } from '../types.ts';
import { fill, fillCount, useLanguage } from './language.tsx';
import { useMessageKinds } from './message-kinds.ts';
import { isOwnMessage } from './message-rows.ts';
import { toShownName } from './shown-name.ts';

/** What `ArrivalAnnouncer` takes. */
export interface ArrivalAnnouncerProps {
  messages: readonly DisplayMessage[];
  currentUserId: string;
  /** Of the other side. */
  name: string;
}

const LONGEST = 200;
const PAUSE_MS = 2000;

/**
 * Tells a screen reader once of each message that arrives, who and what; of those that come within two seconds of the
 * last it was told of, how many. Never of history or of one's own.
 */
export function ArrivalAnnouncer({ messages, currentUserId, name }: ArrivalAnnouncerProps) {
  const { words, formats } = useLanguage();
  const { labelOf } = useMessageKinds();
  const [heard, setHeard] = useState({ seq: -1, line: '' });
  // From the end: a conversation may be long, and this runs for each message. What waits to be sent has no seq, and is own.
  const last = messages.findLastIndex(({ seq }) => seq > 0 && (heard.seq < 0 || seq <= heard.seq));
  const fresh = messages.slice(last + 1).filter((one) => !isOwnMessage(one, currentUserId));
  const newest = fresh.at(-1);
  if (heard.seq < 0 && messages[0]) setHeard({ ...heard, seq: messages[last]?.seq ?? 0 });
  else if (newest && !heard.line) {
    setHeard({
      seq: newest.seq,
      line: fresh[1]
        ? fillCount(words.list.newMessages, { formats, count: fresh.length })
        : fill(words.list.arrived, { name: toShownName(name), text: labelOf(newest).slice(0, LONGEST) }),
    });
  }
  useEffect(() => {
    if (!heard.line) return;
    const timer = setTimeout(() => setHeard({ ...heard, line: '' }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [heard]);
  return (
    <p className="majlis-unseen" aria-live="polite" data-part="announcer">
      {/* Two that are alike are two all the same. */}
      <span key={heard.seq}>{heard.line}</span>
    </p>
  );
}
