import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, waitFor } from 'storybook/test';
import { missingUrl, sampleFile, samplePicture, sampleVoice } from '../test/sample-media.ts';
import { sampleAttachment, sampleMessage } from '../test/sample-messages.ts';
import { HOSTILE, SAMPLE_FAILURE } from '../test/sample-states.ts';
import { SAMPLE_ME, sampleTalk } from '../test/sample-talk.ts';
import { languageIn, StoryRoot } from '../test/story-page.tsx';
import type { DisplayMessage } from '../types.ts';
import { MessageList } from './message-list.tsx';

interface MessageStory {
  messages: readonly DisplayMessage[];
}
/** Messages as they stand in a conversation, of both sides. */
function Messages({ messages }: MessageStory) {
  return <MessageList messages={messages} currentUserId={SAMPLE_ME} />;
}

const meta = {
  title: 'Parts/Message',
  component: Messages,
  args: { messages: [] },
  render: (args, context) => (
    <StoryRoot language={languageIn(context)}>
      <Messages {...args} />
    </StoryRoot>
  ),
} satisfies Meta<typeof Messages>;
export default meta;
type Story = StoryObj<typeof meta>;

/** The same message from the other side and from one’s own. */
const both = (over: Record<string, unknown>, more: readonly Record<string, unknown>[] = []): Story => ({
  args: {
    messages: [over, ...more].flatMap((fields, index) => [
      sampleMessage(index * 2 + 1, fields),
      sampleMessage(index * 2 + 2, { senderId: SAMPLE_ME, status: 'read', ...fields }),
    ]),
  },
});
const own = (fields: readonly Record<string, unknown>[]): Story => ({
  args: {
    messages: fields.map((over, index) =>
      sampleMessage(index + 1, { senderId: SAMPLE_ME, content: String(over['status'] ?? ''), ...over }),
    ),
  },
});
const call = { id: 'k1', type: 'VIDEO', status: 'ENDED', duration: 65 };

export const Text: Story = both({ content: 'التفاصيل: https://example.com وردّي على ‎+966 50 123 4567' }, [
  { content: '👍🌹' },
  { content: 'Mixed مع العربية and numbers ١٢٣ 456' },
]);
export const Photo: Story = {
  ...both({ type: 'IMAGE', content: 'من الأمام', attachments: [samplePicture('car')] }),
  play: async ({ canvasElement }) => {
    const shown = () => [...canvasElement.querySelectorAll('img')].filter(({ naturalWidth }) => naturalWidth > 0);
    await waitFor(() => expect(shown()).toHaveLength(2), { timeout: 10_000 });
  },
};
export const Album: Story = {
  args: {
    messages: (['car', 'shore', 'garden', 'car', 'shore'] as const).map((name, index) =>
      sampleMessage(index + 1, {
        type: 'IMAGE',
        content: null,
        attachments: [samplePicture(name, { id: `p${index}` })],
        createdAt: '2026-01-05T09:10:00Z',
      }),
    ),
  },
};
export const Voice: Story = both({ type: 'VOICE', content: null, attachments: [sampleVoice()] });
const film = sampleAttachment({
  kind: 'VIDEO',
  mimeType: 'video/mp4',
  duration: 83,
  url: missingUrl(),
  thumbnailUrl: samplePicture('shore').url,
  width: 640,
  height: 480,
});
export const Video: Story = both({ type: 'VIDEO', content: 'المحرك يعمل', attachments: [film] });
export const File: Story = both({ type: 'FILE', content: null, attachments: [sampleFile()] });
export const Place: Story = both({
  type: 'LOCATION',
  content: null,
  location: { lat: 24.7136, lng: 46.6753, address: 'معرض الياسمين، الرياض' },
});
export const Bid: Story = both({
  type: 'BID',
  content: null,
  bid: { amount: '42000', currency: 'SAR', listingId: null },
});
export const CallRows: Story = both({ type: 'CALL_ENDED', content: null, call }, [
  { type: 'CALL_MISSED', content: null, call: { ...call, type: 'VOICE', status: 'MISSED', duration: null } },
]);
export const System: Story = {
  args: {
    messages: [
      sampleMessage(1, { type: 'SYSTEM', content: 'انضم أحمد', system: { event: 'joined', userIds: ['adam'] } }),
    ],
  },
};
export const UnknownType: Story = both({ type: 'X_poll', content: null, custom: {} });
export const Deleted: Story = both({ content: null, deletedAt: '2026-01-05T10:00:00Z' });
export const Edited: Story = both({ content: 'السعر 42,000 ريال', editedAt: '2026-01-05T10:00:00Z' });
export const Reply: Story = both({
  content: 'نعم متاحة',
  replyTo: { id: 'm0', seq: 1, senderId: 'adam', type: 'TEXT', content: 'هل السيارة ما زالت متاحة؟' },
});
export const Reactions: Story = both({
  content: 'ما شاء الله',
  reactions: [
    { emoji: '❤️', count: 2, userIds: [SAMPLE_ME, 'adam'] },
    { emoji: '👍', count: 1, userIds: ['adam'] },
  ],
});
export const Statuses: Story = own([
  { status: 'queued' },
  { status: 'sending' },
  { status: 'sent' },
  { status: 'delivered' },
  { status: 'read' },
]);
export const Failed: Story = own([{ status: 'failed', content: 'لم تصل', error: SAMPLE_FAILURE }]);
export const Uploading: Story = own([
  { status: 'uploading', progress: 0.4, type: 'IMAGE', content: null, attachments: [samplePicture('garden')] },
  { status: 'uploading', progress: 0.7, type: 'VOICE', content: null, attachments: [sampleVoice()] },
  { status: 'uploading', progress: 0.2, type: 'FILE', content: null, attachments: [sampleFile()] },
]);
export const EveryKind: Story = {
  tags: ['four-looks'],
  render: (_, context) => (
    <StoryRoot language={languageIn(context)}>
      <Messages messages={sampleTalk(languageIn(context))} />
    </StoryRoot>
  ),
};

export const HostileText: Story = both({ content: HOSTILE.markup }, [{ content: HOSTILE.address }]);
export const HostileFileName: Story = both({
  type: 'FILE',
  content: null,
  attachments: [sampleFile({ fileName: HOSTILE.file, url: 'javascript:alert(1)' })],
});
export const EmptyFile: Story = both({
  type: 'FILE',
  content: null,
  attachments: [sampleFile({ size: 0, fileName: 'nothing.txt' })],
});
export const PhotoThatWillNotLoad: Story = both({
  type: 'IMAGE',
  content: null,
  attachments: [samplePicture('car', { url: missingUrl() })],
});
export const TwentyThousandPixels: Story = both({
  type: 'IMAGE',
  content: null,
  attachments: [samplePicture('shore', { width: 20_000, height: 20_000 })],
});
export const VoiceThatWillNotPlay: Story = both({
  type: 'VOICE',
  content: null,
  attachments: [sampleVoice({ url: 'javascript:alert(1)' })],
});
const PEOPLE = Array.from({ length: 1000 }, (_, index) => `user-${index}`);
const SIGNS = ['👍', '❤️', '😂', '😮', '😢', '🙏', '🔥', '🎉', '👏', '🌹', '💯', '✅', '🚗', '🌙', '⭐'];
export const TenThousandReactions: Story = both({
  content: 'عشرة آلاف',
  reactions: SIGNS.map((emoji, index) => ({ emoji, count: index === 0 ? 10_000 : 1000 - index, userIds: PEOPLE })),
});
export const LongWord: Story = both({ content: HOSTILE.longWord });
export const ManyLines: Story = both({
  content: Array.from({ length: 200 }, (_, line) => `سطر ${line + 1}`).join('\n'),
});
