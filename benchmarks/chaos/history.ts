import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

/** One line of a run's file. */
export type Entry =
  | { type: 'run'; seed: number; messages: number; faults: number }
  /** The SDK took the message: from here on it may not be lost. */
  | { type: 'accepted'; engine: string; writer: string; conversationId: string; clientId: string; isUpload: boolean }
  | { type: 'fault'; engine: string; fault: string; tookMs: number }
  /** A view was seen out of order, or with a message twice, while it was used. */
  | { type: 'disorder'; engine: string; client: string; conversationId: string }
  /** What a client shows at the end. */
  | { type: 'view'; engine: string; client: string; conversationId: string; messages: Shown[] }
  /** What the server answers at the end to somebody who never asked before. */
  | { type: 'cold'; engine: string; conversationId: string; messages: Stored[] };
export interface Shown {
  id: string;
  seq: number;
  status: string;
}
export interface Stored {
  id: string;
  seq: number;
  clientId: string | null;
}

/** Where everything that happens is written down, in order, with its time. */
export interface History {
  write(entry: Entry): void;
  close(): Promise<void>;
}

export function openHistory(path: string): History {
  const out = createWriteStream(path);
  return {
    write: (entry) => void out.write(`${JSON.stringify({ at: Math.round(performance.now()), ...entry })}\n`),
    async close() {
      out.end();
      await finished(out);
    },
  };
}
