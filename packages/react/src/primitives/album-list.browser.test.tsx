import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import '../styles.css';
import { ChatRoot, MessageList } from '../parts.ts';
import { sampleAttachment, sampleMessage } from '../test/sample-messages.ts';

const pictures = [1, 2, 3, 4, 5, 6].map((seq) =>
  sampleMessage(seq, {
    type: 'IMAGE',
    content: null,
    attachments: [sampleAttachment({ id: `a${seq}`, url: 'javascript:void 0', width: 320, height: 240 })],
  }),
);

test('pictures that came together stand in one bubble of the list, each of them once, with room below the last', async () => {
  await page.viewport(400, 700);
  const { container } = await render(
    <div style={{ height: 700 }}>
      <ChatRoot currentUserId="layla" otherUser={{ id: 'adam', name: 'Adam' }} locale="en">
        <MessageList messages={[sampleMessage(0), ...pictures]} currentUserId="layla" />
      </ChatRoot>
    </div>,
  );
  await expect.poll(() => container.querySelectorAll('.majlis-album').length).toBe(1);
  expect(container.querySelectorAll('.majlis-bubble')).toHaveLength(2);
  const ids = [...container.querySelectorAll('[data-message-id]')].map((row) => row.getAttribute('data-message-id'));
  expect(ids).toEqual(['m0', 'm1', 'm2', 'm3', 'm4']);
  const bubble = container.querySelector('.majlis-bubble:has(.majlis-album)')?.getBoundingClientRect();
  const end = container.querySelector('.majlis-scroller')?.getBoundingClientRect();
  const below = (end?.bottom ?? 0) - (bubble?.bottom ?? 0);
  expect(below).toBeGreaterThan(8);
  expect(below).toBeLessThan(24);
  // The time is that of the last of them.
  const at = pictures[5]?.createdAt ?? '';
  expect(container.querySelector('.majlis-bubble:has(.majlis-album) time')?.getAttribute('datetime')).toBe(at);
});
