import { Refusal } from './refusal.ts';

export type Fields = Record<string, unknown>;
export interface NewMessage {
  clientId: string;
  type: string;
  content: string | null;
  /** What the type needs beside the words, as it is given back: `location`, `bid` or `custom`. */
  extra: Fields;
  replyToId: string | null;
}

export const CONTENT_MAX = 5000;
const CUSTOM_MAX_BYTES = 8192;
const ID = /^(?!\.+$)[A-Za-z0-9._~:@=+-]{1,128}$/;
const CLIENT_ID = /^[A-Za-z0-9_-]{8,64}$/;
const DECIMAL = /^-?\d{1,20}(\.\d{1,20})?$/;
// GEN-4
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

const wrong = (path: string, detail: string) => new Refusal('validation_failed', detail, path);
const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function toId(value: unknown, path: string): string {
  if (typeof value === 'string' && ID.test(value)) return value;
  throw wrong(path, 'This is not an id.');
}
export function toWhole(value: unknown, path: string): number {
  if (Number.isSafeInteger(value) && Number(value) >= 0) return Number(value);
  throw wrong(path, 'This is not a whole number from 0 on.');
}
export function toFlag(value: unknown, path: string): boolean {
  if (typeof value === 'boolean') return value;
  throw wrong(path, 'This is neither true nor false.');
}
export function toTime(value: unknown, path: string): string | null {
  if (value === null) return null;
  if (typeof value === 'string' && TIME.test(value) && !Number.isNaN(Date.parse(value))) {
    return new Date(value).toISOString();
  }
  throw wrong(path, 'This is not an RFC 3339 time with its offset.');
}
/** GEN-7: any code points but NUL and half surrogate pairs, none of them changed; its length in code points. */
export function toText(value: unknown, path: string, { min = 0, max }: { min?: number; max: number }): string {
  if (typeof value !== 'string' || value.includes('\0') || !value.isWellFormed()) {
    throw wrong(path, 'This is not text of whole code points without NUL.');
  }
  const { length } = [...value];
  if (length < min || length > max) throw wrong(path, `It has ${length} code points; ${min} to ${max} are allowed.`);
  return value;
}
export function toContext(value: unknown, path: string): Fields | null {
  if (value === undefined || value === null) return null;
  return toJsonObject(value, path);
}
function toJsonObject(value: unknown, path: string): Fields {
  if (!isObject(value)) throw wrong(path, 'This is not a JSON object.');
  const json = JSON.stringify(value);
  if (json.includes('\\u0000') || !json.isWellFormed()) throw wrong(path, 'It holds text that cannot be kept.');
  if (Buffer.byteLength(json) > CUSTOM_MAX_BYTES) throw wrong(path, 'It has more than 8 KB as JSON.');
  return value;
}

/** MSG-3, MSG-5 */
export function toNewMessage(body: Fields): NewMessage {
  const { clientId, type, content, replyToId } = body;
  if (typeof clientId !== 'string' || !CLIENT_ID.test(clientId)) {
    throw wrong('/clientId', 'It has to match ^[A-Za-z0-9_-]{8,64}$.');
  }
  if (typeof type !== 'string') throw wrong('/type', 'There is no type.');
  const words = content === undefined || content === null ? null : toText(content, '/content', { max: CONTENT_MAX });
  if (type === 'TEXT' && !/\S/.test(words ?? '')) throw wrong('/content', 'A text needs words.');
  return {
    clientId,
    type,
    content: words,
    extra: toExtra(type, body),
    replyToId: replyToId === undefined || replyToId === null ? null : toId(replyToId, '/replyToId'),
  };
}

function toExtra(type: string, { location, bid, custom }: Fields): Fields {
  if (type === 'TEXT') return {};
  if (type === 'LOCATION') return { location: toPlace(location) };
  if (type === 'BID') return { bid: toBid(bid) };
  if (/^X_[A-Za-z0-9_]{1,62}$/.test(type)) return { custom: toJsonObject(custom, '/custom') };
  // Pictures, voice and files need level media; calls and system rows are made by the server alone.
  throw wrong('/type', 'This backend takes TEXT, LOCATION, BID and X_*.');
}
function toPlace(value: unknown): Fields {
  if (!isObject(value)) throw wrong('/location', 'This is not a place.');
  const { lat, lng, address } = value;
  const isWithin = (degrees: unknown, most: number) => typeof degrees === 'number' && Math.abs(degrees) <= most;
  if (!isWithin(lat, 90) || !isWithin(lng, 180)) throw wrong('/location', 'lat is ±90 degrees, lng ±180.');
  const words = address === undefined || address === null ? null : toText(address, '/location/address', { max: 1000 });
  return { lat, lng, address: words };
}
function toBid(value: unknown): Fields {
  if (!isObject(value)) throw wrong('/bid', 'This is not a bid.');
  const { amount, currency, listingId = null, status } = value;
  if (typeof amount !== 'string' || !DECIMAL.test(amount)) throw wrong('/bid/amount', 'A decimal number as text.');
  if (typeof currency !== 'string' || !/^[A-Z]{3}$/.test(currency)) throw wrong('/bid/currency', 'An ISO 4217 code.');
  const about = listingId === null ? null : toId(listingId, '/bid/listingId');
  return { amount, currency, listingId: about, ...(typeof status === 'string' ? { status } : {}) };
}

/** PAGE-4 */
export function toLimit(query: URLSearchParams, standard: number): number {
  const given = query.get('limit');
  if (given === null) return standard;
  if (!/^\d+$/.test(given) || Number(given) < 1) throw new Refusal('bad_request', 'limit is a whole number from 1 on.');
  return Math.min(Number(given), 100);
}
/** PAGE-1 */
export function toAnchor(query: URLSearchParams): { mode: string; at: number } | null {
  const modes = ['before', 'after', 'around', 'changedAfter'].filter((mode) => query.has(mode));
  const [mode] = modes;
  if (mode === undefined) return null;
  const at = query.get(mode) ?? '';
  if (modes.length > 1 || !/^\d{1,15}$/.test(at)) {
    throw new Refusal('bad_request', 'At most one of before, after, around and changedAfter, a whole number.');
  }
  return { mode, at: Number(at) };
}
export function toIds(query: URLSearchParams): string[] | null {
  const given = query.get('ids');
  if (given === null) return null;
  const ids = given.split(',');
  if (ids.length > 100 || !ids.every((id) => ID.test(id))) throw new Refusal('bad_request', 'ids are 1 to 100 ids.');
  return ids;
}
