import type { ChatUser, DisplayMessage } from '../types.ts';
import { samplePicture, sampleVoice } from './sample-media.ts';
import { sampleMessage } from './sample-messages.ts';

export type SampleLanguage = 'ar' | 'en';
export const SAMPLE_ME = 'layla';
export const sampleLanguage = (language: unknown): SampleLanguage =>
  language === 'ar' || language === 'fa' || language === 'ur' || language === 'he' ? 'ar' : 'en';

const WORDS = {
  ar: {
    name: 'أحمد محمد',
    greet: 'السلام عليكم، هل السيارة ما زالت متاحة؟',
    answer: 'وعليكم السلام، نعم متاحة 👍',
    photo: 'هذه صورتها من الأمام',
    ask: 'ما شاء الله! كم آخر سعر؟ رقمي ‎+966 50 123 4567',
    price: 'السعر 42,000 ريال، والموديل Camry 2021. التفاصيل: https://example.com/cars/2021',
    when: 'ممكن أشوفها اليوم بعد العصر؟',
    place: 'معرض الياسمين، الرياض',
    sure: 'أكيد، أرسلت لك الموقع. أنتظرك 🌹',
  },
  en: {
    name: 'Adam Novak',
    greet: 'Hello, is the car still available?',
    answer: 'Yes it is 👍',
    photo: 'Here it is from the front',
    ask: 'Lovely! What is your best price? My number is +966 50 123 4567',
    price: '42,000 SAR. It is a Camry 2021, كاملة المواصفات. More: https://example.com/cars/2021',
    when: 'May I see it this afternoon?',
    place: 'Jasmine Motors, Riyadh',
    sure: 'Of course, I have sent you the place. See you there 🌹',
  },
} as const;

export const sampleOther = (language: SampleLanguage, over: Partial<ChatUser> = {}): ChatUser => ({
  id: 'adam',
  name: WORDS[language].name,
  isOnline: true,
  ...over,
});

/** A conversation as people have it, with the commonest kinds of message. */
export function sampleTalk(language: SampleLanguage): DisplayMessage[] {
  const words = WORDS[language];
  const mine = (seq: number, over: Record<string, unknown>) =>
    sampleMessage(seq, { senderId: SAMPLE_ME, status: 'read', ...over });
  const asked = sampleMessage(5, {
    content: words.ask,
    reactions: [{ emoji: '❤️', count: 1, userIds: [SAMPLE_ME] }],
  });
  return [
    sampleMessage(1, { content: words.greet }),
    mine(2, { content: words.answer }),
    mine(3, { type: 'IMAGE', content: words.photo, attachments: [samplePicture('car')] }),
    sampleMessage(4, { type: 'VOICE', content: null, attachments: [sampleVoice()] }),
    asked,
    mine(6, {
      content: words.price,
      replyTo: { id: asked.id, seq: 5, senderId: 'adam', type: 'TEXT', content: words.ask },
    }),
    sampleMessage(7, { content: words.when }),
    mine(8, {
      type: 'LOCATION',
      content: null,
      location: { lat: 24.7136, lng: 46.6753, address: words.place },
      status: 'read',
    }),
    mine(9, { content: words.sure, status: 'delivered' }),
  ];
}
