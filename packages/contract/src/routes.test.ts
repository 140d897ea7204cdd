import { describe, expect, it } from 'vitest';
import { clauses } from './clauses.ts';
import { ERROR_STATUS, ID_PATTERN, LEVELS } from './constants.ts';
import { findRoute, routes } from './routes.ts';
import { schemas } from './schemas/index.ts';
import { coerceForm, coerceQuery, validateAnswer, validateBody, validateQuery } from './validators.ts';

const table = `
GET /capabilities
GET /users/me
GET /users
GET /conversations
POST /conversations
GET /conversations/:id
GET /messages
GET /messages/:id
POST /messages
POST /conversations/:id/read
POST /conversations/:id/delivered
POST /conversations/:id/typing
PATCH /conversations/:id/me
POST /messages/upload-voice
POST /messages/upload-image
POST /messages/upload-video
POST /messages/upload-file
POST /uploads
POST /uploads/:id/complete
GET /attachments/:id/url
POST /calls
POST /calls/:id/answer
POST /calls/:id/end
POST /calls/:id/decline
GET /calls
GET /calls/:id
GET /calls/:id/ice-servers
POST /calls/:id/signal
PATCH /messages/:id
DELETE /messages/:id
PUT /messages/:id/reactions/:emoji
DELETE /messages/:id/reactions/:emoji
GET /search/messages
PATCH /conversations/:id
GET /conversations/:id/members
POST /conversations/:id/members
PATCH /conversations/:id/members/:userId
DELETE /conversations/:id/members/:userId
POST /push/subscriptions
DELETE /push/subscriptions/:id
GET /presence
GET /users/me/privacy
PATCH /users/me/privacy
PUT /users/:id/block
DELETE /users/:id/block
GET /blocks
POST /reports
GET /sync
`
  .trim()
  .split('\n')
  .sort();
const ok = { ok: true };

describe('the routes', () => {
  it('are those of the contract’s table, none missing and none more', () => {
    const operations = new Set(routes.map(({ method, path }) => `${method} ${path}`));
    expect([...operations].sort()).toEqual(table);
  });

  it('have an id each, and every level has some', () => {
    expect(new Set(routes.map(({ id }) => id)).size).toBe(routes.length);
    expect(new Set(routes.map(({ level }) => level))).toEqual(new Set(LEVELS));
  });

  it('are found by id', () => {
    expect(findRoute('sendMessage')).toMatchObject({ method: 'POST', path: '/messages' });
  });

  it.each(routes)('$id names only schemas, clauses and errors that exist, and has an example', (route) => {
    const names = [route.query, route.body, route.multipart?.fields, route.ok.schema].filter(
      (name) => name !== undefined,
    );
    for (const name of names) expect(schemas).toHaveProperty(name);
    for (const id of route.clauses) expect(clauses).toHaveProperty(id);
    for (const code of route.errors) expect(ERROR_STATUS).toHaveProperty(code);
    expect(route.clauses.length).toBeGreaterThan(0);
    expect(route.examples.length).toBeGreaterThan(0);
  });

  it.each(routes.flatMap(({ id, examples }) => examples.map((example) => ({ id, ...example }))))(
    '$id has a valid example: $summary',
    ({ id, path, query, body, status, answer }) => {
      const route = findRoute(id);
      const sent = route.multipart === undefined ? body : coerceForm(id, Object(body));
      if (body !== undefined) expect(validateBody(id, sent)).toEqual(ok);
      if (query !== undefined) expect(validateQuery(id, coerceQuery(id, new URLSearchParams(query)))).toEqual(ok);
      expect(validateAnswer(id, answer)).toEqual(ok);
      expect(route.ok.statuses).toContain(status);
      const parameters = [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
      expect(Object.keys(path ?? {})).toEqual(parameters);
      for (const name of parameters) if (name !== 'emoji') expect(path?.[name]).toMatch(ID_PATTERN);
    },
  );

  // GEN-1
  it('answer with an object and 200 or 201', () => {
    for (const { ok: success } of routes) {
      expect(success.statuses.every((status) => status === 200 || status === 201)).toBe(true);
    }
  });
});
