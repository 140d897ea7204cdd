/** What the seed's pages use of `next/router`. */
export interface Router {
  query: Record<string, string | string[] | undefined>;
  push(url: string): void;
  back(): void;
}

const current: { router: Router } = { router: { query: {}, push: () => undefined, back: () => undefined } };

/** Sets the address on which the next render finds itself. */
export function setRouter(router: Router): void {
  current.router = router;
}

export const useRouter = (): Router => current.router;
