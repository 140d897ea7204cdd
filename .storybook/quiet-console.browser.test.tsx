import { composeStory } from '@storybook/react-vite';
import { expect, test, vi } from 'vitest';
import preview from './preview.tsx';
import { watchConsole } from './quiet-console.ts';

function Planted() {
  return <p>a story that says something</p>;
}
const meta = { title: 'Planted', component: Planted };

test.each(['warn', 'error'] as const)('a story during which the console hears console.%s fails', async (level) => {
  vi.spyOn(console, level).mockReturnValue();
  const story = composeStory({ play: () => Reflect.get(globalThis, 'console')[level]('planted') }, meta, preview);
  await expect(story.run()).rejects.toThrow(/console is not quiet: planted/);
});

test('a story during which it hears nothing passes', async () => {
  await composeStory({}, meta, preview).run();
  expect(document.body).toHaveTextContent('a story that says something');
});

test('a story that axe finds fault with in the opposite look alone fails', async () => {
  const style = document.createElement('style');
  style.textContent = 'html[data-theme=dark] p { color: #777; background: #666 }';
  document.head.append(style);
  const story = composeStory({}, meta, preview);
  await expect(story.run()).rejects.toThrow(/dark en: color-contrast/);
  style.remove();
});

test('what nobody caught is heard too, also a loop of the browser’s ResizeObserver', () => {
  const page = new EventTarget();
  const end = watchConsole({ page });
  page.dispatchEvent(new ErrorEvent('error', { message: 'ResizeObserver loop completed' }));
  page.dispatchEvent(
    new PromiseRejectionEvent('unhandledrejection', { promise: Promise.resolve(), reason: 'nobody heard' }),
  );
  expect(end()).toEqual(['uncaught: ResizeObserver loop completed', 'unhandled: nobody heard']);
});
