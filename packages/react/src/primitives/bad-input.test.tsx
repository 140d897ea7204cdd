import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { sampleAttachment, sampleMessage } from '../test/sample-messages.ts';
import type { DisplayMessage } from '../types.ts';
import { type AudioLike, createAudioPlayer } from './audio-player.ts';
import { LanguageProvider } from './language.tsx';
import { Message } from './message.tsx';
import { type MessageScope, MessageScopeContext, NOBODY } from './message-scope.ts';
import { VoicePlayer } from './voice-player.tsx';

afterEach(cleanup);

const scope: MessageScope = {
  ...NOBODY,
  currentUserId: 'layla',
  otherUser: { id: 'adam', name: 'Adam' },
  openPhoto: () => undefined,
};

function show(message: DisplayMessage, over: Partial<MessageScope> = {}) {
  const row = { key: message.id, message, isOwn: false, isFirst: true, isLast: true, day: null, unreadCount: null };
  return render(
    <LanguageProvider locale="en">
      <MessageScopeContext.Provider value={{ ...scope, ...over }}>
        <Message row={row} />
      </MessageScopeContext.Provider>
    </LanguageProvider>,
  );
}
const text = (content: string) => sampleMessage(1, { content });
const file = (type: string, over: object) =>
  sampleMessage(1, { type, content: null, attachments: [sampleAttachment({ kind: 'FILE', ...over })] });
const words = () => document.querySelector('[data-part="text"]')?.textContent ?? '';

describe('text', () => {
  test.each(['<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '&lt;b&gt; {{7*7}}'])(
    'that is markup stays the letters that were sent: %s',
    (content) => {
      show(text(content));
      expect(words()).toBe(content);
      expect(document.querySelector('script, img')).toBeNull();
    },
  );

  test.each([
    'javascript:alert(1)',
    'data:text/html,<b>x</b>',
    'vbscript:x',
    'JaVaScRiPt:alert(1)',
    'file:///etc/passwd',
  ])('that is an address nobody may follow leads nowhere: %s', (content) => {
    show(text(content));
    expect(screen.queryByRole('link')).toBeNull();
  });

  test('cannot turn what stands in it backwards, nor dress an address as another', () => {
    show(text('pay \u202E001 \u202C https://example.com/\u2066\u202Egnp.exe'));
    expect(words()).not.toMatch(/[\u202A-\u202E]/);
    expect(screen.getByRole('link').textContent).toBe('https://example.com/gnp.exe');
  });

  test('of two hundred lines is cut, and whole when it is asked for', () => {
    show(text(Array.from({ length: 200 }, (_, line) => `line ${line + 1}`).join('\n')));
    expect(words()).toContain('line 20');
    expect(words()).not.toContain('line 21');
    fireEvent.click(screen.getByRole('button', { name: 'Read more' }));
    expect(words()).toContain('line 200');
    expect(screen.queryByRole('button', { name: 'Read more' })).toBeNull();
  });

  test('of one word of 5,000 letters is cut, never through the middle of a character', () => {
    show(text('😀'.repeat(2500)));
    expect(words().length).toBeLessThan(1100);
    expect(words()).not.toMatch(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
    fireEvent.click(screen.getByRole('button', { name: 'Read more' }));
    expect(words()).toBe('😀'.repeat(2500));
  });

  test.each([
    ['😀', 'big'],
    ['👨‍👩‍👧 🇸🇦 👍🏽', 'big'],
    ['😀😀😀😀', undefined],
    ['ok 👍', undefined],
    ['12', undefined],
  ])('of up to three emoji alone is large: %s', (content, size) => {
    show(text(content));
    expect(document.querySelector<HTMLElement>('.majlis-words')?.dataset['size']).toBe(size);
  });
});

describe('a picture', () => {
  const picture = (over: object, rest: object = {}) => ({ ...file('IMAGE', { kind: 'IMAGE', ...over }), ...rest });

  test('that will not load is asked for again by a fresh address, and then said to be missing', async () => {
    const refreshUrl = vi.fn(async () => 'https://cdn.example.com/fresh');
    show(picture({}), { refreshUrl });
    fireEvent.error(screen.getByRole('img'));
    await waitFor(() => expect(screen.getByRole('img').getAttribute('src')).toBe('https://cdn.example.com/fresh'));
    fireEvent.error(screen.getByRole('img'));
    await screen.findByText('This photo cannot be shown');
    expect(refreshUrl).toHaveBeenCalledOnce();
  });

  test.each(['javascript:alert(1)', 'data:image/svg+xml;base64,PHN2Zy8+', 'data:text/html,x', 'file:///x', ''])(
    'whose address may not be loaded is not asked for: %s',
    (url) => {
      show(picture({ url }));
      expect(document.querySelector('img')).toBeNull();
      expect(screen.getByText('This photo cannot be shown')).toBeTruthy();
    },
  );

  test('of 20,000 by 20,000 pixels keeps its place and is loaded only when it is opened', () => {
    const openPhoto = vi.fn();
    show(picture({ width: 20_000, height: 20_000 }), { openPhoto });
    expect(document.querySelector('img')).toBeNull();
    expect(document.querySelector<HTMLElement>('.majlis-photo')?.style.getPropertyValue('--_ratio')).toBe('1');
    fireEvent.click(screen.getByRole('button', { name: 'Open photo' }));
    expect(openPhoto).toHaveBeenCalledOnce();
  });

  test('of so many pixels with a small one beside it shows the small one', () => {
    show(picture({ width: 20_000, height: 100, thumbnailUrl: 'https://cdn.example.com/small' }));
    expect(screen.getByRole('img').getAttribute('src')).toBe('https://cdn.example.com/small');
    fireEvent.error(screen.getByRole('img'));
    expect(screen.getByRole('img').getAttribute('src')).toBe('https://cdn.example.com/a1');
  });

  test.each([
    [20_000, 1, '2.2'],
    [1, 20_000, '0.6'],
    [0, 0, '1.3333333333333333'],
    [-5, Number.NaN, '1.3333333333333333'],
  ])('of %d by %d pixels has a place that a bubble can hold', (width, height, ratio) => {
    show(picture({ width, height }));
    expect(document.querySelector<HTMLElement>('.majlis-photo')?.style.getPropertyValue('--_ratio')).toBe(ratio);
  });
});

describe('a film', () => {
  test('shows its first picture and its length, and plays when it is opened', async () => {
    const openPhoto = vi.fn();
    const film = file('VIDEO', { kind: 'VIDEO', duration: 83, thumbnailUrl: 'https://cdn.example.com/poster' });
    show(film, { openPhoto });
    await screen.findByText('1:23');
    expect(document.querySelector('img')?.getAttribute('src')).toBe('https://cdn.example.com/poster');
    fireEvent.click(screen.getByRole('button', { name: 'Play video' }));
    expect(openPhoto).toHaveBeenCalledWith(film);
  });

  test('whose address may not be loaded says so', async () => {
    show(file('VIDEO', { kind: 'VIDEO', url: 'javascript:alert(1)' }));
    await screen.findByText('This video cannot be played');
    expect(document.querySelector('video')).toBeNull();
  });
});

describe('a file', () => {
  test('of nothing is called empty, and can be had', () => {
    show(file('FILE', { size: 0, fileName: 'nothing.txt' }));
    expect(screen.getByText(/Empty file/)).toBeTruthy();
    expect(screen.getByRole('link').getAttribute('download')).toBe('nothing.txt');
  });

  test('cannot hide what it is: its name is shown in the order it is written, with its kind beside it', () => {
    show(file('FILE', { fileName: 'invoice\u202Efdp.exe\u0000' }));
    expect(screen.getByText('invoicefdp.exe')).toBeTruthy();
    expect(screen.getByText('EXE')).toBeTruthy();
  });

  test.each(['javascript:alert(1)', 'data:text/html;base64,PGI+'])(
    'at an address that may not be opened is no link: %s',
    (url) => {
      show(file('FILE', { url, fileName: 'a.html' }));
      expect(screen.queryByRole('link')).toBeNull();
      expect(screen.getByText('a.html')).toBeTruthy();
    },
  );
});

describe('a voice note', () => {
  const audio = {
    src: '',
    currentTime: 0,
    playbackRate: 1,
    ended: false,
    play: async () => Promise.reject(new DOMException('cannot be played', 'NotSupportedError')),
    pause: () => undefined,
    addEventListener: () => undefined,
  };

  test('that will not play is said to be so in words', async () => {
    const player = createAudioPlayer(() => audio as AudioLike);
    const note = file('VOICE', { kind: 'VOICE', duration: 7 });
    render(
      <LanguageProvider locale="en">
        <VoicePlayer message={note} player={player} />
      </LanguageProvider>,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Play' }));
    expect((await screen.findByRole('alert')).textContent).toBe('This recording cannot be played');
  });

  test('without an address that may be loaded says so before anyone tries', async () => {
    show(file('VOICE', { kind: 'VOICE', url: 'javascript:alert(1)', duration: 7 }));
    expect(await screen.findByText('This recording cannot be played')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Play' })).toHaveProperty('disabled', true);
  });

  test('with levels that are no levels still has a waveform', async () => {
    show(file('VOICE', { kind: 'VOICE', duration: 0, waveform: [Number.NaN, -4, 1e9] }));
    await screen.findByRole('button', { name: 'Play' });
    const drawn = [...document.querySelectorAll('.majlis-waveform path')]
      .map((path) => path.getAttribute('d'))
      .join('');
    expect(drawn).not.toContain('NaN');
  });
});

describe('a place', () => {
  test('asks no third party for anything, and its address is only letters', () => {
    show(
      sampleMessage(1, { type: 'LOCATION', content: null, location: { lat: 24.7, lng: 46.6, address: '<b>x</b>' } }),
    );
    expect(document.querySelector('img, iframe, script')).toBeNull();
    expect(screen.getByText('<b>x</b>')).toBeTruthy();
  });
});
