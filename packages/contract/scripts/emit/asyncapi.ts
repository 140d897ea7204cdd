import { CONTRACT_VERSION, NAMESPACE, SOCKET_PATH } from '../../src/constants.ts';
import { type ContractEvent, clientEvents, events } from '../../src/events.ts';
import { findReachable, type JsonSchema, mapSchema, toDefinitions } from './json-schemas.ts';

type Json = Record<string, unknown>;

const definitions = Object.fromEntries(
  Object.entries(toDefinitions((name) => `#/components/schemas/${name}`)).map(([name, schema]) => [
    name,
    mapSchema(schema, toDraft7),
  ]),
);
const CHANNEL = '#/channels/majlis';
const ackNames = [...new Set(clientEvents.map((event) => event.ack))];

/** AsyncAPI 3.1.0 of the Socket.IO binding, told from the server's side: it sends the server's events. */
export function emitAsyncApi(): Json {
  const payloads = events.map((event) => event.payload);
  const names = findReachable(definitions, [...payloads, ...ackNames, 'Problem', 'Handshake']);
  return {
    asyncapi: '3.1.0',
    info: {
      title: 'Majlis realtime contract',
      version: CONTRACT_VERSION,
      description: 'The Socket.IO v4 binding. Every durable change goes over HTTP; this is how clients hear of it.',
      license: { name: 'MIT', url: 'https://opensource.org/license/mit' },
    },
    defaultContentType: 'application/json',
    servers: {
      socket: {
        host: '{host}',
        protocol: 'wss',
        description: 'The origin of the API, unless capabilities name another.',
        variables: { host: { description: 'Host and port.', default: 'localhost:4000' } },
        security: [{ $ref: '#/components/securitySchemes/handshake' }],
        'x-socketio': {
          version: 4,
          path: SOCKET_PATH,
          namespace: NAMESPACE,
          auth: { $ref: '#/components/schemas/Handshake' },
          refusal: { event: 'connect_error', data: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
    channels: { majlis: toChannel() },
    operations: Object.fromEntries(events.map((event) => [toKey(event), toOperation(event)])),
    components: {
      securitySchemes: {
        handshake: {
          type: 'http',
          scheme: 'bearer',
          description: 'The token travels in the handshake’s `auth`, never in a URL (AUTH-1).',
        },
      },
      messages: {
        ...Object.fromEntries(events.map((event) => [toKey(event), toMessage(event)])),
        ...Object.fromEntries(ackNames.map((name) => [toAckKey(name), toAck(name)])),
      },
      schemas: Object.fromEntries(names.map((name) => [name, definitions[name]])),
    },
  };
}

function toChannel(): Json {
  const keys = [...events.map(toKey), ...ackNames.map(toAckKey)];
  return {
    address: NAMESPACE,
    title: 'One session',
    servers: [{ $ref: '#/servers/socket' }],
    messages: Object.fromEntries(keys.map((key) => [key, { $ref: `#/components/messages/${key}` }])),
    'x-socketio': { namespace: NAMESPACE, rooms: 'The client names none; the server subscribes the session (RT-1).' },
  };
}

function toOperation(event: ContractEvent): Json {
  const { ack } = event;
  return {
    action: event.direction === 'server' ? 'send' : 'receive',
    channel: { $ref: CHANNEL },
    summary: event.summary,
    messages: [{ $ref: `${CHANNEL}/messages/${toKey(event)}` }],
    ...(ack === undefined
      ? {}
      : { reply: { channel: { $ref: CHANNEL }, messages: [{ $ref: `${CHANNEL}/messages/${toAckKey(ack)}` }] } }),
    'x-level': event.level,
    'x-clauses': event.clauses,
    'x-http-twin': event.twin,
    'x-socketio': {
      event: event.name,
      ...(ack === undefined ? {} : { ack: true, ackTimeoutSeconds: 10 }),
      volatile: event.ephemeral === true,
    },
  };
}

function toMessage(event: ContractEvent): Json {
  return {
    name: event.name,
    title: event.name,
    summary: event.summary,
    contentType: 'application/json',
    payload: { $ref: `#/components/schemas/${event.payload}` },
    examples: event.examples.map((payload, index) => ({ name: `example${index + 1}`, payload })),
  };
}

/** AsyncAPI reads schemas as draft 7 does: nothing may stand beside `$ref`. */
function toDraft7({ $ref, ...rest }: JsonSchema): JsonSchema {
  if ($ref === undefined) return rest;
  return Object.keys(rest).length === 0 ? { $ref } : { ...rest, allOf: [{ $ref }] };
}

// RT-6
function toAck(name: string): Json {
  const event = clientEvents.find((candidate) => candidate.ack === name);
  const done: JsonSchema = {
    type: 'object',
    required: ['ok'],
    properties: { ok: { const: true }, data: { $ref: `#/components/schemas/${name}` } },
  };
  const refused: JsonSchema = {
    type: 'object',
    required: ['ok', 'error'],
    properties: { ok: { const: false }, error: { $ref: '#/components/schemas/Problem' } },
  };
  return {
    name: toAckKey(name),
    title: 'Acknowledgement',
    contentType: 'application/json',
    payload: { oneOf: [done, refused] },
    examples: [{ name: 'done', payload: { ok: true, data: event?.ackExample ?? {} } }],
  };
}

/** A key that AsyncAPI allows: `server.message.new` for the server's `message:new`. */
function toKey(event: Pick<ContractEvent, 'direction' | 'name'>): string {
  return `${event.direction}.${event.name.replaceAll(':', '.')}`;
}

function toAckKey(name: string): string {
  return `ack.${name}`;
}
