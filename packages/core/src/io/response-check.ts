import type { HttpRequest, Logger } from './ports.ts';

export interface ResponseCheck {
  answer(request: HttpRequest, body: Record<string, unknown>): void;
  event(name: string, payload: unknown): void;
}

/** Loaded only when checking is asked for: the validators are far larger than the core. */
const loadContract = async () => {
  const [validators, { routes }] = await Promise.all([
    import('@majlis/contract/validators'),
    import('@majlis/contract/routes'),
  ]);
  const known = routes.map(({ id, method, path }) => ({ id, method, parts: toParts(path) }));
  return { ...validators, known };
};
type Contract = Awaited<ReturnType<typeof loadContract>>;

const toParts = (path: string): string[] => path.split('/').filter((part) => part !== '');

function findRoute({ known }: Contract, { method, path }: HttpRequest) {
  const parts = toParts(path);
  const fits = (pattern: readonly string[]) =>
    pattern.length === parts.length && pattern.every((part, index) => part.startsWith(':') || part === parts[index]);
  const matches = known.filter((route) => route.method === method && fits(route.parts));
  // `users/me` before `users/:id`.
  return matches.sort((a, b) => toDepth(a.parts) - toDepth(b.parts))[0];
}
const toDepth = (parts: readonly string[]): number => parts.filter((part) => part.startsWith(':')).length;

/**
 * Checks every answer and event against the contract's schemas and warns of what breaks them; nothing is held up or
 * refused. For development: it says what to put right in the backend.
 */
export function createResponseCheck({ logger }: { logger: Logger }): ResponseCheck {
  let contract: Promise<Contract> | null = null;
  const withContract = (check: (contract: Contract) => void) => {
    contract ??= loadContract();
    contract.then(check).catch((error: unknown) => logger.error('the contract could not be checked', { error }));
  };
  return {
    answer: (request, body) =>
      withContract((loaded) => {
        const route = findRoute(loaded, request);
        const checked = route ? loaded.validateAnswer(route.id, body) : null;
        if (!route || !checked || checked.ok) return;
        logger.warn(`the answer of ${request.method} /${request.path} breaks the contract`, {
          route: route.id,
          errors: checked.errors,
        });
      }),
    event: (name, payload) =>
      withContract((loaded) => {
        if (!loaded.isServerEventName(name)) return;
        const checked = loaded.validateEvent(name, payload);
        if (!checked.ok) logger.warn(`the event ${name} breaks the contract`, { errors: checked.errors });
      }),
  };
}
