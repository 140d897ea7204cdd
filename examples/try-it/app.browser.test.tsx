import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { App } from './app.tsx';

test('a conversation is on screen, and the other one answers', async () => {
  const screen = await render(<App />);
  await expect.element(screen.getByText('Hello Layla 👋')).toBeVisible();
  await screen.getByRole('textbox').fill('Is the car still there?');
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('Is the car still there?')).toBeVisible();
  await expect.element(screen.getByText('Your message arrived, and its two ticks say so.')).toBeVisible();
});
