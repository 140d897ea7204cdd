import type { Conversation } from '@majlis/contract';
import type { MessageActions } from '../hooks/use-message-actions.ts';
import type { DisplayMessage } from '../types.ts';
import { DeleteDialog } from './delete-dialog.tsx';
import { ForwardDialog } from './forward-dialog.tsx';
import { MessageInfoDialog } from './message-info-dialog.tsx';
import { ReactionDialog } from './reaction-dialog.tsx';
import { StarredDialog } from './starred-dialog.tsx';

export type OpenDialog =
  | { name: 'delete' | 'forward' | 'info' | 'reaction'; message: DisplayMessage }
  | { name: 'starred' };
export interface MessageDialogsProps {
  dialog: OpenDialog;
  actions: MessageActions;
  conversation: Conversation | null;
  currentUserId: string;
  nameOf: (userId: string | null) => string;
  onReact: (message: DisplayMessage, emoji: string) => void;
  /** Says a sentence on the screen behind. */
  onSay: (text: string) => void;
  onClose: () => void;
}

/** The one that is open. */
export function MessageDialogs(props: MessageDialogsProps) {
  const { dialog } = props;
  if (dialog.name === 'starred') return <StarredDialog {...props} />;
  const { name, message } = dialog;
  if (name === 'delete') return <DeleteDialog {...props} message={message} />;
  if (name === 'forward') return <ForwardDialog {...props} message={message} />;
  if (name === 'info') return <MessageInfoDialog {...props} message={message} />;
  return <ReactionDialog {...props} message={message} />;
}

export type DialogOf = MessageDialogsProps & { message: DisplayMessage };
