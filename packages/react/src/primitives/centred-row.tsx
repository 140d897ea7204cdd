import type { DisplayMessage } from '../types.ts';
import { CallRow } from './call-row.tsx';
import { useLanguage } from './language.tsx';

/** A row that belongs to nobody's side: a call, or something that happened to the conversation. */
export function CentredRow({ message }: { message: DisplayMessage }) {
  const { words } = useLanguage();
  if (message.type !== 'SYSTEM') return <CallRow message={message} />;
  return (
    <span className="majlis-pill" data-tone="plain" dir="auto">
      {message.content ?? words.message.system}
    </span>
  );
}
