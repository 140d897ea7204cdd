/** The problem codes that a backend of level core answers with (ERR-1), and the status of each. */
const STATUS = {
  bad_request: 400,
  unauthenticated: 401,
  token_expired: 401,
  not_found: 404,
  method_not_allowed: 405,
  too_large: 413,
  unsupported_media_type: 415,
  validation_failed: 422,
  idempotency_mismatch: 422,
  internal: 500,
  unsupported: 501,
} as const;
export type Code = keyof typeof STATUS;

/** Thrown anywhere, answered as application/problem+json. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: Code;
  readonly errors: { path: string; code: string; message: string }[] | undefined;

  constructor(code: Code, detail: string, path?: string) {
    super(detail);
    this.code = code;
    this.errors = path === undefined ? undefined : [{ path, code: 'invalid', message: detail }];
  }
}

export function toProblem({ code, message, errors }: Refusal) {
  const type = `urn:majlis:error:${code}`;
  return { type, title: code.replaceAll('_', ' '), status: STATUS[code], code, detail: message, errors };
}
