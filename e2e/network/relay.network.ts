import { test as base, expect } from '../stage.ts';
import { startTurnServer } from './turn-server.ts';

const PORT = 34_780;
const SECRET = 'a-secret-that-only-this-test-knows';

const test = base.extend<object, { turn: undefined }>({
  turn: [
    async ({ browserName: _ }, use) => {
      const server = await startTurnServer({ port: PORT, secret: SECRET });
      await use(undefined);
      await server.stop();
    },
    { scope: 'worker', auto: true },
  ],
});

test.use({
  backendEnvironment: {
    MAJLIS_TURN_URL: `turn:127.0.0.1:${PORT}?transport=udp`,
    MAJLIS_TURN_SECRET: SECRET,
    MAJLIS_FORCE_RELAY: 'true',
  },
});

test('with forced relay all media goes through the TURN server, and no address of the other side is seen', async ({
  layla,
  adam,
}) => {
  await layla.call.calls('video');
  await adam.call.answers();
  await Promise.all([layla.call.callIs('connected'), adam.call.callIs('connected')]);
  await Promise.all([layla.call.sees(25), adam.call.sees(25), layla.call.hears(), adam.call.hears()]);
  for (const { call } of [layla, adam]) expect((await call.facts()).pair).toBe('relay/relay');
  await layla.call.hangsUp();
  await Promise.all([layla.call.isFree(), adam.call.isFree()]);
});
