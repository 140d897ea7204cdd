import type { Check } from '../check.ts';
import { authChecks } from './auth.ts';
import { callEndingChecks } from './call-endings.ts';
import { callLifeChecks } from './call-life.ts';
import { callLogChecks } from './call-log.ts';
import { callRaceChecks } from './call-races.ts';
import { callSignalChecks } from './call-signals.ts';
import { capabilityChecks } from './capabilities.ts';
import { conversationChecks } from './conversations.ts';
import { deletionChecks } from './deletions.ts';
import { directUploadChecks } from './direct-uploads.ts';
import { editChecks } from './edits.ts';
import { handshakeChecks } from './handshake.ts';
import { httpChecks, observedChecks } from './http.ts';
import { mediaChecks } from './media.ts';
import { messageChecks } from './messages.ts';
import { cursorChecks, pageChecks } from './pages.ts';
import { presenceChecks } from './presence.ts';
import { reactionChecks } from './reactions.ts';
import { realtimeChecks } from './realtime.ts';
import { safetyChecks } from './safety.ts';
import { searchChecks } from './search.ts';
import { socketSendChecks } from './socket-sends.ts';
import { textChecks } from './text.ts';
import { wireChecks } from './wire.ts';

/**
 * Spreads some checks evenly among others. Calls are rationed by the minute and so are sends: waiting for the one, the
 * other's ration grows, and a run takes as long as the longer of the two waits instead of both.
 */
function spread(some: readonly Check[], among: readonly Check[]): Check[] {
  const step = among.length / some.length;
  return among.flatMap((check, index) => {
    const due = (count: number) => Math.min(some.length, Math.floor(count / step));
    const isLast = index === among.length - 1;
    return [check, ...some.slice(due(index), isLast ? some.length : due(index + 1))];
  });
}

const sending: readonly Check[] = [
  ...capabilityChecks,
  ...authChecks,
  ...conversationChecks,
  ...textChecks,
  ...messageChecks,
  ...pageChecks,
  ...cursorChecks,
  ...handshakeChecks,
  ...realtimeChecks,
  ...socketSendChecks,
  ...mediaChecks,
  ...directUploadChecks,
];
const calling: readonly Check[] = [
  ...callLifeChecks,
  ...callEndingChecks,
  ...callRaceChecks,
  ...callLogChecks,
  ...callSignalChecks,
];

/** Every check, in the order in which they run; those that look at the whole of the run are last. */
export const checks: readonly Check[] = [
  ...spread(calling, sending),
  ...editChecks,
  ...deletionChecks,
  ...reactionChecks,
  ...searchChecks,
  ...presenceChecks,
  ...safetyChecks,
  ...httpChecks,
  ...observedChecks,
  ...wireChecks,
];
