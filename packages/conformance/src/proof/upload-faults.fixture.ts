import type { LevelFault } from './level-faults.fixture.ts';

export const uploadFaults: readonly LevelFault[] = [
  {
    name: 'each answer of POST /uploads is a new upload',
    kills: 'MED-5.direct-is-found-again',
    domain({ directUploads }) {
      const { create } = directUploads;
      directUploads.create = (actor, { clientId: _, ...request }) => create(actor, request);
    },
  },
  {
    name: 'an upload is complete when someone says so',
    kills: 'MED-5.direct-is-complete-or-not',
    domain({ directUploads, capabilities }) {
      const { complete } = directUploads;
      directUploads.complete = (actor, id) =>
        complete(actor, id).catch(async () => ({ ...Object(await capabilities()), id }));
    },
  },
];
