import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { ConnectionTab } from './connection-tab.tsx';
import { LOOK } from './devtools-look.ts';
import type { EventLog } from './event-log.ts';
import { EventsTab } from './events-tab.tsx';
import { createFaultSwitches } from './faults.ts';
import { FaultsTab } from './faults-tab.tsx';
import { OutboxTab } from './outbox-tab.tsx';
import { StoreTab } from './store-tab.tsx';

const TABS = ['Connection', 'Events', 'Store', 'Outbox', 'Faults'] as const;
type Tab = (typeof TABS)[number];

/** The panel itself; arrows go through its tabs. */
export function DevtoolsPanel({ id, log }: { id: string; log: EventLog }) {
  const [tab, setTab] = useState<Tab>('Connection');
  const [faults] = useState(createFaultSwitches);
  const prefix = useId();
  useEffect(() => faults.reset, [faults]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const next = TABS[(TABS.indexOf(tab) + step + TABS.length) % TABS.length];
    if (step === 0 || !next) return;
    event.preventDefault();
    setTab(next);
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next}"]`)?.focus();
  };
  return (
    <section id={id} aria-label="Panel" style={LOOK.panel}>
      <div role="tablist" aria-label="Views" style={LOOK.tabs} onKeyDown={onKeyDown}>
        {TABS.map((name) => (
          <button
            key={name}
            id={`${prefix} ${name}`}
            type="button"
            role="tab"
            data-tab={name}
            aria-selected={name === tab}
            aria-controls={`${prefix} body`}
            tabIndex={name === tab ? 0 : -1}
            style={{ ...LOOK.button, background: name === tab ? '#2a3942' : LOOK.button.background }}
            onClick={() => setTab(name)}
          >
            {name}
          </button>
        ))}
      </div>
      <div id={`${prefix} body`} role="tabpanel" aria-label={tab} style={LOOK.body}>
        {tab === 'Connection' && <ConnectionTab />}
        {tab === 'Events' && <EventsTab log={log} />}
        {tab === 'Store' && <StoreTab />}
        {tab === 'Outbox' && <OutboxTab />}
        {tab === 'Faults' && <FaultsTab faults={faults} />}
      </div>
    </section>
  );
}
