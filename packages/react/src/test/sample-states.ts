import { type ConnectionState, createMajlisError } from '@majlis/core';

const connectionOf = (status: ConnectionState['status'], error: ConnectionState['error'] = null): ConnectionState => ({
  status,
  error,
  shared: false,
});
export const SAMPLE_FAILURE = createMajlisError({ code: 'network', message: 'unable to load; the network is away' });
export const CONNECTING = connectionOf('connecting');
export const OFFLINE = connectionOf('offline');
export const REFUSED = connectionOf(
  'failed',
  createMajlisError({ code: 'unauthenticated', message: 'unable to connect; the token is not accepted' }),
);

/** Texts that try to be more than text. */
export const HOSTILE = {
  markup: '<img src=x onerror=alert(1)> <script>alert(1)</script> {{7*7}}',
  address: 'javascript:alert(1) data:text/html,<b>x</b> https://example.com/\u2066\u202Egnp.exe',
  name: '\u202Eevil.exe\u202C <b>مزوّر</b>',
  file: 'invoice\u202Efdp.exe\u0000',
  longWord: 'ب'.repeat(2500) + 'w'.repeat(2500),
  longName: 'شركة الأفق المحدودة للاستيراد والتصدير والخدمات اللوجستية والتخليص الجمركي وفروعها كلها',
} as const;
