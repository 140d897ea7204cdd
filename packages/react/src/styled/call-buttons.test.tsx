import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { useChat } from '../hooks/use-chat.ts';
import { type ChatWorld, createChatWorld, ME, OTHER } from '../test/chat-world.tsx';
import { createFakeCalls } from '../test/fake-calls.ts';
import { CallModal } from './call-modal.tsx';
import { WhatsAppStyleChat } from './whats-app-style-chat.tsx';

let chat: ChatWorld | undefined;
beforeAll(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe() {}
      unobserve() {}
      disconnect() {}
    },
  );
});
afterEach(async () => {
  cleanup();
  await chat?.system.disconnect({ wipe: true });
  chat = undefined;
});

function Page({ conversationId }: { conversationId: string }) {
  const { messages, conversation, sendTextMessage, startVoiceCall, startVideoCall } = useChat({ conversationId });
  if (!conversation) return null;
  return (
    <WhatsAppStyleChat
      conversationId={conversationId}
      currentUserId={ME}
      otherUser={{ id: OTHER, name: 'Adam' }}
      messages={messages}
      onSendMessage={sendTextMessage}
      onStartVoiceCall={startVoiceCall}
      onStartVideoCall={startVideoCall}
      locale="en"
    />
  );
}

/** Signed in to a backend that has everything but calls. */
async function startWithoutCalls(): Promise<ChatWorld> {
  const made = await createChatWorld({ isSignedIn: false, fetch: (...request) => answer(...request) });
  async function answer(...request: Parameters<typeof fetch>): Promise<Response> {
    const response = await made.world.fetch(...request);
    if (!String(request[0] instanceof Request ? request[0].url : request[0]).endsWith('/capabilities')) return response;
    const body: unknown = await response.json();
    return Response.json(JSON.parse(JSON.stringify(body, (key, value) => (key === 'calls' ? undefined : value))));
  }
  await made.system.initialize(ME, made.world.tokenFor(ME));
  return made;
}
async function show({ around: Around, conversationId, system }: ChatWorld): Promise<void> {
  render(
    <Around>
      <Page conversationId={conversationId} />
    </Around>,
  );
  await screen.findByRole('heading', { name: 'Adam' });
  await waitFor(() => expect(system.state.getSnapshot().capabilities).not.toBeNull());
}

test('a backend with calls is offered both kinds in the header', async () => {
  chat = await createChatWorld();
  await show(chat);
  expect(await screen.findByRole('button', { name: 'Voice call' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Video call' })).toBeTruthy();
});

test('a backend without calls is offered none', async () => {
  chat = await startWithoutCalls();
  await show(chat);
  expect(chat.system.state.getSnapshot().capabilities?.levels.calls).toBeUndefined();
  expect(screen.queryByRole('button', { name: 'Voice call' })).toBeNull();
  expect(screen.queryByRole('button', { name: 'Video call' })).toBeNull();
});

test('a call that came to nothing is made again at one press', async () => {
  const fake = createFakeCalls({
    callId: 'k1',
    status: 'ended',
    type: 'VOICE',
    remoteUserId: OTHER,
    endReason: 'timeout',
  });
  chat = await createChatWorld({ calls: fake.service });
  const { around: Around, world, system } = chat;
  await waitFor(() => expect(system.state.getSnapshot().capabilities).not.toBeNull());
  const nothing = () => undefined;
  render(
    <Around>
      <CallModal
        isOpen
        callType="VOICE"
        callStatus="ended"
        isIncoming={false}
        remoteUser={{ id: OTHER, name: 'Adam' }}
        duration={0}
        isMuted={false}
        isVideoEnabled={false}
        onAnswer={nothing}
        onDecline={nothing}
        onEnd={nothing}
        onToggleMute={nothing}
        onToggleVideo={nothing}
        locale="en"
      />
    </Around>,
  );
  fireEvent.click(await screen.findByRole('button', { name: 'Call again' }));
  await waitFor(() => expect(world.network.requestCount({ method: 'POST', path: /\/calls$/ })).toBe(1));
});
