import type { ErrorCode } from '@majlis/contract';
import { createMajlisError } from '../base/errors.ts';
import type { MajlisError } from '../types.ts';

const CODES: Record<string, ErrorCode> = {
  NotAllowedError: 'permission_denied',
  SecurityError: 'permission_denied',
  NotFoundError: 'device_not_found',
  NotReadableError: 'device_in_use',
  AbortError: 'device_in_use',
  OverconstrainedError: 'constraint_failed',
};

/** What a browser's refusal of a device means. `isAllowed`: the user has allowed the page to use it. */
export function toMediaError(error: unknown, { isAllowed }: { isAllowed: boolean }): MajlisError {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  let code = CODES[name] ?? 'media_unsupported';
  if (name === 'NotAllowedError' && (isAllowed || /system/i.test(message))) code = 'permission_denied_system';
  return createMajlisError({
    code,
    message: `unable to open a microphone, camera or screen; ${message || name || 'the browser gave no reason'}`,
    cause: error,
  });
}
