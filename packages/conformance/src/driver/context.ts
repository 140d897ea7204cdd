import type { Capabilities } from '@majlis/contract';
import type { Client } from './client.ts';
import type { Exchange } from './exchange.ts';
import type { Received, Session } from './session.ts';

/** A user of the run. */
export interface Actor extends Client {
  id: string;
  name: string;
  token: string;
}
/** What a check works with. */
export interface Context {
  capabilities: Capabilities;
  first: Actor;
  second: Actor;
  /** Shares nothing with the two; absent when the run was given two users only. */
  outsider: Actor | null;
  /** Asks without a token, or with one made by the check. */
  withToken(token: string | null, by: string): Client;
  /** A session that may not be ready yet; closed when the check ends. */
  open(auth: Readonly<Record<string, unknown>>): Session;
  /** A session that is ready. */
  connect(actor: Actor): Promise<Session>;
  /** A name that nothing else in any run has; fit for a clientId. */
  unique(word: string): string;
  /** Mints a token from the secret of the run; null when it was given none. */
  mint: ((options: MintOptions) => Promise<string>) | null;
  /** Everything exchanged in the run so far. */
  exchanges: readonly Exchange[];
  events: readonly Received[];
  /** Shows these with the failure of the running check: it looks at what was exchanged before it. */
  cite(exchanges: readonly Exchange[]): void;
  deadlineMs: number;
  baseUrl: string;
  /** An origin that the server lets in; null when the run was given none. */
  origin: string | null;
}
export interface MintOptions {
  userId: string;
  name?: string;
  /** Seconds from now; negative for a token that has expired. */
  expiresIn?: number;
  /** Signs with another secret than the server's. */
  forged?: boolean;
}
