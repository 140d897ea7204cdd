import type { Check } from '../check.ts';
import { authChecks } from './auth.ts';
import { callLifeChecks } from './call-life.ts';
import { callRaceChecks } from './call-races.ts';
import { callSignalChecks } from './call-signals.ts';
import { capabilityChecks } from './capabilities.ts';
import { conversationChecks } from './conversations.ts';
import { deletionChecks } from './deletions.ts';
import { editChecks } from './edits.ts';
import { handshakeChecks } from './handshake.ts';
import { httpChecks, observedChecks } from './http.ts';
import { mediaChecks } from './media.ts';
import { messageChecks } from './messages.ts';
import { cursorChecks, pageChecks } from './pages.ts';
import { presenceChecks } from './presence.ts';
import { reactionChecks } from './reactions.ts';
import { realtimeChecks } from './realtime.ts';
import { searchChecks } from './search.ts';
import { textChecks } from './text.ts';
import { wireChecks } from './wire.ts';

/** Every check, in the order in which they run. */
export const checks: readonly Check[] = [
  ...capabilityChecks,
  ...authChecks,
  ...conversationChecks,
  ...textChecks,
  ...messageChecks,
  ...pageChecks,
  ...cursorChecks,
  ...handshakeChecks,
  ...realtimeChecks,
  ...mediaChecks,
  ...editChecks,
  ...deletionChecks,
  ...reactionChecks,
  ...searchChecks,
  ...callLifeChecks,
  ...callRaceChecks,
  ...callSignalChecks,
  ...presenceChecks,
  ...httpChecks,
  ...observedChecks,
  ...wireChecks,
];
