import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  CALL_TABLE,
  CALL_TIMERS,
  type CallEffect,
  type CallMachineEvent,
  type CallTimer,
} from '../packages/core/src/calls/call-machine.ts';
import { ROOT } from './run-step.ts';

// node scripts/call-table.ts writes docs/guide/call-states.md from the machine's table; --check fails when it differs.
const PATH = join(ROOT, 'docs/guide/call-states.md');

const EVENTS: { [Event in CallMachineEvent]: string } = {
  start: 'the user calls',
  ring: 'a call comes in',
  resume: 'the page is back after a reload in a call',
  placed: 'the backend took the call',
  'peer-ringing': 'a device of the other side shows it',
  answered: 'the other side answered',
  accept: 'the user answers',
  claimed: 'this device has the call',
  'claim-failed': 'the backend could not be reached to answer',
  decline: 'the user declines',
  connected: 'media flows',
  lost: 'media stopped for 1.5 s, or the connection broke',
  rebuild: 'the connection is beyond repair, or there is none after 20 s',
  'epoch-risen': 'both sides are to build a new connection',
  'media-failed': 'the microphone cannot be had',
  'hang-up': 'the user hangs up',
  over: 'the record of the call is final',
  'ring-overdue': 'the ring should be over by now',
  'connect-failed': 'no media within 30 s',
  'reconnect-failed': 'media did not come back within 30 s',
  forget: 'the reason was shown',
};
const EFFECTS: { [Effect in CallEffect]: string } = {
  acquire: 'open microphone and camera',
  place: 'place the call',
  prepare: 'build the connection; as caller, send the offer',
  'tell-ringing': 'tell the caller that it rings',
  claim: 'claim the call for this device',
  'ask-resume': 'ask for the next epoch',
  connect: 'exchange descriptions',
  rebuild: 'build a new connection',
  'look-up': 'ask the backend how the call stands',
  'report-connected': 'tell the backend, keep the screen awake',
  'tell-reconnecting': 'say so',
  release: 'stop tracks, close the connection, let the screen sleep',
  'send-end': 'tell the backend that it is over',
  'send-decline': 'tell the backend that it is declined',
  'announce-end': 'emit `ended` once',
  forget: 'show no call',
};
const seconds = ({ afterMs, from }: CallTimer) =>
  from === 'ring-end' ? `${afterMs / 1000} s after the ring ends` : `after ${afterMs / 1000} s`;

const HEAD = `# The states of a call

What one device goes through. The table is the one that the program runs on; a pair that is not in it is passed over.
A call whose record is final (\`ENDED\`, \`MISSED\`, \`DECLINED\`, \`BUSY\`, \`FAILED\`) ends in every state.

| State | When | Next | What is done |
|---|---|---|---|`;

function toRows(): string[] {
  return Object.entries(CALL_TABLE).flatMap(([status, row]) =>
    Object.entries(row).map(([event, [next, ...effects]]) => {
      const name = event as CallMachineEvent;
      const timer = CALL_TIMERS[status as keyof typeof CALL_TIMERS]?.find((known) => known.event === name);
      const when = `\`${name}\`: ${EVENTS[name]}${timer ? ` (${seconds(timer)})` : ''}`;
      return `| ${status} | ${when} | ${next} | ${effects.map((effect: CallEffect) => EFFECTS[effect]).join('; ') || '–'} |`;
    }),
  );
}

const page = `${[HEAD, ...toRows()].join('\n')}\n`;
const before = existsSync(PATH) ? readFileSync(PATH, 'utf8') : '';
if (before === page) console.log('call table: as in docs/guide/call-states.md');
else if (process.argv.includes('--check')) {
  console.error('the call table changed; run "node scripts/call-table.ts" and commit docs/guide/call-states.md');
  process.exitCode = 1;
} else {
  mkdirSync(dirname(PATH), { recursive: true });
  writeFileSync(PATH, page);
  console.log('call table: wrote docs/guide/call-states.md');
}
