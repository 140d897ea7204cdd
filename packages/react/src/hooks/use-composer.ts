import type { Id } from '@majlis/contract';
import { createMajlisError, isMajlisError, type MajlisError, type MessagingSystem, selectDraft } from '@majlis/core';
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { type AttachmentTray, createAttachmentTray, EMPTY_TRAY, type TrayItem } from '../media/attachment-tray.ts';
import { useChatContext } from '../provider/chat-context.ts';
import { createExternalStore, type ExternalStore } from '../provider/external-store.ts';
import { useStoreSelector } from '../provider/use-store-selector.ts';
import { useImagePreparer } from './use-image-preparer.ts';
import { useLatest } from './use-latest.ts';

/** What `useComposer` gives. */
export interface UseComposerResult {
  /** Kept per conversation, and across reloads where the device can. */
  draft: string;
  /** Call it on each keystroke: it also tells the others that you type. Does nothing while nobody is signed in. */
  setDraft(text: string): void;
  attachments: readonly TrayItem[];
  addFiles(files: Iterable<Blob>): void;
  setCaption(key: string, caption: string): void;
  removeAttachment(key: string): void;
  canSubmit: boolean;
  /** Sends what is ready, pictures first. False when nothing could be sent; the text then stays and `error` says why. */
  submit(): Promise<boolean>;
  /** Why the last submit failed; gone at the next keystroke. */
  error: MajlisError | null;
}

interface Scope {
  system: MessagingSystem;
  conversationId: Id;
  tray: AttachmentTray;
  failure: ExternalStore<MajlisError | null>;
}

const nothing = (): null => null;

async function sendPictures({ system, conversationId, tray }: Scope): Promise<number> {
  let sent = 0;
  for (const { key, image, caption } of tray.get()) {
    if (!image) continue;
    const { file, width, height } = image;
    const words = caption.trim();
    await system.sendImage(conversationId, file, { width, height, ...(words && { caption: words }) });
    tray.remove(key);
    sent += 1;
  }
  return sent;
}

async function sendText({ system, conversationId }: Scope): Promise<number> {
  const draft = selectDraft(system.state.getSnapshot(), conversationId);
  const text = draft.trim();
  if (text === '') return 0;
  // Emptied first: what is typed while the message is being stored belongs to the next one.
  system.drafts.set(conversationId, '');
  try {
    await system.sendTextMessage(conversationId, text);
  } catch (error) {
    if (selectDraft(system.state.getSnapshot(), conversationId) === '') system.drafts.set(conversationId, draft);
    throw error;
  }
  return 1;
}

async function submit(scope: Scope): Promise<boolean> {
  scope.failure.set(null);
  try {
    const pictures = await sendPictures(scope);
    const texts = await sendText(scope);
    if (texts > 0) scope.system.stopTyping(scope.conversationId);
    return pictures + texts > 0;
  } catch (cause) {
    const message = 'unable to send; the system refused';
    scope.failure.set(isMajlisError(cause) ? cause : createMajlisError({ code: 'internal', message, cause }));
    return false;
  }
}

/** The text and pictures that are about to become messages of one conversation. */
export function useComposer(conversationId: Id): UseComposerResult {
  const { system } = useChatContext();
  const prepare = useImagePreparer();
  const [{ tray, failure }] = useState(() => ({
    tray: createAttachmentTray(prepare),
    failure: createExternalStore<MajlisError | null>(null),
  }));
  const latest = useLatest({ system, conversationId, tray, failure });
  const draft = useStoreSelector((state) => selectDraft(state, conversationId));
  const attachments = useSyncExternalStore(tray.subscribe, tray.get, () => EMPTY_TRAY);
  const error = useSyncExternalStore(failure.subscribe, failure.get, nothing);
  // Pictures were picked for one conversation: they go with it.
  useEffect(() => (conversationId ? tray.clear : undefined), [tray, conversationId]);
  const actions = useMemo(
    () => ({
      setDraft(text: string) {
        const scope = latest.current;
        if (scope.system.state.getSnapshot().userId === null) return;
        scope.failure.set(null);
        scope.system.drafts.set(scope.conversationId, text);
        if (text === '') scope.system.stopTyping(scope.conversationId);
        else scope.system.sendTyping(scope.conversationId);
      },
      addFiles: tray.add,
      setCaption: tray.setCaption,
      removeAttachment: tray.remove,
      submit: () => submit(latest.current),
    }),
    [latest, tray],
  );
  const isPreparing = attachments.some(({ status }) => status === 'preparing');
  const hasPicture = attachments.some(({ status }) => status === 'ready');
  return { draft, attachments, error, canSubmit: !isPreparing && (hasPicture || draft.trim() !== ''), ...actions };
}
