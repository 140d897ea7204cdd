import { createMessagingSystem } from '@majlis/core';
import { createMemoryTransport, createWorld } from '@majlis/testing';
import { cleanup, renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { ChatProvider } from '../provider/chat-provider.tsx';
import { usePresence } from './use-presence.ts';

afterEach(cleanup);

test('who is shown is online as soon as they come', async () => {
  const world = createWorld();
  await world.as('user-ar-1').open('user-ar-2');
  const system = createMessagingSystem({
    baseUrl: world.baseUrl,
    transport: createMemoryTransport(world),
    fetch: world.fetch,
    shareAcrossTabs: false,
  });
  await system.initialize('user-ar-1', world.tokenFor('user-ar-1'));
  const { result, unmount } = renderHook(() => usePresence('user-ar-2'), {
    wrapper: ({ children }) => <ChatProvider system={system}>{children}</ChatProvider>,
  });
  await waitFor(() => expect(result.current).toEqual({ status: 'offline', lastSeenAt: null }));
  await world.connect(world.tokenFor('user-ar-2'), { emit() {}, cut() {} });
  await waitFor(() => expect(result.current?.status).toBe('online'));
  unmount();
  await system.disconnect();
});
