import type { MessagingSystem } from '@majlis/core';
import { lazy, Suspense, useEffect, useId, useMemo, useState, useSyncExternalStore } from 'react';
import { ChatContext, useChatContext } from '../provider/chat-context.ts';
import { LOOK } from './devtools-look.ts';
import { createEventLog } from './event-log.ts';

const Panel = lazy(() => import('./devtools-panel.tsx').then(({ DevtoolsPanel }) => ({ default: DevtoolsPanel })));

/** What `MajlisDevtools` takes. */
export interface MajlisDevtoolsProps {
  /** Whether the panel is open at first. Default false. */
  isOpen?: boolean;
  /** Default: the nearest `ChatProvider`'s. */
  system?: MessagingSystem;
}

const silent = () => () => undefined;

/**
 * A button that opens a panel for developers: the connection, the log of events, the store, what waits to be sent, and
 * faults at a switch. Put it inside your `ChatProvider`, in development only; its panel is fetched when it is opened, and
 * every fault ends when it goes.
 *
 * @example
 * ```tsx
 * const tools = location.hostname === 'localhost' ? <MajlisDevtools /> : null;
 * ```
 */
export function MajlisDevtools({ isOpen: isOpenAtFirst = false, ...given }: MajlisDevtoolsProps) {
  const near = useChatContext();
  const system = given.system ?? near.system;
  const around = useMemo(() => ({ ...near, system }), [near, system]);
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const [held, setHeld] = useState(() => ({ system, log: createEventLog(system) }));
  if (held.system !== system) setHeld({ system, log: createEventLog(system) });
  const id = useId();
  // What happened before the panel was opened is in it.
  useEffect(() => held.log.subscribe(() => undefined), [held]);
  // A server's markup would bring its looks as attributes, which a strict policy refuses.
  const isInPage = useSyncExternalStore(
    silent,
    () => true,
    () => false,
  );
  if (!isInPage) return null;
  return (
    <aside aria-label="Majlis devtools" dir="ltr" lang="en" style={LOOK.root}>
      {isOpen && (
        <Suspense fallback={null}>
          <ChatContext.Provider value={around}>
            <Panel id={id} log={held.log} />
          </ChatContext.Provider>
        </Suspense>
      )}
      <button
        type="button"
        style={LOOK.button}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        Majlis
      </button>
    </aside>
  );
}
