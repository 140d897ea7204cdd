import type { Meta, StoryObj } from '@storybook/react-vite';
import { missingUrl, samplePictureUrl } from '../test/sample-media.ts';
import { HOSTILE } from '../test/sample-states.ts';
import { Avatar } from './avatar.tsx';

const meta = {
  title: 'Parts/Avatar',
  component: Avatar,
  parameters: { layout: 'padded' },
  args: { id: 'adam', name: 'أحمد محمد' },
  render: (args) => (
    <div className="majlis">
      <Avatar {...args} />
    </div>
  ),
} satisfies Meta<typeof Avatar>;
export default meta;
type Story = StoryObj<typeof meta>;

export const Initials: Story = {};
export const Latin: Story = { args: { id: 'grace', name: 'Grace Lin' } };
export const Picture: Story = { args: { image: samplePictureUrl('garden') } };
export const Empty: Story = { args: { name: '' } };
export const PictureThatWillNotLoad: Story = { args: { image: missingUrl() } };
export const HostileAddress: Story = { args: { image: 'javascript:alert(1)', name: HOSTILE.name } };
export const Long: Story = { args: { name: HOSTILE.longName } };
export const Many: Story = {
  render: () => (
    <div className="majlis">
      {['adam', 'noura', 'khalid', 'grace', 'omar', 'maya', 'salman', 'sara'].map((id) => (
        <Avatar key={id} id={id} name={id} />
      ))}
    </div>
  ),
};
