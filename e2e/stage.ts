import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Call } from '@majlis/contract';
import { mintToken } from '@majlis/server';
import { type BrowserContext, test as base } from '@playwright/test';
import { type Backend, startBackend } from '../examples/demo/backend.ts';
import { type Page as PageServer, startPage } from '../examples/demo/page-server.ts';
import { findPerson, otherPerson, type Person } from '../examples/demo/people.ts';
import { ar } from '../packages/react/src/locales/ar.ts';
import { en } from '../packages/react/src/locales/en.ts';
import { type Actor, createActor } from './actor.ts';
import { watchCalls } from './call-watch.ts';

/** The backend and the page that all tests of a worker share; each test has two users of its own on it. */
interface Stage {
  page: PageServer;
  backend(): Backend;
  /** Starts the backend again on the same data and port. */
  restart(): Promise<void>;
  /** Names the users of the next test and says how long their tokens live. */
  begin(options: { tokens: TokenLives }): void;
  userId(person: Person): string;
  /** A third person calls one of the two, straight over the routes; resolves with the call. */
  callFromThird(personId: Person['id']): Promise<unknown>;
  /** The newest calls of one of the two, as the backend has them. */
  callRecords(personId: Person['id']): Promise<Call[]>;
}

async function openStage(
  environment: Record<string, string>,
  root: string | undefined,
): Promise<Stage & { close(): Promise<void> }> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'majlis-e2e-'));
  const jwtSecret = randomBytes(48).toString('base64url');
  let backend: Backend | null = null;
  let run = '';
  let tokens: TokenLives = { first: 3600, later: 3600 };
  const issued = new Map<string, number>();
  const userId = (person: Person) => `${person.id}-${run}`;
  const current = () => {
    if (!backend) throw new Error('the backend is not running');
    return backend;
  };
  const token = (person: Person, expiresIn: number) =>
    mintToken({ secret: jwtSecret, userId: userId(person), name: person.name, expiresIn });

  const page = await startPage({
    root,
    port: 0,
    backendUrl: () => backend?.url ?? null,
    session: async (personId) => {
      const person = findPerson(personId);
      if (!person) return null;
      const count = (issued.get(person.id) ?? 0) + 1;
      issued.set(person.id, count);
      // Each person is known before the other writes.
      for (const known of [person, otherPerson(person)]) {
        await fetch(`${current().url}/users/me`, { headers: { Authorization: `Bearer ${await token(known, 60)}` } });
      }
      return {
        baseUrl: current().url,
        userId: userId(person),
        token: await token(person, count === 1 ? tokens.first : tokens.later),
        otherUserId: userId(otherPerson(person)),
        locale: person.locale,
      };
    },
  });
  const corsOrigins = [`http://localhost:${page.port}`, `http://127.0.0.1:${page.port}`];
  const start = (port: number) => startBackend({ dataFolder, jwtSecret, corsOrigins, port, environment });
  backend = await start(0);

  return {
    page,
    backend: current,
    userId,
    restart: async () => {
      backend = await start(Number(new URL(current().url).port));
    },
    begin: (options) => {
      run = randomUUID().slice(0, 8);
      tokens = options.tokens;
      issued.clear();
    },
    callFromThird: async (personId) => {
      const person = findPerson(personId);
      if (!person) throw new Error(`there is no ${personId}`);
      const authorization = `Bearer ${await mintToken({ secret: jwtSecret, userId: `third-${run}`, name: 'Third', expiresIn: 60 })}`;
      const post = async (path: string, body: object): Promise<Record<string, { id: string }>> => {
        const headers = { Authorization: authorization, 'Content-Type': 'application/json' };
        const answer = await fetch(`${current().url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
        return (await answer.json()) as Record<string, { id: string }>;
      };
      const { conversation } = await post('/conversations', { type: 'DIRECT', userId: userId(person) });
      const { call } = await post('/calls', { conversationId: conversation?.id, type: 'VOICE' });
      return call;
    },
    callRecords: async (personId) => {
      const person = findPerson(personId);
      if (!person) throw new Error(`there is no ${personId}`);
      const headers = { Authorization: `Bearer ${await token(person, 60)}` };
      const answer = await fetch(`${current().url}/calls?limit=100`, { headers });
      return ((await answer.json()) as { items: Call[] }).items;
    },
    close: async () => {
      await backend?.stop();
      await page.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** Seconds that the first and each later token of a person live; negative: it expired that long ago. */
interface TokenLives {
  first: number;
  later: number;
}

interface Cast {
  tokens: TokenLives;
  /** Writes Arabic, in a browser context of her own. */
  layla: Actor;
  /** Writes English, in another. */
  adam: Actor;
  /** The same person in one more browser context. */
  anotherDevice(personId: 'layla' | 'adam'): Promise<Actor>;
}

const COMPLAINTS_OF_A_TEST_THAT_CUTS_THE_NETWORK = /Failed to load resource|WebSocket connection to|net::ERR_/;

export const test = base.extend<
  Cast & { calmNetwork: boolean; begun: undefined },
  { stage: Stage; backendEnvironment: Record<string, string>; pageFolder: string | undefined }
>({
  /** More settings of the backend, as `MAJLIS_*`. */
  backendEnvironment: [{}, { option: true, scope: 'worker' }],
  /** Another page than the demo's. */
  pageFolder: [undefined, { option: true, scope: 'worker' }],
  stage: [
    async ({ backendEnvironment, pageFolder }, use) => {
      const stage = await openStage(backendEnvironment, pageFolder);
      await use(stage);
      await stage.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  tokens: [{ first: 3600, later: 3600 }, { option: true }],
  /** False in tests that cut the network: the browser itself then reports failed requests on the console. */
  calmNetwork: [true, { option: true }],
  begun: async ({ stage, tokens }, use) => {
    stage.begin({ tokens });
    await use(undefined);
  },
  layla: async ({ browser, stage, begun: _, calmNetwork }, use) => {
    await actorIn(await browser.newContext(contextOptions('ar')), stage, 'layla', calmNetwork, use);
  },
  adam: async ({ browser, stage, begun: _, calmNetwork }, use) => {
    await actorIn(await browser.newContext(contextOptions('en')), stage, 'adam', calmNetwork, use);
  },
  anotherDevice: async ({ browser, stage, begun: _, calmNetwork }, use) => {
    const opened: Awaited<ReturnType<typeof openActor>>[] = [];
    await use(async (personId) => {
      const context = await browser.newContext(contextOptions(personId === 'layla' ? 'ar' : 'en'));
      const device = await openActor(context, stage, personId, calmNetwork);
      opened.push(device);
      return device.actor;
    });
    for (const { close } of opened) await close();
  },
});

const contextOptions = (locale: string) => ({
  locale,
  viewport: { width: 480, height: 800 },
  permissions: ['microphone', 'camera', 'geolocation'],
  geolocation: { latitude: 24.7136, longitude: 46.6753 },
});

async function actorIn(
  context: BrowserContext,
  stage: Stage,
  personId: 'layla' | 'adam',
  calmNetwork: boolean,
  use: (actor: Actor) => Promise<void>,
): Promise<void> {
  const { actor, close } = await openActor(context, stage, personId, calmNetwork);
  await use(actor);
  await close();
}

async function openActor(context: BrowserContext, stage: Stage, personId: 'layla' | 'adam', calmNetwork: boolean) {
  const complaints: string[] = [];
  const listen = (page: Awaited<ReturnType<BrowserContext['newPage']>>) => {
    page.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      if (!calmNetwork && COMPLAINTS_OF_A_TEST_THAT_CUTS_THE_NETWORK.test(message.text())) return;
      complaints.push(`${message.type()}: ${message.text()}`);
    });
    page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
  };
  context.on('page', listen);
  await watchCalls(context);
  const page = await context.newPage();
  const url = `${stage.page.url}?as=${personId}`;
  const otherName = findPerson(personId === 'layla' ? 'adam' : 'layla')?.name ?? '';
  const actor = createActor({ context, page, url, words: personId === 'layla' ? ar : en, otherName });
  await actor.open();
  const close = async () => {
    // A tab that takes the connection over while its browser closes has every reason to complain.
    const heard = [...complaints];
    await context.close();
    if (heard.length > 0) throw new Error(`${personId}'s console was not clean:\n${heard.join('\n')}`);
  };
  return { actor, close };
}

export { expect } from '@playwright/test';
