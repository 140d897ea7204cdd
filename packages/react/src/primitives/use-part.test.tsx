import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { StrictMode } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { usePart } from './use-part.ts';

afterEach(cleanup);

type Load = () => Promise<{ Words: () => string }>;
function Fetched({ load, onFailed }: { load: Load; onFailed: () => void }) {
  const part = usePart(load, onFailed);
  return <p>{part ? <part.Words /> : 'waiting'}</p>;
}
const Words = () => 'here';
const here: Load = async () => ({ Words });
const away: Load = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

test('a part is shown as soon as it is fetched', async () => {
  const onFailed = vi.fn();
  render(<Fetched load={here} onFailed={onFailed} />, { wrapper: StrictMode });
  expect(screen.getByText('waiting')).toBeTruthy();
  expect(await screen.findByText('here')).toBeTruthy();
  expect(onFailed).not.toHaveBeenCalled();
});

test('a part that cannot be fetched takes nothing with it, and is fetched again when it is next asked for', async () => {
  const onFailed = vi.fn();
  const { unmount } = render(<Fetched load={away} onFailed={onFailed} />);
  await waitFor(() => expect(onFailed).toHaveBeenCalledOnce());
  expect(screen.getByText('waiting')).toBeTruthy();
  unmount();
  render(<Fetched load={here} onFailed={onFailed} />);
  expect(await screen.findByText('here')).toBeTruthy();
});
