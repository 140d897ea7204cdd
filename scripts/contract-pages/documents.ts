import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run-step.ts';
import type { Schema } from './schema-table.ts';

export interface Example {
  summary?: string;
  name?: string;
  value?: unknown;
  payload?: unknown;
}
interface Body {
  schema: Schema;
  examples?: Record<string, Example>;
  encoding?: Record<string, { contentType?: string }>;
}
export interface Answer {
  $ref?: string;
  description?: string;
  content?: Record<string, Body>;
}
export interface Operation {
  operationId: string;
  summary: string;
  tags: readonly string[];
  security?: readonly Record<string, unknown>[];
  parameters?: readonly { name: string; in: string; required?: boolean; description?: string; schema: Schema }[];
  requestBody?: { required?: boolean; content: Record<string, Body> };
  responses: Record<string, Answer>;
  'x-clauses': readonly string[];
}
/** `openapi.json`, as the package publishes it. */
export interface OpenApi {
  info: { version: string };
  tags: readonly { name: string; description: string }[];
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema>; responses: Record<string, Answer> };
}
export interface EventOperation {
  action: 'send' | 'receive';
  summary: string;
  messages: readonly { $ref: string }[];
  reply?: { messages: readonly { $ref: string }[] };
  'x-level': string;
  'x-clauses': readonly string[];
  'x-http-twin': string | null;
  'x-socketio': { event: string; volatile: boolean; ack?: boolean };
}
export interface EventMessage {
  name: string;
  payload: Schema;
  examples?: readonly Example[];
}
/** `asyncapi.json`, as the package publishes it. */
export interface AsyncApi {
  operations: Record<string, EventOperation>;
  components: { schemas: Record<string, Schema>; messages: Record<string, EventMessage> };
}

// Our own files, whose shape the contract's emitter keeps.
const read = <Document>(name: string) =>
  JSON.parse(readFileSync(join(ROOT, 'packages/contract/emitted', name), 'utf8')) as Document;

export const readOpenApi = () => read<OpenApi>('openapi.json');
export const readAsyncApi = () => read<AsyncApi>('asyncapi.json');
