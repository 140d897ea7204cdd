import { ID_PATTERN, type ProblemField } from '@majlis/contract';
import { type Route, type RouteId, routes } from '@majlis/contract/routes';
import { coerceForm, coerceQuery, type Validation, validateBody, validateQuery } from '@majlis/contract/validators';
import { type Context, Hono } from 'hono';
import { type Actor, createProblemError, type Domain, toProblem } from '../domain/index.ts';
import { type Authenticate, readBearer } from './authenticate.ts';
import { readJson } from './body.ts';
import { createCors } from './cors.ts';
import { respondWithMedia } from './media-response.ts';
import { readMultipart } from './multipart.ts';
import { type OperationInput, operations } from './operations.ts';
import { toProblemResponse, toResponseOfError } from './problem-response.ts';
import { receivePart } from './upload-part.ts';

/** What `createHandler` takes. */
export interface HandlerOptions {
  domain: Domain;
  authenticate: Authenticate;
  /** Exact origins whose pages may call. Default: none but the backend's own. */
  corsOrigins?: readonly string[];
  /** Where the routes live. Default `/api`. */
  basePath?: string;
  /** Told of failures that are not the caller's; never of tokens or texts. */
  onError?: (error: unknown) => void;
}
/** Answers one request of the contract; runs wherever `fetch` does. */
export type Handler = (request: Request) => Promise<Response>;

type KnownRoute = Route & { id: RouteId };

/** Mounts the contract's routes over a domain. Level by level: what is not declared answers 501 `unsupported` (CAP-1). */
export function createHandler(options: HandlerOptions): Handler {
  const { domain, authenticate, corsOrigins = [], basePath = '/api', onError = () => undefined } = options;
  const cors = createCors(corsOrigins);
  const app = new Hono({ strict: false }).basePath(basePath);
  const shared: RouteContext = { domain, authenticate };

  app.get('/health', async () => json({ status: 'ok', dataEpoch: (await domain.capabilities()).dataEpoch }, 200));
  app.get('/capabilities', (context) => respondWithCapabilities(domain, context.req.raw));
  app.get('/media/:id', (context) => respondWithMedia(domain, context.req.param('id'), context.req.raw));
  app.put('/uploads/:id/bytes', async (context) => {
    await receivePart(domain, context.req.param('id'), context.req.raw);
    return new Response(null, { status: 204 });
  });
  for (const route of declaredFirst(routes, domain)) {
    if (route.id !== 'getCapabilities') app.on(route.method, route.path, (context) => respond(shared, route, context));
  }
  for (const path of new Set(routes.map((route) => route.path))) app.all(path, () => refuseMethod(path));
  app.notFound(() => toProblemResponse(toProblem('not_found')));
  app.onError((error) => toResponseOfError(error, onError));

  return async (request) => cors.preflight(request) ?? cors.apply(request, secure(await app.fetch(request)));
}

interface RouteContext {
  domain: Domain;
  authenticate: Authenticate;
}

/** Two levels may share a path (`POST /conversations`): the declared one answers. */
function declaredFirst(list: readonly KnownRoute[], domain: Domain): KnownRoute[] {
  const rank = (route: KnownRoute) => (domain.levels.includes(route.level) ? 0 : 1);
  // A fixed path goes before a parameter of the same place, as /users/me before /users/:id.
  return [...list].sort((a, b) => rank(a) - rank(b) || Number(a.path.includes(':')) - Number(b.path.includes(':')));
}

async function respond({ domain, authenticate }: RouteContext, route: KnownRoute, context: Context): Promise<Response> {
  const request = context.req.raw;
  const operation = operations[route.id];
  if (!operation || !domain.levels.includes(route.level)) throw noLevel(route.level);
  const actor = await signIn(domain, authenticate, request);
  const params = readParams(context);
  const { searchParams } = new URL(request.url);
  // To be found by name is of level groups, under the path that gives people by id.
  if (route.id === 'listUsers' && searchParams.has('query') && !searchParams.has('ids')) throw noLevel('groups');
  const query = coerceQuery(route.id, searchParams);
  refuse(validateQuery(route.id, query), 'bad_request');
  const { status, body } = await operation(domain, {
    actor,
    params,
    query,
    ...(await readBody(route, domain, request)),
  });
  return json(body, status);
}

/** GEN-3: what cannot be an id names nothing (AUTH-4). */
function readParams(context: Context): Record<string, string> {
  const params = context.req.param() as Record<string, string>;
  for (const name of ['id', 'userId']) {
    const id = params[name];
    if (id !== undefined && !ID_PATTERN.test(id)) throw createProblemError('not_found');
  }
  return params;
}

async function signIn(domain: Domain, authenticate: Authenticate, request: Request): Promise<Actor> {
  const { userId, name, profileImage } = await authenticate(readBearer(request));
  await domain.users.ensure({ id: userId, name, profileImage });
  return { userId };
}

async function readBody(
  route: KnownRoute,
  domain: Domain,
  request: Request,
): Promise<Pick<OperationInput, 'body' | 'file'>> {
  if (route.multipart) {
    const maxBytes = domain.uploads.maxBytes(mediaOf(route.id));
    const form = await readMultipart(request, { fileField: route.multipart.file, maxBytes });
    const body = coerceForm(route.id, form.fields);
    refuse(validateBody(route.id, body), 'validation_failed');
    return { body, file: form.file };
  }
  if (!route.body) return { body: {} };
  const body = await readJson(request);
  if (route.id === 'createConversation' && body.type === 'GROUP') throw noLevel('groups');
  refuse(validateBody(route.id, body), 'validation_failed');
  return { body };
}

/** CAP-1 */
const noLevel = (level: Route['level']): Error =>
  createProblemError('unsupported', { detail: `This backend does not offer level ${level}.` });

function mediaOf(routeId: RouteId): 'voice' | 'image' | 'video' | 'file' {
  if (routeId === 'uploadVoice') return 'voice';
  if (routeId === 'uploadImage') return 'image';
  return routeId === 'uploadVideo' ? 'video' : 'file';
}

function refuse(validation: Validation, code: 'bad_request' | 'validation_failed'): void {
  if (validation.ok) return;
  const errors: ProblemField[] = validation.errors;
  const detail = errors.map(({ path, message }) => `${path === '' ? 'The body' : path} ${message}`).join('; ');
  throw createProblemError(code, { detail, errors });
}

async function respondWithCapabilities(domain: Domain, request: Request): Promise<Response> {
  const text = JSON.stringify(await domain.capabilities());
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const tag = Array.from(new Uint8Array(digest, 0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const headers = { ETag: `"${tag}"`, 'Cache-Control': 'private, no-cache', 'Content-Type': 'application/json' };
  // A proxy may have made the tag weak (`W/`) or sent several.
  const isKnown = (request.headers.get('If-None-Match') ?? '').includes(headers.ETag);
  return isKnown ? new Response(null, { status: 304, headers }) : new Response(text, { headers });
}

function refuseMethod(path: string): Response {
  const allowed = [...new Set(routes.filter((route) => route.path === path).map((route) => route.method))];
  const response = toProblemResponse(
    toProblem('method_not_allowed', { detail: `Allowed here: ${allowed.join(', ')}.` }),
  );
  response.headers.set('Allow', allowed.join(', '));
  return response;
}

/** GEN-9. */
const json = (body: object, status: 200 | 201): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' },
  });

function secure(response: Response): Response {
  response.headers.set('X-Content-Type-Options', 'nosniff');
  return response;
}
