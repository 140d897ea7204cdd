import type { CallNotice, CallOverReason, CallSessionStatus, CallState } from '@majlis/core';
import type { ArgTypes, Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { ChatProvider } from '../provider/chat-provider.tsx';
import { createFakeCalls } from '../test/fake-calls.ts';
import { HOSTILE, SAMPLE_FAILURE } from '../test/sample-states.ts';
import { sampleOther } from '../test/sample-talk.ts';
import { sampleVideo } from '../test/sample-video.ts';
import { languageIn } from '../test/story-page.tsx';
import type { CallModalProps } from '../types.ts';
import { CallModal } from './call-modal.tsx';

type CallType = CallModalProps['callType'];

const none = { control: false } as const;
const argTypes = {
  isOpen: { control: 'boolean' },
  callType: { control: 'inline-radio', options: ['VOICE', 'VIDEO'] },
  callStatus: {
    control: 'select',
    options: [
      'acquiring',
      'calling',
      'ringing',
      'incoming',
      'answering',
      'connecting',
      'connected',
      'reconnecting',
      'ended',
    ],
  },
  isIncoming: { control: 'boolean' },
  remoteUser: { control: 'object' },
  duration: { control: { type: 'number', min: 0 } },
  localStream: none,
  remoteStream: none,
  isMuted: { control: 'boolean' },
  isVideoEnabled: { control: 'boolean' },
  onAnswer: none,
  onDecline: none,
  onEnd: none,
  onToggleMute: none,
  onToggleVideo: none,
  callId: { control: 'text' },
  onAnswerVoice: none,
  onCallAgain: none,
  onClose: none,
  endReason: {
    control: 'select',
    options: [
      null,
      'busy',
      'declined',
      'timeout',
      'unavailable',
      'connection_lost',
      'connection_failed',
      'media_failed',
    ],
  },
  ringtone: { control: 'text' },
  ringback: { control: 'text' },
  locale: { control: 'text' },
} satisfies Record<keyof CallModalProps, ArgTypes[string]>;

const meta: Meta<typeof CallModal> = {
  title: 'Wholes/CallModal',
  component: CallModal,
  argTypes,
  args: {
    isOpen: true,
    callType: 'VOICE',
    callStatus: 'connected',
    isIncoming: false,
    duration: 65,
    isMuted: false,
    isVideoEnabled: false,
    onAnswer: fn(),
    onDecline: fn(),
    onEnd: fn(),
    onToggleMute: fn(),
    onToggleVideo: fn(),
    onAnswerVoice: fn(),
    onCallAgain: fn(),
    onClose: fn(),
    ringtone: null,
    ringback: null,
  },
  render: (args, context) => <CallModal {...args} remoteUser={args.remoteUser ?? sampleOther(languageIn(context))} />,
};
export default meta;
type Story = StoryObj<typeof CallModal>;

const at = (callStatus: CallSessionStatus, callType: CallType, over: Partial<CallModalProps> = {}): Story => ({
  args: { callStatus, callType, isVideoEnabled: callType === 'VIDEO', ...over },
});
const incoming = { isIncoming: true };

export const AcquiringVoice: Story = at('acquiring', 'VOICE');
export const AcquiringVideo: Story = at('acquiring', 'VIDEO');
export const CallingVoice: Story = at('calling', 'VOICE');
export const CallingVideo: Story = at('calling', 'VIDEO');
export const RingingVoice: Story = at('ringing', 'VOICE');
export const RingingVideo: Story = at('ringing', 'VIDEO');
export const IncomingVoice: Story = {
  ...at('incoming', 'VOICE', incoming),
  tags: ['four-looks'],
  play: async ({ canvasElement, args }) => {
    const dialog = await within(canvasElement).findByRole('dialog', {}, { timeout: 10_000 });
    await userEvent.click(within(dialog).getByRole('button', { name: /رفض|Decline/ }));
    await expect(args.onDecline).toHaveBeenCalled();
  },
};
export const IncomingVideo: Story = { ...at('incoming', 'VIDEO', incoming), tags: ['four-looks'] };
export const AnsweringVoice: Story = at('answering', 'VOICE', incoming);
export const AnsweringVideo: Story = at('answering', 'VIDEO', incoming);
export const ConnectingVoice: Story = at('connecting', 'VOICE');
export const ConnectingVideo: Story = at('connecting', 'VIDEO');
export const ConnectedVoice: Story = at('connected', 'VOICE');
export const ReconnectingVoice: Story = at('reconnecting', 'VOICE');
export const ReconnectingVideo: Story = at('reconnecting', 'VIDEO');
export const EndedVoice: Story = at('ended', 'VOICE');
export const EndedVideo: Story = at('ended', 'VIDEO');
const over = (endReason: CallOverReason): Story => at('ended', 'VOICE', { endReason });
export const Busy: Story = over('busy');
export const Declined: Story = over('declined');
export const NobodyAnswered: Story = over('timeout');
export const ConnectionLost: Story = over('connection_lost');
export const Muted: Story = at('connected', 'VOICE', { isMuted: true });
export const Long: Story = at('connected', 'VOICE', {
  remoteUser: sampleOther('ar', { name: HOSTILE.longName }),
  duration: 36_061,
});
export const Hostile: Story = at('incoming', 'VIDEO', {
  ...incoming,
  remoteUser: { id: 'x', name: HOSTILE.name, profileImage: 'javascript:alert(1)' },
});

/** A call that a service holds, with both pictures. */
const live = (change: Partial<CallState>, type: CallType = 'VIDEO'): Story => {
  const isVideoEnabled = type === 'VIDEO';
  const calls = createFakeCalls({
    callId: 'k1',
    status: 'connected',
    type,
    remoteUserId: 'adam',
    isVideoEnabled,
    quality: 'good',
    remoteMedia: { audio: true, video: isVideoEnabled, screen: false },
    ...change,
  });
  return {
    args: { callType: type, isVideoEnabled, ...(change.isMuted !== undefined && { isMuted: change.isMuted }) },
    decorators: [
      (Story) => (
        <ChatProvider calls={calls.service}>
          <Story />
        </ChatProvider>
      ),
    ],
    beforeEach: () => {
      if (isVideoEnabled) calls.setStreams({ remote: sampleVideo('other'), local: sampleVideo('self') });
    },
  };
};
export const ConnectedVideo: Story = { ...live({}), tags: ['four-looks'] };
export const CameraOff: Story = { ...live({ remoteMedia: { audio: true, video: false, screen: false } }) };
export const Recording: Story = live({ isRecording: true });
export const SharingScreen: Story = live({ isScreenSharing: true });
export const Elsewhere: Story = live({ isElsewhere: true });
export const PoorConnection: Story = live({ quality: 'poor' });
export const Fault: Story = live({ error: SAMPLE_FAILURE });
const notice = (name: CallNotice, change: Partial<CallState> = {}): Story => live({ notices: [name], ...change });
export const NoticePermission: Story = notice('permission-prompt');
export const NoticeCamera: Story = notice('camera-unavailable');
export const NoticeListeningOnly: Story = notice('listening-only');
export const NoticeMicrophoneLost: Story = notice('microphone-lost');
export const NoticeSpeakingMuted: Story = notice('speaking-while-muted', { isMuted: true });
export const NoticeVideoPaused: Story = notice('video-paused');
export const NoticePlaybackBlocked: Story = notice('playback-blocked');
export const NoticePeerAway: Story = notice('peer-away');
export const NoticePeerRecording: Story = notice('peer-recording');
export const Menu: Story = {
  ...live({}),
  play: async ({ canvasElement }) => {
    const dialog = await within(canvasElement).findByRole('dialog', {}, { timeout: 10_000 });
    const more = dialog.querySelector<HTMLElement>('[data-part=more]');
    if (!more) throw new Error('there is no menu');
    await userEvent.click(more);
    await within(dialog).findByRole('radio', { name: 'Loudspeaker' }, { timeout: 10_000 });
  },
};
