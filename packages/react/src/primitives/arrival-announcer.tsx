import { useState } from 'react';
import type { DisplayMessage } from '../types.ts';
import { fill, useLanguage } from './language.tsx';
import { useMessageKinds } from './message-kinds.ts';
import { isOwnMessage, keyOf } from './message-rows.ts';
import { toShownName } from './shown-name.ts';

/** What `ArrivalAnnouncer` takes. */
export interface ArrivalAnnouncerProps {
  messages: readonly DisplayMessage[];
  currentUserId: string;
  /** Of the other side. */
  name: string;
}

const LONGEST = 200;

/** Tells a screen reader once of each message that arrives: who and what. Never of history or of one's own. */
export function ArrivalAnnouncer({ messages, currentUserId, name }: ArrivalAnnouncerProps) {
  const { words } = useLanguage();
  const { labelOf } = useMessageKinds();
  const newest = messages[messages.length - 1];
  const newestKey = newest ? keyOf(newest) : null;
  const [heard, setHeard] = useState({ key: newestKey, line: '' });
  if (newest && newestKey !== heard.key) {
    const arrived = heard.key !== null && !isOwnMessage(newest, currentUserId);
    const text = labelOf(newest).slice(0, LONGEST);
    setHeard({
      key: newestKey,
      line: arrived ? fill(words.list.arrived, { name: toShownName(name), text }) : '',
    });
  }
  return (
    <p className="majlis-unseen" role="log" aria-live="polite" data-part="announcer">
      {heard.line}
    </p>
  );
}
