import { ERROR_STATUS, type ProblemCode } from '../../src/constants.ts';
import { COMMON_ERRORS, type Route } from '../../src/routes.ts';

type Json = Record<string, unknown>;

/** Every answer of one operation, by status. */
export function toResponses(group: readonly [Route, ...Route[]]): Json {
  const [first] = group;
  const responses: Json = {};
  for (const status of [...first.ok.statuses].sort()) {
    const examples = group.flatMap((route) =>
      route.examples
        .filter((example) => example.status === status)
        .map(({ summary, answer }) => ({ summary, value: answer })),
    );
    responses[String(status)] = {
      description: toStatusWords(first, status),
      content: {
        'application/json': {
          schema: { $ref: toRef(first.ok.schema) },
          ...(examples.length > 0 ? { examples: toNamedExamples(examples) } : {}),
        },
      },
    };
  }
  const own = new Set(group.flatMap((route) => route.errors));
  for (const status of [...new Set([...COMMON_ERRORS, ...own].map((code) => ERROR_STATUS[code]))].sort()) {
    const codes = [...own].filter((code) => ERROR_STATUS[code] === status);
    responses[String(status)] = codes.length > 0 ? toProblem(status, codes) : { $ref: toCommonRef(status) };
  }
  return responses;
}

function toStatusWords(route: Route, status: number): string {
  if (route.ok.statuses.length === 1) return 'Done';
  return status === 201 ? 'Made by this request' : 'There already; this request changed nothing';
}

function toCommonRef(status: number): string {
  return `#/components/responses/Problem${status}`;
}

/** The answers that any operation may give. */
export function toCommonResponses(): Json {
  const statuses = [...new Set(COMMON_ERRORS.map((code) => ERROR_STATUS[code]))];
  return Object.fromEntries(
    statuses.map((status) => [
      `Problem${status}`,
      toProblem(
        status,
        COMMON_ERRORS.filter((code) => ERROR_STATUS[code] === status),
      ),
    ]),
  );
}

// ERR-1
function toProblem(status: number, codes: readonly ProblemCode[]): Json {
  return {
    description: codes.map((code) => `\`${code}\``).join(', '),
    ...(status === 429 ? { headers: { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } } } : {}),
    content: {
      'application/problem+json': {
        schema: { $ref: toRef('Problem') },
        examples: Object.fromEntries(
          codes.map((code) => [
            code,
            {
              summary: code.replaceAll('_', ' '),
              value: {
                type: `urn:majlis:error:${code}`,
                title: code.replaceAll('_', ' '),
                status,
                code,
                ...(code === 'call_in_progress' ? { callId: 'call-1' } : {}),
                ...(code === 'rate_limited' ? { retryAfter: 2 } : {}),
                ...(code === 'validation_failed'
                  ? { errors: [{ path: '/content', code: 'too_long', message: 'must have at most 5000 characters' }] }
                  : {}),
              },
            },
          ]),
        ),
      },
    },
  };
}

/** Examples under the names that OpenAPI wants them to have. */
export function toNamedExamples(examples: readonly { summary: string; value: unknown }[]): Json {
  return Object.fromEntries(examples.map((example, index) => [`example${index + 1}`, example]));
}

/** The reference to a schema of the document. */
export function toRef(name: string): string {
  return `#/components/schemas/${name}`;
}
