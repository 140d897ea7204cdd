import { ChatProvider } from '@majlis/react';
import { type ReactNode, useEffect, useMemo, useSyncExternalStore } from 'react';
import { withConnection } from './connection.ts';
import type { LiveWorld } from './live-world.ts';
import { type Look, toDirection, triedLook } from './look.ts';
import { quietSystem } from './quiet-system.ts';

export interface StageProps {
  chosen: Look;
  live: LiveWorld | null;
  /** Called for what stands on it, with the look that it is shown in. */
  children: (look: Look) => ReactNode;
}

/** What every story stands on: the look that the toolbar chose, and a system, of a living world or of none. */
export function Stage({ chosen, live, children }: StageProps) {
  const tried = useSyncExternalStore(triedLook.subscribe, triedLook.read);
  const look = useMemo(() => ({ ...chosen, ...tried }), [chosen, tried]);
  const held = live?.system ?? quietSystem;
  const system = useMemo(() => withConnection(held, look.connection), [held, look.connection]);
  const direction = toDirection(look);
  const dictionary = useMemo(() => ({ direction }), [direction]);
  useEffect(() => {
    live?.demo.world.network.setOffline(look.connection === 'offline');
  }, [live, look.connection]);
  useEffect(() => {
    document.documentElement.lang = look.language;
    document.documentElement.dir = direction;
    document.documentElement.dataset['theme'] = look.theme;
  }, [look, direction]);
  return (
    <ChatProvider
      system={system}
      locale={look.language}
      dictionary={dictionary}
      colorScheme={look.theme}
      density={look.density}
    >
      {children(look)}
    </ChatProvider>
  );
}
