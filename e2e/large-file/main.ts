import { createMessagingSystem, selectMessages } from '@majlis/core';

declare global {
  /** Sends a file of so many bytes, each the last three bits of its place among the thousands. */
  var sendFile: (bytes: number) => Promise<void>;
  /** Of the newest message: its status, and the size and address of its file. */
  var newest: () => { status: string; size: number | null; url: string | null } | null;
}

const session = await (await fetch('session/layla')).json();
const system = createMessagingSystem({ baseUrl: session.baseUrl });
await system.initialize(session.userId, session.token);
const { id } = await system.getOrCreateConversation(session.otherUserId);
await system.getMessages(id);

globalThis.sendFile = async (bytes) => {
  const block = new Uint8Array(1000);
  const blocks = Array.from({ length: bytes / 1000 }, (_, index) => block.slice().fill(index & 7));
  await system.messages.sendFile(id, new File(blocks, 'large.bin'));
};
globalThis.newest = () => {
  const message = selectMessages(system.state.getSnapshot(), id).at(-1);
  if (!message) return null;
  const [file] = message.attachments;
  return { status: message.status, size: file?.size ?? null, url: file?.url ?? null };
};
document.title = 'ready';
