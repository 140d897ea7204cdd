import type { Check } from '../check.ts';
import type { Actor, Context } from '../driver/context.ts';
import { field } from '../driver/exchange.ts';
import { attempt, createScene, learn, rely } from '../driver/scene.ts';
import type { Session } from '../driver/session.ts';
import { act, clear, raise, readCall, ring, type Stage } from '../driver/stage.ts';
import { demand, demandEqual, demandSame } from '../violation.ts';
import { define } from './define.ts';

const given = { level: 'calls', needs: ['socket'] } as const;
interface Joined {
  session: Session;
  id: string;
}
async function join(context: Context, by: Actor): Promise<Joined> {
  const session = await context.connect(by);
  return { session, id: String(field(await session.waitFor('session:ready'), 'sessionId')) };
}
const OFFER = { type: 'offer', sdp: 'v=0\r\nمرحباً', odd: [1.5, null, { b: 1, a: 2 }] };
const CANDIDATES = { candidates: [{ candidate: 'candidate:1 1 udp 1 203.0.113.7 5 typ host', sdpMid: '0' }] };
const idOf = (payload: unknown) => field(payload, 'call', 'id') ?? field(payload, 'callId');
const hears = ({ session }: Joined, event: string, callId: string) =>
  session.waitFor(event, (payload) => idOf(payload) === callId);
const updated = ({ session }: Joined, callId: string, fits: (call: unknown) => boolean) =>
  session.waitFor('call:updated', (payload) => idOf(payload) === callId && fits(field(payload, 'call')));
const isStatus = (status: string) => (call: unknown) => field(call, 'status') === status;
const signalsOf = ({ session }: Joined, callId: string) =>
  session.received.filter(({ event, payload }) => event === 'call:signal' && idOf(payload) === callId);
const seqsOf = (joined: Joined, callId: string) =>
  signalsOf(joined, callId).map(({ payload }) => field(payload, 'seq'));

/** It rings, the caller leaves an offer, a second device comes late, one answers. */
const ringing = createScene(async (context: Context) => {
  const stage = await raise(context);
  const [mine, his, phone] = [
    await join(context, stage.caller),
    await join(context, stage.callee),
    await join(context, stage.callee),
  ];
  const { id: callId } = await ring(stage, { sessionId: mine.id });
  const rings = await attempt(() => Promise.all([his, phone].map((one) => hears(one, 'call:incoming', callId))));
  const silent = mine.session.received.filter(({ event }) => event === 'call:incoming').length;
  const shown = await attempt(async () => {
    await his.session.emit('call:ringing', { callId });
    return hears(mine, 'call:ringing', callId);
  });
  const early = await attempt(() =>
    his.session.emit('call:signal', { callId, epoch: 0, seq: 1, kind: 'media', payload: {} }),
  );
  const parked = await attempt(async () => {
    await mine.session.emit('call:signal', { callId, epoch: 0, seq: 1, kind: 'description', payload: OFFER });
    await mine.session.emit('call:signal', { callId, epoch: 0, seq: 2, kind: 'candidates', payload: CANDIDATES });
  });
  const late = await attempt(async () => hears(await join(context, stage.callee), 'call:incoming', callId));
  const answer = await act(stage.callee, callId, 'answer', { sessionId: his.id });
  const stopped = await attempt(() =>
    Promise.all([mine, his, phone].map((one) => updated(one, callId, isStatus('ANSWERED')))),
  );
  await clear(stage);
  return { rings, silent, shown, early, parked, late, answer, stopped, his };
});
const rings: Check[] = [
  define(
    'RT-3',
    'rings-everywhere',
    'A call does not ring on every session of the callee.',
    async (context) => {
      const heard = learn((await ringing(context)).rings);
      demand(
        heard.every((payload) => typeof field(payload, 'from', 'name') === 'string'),
        'from, with a name',
        heard,
      );
    },
    given,
  ),
  define(
    'RT-3',
    'caller-does-not-ring',
    'The call rings on the session of the caller.',
    async (context) => {
      demandEqual((await ringing(context)).silent, 0, 'how many call:incoming the caller got');
    },
    given,
  ),
  define(
    'RT-6',
    'call-ringing-told',
    'call:ringing of a device of the callee does not reach the caller.',
    async (context) => {
      learn((await ringing(context)).shown);
    },
    given,
  ),
  define(
    'CALL-8',
    'callee-is-silent',
    'The callee can send a signal before the answer.',
    async (context) => {
      demandEqual(field(learn((await ringing(context)).early), 'ok'), false, 'ok of the acknowledgement');
    },
    given,
  ),
  define(
    'CALL-8',
    'offer-in-a-late-ring',
    'A device that comes while it rings does not hear so, with the offer and candidates kept for it.',
    async (context) => {
      const { late, parked } = await ringing(context);
      rely(parked);
      const payload = learn(late);
      demandSame(
        [field(payload, 'offer'), field(payload, 'candidates')],
        [OFFER, CANDIDATES.candidates],
        'offer and candidates',
      );
    },
    given,
  ),
  define(
    'CALL-8',
    'offer-in-the-answer',
    'The answer does not hand over the offer and candidates of the caller.',
    async (context) => {
      const { answer, parked } = await ringing(context);
      rely(parked);
      demandSame(
        [field(answer.json, 'offer'), field(answer.json, 'candidates')],
        [OFFER, CANDIDATES.candidates],
        'offer and candidates',
      );
    },
    given,
  ),
  define(
    'CALL-1',
    'answer-told-to-all',
    'Not every session of both hears who has answered.',
    async (context) => {
      const { stopped, his } = await ringing(context);
      demandEqual(
        learn(stopped).map((payload) => field(payload, 'call', 'calleeSessionId')),
        [his.id, his.id, his.id],
        'calleeSessionId',
      );
    },
    given,
  ),
];

async function talkOver(
  context: Context,
): Promise<{ stage: Stage; mine: Joined; his: Joined; phone: Joined; callId: string }> {
  const stage = await raise(context);
  const [mine, his, phone] = [
    await join(context, stage.caller),
    await join(context, stage.callee),
    await join(context, stage.callee),
  ];
  const { id: callId } = await ring(stage, { sessionId: mine.id });
  await act(stage.callee, callId, 'answer', { sessionId: his.id });
  return { stage, mine, his, phone, callId };
}
/** Two who talk, a device that does not, and a stranger. */
const relayed = createScene(async (context: Context) => {
  const { stage, mine, his, phone, callId } = await talkOver(context);
  const send = ({ session }: Joined, fields: object) =>
    session.emit('call:signal', { callId, epoch: 1, kind: 'media', payload: {}, ...fields });
  const passed = await attempt(async () => {
    await send(mine, { seq: 1, kind: 'description', payload: OFFER });
    return hears(his, 'call:signal', callId);
  });
  const back = await attempt(async () => {
    await send(his, { seq: 1, payload: { audio: true } });
    return hears(mine, 'call:signal', callId);
  });
  const foreign = await attempt(() => send(phone, { seq: 50 }));
  const { outsider } = context;
  const strange = outsider && (await attempt(async () => send(await join(context, outsider), { seq: 60 })));
  const refused = {
    large: await attempt(() =>
      send(mine, { seq: 2, payload: 'x'.repeat((context.capabilities.limits.signalMaxBytes ?? 65_536) + 1) }),
    ),
    kind: await attempt(() => send(mine, { seq: 3, kind: 'answer' })),
    epoch: await attempt(() => send(mine, { seq: 4, epoch: -1 })),
    call: await attempt(() =>
      mine.session.emit('call:signal', { callId: { $ne: null }, epoch: 1, seq: 5, kind: 'media' }),
    ),
  };
  const order = await attempt(async () => {
    for (const [epoch, seq] of [
      [1, 12],
      [1, 11],
      [1, 12],
      [0, 20],
      [1, 13],
    ])
      await send(mine, { epoch, seq });
    await his.session.waitFor('call:signal', (payload) => idOf(payload) === callId && field(payload, 'seq') === 13);
    // An event that comes twice is none that was let through.
    return [...new Set(seqsOf(his, callId))].filter((seq) => Number(seq) > 10 && Number(seq) < 50);
  });
  const leaked = signalsOf(phone, callId).length;
  const connected = await attempt(() => mine.session.emit('call:connected', { callId, epoch: 1 }));
  const read = await readCall(stage.callee, callId);
  await act(stage.caller, callId, 'end');
  const ended = await attempt(() =>
    Promise.all([mine, his, phone].map((one) => updated(one, callId, isStatus('ENDED')))),
  );
  const after = await attempt(() => send(mine, { seq: 40 }));
  const isOpen = mine.session.isConnected();
  return { passed, back, foreign, strange, refused, order, leaked, connected, read, ended, after, isOpen };
});
const codeIn = (ack: unknown) => field(ack, 'error', 'code');
const relays: Check[] = [
  define(
    'CALL-8',
    'payload-byte-equal',
    'The payload of a signal is changed on the way.',
    async (context) => {
      const payload = learn((await relayed(context)).passed);
      demandEqual(field(payload, 'payload'), OFFER, 'payload');
    },
    { ...given, likely: ['A schema that drops unknown keys', 'Keys are sorted'] },
  ),
  define(
    'CALL-8',
    'signal-both-ways',
    'The signal of the callee does not reach the caller, or does not say whose it is.',
    async (context) => {
      const payload = learn((await relayed(context)).back);
      demandEqual(
        [field(payload, 'payload'), typeof field(payload, 'fromUserId')],
        [{ audio: true }, 'string'],
        'payload and fromUserId',
      );
    },
    given,
  ),
  define(
    'CALL-8',
    'only-the-two-sessions',
    'A device that did not answer gets the signals, or can send some.',
    async (context) => {
      const { foreign, leaked } = await relayed(context);
      demandEqual([field(learn(foreign), 'ok'), leaked], [false, 0], 'ok of its signal, and how many it heard');
    },
    { ...given, likely: ['Signals go to the user, not to the session that answered'] },
  ),
  define(
    'AUTH-4',
    'signal-of-an-outsider',
    'A signal of an outsider is not acknowledged with not_found.',
    async (context) => {
      const { strange } = await relayed(context);
      demandEqual(strange && codeIn(learn(strange)), 'not_found', 'error.code');
    },
    { level: 'calls', needs: ['socket', 'outsider'] },
  ),
  define(
    'CALL-8',
    'signal-too-large',
    'A signal above signalMaxBytes is passed on, or closes the socket.',
    async (context) => {
      const { refused, isOpen } = await relayed(context);
      demandEqual(
        [field(learn(refused.large), 'ok'), isOpen],
        [false, true],
        'ok of the acknowledgement, and whether the socket is open',
      );
    },
    given,
  ),
  ...(['kind', 'epoch', 'call'] as const).map((name) =>
    define(
      'RT-6',
      `signal-malformed-${name}`,
      `A signal with a malformed ${name} is not acknowledged with an error.`,
      async (context) => {
        const ack = learn((await relayed(context)).refused[name]);
        demand(
          ['validation_failed', 'bad_request', 'not_found'].includes(String(codeIn(ack))),
          'validation_failed',
          ack,
        );
      },
      given,
    ),
  ),
  define(
    'CALL-8',
    'old-signals-dropped',
    'A signal of an older epoch or seq is passed on, or a newer one is not.',
    async (context) => {
      demandEqual(
        learn((await relayed(context)).order),
        [12, 13],
        'seq of the signals that came, of 12, 11, 12, 20 of epoch 0, 13',
      );
    },
    given,
  ),
  define(
    'CALL-9',
    'connected-at',
    'call:connected does not set connectedAt.',
    async (context) => {
      const { connected, read } = await relayed(context);
      demandEqual(
        [field(learn(connected), 'ok'), typeof field(read.json, 'call', 'connectedAt')],
        [true, 'string'],
        'ok and connectedAt',
      );
    },
    given,
  ),
  define(
    'CALL-1',
    'end-told-to-all',
    'Not every session of both hears that the call is over.',
    async (context) => {
      learn((await relayed(context)).ended);
    },
    given,
  ),
  define(
    'CALL-8',
    'signal-after-the-end',
    'A signal of a call that is over is passed on.',
    async (context) => {
      demandEqual(codeIn(learn((await relayed(context)).after)), 'call_ended', 'error.code');
    },
    given,
  ),
];

/** One end goes, and comes back with a new session. */
const resumed = createScene(async (context: Context) => {
  const { stage, mine, his, callId } = await talkOver(context);
  his.session.close();
  const away = await attempt(() => hears(mine, 'call:peer-away', callId));
  const again = await join(context, stage.callee);
  const resume = await attempt(() => again.session.emit('call:resume', { callId, epoch: 1, sessionId: again.id }));
  const told = await attempt(() => updated(mine, callId, (call) => field(call, 'epoch') === 2));
  const back = await attempt(() => hears(mine, 'call:peer-back', callId));
  const strange = await attempt(() =>
    mine.session.emit('call:resume', { callId: context.unique('nowhere'), epoch: 1, sessionId: mine.id }),
  );
  await clear(stage);
  return { away, again, resume, told, back, strange };
});
const returns: Check[] = [
  define(
    'CALL-9',
    'closed-socket-is-away',
    'The other end is not told that a socket has closed.',
    async (context) => {
      learn((await resumed(context)).away);
    },
    given,
  ),
  define(
    'CALL-10',
    'resume',
    'A new session cannot take the call over: epoch and session do not follow.',
    async (context) => {
      const { resume, told, again } = await resumed(context);
      demandEqual(field(learn(resume), 'ok'), true, 'ok of call:resume');
      demandEqual(field(learn(told), 'call', 'calleeSessionId'), again.id, 'calleeSessionId');
    },
    given,
  ),
  define(
    'CALL-9',
    'peer-back',
    'The other end is not told that its peer is back.',
    async (context) => {
      learn((await resumed(context)).back);
    },
    given,
  ),
  define(
    'AUTH-4',
    'resume-of-nothing',
    'call:resume of an unknown call is not acknowledged with not_found.',
    async (context) => {
      demandEqual(codeIn(learn((await resumed(context)).strange)), 'not_found', 'error.code');
    },
    given,
  ),
];

/** What passes between two ends of a call, and what does not. */
export const callSignalChecks: readonly Check[] = [...rings, ...relays, ...returns];
