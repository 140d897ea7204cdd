import { afterEach, expect, it } from 'vitest';
import { createPresence } from './presence.ts';
import { AHMAD, calm, LAYLA, openReadyStage, pass, type Stage, type StageOptions } from './test/stage.ts';
import type { PresenceService } from './types.ts';

const open: { system: Stage['system']; presence: PresenceService }[] = [];
afterEach(async () => {
  for (const { system, presence } of open.splice(0)) {
    presence.dispose();
    await system.disconnect();
  }
});
async function openScene(options: StageOptions = {}) {
  const stage = await openReadyStage(options);
  const logger = { debug() {}, warn() {}, error() {} };
  const { system, clock, environment } = stage;
  const presence = createPresence({ system, clock, logger, page: environment });
  open.push({ system, presence });
  return { ...stage, presence };
}
const come = ({ world }: Stage) => world.connect(world.tokenFor(AHMAD), { emit() {}, cut() {} });

it('tells who comes, is away and goes, to who watches', async () => {
  const scene = await openScene();
  const { presence } = scene;
  let changes = 0;
  presence.subscribe(() => {
    changes += 1;
  });
  expect(presence.get(AHMAD)).toBeNull();
  const stop = presence.watch([AHMAD]);
  await calm(scene);
  expect(presence.get(AHMAD)).toEqual({ status: 'offline', lastSeenAt: null });
  const session = await come(scene);
  await calm(scene);
  expect(presence.get(AHMAD)).toMatchObject({ status: 'online' });
  const held = presence.get(AHMAD);
  expect(presence.get(AHMAD)).toBe(held);
  await session.receive('presence:set', { status: 'away' });
  await calm(scene);
  expect(presence.get(AHMAD)).toMatchObject({ status: 'away' });
  session.close();
  await pass(scene, 6000);
  expect(presence.get(AHMAD)).toMatchObject({ status: 'offline', lastSeenAt: expect.any(String) });
  expect(changes).toBe(4);
  stop();
  stop();
  expect(presence.get(AHMAD)).toBeNull();
});

it('asks again after each session:ready, and once for what is watched at one go', async () => {
  const scene = await openScene();
  const { presence, world } = scene;
  presence.watch([AHMAD]);
  presence.watch([AHMAD, 'nobody']);
  await calm(scene);
  world.network.disconnect();
  await pass(scene, 10_000);
  await come(scene);
  await calm(scene);
  expect(presence.get(AHMAD)).toMatchObject({ status: 'online' });
  expect(presence.get('nobody')).toBeNull();
});

it('says away while the page is hidden and online when it is seen again', async () => {
  const scene = await openScene();
  const { presence, environment, world } = scene;
  presence.watch([AHMAD]);
  const look = async () => (await world.domain.presence.list({ userId: AHMAD }, [LAYLA]))[0]?.status;
  environment.set({ visible: false });
  await calm(scene);
  expect(await look()).toBe('away');
  environment.set({ visible: true });
  await calm(scene);
  expect(await look()).toBe('online');
});

it('knows nothing and asks nothing where the backend has no level presence', async () => {
  const scene = await openScene();
  const bare = await openReadyStage({
    capabilities: { ...scene.system.state.getSnapshot().capabilities, levels: { core: 1 } } as never,
  });
  const presence = createPresence({ system: bare.system, clock: bare.clock, page: bare.environment });
  open.push({ system: bare.system, presence });
  presence.watch([AHMAD]);
  await calm(bare);
  expect([presence.isSupported(), presence.get(AHMAD)]).toEqual([false, null]);
});
