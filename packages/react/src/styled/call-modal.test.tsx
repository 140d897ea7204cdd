import { createMajlisError } from '@majlis/core';
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { StrictMode } from 'react';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { ar } from '../locales/ar.ts';
import { en } from '../locales/en.ts';
import { ChatProvider } from '../provider/chat-provider.tsx';
import { createFakeCalls, type FakeCalls } from '../test/fake-calls.ts';
import { createFakeStream } from '../test/fake-stream.ts';
import type { CallModalProps } from '../types.ts';
import { CallModal } from './call-modal.tsx';

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

function createProps(over: Partial<CallModalProps> = {}) {
  return {
    isOpen: true,
    callType: 'VOICE',
    callStatus: 'connected',
    isIncoming: false,
    remoteUser: { id: 'adam', name: 'Adam Smith' },
    duration: 65,
    isMuted: false,
    isVideoEnabled: false,
    onAnswer: vi.fn(),
    onDecline: vi.fn(),
    onEnd: vi.fn(),
    onToggleMute: vi.fn(),
    onToggleVideo: vi.fn(),
    locale: 'en',
    ...over,
  } satisfies CallModalProps;
}
/** Shows a call by its props alone. */
async function show(over: Partial<CallModalProps> = {}) {
  const props = createProps(over);
  const view = render(<CallModal {...props} />);
  const dialog = await screen.findByRole('dialog');
  return { ...view, props, dialog };
}
/** Shows the call that a service holds, and follows it as `useCall` would. */
async function showLive(fake: FakeCalls, over: Partial<CallModalProps> = {}) {
  const follow = () => {
    const { status, type, isIncoming, duration, isMuted, isVideoEnabled } = fake.service.getState();
    return createProps({
      isOpen: status !== 'idle',
      callType: type ?? 'VOICE',
      callStatus: status,
      isIncoming,
      duration,
      isMuted,
      isVideoEnabled,
      ...over,
    });
  };
  const element = () => (
    <StrictMode>
      <ChatProvider calls={fake.service}>
        <CallModal {...follow()} />
      </ChatProvider>
    </StrictMode>
  );
  const view = render(element());
  const dialog = await screen.findByRole('dialog');
  return {
    ...view,
    dialog,
    change(state: Parameters<FakeCalls['set']>[0]) {
      act(() => fake.set(state));
      view.rerender(element());
    },
  };
}
const button = (name: string) => screen.getByRole('button', { name });
const noButton = (name: string) => expect(screen.queryByRole('button', { name })).toBeNull();
async function findFaults(element: Element): Promise<string[]> {
  const { violations } = await axe.run(element, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

const STATES = [
  ['acquiring', (words: typeof en) => words.call.acquiring],
  ['calling', (words: typeof en) => words.call.calling],
  ['ringing', (words: typeof en) => words.call.ringing],
  ['incoming', (words: typeof en) => words.call.incomingVideo],
  ['answering', (words: typeof en) => words.call.connecting],
  ['connecting', (words: typeof en) => words.call.connecting],
  ['connected', () => '1:05'],
  ['reconnecting', (words: typeof en) => words.call.reconnecting],
  ['ended', (words: typeof en) => words.call.reasons.timeout],
] as const;
const LANGUAGES = [
  ['ar', ar, 'أحمد محمد'],
  ['en', en, 'Adam Smith'],
] as const;

describe.each(LANGUAGES)('in %s', (locale, words, name) => {
  test.each(STATES)(
    'a call that is %s says so, is named for who it is with, and has nothing that axe finds',
    async (callStatus, line) => {
      const { dialog } = await show({
        callStatus,
        locale,
        callType: 'VIDEO',
        isIncoming: callStatus === 'incoming',
        endReason: callStatus === 'ended' ? 'timeout' : null,
        remoteUser: { id: 'adam', name },
        onAnswerVoice: () => undefined,
        onCallAgain: () => undefined,
      });
      expect(screen.getByRole('dialog', { name })).toBe(dialog);
      const [told] = within(dialog).getAllByRole(callStatus === 'connected' ? 'timer' : 'status');
      expect(told?.textContent).toBe(line(words));
      expect(dialog.closest('[dir]')?.getAttribute('dir')).toBe(words.direction);
      expect(await findFaults(dialog)).toEqual([]);
    },
  );
});

describe('a call by its props alone', () => {
  test('can be answered and declined when it comes in', async () => {
    const { props } = await show({ callStatus: 'ringing', isIncoming: true });
    await userEvent.click(button('Answer'));
    await userEvent.click(button('Decline'));
    expect(props.onAnswer).toHaveBeenCalledOnce();
    expect(props.onDecline).toHaveBeenCalledOnce();
    noButton('Voice only');
  });

  test('can be answered as voice where the page says how', async () => {
    const onAnswerVoice = vi.fn();
    await show({ callStatus: 'incoming', callType: 'VIDEO', isIncoming: true, onAnswerVoice });
    await userEvent.click(button('Voice only'));
    expect(onAnswerVoice).toHaveBeenCalledOnce();
  });

  test('shows a muted microphone as pressed, and hours in its time', async () => {
    const { props } = await show({ isMuted: true, duration: 3754 });
    expect(screen.getByRole('timer').textContent).toBe('1:02:34');
    expect(button('Unmute microphone').dataset['pressed']).toBe('true');
    // "Unmute, pressed" would say that it is not muted.
    expect(button('Unmute microphone').hasAttribute('aria-pressed')).toBe(false);
    await userEvent.click(button('Unmute microphone'));
    expect(props.onToggleMute).toHaveBeenCalledOnce();
  });

  test('shows nothing while it is closed', () => {
    const { container } = render(<CallModal {...createProps({ isOpen: false })} />);
    expect(container.innerHTML).toBe('');
  });

  test('shows the name of the other one without what could turn the text around it', async () => {
    await show({ remoteUser: { id: 'adam', name: 'Adam\u202E evil' } });
    expect(screen.getByRole('heading').textContent).toBe('Adam evil');
    expect(screen.getByRole('heading').querySelector('bdi')).not.toBeNull();
  });

  test('shows the face while there is a picture, and the avatar instead of a frozen one', async () => {
    const remote = createFakeStream(['video']);
    await show({ callType: 'VIDEO', remoteStream: remote.stream });
    expect(screen.getByLabelText('Adam Smith', { selector: 'video' })).toBeTruthy();
    act(() => remote.mute('video'));
    expect(screen.queryByLabelText('Adam Smith', { selector: 'video' })).toBeNull();
  });

  test('plays the voice of the other one, and asks for a touch when the browser holds it back', async () => {
    const play = vi
      .spyOn(HTMLMediaElement.prototype, 'play')
      .mockRejectedValueOnce(new DOMException('no gesture', 'NotAllowedError'))
      .mockResolvedValue(undefined);
    await show({ remoteStream: createFakeStream(['audio']).stream });
    await userEvent.click(await screen.findByRole('button', { name: 'Turn the sound on' }));
    await waitFor(() => noButton('Turn the sound on'));
    expect(play).toHaveBeenCalledTimes(2);
    play.mockRestore();
  });

  test('that is over tells why, and can be put away', async () => {
    const onClose = vi.fn();
    const { container } = await show({ callStatus: 'ended', endReason: 'declined', onClose });
    expect(screen.getByText('Call declined')).toBeTruthy();
    noButton('Call again');
    await userEvent.click(button('Close'));
    expect(onClose).toHaveBeenCalledOnce();
    expect(container.innerHTML).toBe('');
  });
});

describe('by the keyboard', () => {
  test('Escape makes the call small and never ends it; a button brings it back', async () => {
    const { props, dialog } = await show();
    fireEvent(dialog, new Event('cancel', { cancelable: true }));
    expect(dialog.getAttribute('data-place')).toBe('small');
    expect(screen.getByRole('dialog', { name: 'Adam Smith' })).toBe(dialog);
    expect(await findFaults(dialog)).toEqual([]);
    await userEvent.click(button('Back to the call'));
    expect(dialog.getAttribute('data-place')).toBe('full');
    expect(props.onEnd).not.toHaveBeenCalled();
  });

  test('M and V turn microphone and camera on and off, on an Arabic keyboard too', async () => {
    const { props, dialog } = await show({ callType: 'VIDEO' });
    fireEvent.keyDown(dialog, { key: 'm', code: 'KeyM' });
    fireEvent.keyDown(dialog, { key: 'ة', code: 'KeyM' });
    fireEvent.keyDown(dialog, { key: 'V', code: 'KeyV' });
    fireEvent.keyDown(dialog, { key: 'm', code: 'KeyM', ctrlKey: true });
    expect(props.onToggleMute).toHaveBeenCalledTimes(2);
    expect(props.onToggleVideo).toHaveBeenCalledOnce();
    expect(button('Mute microphone').getAttribute('aria-keyshortcuts')).toBe('M');
  });

  test('a key answers no call', async () => {
    const { props, dialog } = await show({ callStatus: 'incoming', isIncoming: true });
    for (const key of ['m', 'v', ' ', 'Enter']) fireEvent.keyDown(dialog, { key });
    for (const deed of [props.onAnswer, props.onToggleMute, props.onToggleVideo, props.onDecline]) {
      expect(deed).not.toHaveBeenCalled();
    }
  });

  test('every button of a standing call can be reached', async () => {
    const fake = createFakeCalls({ callId: 'k1', status: 'connected', type: 'VIDEO', remoteUserId: 'adam' });
    const { dialog } = await showLive(fake);
    const reached = new Set<string>();
    for (let step = 0; step < 8; step += 1) {
      await userEvent.tab();
      reached.add(document.activeElement?.getAttribute('aria-label') ?? '');
    }
    expect(within(dialog).getAllByRole('button').length).toBeGreaterThan(3);
    for (const { ariaLabel } of within(dialog).getAllByRole('button')) expect(reached).toContain(ariaLabel ?? '');
  });
});

describe('the call that the service holds', () => {
  const CONNECTED = { callId: 'k1', status: 'connected', type: 'VIDEO', remoteUserId: 'adam' } as const;

  test('is neither ended nor declined when its screen comes and goes', async () => {
    const fake = createFakeCalls(CONNECTED);
    const { unmount } = await showLive(fake);
    unmount();
    await showLive(fake);
    expect(fake.asked).toEqual([]);
  });

  test('is answered as voice by the service', async () => {
    const fake = createFakeCalls({ ...CONNECTED, status: 'incoming', isIncoming: true });
    await showLive(fake);
    await userEvent.click(button('Voice only'));
    expect(fake.asked).toEqual(['answer voice']);
  });

  test('shows what there is to tell, in words, with a way out where there is one', async () => {
    const fake = createFakeCalls({
      ...CONNECTED,
      quality: 'poor',
      remoteMedia: { audio: false, video: false, screen: false },
      notices: ['listening-only', 'speaking-while-muted', 'peer-recording', 'video-paused', 'peer-away'],
    });
    const { dialog } = await showLive(fake);
    expect(screen.getByText('Adam Smith is recording this call.')).toBeTruthy();
    expect(screen.getByText('Adam Smith has lost the connection. Waiting…')).toBeTruthy();
    expect(screen.getByText('Adam Smith is muted')).toBeTruthy();
    expect(screen.getByRole('img', { name: 'Connection: poor' })).toBeTruthy();
    await userEvent.click(button('Try again'));
    expect(fake.asked).toEqual(['resume']);
    expect(await findFaults(dialog)).toEqual([]);
  });

  test('asks for the devices that the call needs', async () => {
    const fake = createFakeCalls({ ...CONNECTED, status: 'acquiring', notices: ['permission-prompt'] });
    await showLive(fake);
    expect(screen.getByText(en.call.allowCamera)).toBeTruthy();
  });

  test('lets one choose microphone and camera; a browser that cannot choose speakers offers none', async () => {
    const fake = createFakeCalls(CONNECTED);
    const { dialog } = await showLive(fake);
    await userEvent.click(button('More'));
    expect((await screen.findByRole('radio', { name: 'Default microphone' })).getAttribute('type')).toBe('radio');
    expect(screen.getByRole('radio', { name: 'Camera 2' })).toBeTruthy();
    expect(screen.queryByRole('group', { name: 'Speaker' })).toBeNull();
    await userEvent.click(screen.getByRole('radio', { name: 'USB headset' }));
    expect(fake.asked).toEqual(['choose microphone mic-2']);
    await waitFor(() => expect(screen.getByRole('radio', { name: 'USB headset' })).toHaveProperty('checked', true));
    expect(await screen.findByText('4821 0937 5516')).toBeTruthy();
    expect(await findFaults(dialog)).toEqual([]);
  });

  test('says why a device cannot be used', async () => {
    const fake = createFakeCalls(CONNECTED);
    await showLive(fake);
    await userEvent.click(button('More'));
    fake.failNext(createMajlisError({ code: 'device_in_use', message: 'unable to open the microphone; it is taken' }));
    await userEvent.click(await screen.findByRole('radio', { name: 'USB headset' }));
    expect((await screen.findByRole('alert')).textContent).toBe(en.errors.device_in_use);
  });

  test('shares the screen where the browser can, and takes a closed picker for no failure', async () => {
    const fake = createFakeCalls(CONNECTED);
    await showLive(fake);
    noButton('Share screen');
    vi.stubGlobal('navigator', { mediaDevices: { getDisplayMedia: () => undefined } });
    cleanup();
    await showLive(fake);
    fake.failNext(createMajlisError({ code: 'permission_denied', message: 'unable to share; the user closed it' }));
    fireEvent.click(button('Share screen'));
    await waitFor(() => expect(fake.asked).toEqual(['share']));
    expect(screen.queryByText(en.errors.permission_denied)).toBeNull();
    fireEvent.click(button('Share screen'));
    fireEvent.click(await screen.findByRole('button', { name: 'Stop sharing' }));
    await waitFor(() => expect(fake.asked).toEqual(['share', 'share', 'stop sharing']));
  });

  test('switches the camera by one press where there are two', async () => {
    const fake = createFakeCalls({ ...CONNECTED, isVideoEnabled: true });
    await showLive(fake);
    await userEvent.click(await screen.findByRole('button', { name: 'Switch camera' }));
    expect(fake.asked).toEqual(['switch camera']);
  });

  test('in another tab stays out of the way, in words, without a sound', async () => {
    const contexts = vi.fn();
    vi.stubGlobal('AudioContext', contexts);
    const fake = createFakeCalls({ ...CONNECTED, isElsewhere: true });
    const { dialog, change } = await showLive(fake);
    expect(dialog.getAttribute('data-place')).toBe('small');
    expect(within(dialog).getByText('On a call in another tab')).toBeTruthy();
    change({ status: 'ringing' });
    expect(contexts).not.toHaveBeenCalled();
  });

  test('that came to nothing can be read about after the service has forgotten it', async () => {
    const fake = createFakeCalls({ ...CONNECTED, status: 'ringing' });
    const { change } = await showLive(fake);
    change({ status: 'ended', endReason: 'busy' });
    change({ status: 'idle', callId: null, endReason: null });
    expect(screen.getByText('Busy in another call')).toBeTruthy();
    expect(button('Call again')).toBeTruthy();
    await userEvent.click(button('Close'));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('that was hung up goes when the service lets it go', async () => {
    const fake = createFakeCalls(CONNECTED);
    const { change, container } = await showLive(fake);
    change({ status: 'ended', endReason: 'hangup' });
    expect(screen.getByText('Call ended')).toBeTruthy();
    change({ status: 'idle', callId: null, endReason: null });
    expect(container.innerHTML).toBe('');
  });

  test('says nothing of another call than the one shown', async () => {
    const fake = createFakeCalls({ ...CONNECTED, remoteUserId: 'eve', notices: ['peer-recording'] });
    await showLive(fake);
    expect(screen.queryByText('Adam Smith is recording this call.')).toBeNull();
    noButton('More');
  });
});
