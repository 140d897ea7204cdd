import { createWorld } from '@majlis/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { createInteractions } from '../interactions.ts';
import { selectMessages } from '../state/selectors.ts';
import {
  AHMAD,
  calm,
  LAYLA,
  openReadyStage,
  openStage,
  pass,
  type Stage,
  type StageOptions,
  signIn,
} from '../test/stage.ts';
import type { ChatMessage } from '../types.ts';

const open: Stage['system'][] = [];
afterEach(async () => {
  for (const system of open.splice(0)) await system.disconnect();
});
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (character) => character.charCodeAt(0),
);

async function openScene(options: StageOptions = {}) {
  const stage = await openReadyStage(options);
  open.push(stage.system);
  const { system, world, clock, conversationId } = stage;
  const [second, third] = [
    await world.as(LAYLA).open(AHMAD, 'listing-2'),
    await world.as(LAYLA).open(AHMAD, 'listing-3'),
  ];
  const newest = () => {
    const message = selectMessages(system.state.getSnapshot(), conversationId).at(-1);
    if (!message) throw new Error('nothing is shown');
    return message;
  };
  const during = async <Value>(work: Promise<Value>): Promise<Value> => {
    work.catch(() => undefined);
    await calm(stage);
    return work;
  };
  const interactions = createInteractions({ system, clock });
  return {
    ...stage,
    interactions,
    second,
    third,
    newest,
    during,
    stored: (id: string) => world.as(AHMAD).messages(id),
  };
}

describe('forwarding', () => {
  it('sends the words to each conversation once, as ones own and marked, and shows them at once', async () => {
    const { world, conversationId, second, third, newest, interactions, system, stored, ...stage } = await openScene();
    await world.as(AHMAD).send(conversationId, 'العنوان');
    await calm(stage);
    const accepted = await interactions.forward(newest(), [second, third, second]);
    expect(accepted).toMatchObject([
      { conversationId: second, content: 'العنوان', forwarded: true, isOwn: true, status: 'queued', replyTo: null },
      { conversationId: third, content: 'العنوان', forwarded: true },
    ]);
    expect(selectMessages(system.state.getSnapshot(), second)).toMatchObject([{ forwarded: true }]);
    await calm(stage);
    for (const id of [second, third]) {
      expect(await stored(id)).toMatchObject([{ senderId: LAYLA, content: 'العنوان', forwarded: true }]);
    }
  });

  it('sends a place', async () => {
    const { world, conversationId, second, newest, interactions, stored, ...stage } = await openScene();
    await world.as(AHMAD).sendLocation(conversationId, { lat: 24.7, lng: 46.6, address: 'الرياض' });
    await calm(stage);
    await interactions.forward(newest(), [second]);
    await calm(stage);
    const location = { lat: 24.7, lng: 46.6, address: 'الرياض' };
    expect(await stored(second)).toMatchObject([{ type: 'LOCATION', location, forwarded: true }]);
  });

  it('sends the same picture with its caption, over a fresh URL when the held one is over', async () => {
    const { world, conversationId, second, newest, interactions, stored, during, clock, ...stage } = await openScene();
    await world.as(AHMAD).upload(conversationId, 'image', { bytes: PNG, name: 'a.png', caption: 'السيارة' });
    await calm({ clock });
    const fresh = { path: /attachments\/.*\/url/ };
    const shown = await during(interactions.forward(newest(), [second]));
    expect(world.network.requestCount(fresh)).toBe(0);
    expect(shown).toMatchObject([
      { type: 'IMAGE', content: 'السيارة', forwarded: true, attachments: [{ size: PNG.length }] },
    ]);
    await clock.advance(1_800_000);
    await during(interactions.forward(newest(), [second]));
    expect(world.network.requestCount(fresh)).toBe(1);
    await pass({ clock }, 5000);
    const sent = {
      type: 'IMAGE',
      content: 'السيارة',
      forwarded: true,
      attachments: [{ fileName: 'a.png', size: PNG.length }],
    };
    expect(await stored(second)).toMatchObject([sent, sent]);
    expect(stage.contents()).toEqual(['السيارة']);
  });

  it('asks for a fresh URL when a clock that is wrong makes the held one look good', async () => {
    const { world, conversationId, second, newest, interactions, during, clock, stored } = await openScene();
    await world.as(AHMAD).upload(conversationId, 'image', { bytes: PNG });
    await calm({ clock });
    const [attachment] = newest().attachments;
    const stale = { ...newest(), attachments: [{ ...attachment, url: `${attachment?.url}0` }] } as ChatMessage;
    await during(interactions.forward(stale, [second]));
    await pass({ clock }, 5000);
    expect(await stored(second)).toHaveLength(1);
  });

  it('rejects and leaves nothing behind when the bytes cannot be had', async () => {
    const { world, conversationId, second, newest, interactions, during, system, ...stage } = await openScene();
    await world.as(AHMAD).upload(conversationId, 'image', { bytes: PNG });
    await calm(stage);
    world.network.failRequests({ path: '/media/' }, 'network');
    await expect(during(interactions.forward(newest(), [second]))).rejects.toMatchObject({
      code: 'network',
      retryable: true,
    });
    expect(selectMessages(system.state.getSnapshot(), second)).toEqual([]);
  });

  // G7
  it('survives a reload while the backend is away, and is sent once and still marked', async () => {
    const { world, conversationId, second, newest, interactions, system, clock, storage, stored } = await openScene();
    await world.as(AHMAD).send(conversationId, 'العنوان');
    await calm({ clock });
    const message = newest();
    world.network.setOffline(true);
    await interactions.forward(message, [second]);
    await calm({ clock });
    await system.disconnect();
    world.network.setOffline(false);
    const later = await openStage({ world, clock, storage });
    open.push(later.system);
    await signIn(later);
    expect(selectMessages(later.system.state.getSnapshot(), second)).toMatchObject([{ forwarded: true }]);
    await pass({ clock }, 5000);
    expect(await stored(second)).toMatchObject([{ content: 'العنوان', forwarded: true }]);
  });

  it('shows a kind of its own as what it is', async () => {
    const { newest, interactions, second, system, conversationId, ...stage } = await openScene();
    await system.sendTextMessage(conversationId, 'نص');
    await calm(stage);
    const offer = { ...newest(), type: 'X_OFFER', content: null, custom: { price: 5 } } as ChatMessage;
    const bid = {
      ...newest(),
      type: 'BID',
      content: null,
      bid: { amount: '5', currency: 'SAR', listingId: null },
    } as ChatMessage;
    expect(await interactions.forward(offer, [second])).toMatchObject([{ type: 'X_OFFER', custom: { price: 5 } }]);
    expect(await interactions.forward(bid, [second])).toMatchObject([{ type: 'BID', bid: { amount: '5' } }]);
  });

  it('refuses what was not sent, what says nothing, and lists that are no lists of conversations', async () => {
    const { newest, interactions, second, system, conversationId, world, ...stage } = await openScene();
    world.network.setOffline(true);
    await system.sendTextMessage(conversationId, 'نص');
    await calm(stage);
    const refused = { code: 'invalid_argument' };
    await expect(interactions.forward(newest(), [second])).rejects.toMatchObject(refused);
    const sent = { ...newest(), seq: 1 };
    const call = { ...sent, type: 'CALL_MISSED', content: null } as ChatMessage;
    await expect(interactions.forward(call, [second])).rejects.toMatchObject(refused);
    const many = Array.from({ length: 21 }, (_, index) => `c-${index}`);
    for (const list of [[], many, ['..'], 'c-1' as unknown as string[]]) {
      await expect(interactions.forward(sent, list)).rejects.toMatchObject(refused);
    }
    await calm(stage);
  });

  it('needs a backend that takes media to send media', async () => {
    const { newest, interactions, second, system, conversationId, ...stage } = await openScene({
      world: createWorld({ levels: ['core'] }),
    });
    await system.sendTextMessage(conversationId, 'نص');
    await calm(stage);
    const image = { ...newest(), type: 'IMAGE', attachments: [{}] } as ChatMessage;
    await expect(interactions.forward(image, [second])).rejects.toMatchObject({ code: 'unsupported' });
  });
});
