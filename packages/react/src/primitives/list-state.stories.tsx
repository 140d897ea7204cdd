import type { Meta, StoryObj } from '@storybook/react-vite';
import { SAMPLE_FAILURE } from '../test/sample-states.ts';
import { nothing, StoryRoot } from '../test/story-page.tsx';
import { ListState } from './list-state.tsx';

const meta: Meta<typeof ListState> = {
  title: 'Parts/ListState',
  component: ListState,
  args: { isLoading: false, error: null, onRetry: nothing },
  render: (args) => (
    <StoryRoot>
      <ListState {...args} />
    </StoryRoot>
  ),
};
export default meta;
type Story = StoryObj<typeof ListState>;

export const Empty: Story = {};
export const Loading: Story = { args: { isLoading: true } };
export const Failed: Story = { args: { error: SAMPLE_FAILURE } };
export const FailedForGood: Story = { args: { error: SAMPLE_FAILURE, onRetry: null } };
