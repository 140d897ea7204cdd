import { useComponent } from '../provider/replacements.ts';
import type { DisplayMessage } from '../types.ts';
import { CallRow } from './call-row.tsx';
import { useLanguage } from './language.tsx';

/** Something that happened to the conversation. */
export function SystemRow({ message }: { message: DisplayMessage }) {
  const { words } = useLanguage();
  return (
    <span className="majlis-pill" data-tone="plain" dir="auto">
      {message.content ?? words.message.system}
    </span>
  );
}

/** A row that belongs to nobody's side: a call, or something that happened to the conversation. */
export function CentredRow({ message }: { message: DisplayMessage }) {
  const Call = useComponent('CallRow', CallRow);
  const System = useComponent('SystemRow', SystemRow);
  return message.type === 'SYSTEM' ? <System message={message} /> : <Call message={message} />;
}
