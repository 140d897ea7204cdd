import { clientEvents } from '@majlis/contract/events';
import type { Route } from '@majlis/contract/routes';
import { operations, type Things, toEventPayload, toOperationRequest } from './operation.fixture.ts';
import { type CallState, type Stage, setStage } from './stage.fixture.ts';
import { createTokenIssuer, type TokenIssuer } from './token.fixture.ts';

/** What one caller got for one operation, and what was right. */
export interface Cell {
  /** A route's id, `event` and an event's name, `handshake` or `media`. */
  operation: string;
  caller: string;
  expected: string;
  got: string;
}

const LEVELS = ['core', 'media', 'calls', 'interactions', 'presence', 'safety'];
/** Names things that do not exist, of the same shapes. */
const NOTHING: Things = {
  conversationId: 'conversation-of-nobody',
  messageId: 'message-of-nobody',
  attachmentId: 'attachment-of-nobody',
  uploadId: 'upload-of-nobody',
  callId: 'call-of-nobody',
  peerId: 'nobody',
};
/** About the caller alone, or answered with what the caller may see of what was named. */
const OWN = [
  ...['getMe', 'listUsers', 'listConversations', 'getPresence', 'createConversation', 'searchMessages'],
  // Whoever may be found may be blocked.
  ...['blockUser', 'unblockUser', 'listBlocks', 'getPrivacy', 'updatePrivacy'],
];

const isDeclared = ({ level }: Route): boolean => LEVELS.includes(level);
/** Asked for under the method and path of an operation that is declared: it is that one which answers. */
const SHARED: Readonly<Record<string, string>> = { createGroup: 'POST /conversations', findUsers: 'GET /users' };
const isAnswered = (route: Route): boolean => isDeclared(route) || SHARED[route.id] === `${route.method} ${route.path}`;
const toWord = (status: number, code: string | null): string => (code === null ? `${status}` : `${status} ${code}`);

interface Case {
  caller: string;
  token: 'layla' | 'adam' | 'mallory';
  call: CallState;
  /** SAFE-1: the other has blocked this one. */
  blocked?: boolean;
  /** By the route's id; anything else succeeds. */
  refusals: Readonly<Record<string, string>>;
}
/** Adam is called by Layla, and wrote nothing. */
const MEMBERS: readonly Case[] = [
  {
    caller: 'member, not the author; called',
    token: 'adam',
    call: 'ringing',
    refusals: {
      editMessage: '403 forbidden',
      deleteMessage: '403 forbidden',
      completeUpload: '404 not_found',
      signalCall: '409 call_not_answered',
    },
  },
  {
    caller: 'author; calling',
    token: 'layla',
    call: 'ringing',
    refusals: {
      startCall: '409 call_in_progress',
      answerCall: '403 forbidden',
      declineCall: '403 forbidden',
    },
  },
  {
    caller: 'called, on another device that answered',
    token: 'adam',
    call: 'answered',
    refusals: {
      startCall: '409 call_in_progress',
      answerCall: '409 call_already_answered',
      declineCall: '409 call_already_answered',
      signalCall: '403 forbidden',
      editMessage: '403 forbidden',
      deleteMessage: '403 forbidden',
      completeUpload: '404 not_found',
    },
  },
  {
    caller: 'called, after the end',
    token: 'adam',
    call: 'ended',
    refusals: {
      answerCall: '409 call_ended',
      declineCall: '409 call_ended',
      getIceServers: '409 call_ended',
      signalCall: '409 call_ended',
      editMessage: '403 forbidden',
      deleteMessage: '403 forbidden',
      completeUpload: '404 not_found',
    },
  },
  {
    caller: 'blocked by the other; their call ended with it',
    token: 'layla',
    call: 'ended',
    blocked: true,
    refusals: {
      sendMessage: '403 blocked',
      uploadVoice: '403 blocked',
      uploadImage: '403 blocked',
      uploadVideo: '403 blocked',
      uploadFile: '403 blocked',
      createConversation: '403 blocked',
      startCall: '403 blocked',
      editMessage: '403 blocked',
      addReaction: '403 blocked',
      answerCall: '403 forbidden',
      declineCall: '403 forbidden',
      getIceServers: '409 call_ended',
      signalCall: '409 call_ended',
    },
  },
];

async function askAsBad(stage: Stage, issuer: TokenIssuer): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const [caller, token] of issuer.bad) {
    for (const route of operations) {
      const { status, code } = await stage.ask(token, toOperationRequest(route, stage.things));
      const refusal = caller === 'expired' ? '401 token_expired' : '401 unauthenticated';
      const expected = isAnswered(route) ? refusal : '501 unsupported';
      cells.push({ operation: route.id, caller, expected, got: toWord(status, code) });
    }
    const got = await handshake(stage, token);
    const expected = caller === 'expired' ? '401 token_expired' : '401 unauthenticated';
    cells.push({ operation: 'handshake', caller, expected, got });
  }
  return cells;
}

/** AUTH-4: what is not a stranger's is, for a stranger, not there: the answer is the one about things that do not exist. */
async function askAsStranger(stage: Stage, token: string): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const route of operations) {
    const { status, code, text } = await stage.ask(token, toOperationRequest(route, stage.things));
    const none = await stage.ask(token, toOperationRequest(route, NOTHING));
    const word = toWord(status, code);
    const isOwn = OWN.includes(route.id);
    const leaks = text.includes('secret of the two') || (!isOwn && text !== none.text);
    const got = leaks ? `${word}, tells of what is not theirs` : word;
    const expected = !isDeclared(route) ? '501 unsupported' : isOwn ? '2xx' : '404 not_found';
    cells.push({ operation: route.id, caller: 'stranger', expected, got });
  }
  return cells;
}

async function askAsMember(
  issuer: TokenIssuer,
  { caller, token, call, blocked = false, refusals }: Case,
): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (const route of operations) {
    // Each operation finds everything as it was: one of them may have ended the call or deleted the message.
    const stage = await setStage(issuer, { call, blocked });
    try {
      const things = { ...stage.things, peerId: token === 'adam' ? 'layla' : 'adam' };
      const { status, code } = await stage.ask(await issuer.issue(token), toOperationRequest(route, things));
      const expected = isDeclared(route) ? (refusals[route.id] ?? '2xx') : '501 unsupported';
      cells.push({ operation: route.id, caller, expected, got: toWord(status, code) });
    } finally {
      await stage.close();
    }
  }
  return cells;
}

/** `accepted`, or the refusal. */
const handshake = (stage: Stage, token: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = stage.open(token);
    socket.once('session:ready', () => resolve('accepted'));
    socket.once('connect_error', (error: Error & { data?: { status: number; code: string } }) =>
      resolve(error.data ? toWord(error.data.status, error.data.code) : error.message),
    );
  });

interface EventAck {
  ok: boolean;
  error?: { status: number; code: string };
}

/** What a stranger's session may say about a conversation or a call of others: nothing, and nobody hears it. */
async function sayAsStranger(stage: Stage, token: string): Promise<Cell[]> {
  const cells: Cell[] = [];
  const socket = stage.open(token);
  const listener = stage.open(stage.tokens.adam);
  const heard: string[] = [];
  await Promise.all(
    [socket, listener].map((each) => new Promise<void>((resolve) => each.once('session:ready', () => resolve()))),
  );
  listener.onAny((event: string) => heard.push(event));
  for (const { name, level, examples } of clientEvents) {
    if (name === 'session:refresh') continue;
    const ack = (await socket.emitWithAck(name, toEventPayload(examples[0] ?? {}, stage.things))) as EventAck;
    const isOwn = name.startsWith('presence:');
    const got = ack.ok ? '2xx' : toWord(ack.error?.status ?? 0, ack.error?.code ?? null);
    const expected = !LEVELS.includes(level) ? '501 unsupported' : isOwn ? '2xx' : '404 not_found';
    cells.push({ operation: `event ${name}`, caller: 'stranger', expected, got });
  }
  // A word of Adam's own comes back to him after whatever the stranger caused before it.
  const echo = new Promise<void>((resolve) => listener.once('message:new', () => resolve()));
  const { conversationId } = stage.things;
  const body = JSON.stringify({ conversationId, clientId: 'client-of-fence', type: 'TEXT', content: 'fence' });
  await stage.ask(stage.tokens.adam, { method: 'POST', path: '/messages', body });
  await echo;
  const strange = heard.filter((event) => event !== 'message:new');
  cells.push({
    operation: 'event heard by others',
    caller: 'stranger',
    expected: 'nothing',
    got: strange.join(' ') || 'nothing',
  });
  const refreshed = (await socket.emitWithAck('session:refresh', { token: stage.tokens.adam })) as EventAck;
  cells.push({
    operation: 'event session:refresh',
    caller: 'stranger, with a token of another user',
    expected: '403 forbidden',
    got: refreshed.ok ? '2xx' : toWord(refreshed.error?.status ?? 0, refreshed.error?.code ?? null),
  });
  return cells;
}

/** MED-3, MED-5, S20: who holds an address may do what it is for to what it names, for as long as it says, and no more. */
async function askAtAddress(operation: 'media' | 'bytes of an upload', address: string): Promise<Cell[]> {
  const get: RequestInit = {};
  const put: RequestInit = { method: 'PUT', body: 'four' };
  const [own, other] = operation === 'media' ? [get, put] : [put, get];
  const changed = (change: (url: URL) => void): string => {
    const url = new URL(address);
    change(url);
    return url.href;
  };
  const addresses: [caller: string, url: string, expected: string, init?: RequestInit][] = [
    ['without a signature', changed((url) => url.searchParams.delete('signature')), '403 forbidden'],
    [
      'with a signature of something else',
      changed((url) => url.searchParams.set('signature', 'AAAA')),
      '403 forbidden',
    ],
    ['with a later end', changed((url) => url.searchParams.set('expires', `${Date.now() + 9e9}`)), '403 forbidden'],
    [
      'with the signature on another id',
      changed((url) => {
        url.pathname = url.pathname.replace(/[^/]+(?=$|\/bytes$)/, 'attachment-2');
      }),
      '403 forbidden',
    ],
    [
      'with the signature for the other use',
      changed((url) => {
        url.pathname = /\/bytes$/.test(url.pathname)
          ? url.pathname.replace(/uploads\/(.+)\/bytes$/, 'media/$1')
          : url.pathname.replace(/media\/(.+)$/, 'uploads/$1/bytes');
      }),
      '403 forbidden',
      other,
    ],
    ['holder of the address', address, '2xx'],
  ];
  const cells: Cell[] = [];
  for (const [caller, url, expected, init = own] of addresses) {
    const response = await fetch(url, init);
    const text = response.ok ? '' : await response.text();
    const code = text === '' ? null : (JSON.parse(text) as { code: string }).code;
    cells.push({ operation, caller, expected, got: toWord(response.status, code) });
  }
  return cells;
}

/** Whether a cell is as it should be. */
export const isRight = ({ expected, got }: Cell): boolean =>
  got === expected || (expected === '2xx' && /^2\d\d$/.test(got));

/** S3: every operation and event of the contract, asked for by everyone who may not, and by those who may. */
export async function readMatrix(): Promise<Cell[]> {
  const issuer = await createTokenIssuer();
  const stage = await setStage(issuer);
  try {
    const mallory = await issuer.issue('mallory');
    const cells = [
      ...(await askAsBad(stage, issuer)),
      ...(await askAsStranger(stage, mallory)),
      ...(await sayAsStranger(stage, mallory)),
      ...(await askAtAddress('media', stage.mediaUrl)),
      ...(await askAtAddress('bytes of an upload', stage.uploadUrl)),
    ];
    for (const member of MEMBERS) cells.push(...(await askAsMember(issuer, member)));
    return cells;
  } finally {
    await stage.close();
  }
}
