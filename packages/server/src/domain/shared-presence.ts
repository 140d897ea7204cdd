import type { Clock, Peers } from './ports.ts';
import type { Presence, SessionActor, Wanted } from './presence.ts';

type Session = [userId: string, sessionId: string, status: Wanted | 'gone'];
type Word =
  /** The `version`-th change of the sender's sessions. */
  | { kind: 'change'; version: number; session: Session }
  /** All of them, as of `version`. */
  | { kind: 'all'; version: number; sessions: Session[] }
  | { kind: 'beat'; version: number }
  | { kind: 'tell-all' };
interface Peer {
  version: number;
  heardAt: number;
  sessions: Map<string, SessionActor>;
}

const TOPIC = 'presence';
const BEAT_EVERY_MS = 3000;
const DEAD_AFTER_MS = 10_000;

/**
 * Presence that counts the sessions of every process. Each tells its own changes, numbered; whoever misses one asks for
 * all. What a process that fell silent had is taken as gone.
 */
export function sharePresence(own: Presence, { peers, clock }: { peers: Peers; clock: Clock }): Presence {
  const mine = new Map<string, Session>();
  const others = new Map<string, Peer>();
  let version = 0;
  let isStopped = false;
  let cancel = () => {};

  const say = (word: Word) => peers.publish(TOPIC, word);
  const tell = (session: Session) => {
    version += 1;
    const [, sessionId, status] = session;
    if (status === 'gone') mine.delete(sessionId);
    else mine.set(sessionId, session);
    say({ kind: 'change', version, session });
  };
  function apply(peer: Peer, [userId, sessionId, status]: Session): void {
    const actor = { userId, sessionId };
    if (status === 'gone') {
      peer.sessions.delete(sessionId);
      own.close(actor);
    } else {
      peer.sessions.set(sessionId, actor);
      own.open(actor, status);
    }
  }
  function replaceAll(peer: Peer, sessions: Session[]): void {
    const there = new Set(sessions.map(([, sessionId]) => sessionId));
    for (const session of sessions) apply(peer, session);
    for (const { userId, sessionId } of [...peer.sessions.values()]) {
      if (!there.has(sessionId)) apply(peer, [userId, sessionId, 'gone']);
    }
  }
  function hear(word: Word, from: string): void {
    if (isStopped) return;
    if (word.kind === 'tell-all') {
      say({ kind: 'all', version, sessions: [...mine.values()] });
      return;
    }
    const peer = others.get(from) ?? { version: 0, heardAt: 0, sessions: new Map<string, SessionActor>() };
    others.set(from, peer);
    peer.heardAt = clock.now();
    if (word.kind === 'all') replaceAll(peer, word.sessions);
    else if (word.kind === 'change' && word.version === peer.version + 1) apply(peer, word.session);
    else if (word.version !== peer.version) {
      say({ kind: 'tell-all' });
      return;
    }
    peer.version = word.version;
  }
  function buryTheSilent(): void {
    for (const [nodeId, peer] of others) {
      if (peer.heardAt + DEAD_AFTER_MS > clock.now()) continue;
      others.delete(nodeId);
      replaceAll(peer, []);
    }
  }
  const beat = () => {
    say({ kind: 'beat', version });
    buryTheSilent();
    cancel = clock.setTimeout(beat, BEAT_EVERY_MS);
  };

  peers.subscribe(TOPIC, (payload, from) => hear(payload as Word, from));
  say({ kind: 'tell-all' });
  beat();
  return {
    ...own,
    open(actor, status = 'online') {
      own.open(actor, status);
      tell([actor.userId, actor.sessionId, status]);
    },
    close(actor) {
      own.close(actor);
      if (mine.has(actor.sessionId)) tell([actor.userId, actor.sessionId, 'gone']);
    },
    set(actor, status) {
      own.set(actor, status);
      if (mine.has(actor.sessionId)) tell([actor.userId, actor.sessionId, status]);
    },
    async stop() {
      isStopped = true;
      cancel();
      await own.stop();
    },
  };
}
