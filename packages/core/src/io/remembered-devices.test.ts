import { afterEach, expect, it, vi } from 'vitest';
import { createBrowserDevices } from './devices.ts';
import { createRememberedDevices } from './remembered-devices.ts';

afterEach(() => vi.unstubAllGlobals());

function store(initial: Record<string, string> = {}) {
  const held = new Map(Object.entries(initial));
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
  });
}

it('finds a chosen device again after a reload', () => {
  store();
  createRememberedDevices().set('camera', { id: 'cam-2', label: 'Back' });
  expect(createRememberedDevices().get('camera')).toEqual({ id: 'cam-2', label: 'Back' });
  expect(createRememberedDevices().get('microphone')).toBeNull();
});

it.each(['not json', '{}', '{"id":1,"label":"x"}', 'null'])(
  'leaves the choice to the system when %s is stored',
  (text) => {
    store({ 'majlis camera': text });
    expect(createRememberedDevices().get('camera')).toBeNull();
  },
);

it('remembers for the life of the page where nothing can be stored', () => {
  const refuse = () => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse });
  const remembered = createRememberedDevices();
  remembered.set('speaker', { id: 'out-2', label: 'Headset' });
  expect(remembered.get('speaker')).toEqual({ id: 'out-2', label: 'Headset' });
});

it('has no devices where there is no page, and says so instead of breaking', async () => {
  vi.stubGlobal('navigator', undefined);
  const devices = createBrowserDevices();
  expect(devices.missing()?.code).toBe('media_unsupported');
  expect([await devices.list(), devices.openScreen, devices.canChooseSpeaker()]).toEqual([[], null, false]);
  expect(await devices.permission('camera')).toBe('unknown');
  expect(devices.isHandheld()).toBe(false);
  devices.onChange(() => undefined)();
  devices.keepAwake()();
  await expect(devices.open({ audio: true })).rejects.toMatchObject({ code: 'media_unsupported' });
});
