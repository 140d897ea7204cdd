import { useState, useSyncExternalStore } from 'react';
import { LOOK } from './devtools-look.ts';
import { type EventLog, type LoggedEvent, toText } from './event-log.ts';

/** The log of events, newest first; what people wrote is hidden until it is asked for. */
export function EventsTab({ log }: { log: EventLog }) {
  const events = useSyncExternalStore(log.subscribe, log.read, log.read);
  const [filter, setFilter] = useState('');
  const [showsTexts, setShowsTexts] = useState(false);
  const [paused, setPaused] = useState<readonly LoggedEvent[] | null>(null);
  const shown = (paused ?? events).filter(({ name }) => name.includes(filter.trim()));
  return (
    <>
      <label>
        Name{' '}
        <input style={LOOK.button} value={filter} onChange={({ currentTarget }) => setFilter(currentTarget.value)} />
      </label>{' '}
      <label>
        <input type="checkbox" checked={showsTexts} onChange={() => setShowsTexts(!showsTexts)} /> show texts
      </label>{' '}
      <button
        type="button"
        style={LOOK.button}
        aria-pressed={paused !== null}
        onClick={() => setPaused(paused ? null : events)}
      >
        Pause
      </button>{' '}
      <button
        type="button"
        style={LOOK.button}
        onClick={() => {
          log.clear();
          setPaused(paused && []);
        }}
      >
        Clear
      </button>
      <ol aria-label="Events" style={{ listStyle: 'none', padding: 0 }}>
        {shown.map(({ id, at, name, payload }) => (
          <li key={id} style={LOOK.row}>
            <details>
              <summary>
                <time dateTime={new Date(at).toISOString()}>{new Date(at).toISOString().slice(11, 23)}</time> {name}
              </summary>
              <pre style={LOOK.code}>{toText(payload, { showsTexts })}</pre>
            </details>
          </li>
        ))}
      </ol>
      {shown.length === 0 && <p>No event yet.</p>}
    </>
  );
}
