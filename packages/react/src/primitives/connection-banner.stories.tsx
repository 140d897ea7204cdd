import type { Meta, StoryObj } from '@storybook/react-vite';
import { CONNECTING, OFFLINE, REFUSED } from '../test/sample-states.ts';
import { StoryRoot } from '../test/story-page.tsx';
import { ConnectionBanner } from './connection-banner.tsx';

const meta = {
  title: 'Parts/ConnectionBanner',
  component: ConnectionBanner,
  argTypes: { connection: { control: 'object' } },
  args: { connection: CONNECTING },
  render: (args) => (
    <StoryRoot>
      <ConnectionBanner {...args} />
    </StoryRoot>
  ),
} satisfies Meta<typeof ConnectionBanner>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Connecting: Story = {};
export const Offline: Story = { args: { connection: OFFLINE } };
export const Failed: Story = { args: { connection: REFUSED } };
export const Connected: Story = { args: { connection: { status: 'connected', error: null, shared: false } } };
