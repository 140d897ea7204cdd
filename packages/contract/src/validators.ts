import {
  answers,
  bodies,
  clientPayloads,
  queries,
  serverPayloads,
  type Validator,
  type ValidatorName,
  validators,
} from '../emitted/validators.js';
import type { ClientEventName, ServerEventName } from './events.ts';
import type { RouteId } from './routes.ts';
import type { ProblemField } from './types.ts';
import { toFields } from './validation-words.ts';

export type { ValidatorName } from '../emitted/validators.js';
export { coerceForm, coerceQuery } from './coerce.ts';

/** Whether a value is as the contract says, and if not, what is wrong with it: at most 20 things. */
export type Validation = { ok: true } | { ok: false; errors: ProblemField[] };

/**
 * Checks a JSON body, or the text fields of a multipart body after `coerceForm`, against its route.
 * A route without a body takes anything.
 */
export function validateBody(routeId: RouteId, value: unknown): Validation {
  return run(bodies[routeId], value);
}

/** Checks a query, after `coerceQuery`, against its route. A route without a query takes anything. */
export function validateQuery(routeId: RouteId, value: unknown): Validation {
  return run(queries[routeId], value);
}

/** Checks the successful answer of a route. */
export function validateAnswer(routeId: RouteId, value: unknown): Validation {
  return run(answers[routeId], value);
}

/** Checks the payload of an event that a server sends; an event the contract does not know passes (GEN-2). */
export function validateEvent(name: ServerEventName, value: unknown): Validation {
  return run(find(serverPayloads, name), value);
}

/** Checks the payload of an event that a client sends; an event the contract does not know passes. */
export function validateClientEvent(name: ClientEventName, value: unknown): Validation {
  return run(find(clientPayloads, name), value);
}

/** Checks any value against a schema by its name, for example `Message`. */
export function validateResource(name: ValidatorName, value: unknown): Validation {
  return run(name, value);
}

/** Whether the contract has a client event of this name; what comes off a socket may be any string. */
export function isClientEventName(name: string): name is ClientEventName {
  return Object.hasOwn(clientPayloads, name);
}

/** Whether the contract has a server event of this name. */
export function isServerEventName(name: string): name is ServerEventName {
  return Object.hasOwn(serverPayloads, name);
}

function find(table: Record<string, ValidatorName>, name: string): ValidatorName | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function run(name: ValidatorName | undefined, value: unknown): Validation {
  const validate: Validator | undefined = name === undefined ? undefined : validators[name];
  if (validate === undefined || validate(value)) return { ok: true };
  return { ok: false, errors: toFields(validate.errors ?? []) };
}
