import { ChatProvider } from '@majlis/react';
import { ConnectionBanner } from '@majlis/react/parts';
import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react';
import { toConnectionState } from './connection.ts';
import type { LiveWorld } from './live-world.ts';
import { type Look, toDirection, triedLook } from './look.ts';
import { quietSystem } from './quiet-system.ts';

export interface StageProps {
  chosen: Look;
  live: LiveWorld | null;
  children: ReactNode;
}

const [CONNECTING, OFFLINE, FAILED] = (['connecting', 'offline', 'failed'] as const).map(toConnectionState);
const Connecting = () => <ConnectionBanner connection={CONNECTING ?? null} />;
const Offline = () => <ConnectionBanner connection={OFFLINE ?? null} />;
const Failed = () => <ConnectionBanner connection={FAILED ?? null} />;
const BANNERS = {
  connected: {},
  connecting: { ConnectionBanner: Connecting },
  offline: { ConnectionBanner: Offline },
  failed: { ConnectionBanner: Failed },
} as const satisfies Record<Look['connection'], object>;

/** What every story stands on: the look that the toolbar chose, and a system, of a living world or of none. */
export function Stage({ chosen, live, children }: StageProps) {
  const tried = useSyncExternalStore(triedLook.subscribe, triedLook.read);
  const look = useMemo(() => ({ ...chosen, ...tried }), [chosen, tried]);
  const components = BANNERS[look.connection];
  const direction = toDirection(look);
  const dictionary = useMemo(() => ({ direction }), [direction]);
  useEffect(() => {
    live?.network.setOffline(look.connection === 'offline');
  }, [live, look.connection]);
  useEffect(() => {
    document.documentElement.lang = look.language;
    document.documentElement.dir = direction;
    document.documentElement.dataset['theme'] = look.theme;
  }, [look, direction]);
  return (
    <ChatProvider
      system={live?.system ?? quietSystem}
      components={components}
      locale={look.language}
      dictionary={dictionary}
      colorScheme={look.theme}
      density={look.density}
    >
      {children}
    </ChatProvider>
  );
}
