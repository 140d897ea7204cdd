import type { Meta, StoryObj } from '@storybook/react-vite';
import { missingUrl, samplePictureUrl } from '../test/sample-media.ts';
import { HOSTILE } from '../test/sample-states.ts';
import { sampleOther } from '../test/sample-talk.ts';
import { languageIn, nothing, StoryRoot } from '../test/story-page.tsx';
import { ChatHeader } from './chat-header.tsx';

const user = sampleOther('ar');
const meta = {
  title: 'Parts/ChatHeader',
  component: ChatHeader,
  args: { user, onBack: nothing, onStartVoiceCall: nothing, onStartVideoCall: nothing },
  render: (args, context) => (
    <StoryRoot language={languageIn(context)}>
      <ChatHeader {...args} />
    </StoryRoot>
  ),
} satisfies Meta<typeof ChatHeader>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Online: Story = {};
export const Picture: Story = { args: { user: { ...user, profileImage: samplePictureUrl('shore') } } };
export const LastSeen: Story = {
  args: { user: { ...user, isOnline: false, lastSeenAt: new Date(Date.now() - 3_600_000).toISOString() } },
};
export const Typing: Story = { args: { typing: 'text' } };
export const RecordingVoice: Story = { args: { typing: 'voice' } };
export const ManyTyping: Story = { args: { typing: 'text', typistNames: ['سارة', 'Grace', 'أم خالد', 'عمر', 'Maya'] } };
export const Empty: Story = { args: { user: { id: '', name: '' } } };
export const Long: Story = { args: { user: { ...user, name: HOSTILE.longName } } };
export const HostileName: Story = {
  args: { user: { ...user, name: HOSTILE.name, profileImage: 'javascript:alert(1)', lastSeenAt: 'never' } },
};
export const PictureThatWillNotLoad: Story = { args: { user: { ...user, profileImage: missingUrl() } } };
