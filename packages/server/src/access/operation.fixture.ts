import { type Route, routes } from '@majlis/contract/routes';
import { bytes, png, WEBM } from '../http/media.fixture.ts';

/** What a request may be about. */
export interface Things {
  conversationId: string;
  messageId: string;
  attachmentId: string;
  uploadId: string;
  callId: string;
  peerId: string;
}
/** One request to a backend, without who makes it. */
export interface OperationRequest {
  method: Route['method'];
  /** Below `/api`, with its query. */
  path: string;
  body: string | FormData | undefined;
}

const PDF = bytes('%PDF-1.4\n', 'x'.repeat(64));
const MP4 = bytes([0, 0, 0, 24], 'ftypisom', [0, 0, 2, 0], 'isommp42', [0, 0, 0, 8], 'mdat');
const FILES: Record<string, Uint8Array<ArrayBuffer>> = { audio: WEBM, image: png(), video: MP4, file: PDF };

/** The ids that the contract's examples use, and what stands for them here. */
const toNames = (things: Things): readonly [string, string][] => [
  ['conv-123', things.conversationId],
  ['msg-42', things.messageId],
  ['att-1', things.attachmentId],
  ['up-1', things.uploadId],
  ['call-1', things.callId],
  ['user-456', things.peerId],
];
const rename = (text: string, things: Things): string =>
  toNames(things).reduce((renamed, [example, real]) => renamed.replaceAll(example, real), text);

function toForm(route: Route, fields: Readonly<Record<string, unknown>>, things: Things): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, rename(String(value), things));
  const { file = '' } = route.multipart ?? {};
  form.set(file, new Blob([FILES[file] ?? PDF]), 'a file');
  return form;
}

/** The first example that the contract gives of an operation, about these things. */
export function toOperationRequest(route: Route, things: Things): OperationRequest {
  const [example] = route.examples;
  if (!example) throw new Error(`the contract has no example of ${route.id}`);
  const path = route.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(rename(example.path?.[name] ?? '', things)),
  );
  const query = example.query === undefined ? '' : `?${rename(example.query, things)}`;
  const { body = {} } = example;
  if (route.multipart) return { method: route.method, path, body: toForm(route, body, things) };
  return {
    method: route.method,
    path: path + query,
    body: route.body ? rename(JSON.stringify(body), things) : undefined,
  };
}

/** Every operation of the contract: one that is added to it is asked for here without a further word. */
export const operations: readonly Route[] = routes.filter(({ id }) => id !== 'getCapabilities');
/** The payload of a client event, about these things. */
export const toEventPayload = (example: Readonly<Record<string, unknown>>, things: Things): object =>
  JSON.parse(rename(JSON.stringify(example), things)) as object;
