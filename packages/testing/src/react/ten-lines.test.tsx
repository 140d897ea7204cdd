import { renderChat } from '@majlis/testing/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';

test('the buyer asks, and the seller hears of it', async () => {
  const { getByRole, findByText, other, unmount } = await renderChat({ history: ['It is still there'] });
  await findByText('It is still there');
  await userEvent.type(getByRole('textbox'), 'What is the last price?{Enter}');
  await expect.poll(async () => (await other.messages()).at(-1)?.content).toBe('What is the last price?');
  await unmount();
});
