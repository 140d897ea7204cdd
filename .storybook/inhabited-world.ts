import { createMessagingSystem } from '@majlis/core';
import { createMemoryTransport, createWorld } from '@majlis/testing';
import type { LiveWorld, StoryLanguage } from './live-world.ts';

const ME = 'layla';
interface Resident {
  id: string;
  name: Record<StoryLanguage, string>;
  /** What they wrote and, after `>`, what Layla answered; the newest last. */
  lines: Record<StoryLanguage, readonly string[]>;
  /** Minutes since the last of it. */
  ago: number;
  isRead: boolean;
}
const RESIDENTS: readonly Resident[] = [
  {
    id: 'salman',
    name: { ar: 'سلمان الدوسري', en: 'Salman Dosari' },
    lines: { ar: ['نلتقي الأسبوع القادم', '> تمام 👍'], en: ['See you next week', '> All right 👍'] },
    ago: 4 * 1440,
    isRead: true,
  },
  {
    id: 'shipping',
    name: { ar: 'مكتب الشحن', en: 'Shipping office' },
    lines: { ar: ['وصلت شحنتكم إلى المستودع'], en: ['Your parcel has reached the warehouse'] },
    ago: 1500,
    isRead: true,
  },
  {
    id: 'grace',
    name: { ar: 'Grace Lin', en: 'Grace Lin' },
    lines: { ar: ['The engine bay, as you asked'], en: ['The engine bay, as you asked'] },
    ago: 95,
    isRead: false,
  },
  {
    id: 'noura',
    name: { ar: 'نورة القحطاني', en: 'Noura Qahtani' },
    lines: {
      ar: ['وين ألقاك؟', '> أكيد، أرسل لك الموقع الآن.'],
      en: ['Where do I find you?', '> I will send you the place now.'],
    },
    ago: 31,
    isRead: true,
  },
  {
    id: 'khalid',
    name: { ar: 'خالد العتيبي', en: 'Khalid Otaibi' },
    lines: {
      ar: ['مساء الخير', 'شفت الإعلان الجديد؟', 'السعر مناسب جداً'],
      en: ['Good evening', 'Have you seen the new offer?', 'The price is very good'],
    },
    ago: 14,
    isRead: false,
  },
  {
    id: 'adam',
    name: { ar: 'أحمد محمد', en: 'Adam Novak' },
    lines: {
      ar: [
        'السلام عليكم، هل السيارة ما زالت متاحة؟',
        '> وعليكم السلام، نعم متاحة 👍',
        'ما شاء الله! كم آخر سعر؟',
        '> السعر 42,000 ريال، والموديل Camry 2021',
        'ممكن أشوفها اليوم بعد العصر؟',
        '> أكيد، أنتظرك 🌹',
      ],
      en: [
        'Hello, is the car still available?',
        '> Yes it is 👍',
        'Lovely! What is your best price?',
        '> 42,000 SAR. It is a Camry 2021',
        'May I see it this afternoon?',
        '> Of course, see you there 🌹',
      ],
    },
    ago: 2,
    isRead: true,
  },
];

/** A world in which people have written to each other for days; nobody answers. */
export async function openInhabitedWorld(language: StoryLanguage): Promise<LiveWorld> {
  const users = [
    { id: ME, name: language === 'ar' ? 'ليلى الحربي' : 'Layla Harbi', profileImage: null },
    ...RESIDENTS.map(({ id, name }) => ({ id, name: name[language], profileImage: null })),
  ];
  let told: number | null = null;
  const setTimer = (callback: () => void, delayMs: number) => {
    const timer = setTimeout(callback, delayMs);
    return () => clearTimeout(timer);
  };
  const world = createWorld({ users, clock: { now: () => told ?? Date.now(), setTimeout: setTimer } });
  for (const { id, lines, ago, isRead } of RESIDENTS) {
    const conversationId = await world.as(ME).open(id);
    const count = lines[language].length;
    for (const [index, line] of lines[language].entries()) {
      told = Date.now() - (ago + (count - 1 - index) * 3) * 60_000;
      const isMine = line.startsWith('> ');
      const { seq } = await world.as(isMine ? ME : id).send(conversationId, isMine ? line.slice(2) : line);
      if (isMine) await world.as(id).read(conversationId, seq);
      else if (isRead) await world.as(ME).read(conversationId, seq);
    }
  }
  told = null;
  const system = createMessagingSystem({
    baseUrl: world.baseUrl,
    fetch: world.fetch,
    transport: createMemoryTransport(world),
    shareAcrossTabs: false,
  });
  await system.initialize(ME, world.tokenFor(ME));
  return { network: world.network, system, close: () => system.disconnect({ wipe: true }) };
}
