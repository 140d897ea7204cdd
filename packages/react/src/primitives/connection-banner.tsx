import type { ConnectionState } from '@majlis/core';
import { toReason } from './error-words.ts';
import { useLanguage } from './language.tsx';

/** One line while messages cannot come and go; nothing while they can. */
export function ConnectionBanner({ connection }: { connection: ConnectionState | null }) {
  const { words } = useLanguage();
  const status = connection?.status ?? 'idle';
  const line = {
    idle: '',
    connected: '',
    connecting: words.connection.connecting,
    reconnecting: words.connection.connecting,
    offline: words.connection.offline,
    failed: `${words.connection.failed} ${connection?.error ? toReason(words, connection.error) : ''}`,
  }[status];
  return (
    <div className="majlis-banner" role="status" data-connection={status}>
      {line}
    </div>
  );
}
