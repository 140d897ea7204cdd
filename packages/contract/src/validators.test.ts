import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { textMessage } from './routes/samples.ts';
import { type SchemaName, schemas } from './schemas/index.ts';
import { validateBody, validateResource } from './validators.ts';

const ok = { ok: true };
const to = { conversationId: 'conv-1', clientId: 'client-0001' };
const text = (content: unknown) => ({ ...to, type: 'TEXT', content });
const send = (body: unknown) => validateBody('sendMessage', body);

describe('a message to send', () => {
  // GEN-7
  it('is measured in code points, not in UTF-16 units', () => {
    expect(send(text('😀'.repeat(5000)))).toEqual(ok);
    expect(send(text('😀'.repeat(5001)))).toEqual({
      ok: false,
      errors: [{ path: '/content', code: 'too_long', message: 'must have at most 5000 characters' }],
    });
  });

  // GEN-7
  it('keeps bidi marks, joiners and outer spaces, and refuses NUL and half a surrogate pair', () => {
    expect(send(text(' \u200fنعم\u200d 👩‍👩‍👧 '))).toEqual(ok);
    for (const content of ['a\u0000b', '\ud83d', 'x\udc00']) {
      expect(send(text(content))).toEqual({
        ok: false,
        errors: [{ path: '/content', code: 'bad_format', message: 'must not contain NUL or half a surrogate pair' }],
      });
    }
  });

  // GEN-2
  it('may carry keys that the contract does not know', () => {
    expect(send({ ...text('hello'), senderId: 'someone-else', future: { deep: [1] } })).toEqual(ok);
  });

  // MSG-5
  it.each([
    ['a blank text', text(' \n\t '), '/content'],
    ['a text without content', { ...to, type: 'TEXT' }, '/content'],
    ['a text whose content is null', text(null), '/content'],
    ['content that is no string', text(42), '/content'],
    ['a place without coordinates', { ...to, type: 'LOCATION' }, '/location'],
    [
      'a latitude out of range',
      { ...to, type: 'LOCATION', location: { lat: 90.1, lng: 0, address: null } },
      '/location/lat',
    ],
    [
      'a longitude that is not finite',
      { ...to, type: 'LOCATION', location: { lat: 0, lng: Number.POSITIVE_INFINITY, address: null } },
      '/location/lng',
    ],
    [
      'a bid as a float',
      { ...to, type: 'BID', bid: { amount: 12.5, currency: 'SAR', listingId: null } },
      '/bid/amount',
    ],
    [
      'a bid that is no decimal',
      { ...to, type: 'BID', bid: { amount: '1e5', currency: 'SAR', listingId: null } },
      '/bid/amount',
    ],
    [
      'a bid in no currency',
      { ...to, type: 'BID', bid: { amount: '1', currency: 'sar', listingId: null } },
      '/bid/currency',
    ],
    ['an own type without its object', { ...to, type: 'X_OFFER' }, '/custom'],
    ['an own type with a list', { ...to, type: 'X_OFFER', custom: [] }, '/custom'],
    ['an image without attachments', { ...to, type: 'IMAGE' }, '/attachmentIds'],
    ['a message that only a server makes', { ...to, type: 'SYSTEM', content: 'x' }, '/type'],
    ['a call that was missed', { ...to, type: 'CALL_MISSED' }, '/type'],
    ['no type', { ...to, content: 'x' }, '/type'],
    ['an id with a slash', { ...text('x'), conversationId: 'a/b' }, '/conversationId'],
    ['an id of dots', { ...text('x'), conversationId: '..' }, '/conversationId'],
    ['no clientId', { conversationId: 'c', type: 'TEXT', content: 'x' }, '/clientId'],
    ['a clientId that is too short', { ...text('x'), clientId: 'short' }, '/clientId'],
    ['a list', [], ''],
    ['null', null, ''],
  ])('is refused as %s, with the path to it', (_name, body, path) => {
    const result = send(body);
    expect(result).toMatchObject({ ok: false });
    if (!result.ok) expect(result.errors.map((error) => error.path)).toContain(path);
    if (!result.ok) for (const error of result.errors) expect(error.path.startsWith(path)).toBe(true);
  });

  it('is never answered with more than twenty errors', () => {
    const result = send({ ...to, type: 'IMAGE', attachmentIds: Array.from({ length: 500 }, (_, index) => index) });
    expect(result.ok ? [] : result.errors).toHaveLength(20);
  });
});

const bad: readonly [SchemaName, unknown, string][] = [
  ['User', { id: 'u', name: null, profileImage: null }, '/name'],
  ['Attachment', { id: 'a', kind: 'AUDIO' }, '/kind'],
  ['UploadVoiceForm', { conversationId: 'c', duration: 0 }, '/duration'],
  ['UploadVoiceForm', { conversationId: 'c', duration: 901 }, '/duration'],
  ['UploadVoiceForm', { conversationId: 'c', duration: 1, waveform: [101] }, '/waveform/0'],
  ['CreateUploadRequest', { fileName: 'a', mimeType: 'image/png', size: 0, kind: 'IMAGE' }, '/size'],
  ['Message', { ...textMessage, seq: -1 }, '/seq'],
  ['Message', { ...textMessage, createdAt: '2026-11-23T09:30:00' }, '/createdAt'],
  ['Message', { ...textMessage, createdAt: 1_795_426_200 }, '/createdAt'],
  ['Message', { ...textMessage, type: 'LOCATION' }, '/location'],
  ['Message', { ...textMessage, type: 'BID', bid: { amount: 3 } }, '/bid/amount'],
  ['ListMessagesQuery', { conversationId: 'c', before: 4, after: 2 }, ''],
  ['ListMessagesQuery', { conversationId: 'c', limit: 0 }, '/limit'],
  ['SearchMessagesQuery', { q: '😀' }, '/q'],
  ['Conversation', { id: 'c', type: 'ROOM' }, '/type'],
  ['CreateConversationRequest', { type: 'DIRECT' }, '/userId'],
  ['CreateGroupRequest', { type: 'GROUP', title: '', userIds: ['u'], clientId: 'client-0001' }, '/title'],
  ['Call', { id: 'x', status: 'OVER' }, '/status'],
  ['StartCallRequest', { conversationId: 'c', type: 'AUDIO' }, '/type'],
  ['Problem', { type: 't', title: 't', status: 200, code: 'c' }, '/status'],
  ['Capabilities', { contract: 1 }, '/contract'],
  ['SessionReadyPayload', { sessionId: 's', userId: '' }, '/userId'],
  ['RefreshSessionCommand', { token: '' }, '/token'],
  ['SetTypingRequest', { isTyping: 'true' }, '/isTyping'],
  ['GetPresenceQuery', { userIds: [] }, '/userIds'],
  ['SubscribePushRequest', { endpoint: 'http://insecure.example' }, '/endpoint'],
  ['ReportRequest', { targetType: 'spam' }, '/targetType'],
  ['SyncPage', { conversations: {} }, '/conversations'],
];

describe('every group of schemas', () => {
  it.each(bad)('%s refuses %j at %s, here and in valibot', (name, value, path) => {
    const result = validateResource(name, value);
    expect(result.ok ? [] : result.errors.map((error) => error.path)).toContain(path);
    expect(v.is(schemas[name], value)).toBe(false);
  });

  it('knows every schema by name', () => {
    for (const name of Object.keys(schemas)) {
      expect(() => validateResource(name as SchemaName, null)).not.toThrow();
    }
  });
});

// GEN-4
describe('a time', () => {
  it.each(['2026-11-23T09:30:00Z', '2026-11-23T09:30:00.123456+00:00', '2026-11-23T12:30:00+03:00'])(
    'may be %s',
    (at) => {
      expect(validateResource('ISO', at)).toEqual(ok);
    },
  );
  it.each(['2026-11-23T09:30:00', '2026-11-23', '2026-13-01T00:00:00Z', '2026-11-23T24:30:00Z', ''])(
    'may not be %j',
    (at) => {
      expect(validateResource('ISO', at)).toMatchObject({ ok: false });
    },
  );
});
