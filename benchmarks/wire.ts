import { spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createMessagingSystem, type MessagingSystem } from '@majlis/core';
import { mintToken } from '@majlis/server';
import { io, type Socket } from 'socket.io-client';
import { interleave, printReport, summarise, toRow } from './report.ts';

const ROUNDS = 15;
const SENDS_PER_ROUND = 40;
const RECEIVERS = 100;
const FANOUT_ROUNDS = 15;

/** Starts one of the two servers in a process of its own; it prints a line of JSON when it serves. */
async function spawnServer(script: string, environment: Record<string, string> = {}) {
  const file = fileURLToPath(new URL(`./wire/${script}.ts`, import.meta.url));
  const flags = ['--conditions=majlis-source', '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...flags, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...environment },
  });
  const [line] = await once(createInterface({ input: child.stdout }), 'line');
  const { url } = JSON.parse(String(line)) as { url: string };
  return { url, close: () => child.kill() };
}

async function connectBare(url: string): Promise<Socket> {
  const socket = io(url, { transports: ['websocket'], forceNew: true });
  await new Promise<void>((resolve) => socket.once('connect', resolve));
  return socket;
}

/** Milliseconds from each send to the moment all receivers have it, one after the other; the median. */
async function bareRound(sender: Socket, receivers: readonly Socket[], sends: number): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < sends; index += 1) {
    const id = randomUUID();
    const seen = Promise.all(
      receivers.map((receiver) => new Promise<void>((resolve) => receiver.once('said', () => resolve()))),
    );
    const startedAt = performance.now();
    sender.emit('say', { id, content: 'مرحباً، هل السيارة ما زالت متاحة؟' });
    await seen;
    times.push(performance.now() - startedAt);
  }
  return summarise(times).median;
}

async function majlisRound(
  sender: MessagingSystem,
  receivers: readonly MessagingSystem[],
  conversationId: string,
  sends: number,
): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < sends; index += 1) {
    const content = `مرحباً ${randomUUID()}`;
    const seen = Promise.all(receivers.map((receiver) => seenBy(receiver, content)));
    const startedAt = performance.now();
    await sender.sendTextMessage(conversationId, content);
    await seen;
    times.push(performance.now() - startedAt);
  }
  return summarise(times).median;
}

const seenBy = (system: MessagingSystem, content: string) =>
  new Promise<void>((resolve) => {
    const stop = system.on('message:new', ({ message }) => {
      if (message.content !== content) return;
      stop();
      resolve();
    });
  });

async function run(): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'majlis-bench-'));
  const jwtSecret = randomBytes(48).toString('base64url');
  const settings = { BENCH_DATA: dataFolder, BENCH_SECRET: jwtSecret, BENCH_SESSIONS: String(RECEIVERS + 1) };
  const backend = await spawnServer('majlis-server', settings);
  const bare = await spawnServer('bare-server');
  const systems: MessagingSystem[] = [];
  const signIn = async (userId: string): Promise<MessagingSystem> => {
    const token = await mintToken({ secret: jwtSecret, userId, name: userId, expiresIn: 3600 });
    const system = createMessagingSystem({ baseUrl: backend.url, shareAcrossTabs: false });
    systems.push(system);
    await system.initialize(userId, token);
    return system;
  };

  try {
    const [layla, adam] = [await signIn('layla'), await signIn('adam')];
    const conversation = await layla.getOrCreateConversation('adam');
    await adam.getConversation(conversation.id);
    const [bareLayla, bareAdam] = [await connectBare(bare.url), await connectBare(bare.url)];
    const wire = await interleave(ROUNDS, {
      'majlis send to seen': () => majlisRound(layla, [adam], conversation.id, SENDS_PER_ROUND),
      'bare socket.io send to seen': () => bareRound(bareLayla, [bareAdam], SENDS_PER_ROUND),
    });

    const receivers = [adam];
    const bareReceivers = [bareAdam];
    while (receivers.length < RECEIVERS) {
      const system = await signIn('adam');
      await system.getConversation(conversation.id);
      receivers.push(system);
      bareReceivers.push(await connectBare(bare.url));
    }
    const fanout = await interleave(FANOUT_ROUNDS, {
      [`majlis to ${RECEIVERS}`]: () => majlisRound(layla, receivers, conversation.id, 5),
      [`bare socket.io to ${RECEIVERS}`]: () => bareRound(bareLayla, bareReceivers, 5),
    });
    for (const socket of [bareLayla, ...bareReceivers]) socket.disconnect();

    const median = (samples: { median: number } | undefined) => samples?.median ?? Number.NaN;
    printReport('wire', 'ms', { ...wire, ...fanout }, [
      toRow(
        'send-to-seen-vs-bare-rtt',
        'ms',
        median(wire['majlis send to seen']),
        median(wire['bare socket.io send to seen']),
      ),
      toRow(
        'fan-out-100-vs-bare',
        'ms',
        median(fanout[`majlis to ${RECEIVERS}`]),
        median(fanout[`bare socket.io to ${RECEIVERS}`]),
      ),
    ]);
  } finally {
    await Promise.all(systems.map((system) => system.disconnect()));
    bare.close();
    backend.close();
    await rm(dataFolder, { recursive: true, force: true });
  }
}

await run();
