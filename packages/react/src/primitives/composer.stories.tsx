import type { Meta, StoryObj } from '@storybook/react-vite';
import { expect, fn, userEvent, waitFor, within } from 'storybook/test';
import { HOSTILE } from '../test/sample-states.ts';
import { languageIn, nothing, StoryRoot } from '../test/story-page.tsx';
import { Composer } from './composer.tsx';

const meta: Meta<typeof Composer> = {
  title: 'Parts/Composer',
  component: Composer,
  args: {
    maxChars: 4096,
    onSendMessage: fn(),
    onSendVoice: fn(),
    onSendImage: fn(),
    onSendLocation: fn(),
    onTyping: nothing,
    sendOnEnter: true,
  },
  argTypes: { dropZone: { control: false }, reply: { control: 'object' }, editing: { control: 'object' } },
  render: (args, context) => (
    <StoryRoot language={languageIn(context)}>
      <div style={{ flex: 1 }} />
      <Composer {...args} />
    </StoryRoot>
  ),
};
export default meta;
type Story = StoryObj<typeof Composer>;

const find = (root: HTMLElement, selector: string): HTMLElement => {
  const found = root.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`nothing is ${selector}`);
  return found;
};
const press = async (root: HTMLElement, selector: string, wanted: string) => {
  await waitFor(() => expect(find(root, selector)).toBeEnabled(), { timeout: 10_000 });
  await userEvent.click(find(root, selector));
  await waitFor(() => expect(root.querySelector(wanted)).not.toBeNull(), { timeout: 10_000 });
};
const drag = (root: HTMLElement, type: 'dragenter' | 'drop') => {
  const files = new DataTransfer();
  for (const name of ['nothing.png', 'nothing-else.png']) files.items.add(new File([], name, { type: 'image/png' }));
  find(root, '.majlis-composer').dispatchEvent(
    new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true }),
  );
};

export const Empty: Story = {
  tags: ['four-looks'],
  play: async ({ canvasElement, args }) => {
    const field = within(canvasElement).getByRole('textbox');
    await userEvent.type(field, 'مرحبا{Enter}');
    await expect(args.onSendMessage).toHaveBeenCalledWith('مرحبا');
    await expect(field).toHaveValue('');
  },
};
export const LongDraft: Story = { args: { initialText: 'مسودة طويلة تملأ السطر ثم السطر الذي يليه. '.repeat(12) } };
export const OneLongWord: Story = { args: { initialText: HOSTILE.longWord, maxChars: 8000 } };
export const TooLong: Story = {
  args: { initialText: 'كلمة '.repeat(40), maxChars: 100 },
};
export const TextOnly: Story = {
  args: { onSendVoice: undefined, onSendImage: undefined, onSendLocation: undefined },
};
export const Reply: Story = {
  args: { reply: { name: 'أحمد محمد', summary: 'كم آخر سعر؟', onCancel: nothing } },
};
export const HostileReply: Story = {
  args: { reply: { name: HOSTILE.name, summary: HOSTILE.markup, onCancel: nothing } },
};
export const Edit: Story = {
  args: { editing: { key: 'm1', text: 'السعر 42,000 ريال', onSave: fn(), onCancel: nothing } },
};
export const AttachMenu: Story = {
  play: ({ canvasElement }) => press(canvasElement, '.majlis-attach > button', '[role="menu"]'),
};
export const EmojiOpen: Story = {
  play: ({ canvasElement }) => press(canvasElement, '.majlis-composer-box > button', '[role="grid"]'),
};
export const Drop: Story = {
  play: async ({ canvasElement }) => {
    drag(canvasElement, 'dragenter');
    await waitFor(() => expect(canvasElement.querySelector('.majlis-drop')).not.toBeNull(), { timeout: 10_000 });
  },
};
/** A file of no bytes is no picture, whatever its name says. */
export const EmptyFile: Story = {
  play: async ({ canvasElement }) => {
    drag(canvasElement, 'dragenter');
    drag(canvasElement, 'drop');
    await waitFor(() => expect(document.querySelector('.majlis-tray-item[data-state="failed"]')).not.toBeNull(), {
      timeout: 10_000,
    });
  },
};
const record = (root: HTMLElement) => press(root, '.majlis-microphone', '.majlis-recorder .majlis-levels');
export const Recording: Story = { play: ({ canvasElement }) => record(canvasElement) };
export const Review: Story = {
  play: async ({ canvasElement }) => {
    await record(canvasElement);
    await press(
      canvasElement,
      '.majlis-recorder [data-tone="danger"]:not(:first-child)',
      '.majlis-recorder[data-status="review"]',
    );
  },
};
export const Refused: Story = {
  args: { onSendMessage: () => Promise.reject(new TypeError('Failed to fetch')) },
  play: async ({ canvasElement }) => {
    await userEvent.type(within(canvasElement).getByRole('textbox'), 'مرحبا{Enter}');
    await waitFor(() => expect(within(canvasElement).getByRole('alert')).not.toBeEmptyDOMElement(), {
      timeout: 10_000,
    });
  },
};
