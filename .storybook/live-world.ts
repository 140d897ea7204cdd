import { createMessagingSystem, type MessagingSystem } from '@majlis/core';
import { createDemoWorld, type Network } from '@majlis/testing';
import { createWorldHandlers } from '@majlis/testing/msw';
import { setupWorker } from 'msw/browser';

export type StoryLanguage = 'ar' | 'en';
export interface LiveWorld {
  network: Network;
  system: MessagingSystem;
  /** Ends the session and forgets what it stored, so that the next story begins empty. */
  close(): Promise<void>;
}

const worker = setupWorker();
let started: Promise<unknown> | null = null;

/** One world for one story: what is sent in it is gone with the story, and the page reaches nothing else. */
export async function openLiveWorld(language: StoryLanguage): Promise<LiveWorld> {
  started ??= worker.start({ quiet: true, onUnhandledRequest: 'bypass' });
  await started;
  const demo = createDemoWorld({ locale: language });
  worker.resetHandlers(...createWorldHandlers(demo.world));
  const system = createMessagingSystem({ baseUrl: demo.world.baseUrl });
  await system.initialize(demo.me.id, demo.token);
  return { network: demo.world.network, system, close: () => system.disconnect({ wipe: true }) };
}
