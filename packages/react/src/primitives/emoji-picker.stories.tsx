import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, within } from 'storybook/test';
import { nothing, StoryRoot } from '../test/story-page.tsx';
import { EmojiPicker } from './emoji-picker.tsx';

const meta = {
  title: 'Parts/EmojiPicker',
  component: EmojiPicker,
  args: { onChoose: fn(), onClose: nothing },
  render: (args) => (
    <StoryRoot>
      <EmojiPicker {...args} />
    </StoryRoot>
  ),
} satisfies Meta<typeof EmojiPicker>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Open: Story = {
  play: async ({ canvasElement, args }) => {
    const grid = await within(canvasElement).findByRole('grid', {}, { timeout: 10_000 });
    const cell = grid.querySelector<HTMLElement>('.majlis-emoji-cell');
    if (!cell) throw new Error('the grid is empty');
    await userEvent.click(cell);
    await expect(args.onChoose).toHaveBeenCalled();
  },
};
export const NothingFound: Story = {
  play: async ({ canvasElement }) => {
    await within(canvasElement).findByRole('grid', {}, { timeout: 10_000 });
    await userEvent.type(await within(canvasElement).findByRole('searchbox'), 'zzzzz');
  },
};
