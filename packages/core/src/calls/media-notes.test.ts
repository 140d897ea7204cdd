import { expect, it } from 'vitest';
import { IDLE_CALL } from '../state/calls.ts';
import { createCallView } from './call-view.ts';
import { createMediaNotes } from './media-notes.ts';

function openNotes() {
  const told: object[] = [];
  const emitted: object[] = [];
  const sends: boolean[] = [];
  const view = createCallView({ ...IDLE_CALL, status: 'connected' }, () => undefined);
  const screen = { isThere: false };
  const notes = createMediaNotes({
    view,
    emit: (_, media) => emitted.push(media),
    tell: (message) => told.push(message),
    onPeerSends: (isSending) => sends.push(isSending),
    hasRemoteScreen: () => screen.isThere,
    hasVoice: () => true,
  });
  return { view, notes, told, emitted, sends, screen };
}

it('tells the other side of each change once, and again over a way that opens later', () => {
  const { view, notes, told, emitted } = openNotes();
  notes.tell();
  notes.tell();
  expect(told).toEqual([{ audio: true, video: false, screen: false, recording: false }]);
  notes.tellAgain();
  expect(told).toHaveLength(2);
  expect(emitted).toEqual([{ audio: true, video: false, screen: false }]);
  view.patch({ isRecording: true });
  notes.tell();
  expect(told.at(-1)).toMatchObject({ recording: true });
  expect(emitted).toHaveLength(1);
});

it('shows what the other side says: its media, its screen once it is there, and that it records', () => {
  const { view, notes, sends, screen } = openNotes();
  notes.hear({ audio: true, video: true, screen: true, recording: true });
  expect(view.get()).toMatchObject({
    remoteMedia: { audio: true, video: true, screen: false },
    notices: ['peer-recording'],
  });
  screen.isThere = true;
  notes.refresh();
  expect(view.get().remoteMedia.screen).toBe(true);
  notes.hear({ audio: false, video: 'yes', screen: 0 });
  expect(view.get()).toMatchObject({ remoteMedia: { audio: false, video: false, screen: false }, notices: [] });
  expect(sends).toEqual([true, false]);
  notes.hear('nonsense');
  notes.hear(null);
  expect(sends).toHaveLength(2);
});
