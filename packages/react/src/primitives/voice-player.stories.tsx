import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, userEvent, waitFor, within } from 'storybook/test';
import { missingUrl, sampleVoice } from '../test/sample-media.ts';
import { sampleMessage } from '../test/sample-messages.ts';
import { StoryRoot } from '../test/story-page.tsx';
import { VoicePlayer } from './voice-player.tsx';

const note = (over: Parameters<typeof sampleVoice>[0] = {}, rest: Record<string, unknown> = {}) =>
  sampleMessage(1, { type: 'VOICE', content: null, attachments: [sampleVoice(over)], ...rest });

const meta = {
  title: 'Parts/VoicePlayer',
  component: VoicePlayer,
  argTypes: { player: { control: false } },
  args: { message: note() },
  render: (args) => (
    <StoryRoot style={{ blockSize: '10rem' }}>
      <VoicePlayer {...args} />
    </StoryRoot>
  ),
} satisfies Meta<typeof VoicePlayer>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Ready: Story = {};
export const Playing: Story = {
  play: async ({ canvasElement }) => {
    const [button] = await within(canvasElement).findAllByRole('button');
    if (!button) throw new Error('there is no button to play with');
    await userEvent.click(button);
    const player = canvasElement.querySelector<HTMLElement>('.majlis-voice');
    await waitFor(() => expect(player?.dataset['state']).toBe('playing'), { timeout: 10_000 });
    await userEvent.click(button);
    await waitFor(() => expect(player?.dataset['state']).toBe('paused'), { timeout: 10_000 });
  },
};
export const Uploading: Story = { args: { message: note({}, { status: 'uploading', progress: 0.4 }) } };
export const WillNotPlay: Story = {
  args: { message: note({ id: 'gone', url: missingUrl() }, { id: 'gone' }) },
  play: async ({ canvasElement }) => {
    const [button] = await within(canvasElement).findAllByRole('button');
    if (!button) throw new Error('there is no button to play with');
    await userEvent.click(button);
    await within(canvasElement).findByRole('alert', {}, { timeout: 10_000 });
  },
};
export const HostileAddress: Story = { args: { message: note({ url: 'javascript:alert(1)' }) } };
export const NoLevels: Story = { args: { message: note({ waveform: null }) } };
export const Long: Story = { args: { message: note({ duration: 5 * 3600 + 61 }) } };
export const LevelsThatAreNone: Story = {
  args: { message: note({ duration: 0, waveform: [Number.NaN, -4, 1e9] }) },
};
