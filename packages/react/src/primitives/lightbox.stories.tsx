import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { missingUrl, type SamplePicture, samplePicture } from '../test/sample-media.ts';
import { sampleMessage } from '../test/sample-messages.ts';
import { HOSTILE } from '../test/sample-states.ts';
import { StoryRoot } from '../test/story-page.tsx';
import { Lightbox } from './lightbox.tsx';

const photo = (seq: number, name: SamplePicture, over: object = {}, rest: object = {}) =>
  sampleMessage(seq, {
    type: 'IMAGE',
    content: null,
    attachments: [samplePicture(name, { id: `p${seq}`, ...over })],
    ...rest,
  });
const first = photo(1, 'car', {}, { content: 'هذه صورتها من الأمام' });
const three = [first, photo(2, 'shore'), photo(3, 'garden')];

const meta = {
  title: 'Parts/Lightbox',
  component: Lightbox,
  args: { message: first, messages: three, onClose: fn() },
  render: (args) => (
    <StoryRoot>
      <Lightbox {...args} />
    </StoryRoot>
  ),
} satisfies Meta<typeof Lightbox>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Open: Story = {
  play: async ({ canvasElement, args }) => {
    const dialog = await within(canvasElement).findByRole('dialog');
    await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true), { timeout: 10_000 });
    await userEvent.keyboard('{End}');
    await waitFor(() => expect(dialog).toHaveTextContent(/[3٣].*[3٣]/), { timeout: 10_000 });
    await userEvent.click(within(dialog).getByRole('button', { name: /إغلاق|Close/ }));
    await expect(args.onClose).toHaveBeenCalled();
  },
};
export const One: Story = { args: { messages: [first] } };
export const Long: Story = {
  args: {
    message: { ...first, content: 'كلام طويل تحت الصورة. '.repeat(60) },
    messages: [{ ...first, content: 'كلام طويل تحت الصورة. '.repeat(60) }],
  },
};
const gone = photo(1, 'car', { url: missingUrl() });
export const WillNotLoad: Story = { args: { message: gone, messages: [gone] } };
const huge = photo(1, 'shore', { width: 20_000, height: 20_000 });
export const TwentyThousandPixels: Story = { args: { message: huge, messages: [huge, ...three.slice(1)] } };
const hostile = photo(1, 'car', { url: 'javascript:alert(1)', fileName: HOSTILE.file }, { content: HOSTILE.markup });
export const Hostile: Story = { args: { message: hostile, messages: [hostile] } };
const many = Array.from({ length: 200 }, (_, index) => photo(index + 1, index % 2 ? 'shore' : 'garden'));
export const Many: Story = { args: { message: many[99] ?? first, messages: many } };
