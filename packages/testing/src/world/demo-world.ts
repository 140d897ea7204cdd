import type { Id, ServerEvents, User } from '@majlis/contract';
import type { Transport } from '@majlis/core';
import type { Clock } from '@majlis/server/domain';
import type { BuilderLocale } from '../builders/builders.ts';
import { createMemoryTransport } from '../transport/memory-transport.ts';
import { createWorld, realClock, type World } from './create-world.ts';

/** In which language and by which clock the demo runs. */
export interface DemoWorldOptions {
  /** The language in which the other one answers. Default `ar`. */
  locale?: BuilderLocale;
  /** Default: the real one. */
  clock?: Clock;
}
/** A world in which somebody answers: enough for a conversation on screen without a backend. */
export interface DemoWorld {
  readonly world: World;
  /** Who sits before the screen. */
  readonly me: User;
  /** Who answers. */
  readonly other: User;
  /** Signs `me` in. */
  readonly token: string;
  /** For `createMessagingSystem`: reaches this world and nothing else. */
  readonly options: { baseUrl: string; fetch: typeof fetch; transport: Transport; locale: BuilderLocale };
}

const PEOPLE: Record<BuilderLocale, [me: User, other: User]> = {
  ar: [
    { id: 'layla', name: 'ليلى', profileImage: null },
    { id: 'noura', name: 'نورة', profileImage: null },
  ],
  en: [
    { id: 'layla', name: 'Layla', profileImage: null },
    { id: 'noura', name: 'Noura', profileImage: null },
  ],
};
const ANSWERS: Record<BuilderLocale, readonly string[]> = {
  ar: ['أهلاً ليلى 👋', 'وصلتني رسالتك، وهذه علامتا القراءة عليها.', 'جرّبي رسالة صوتية أو صورة.', 'تمام 👍'],
  en: [
    'Hello Layla 👋',
    'Your message arrived, and its two ticks say so.',
    'Try a voice note or a photo.',
    'All right 👍',
  ],
};
const READ_AFTER_MS = 500;
const ANSWER_AFTER_MS = 1600;
const AGAIN_AFTER_MS = 1000;

/** Makes the world and lets the other one greet, read, type and answer in it. */
export function createDemoWorld({ locale = 'ar', clock = realClock }: DemoWorldOptions = {}): DemoWorld {
  const [me, other] = PEOPLE[locale];
  const world = createWorld({ users: [me, other], clock });
  const noura = world.as(other.id);
  let answered = 0;

  const answer = async (conversationId: Id): Promise<void> => {
    const text = ANSWERS[locale][answered % ANSWERS[locale].length] ?? '';
    answered += 1;
    await noura.type(conversationId, false);
    await noura.send(conversationId, text);
  };
  const notice = ({ message }: ServerEvents['message:new']): void => {
    const { conversationId, seq, senderId } = message;
    if (senderId === other.id) return;
    void noura.delivered(conversationId, seq);
    clock.setTimeout(() => {
      void noura.read(conversationId, seq).then(() => noura.type(conversationId, true));
    }, READ_AFTER_MS);
    clock.setTimeout(() => void answer(conversationId), ANSWER_AFTER_MS);
  };
  const listen = (): void => {
    const session = world.connect(world.tokenFor(other.id), {
      emit: (name, payload) => {
        if (name === 'message:new') notice(payload as ServerEvents['message:new']);
      },
      cut: listen,
    });
    // Nothing gets through now: the other one tries again, as a client would.
    session.catch(() => void clock.setTimeout(listen, AGAIN_AFTER_MS));
  };
  listen();
  void noura.open(me.id).then(answer);

  return {
    world,
    me,
    other,
    token: world.tokenFor(me.id),
    options: { baseUrl: world.baseUrl, fetch: world.fetch, transport: createMemoryTransport(world), locale },
  };
}
