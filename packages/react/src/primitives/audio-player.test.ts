import { expect, test } from 'vitest';
import { type AudioLike, createAudioPlayer } from './audio-player.ts';

function createFakeAudio(broken: readonly string[] = []) {
  const listeners = new Map<string, () => void>();
  const audio = {
    src: '',
    currentTime: 0,
    playbackRate: 1,
    ended: false,
    async play() {
      if (broken.includes(audio.src)) throw new DOMException('cannot be played', 'NotSupportedError');
      listeners.get('playing')?.();
    },
    pause: () => listeners.get('pause')?.(),
    addEventListener: (name: string, listener: () => void) => void listeners.set(name, listener),
  };
  return { audio: audio as AudioLike, fire: (name: string) => listeners.get(name)?.() };
}
const note = (key: string, url = `https://cdn.example.com/${key}`) => ({
  key,
  url,
  onFailure: async () => null,
});

test('starting a voice note stops the one before it', async () => {
  const player = createAudioPlayer(() => createFakeAudio().audio);
  await player.play(note('one'));
  expect(player.read('one').status).toBe('playing');
  await player.play(note('two'));
  expect([player.read('one').status, player.read('two').status]).toEqual(['idle', 'playing']);
});

test('a paused note goes on from where it was', async () => {
  const { audio, fire } = createFakeAudio();
  const player = createAudioPlayer(() => audio);
  await player.play(note('one'));
  audio.currentTime = 3;
  fire('timeupdate');
  player.pause();
  expect(player.read('one')).toMatchObject({ status: 'paused', position: 3 });
  await player.play(note('one'));
  expect(player.read('one')).toMatchObject({ status: 'playing', position: 3 });
});

test('an address that has expired is renewed once', async () => {
  const { audio } = createFakeAudio(['https://cdn.example.com/old']);
  const player = createAudioPlayer(() => audio);
  await player.play({
    ...note('one', 'https://cdn.example.com/old'),
    onFailure: async () => 'https://cdn.example.com/new',
  });
  expect(player.read('one').status).toBe('playing');
  expect(audio.src).toBe('https://cdn.example.com/new');
});

test('a note that cannot be played says so', async () => {
  const { audio } = createFakeAudio(['https://cdn.example.com/one']);
  const player = createAudioPlayer(() => audio);
  await player.play(note('one'));
  expect(player.read('one').status).toBe('failed');
});

test('the speed goes round and holds for the next note', async () => {
  const { audio } = createFakeAudio();
  const player = createAudioPlayer(() => audio);
  await player.play(note('one'));
  player.nextRate();
  expect(player.read('one').rate).toBe(1.5);
  await player.play(note('two'));
  expect([player.read('two').rate, audio.playbackRate]).toEqual([1.5, 1.5]);
});

test('a note that another one interrupted goes on later from where it was left', async () => {
  const { audio, fire } = createFakeAudio();
  const player = createAudioPlayer(() => audio);
  await player.play(note('one'));
  audio.currentTime = 4;
  fire('timeupdate');
  await player.play(note('two'));
  expect(player.read('one')).toMatchObject({ status: 'idle', position: 4 });
  await player.play(note('one'));
  expect(player.read('one').position).toBe(4);
  expect(audio.currentTime).toBe(4);
});

test('a note is played from the place that was chosen before', async () => {
  const { audio } = createFakeAudio();
  const player = createAudioPlayer(() => audio);
  const seen: number[] = [];
  player.subscribe(() => seen.push(player.read('one').position));
  player.seek('one', 2.5);
  expect(seen).toEqual([2.5]);
  await player.play(note('one'));
  expect(audio.currentTime).toBe(2.5);
});
