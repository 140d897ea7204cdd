import { useSyncExternalStore } from 'react';
import { LOOK } from './devtools-look.ts';
import type { FaultSwitches } from './faults.ts';

/** Faults that the client's own code meets; all end with the panel. */
export function FaultsTab({ faults }: { faults: FaultSwitches }) {
  const { offline, delayMs, refusals } = useSyncExternalStore(faults.subscribe, faults.read, faults.read);
  const toCount = (text: string) => Math.max(0, Math.floor(Number(text)) || 0);
  return (
    <>
      <p style={LOOK.row}>
        <label>
          <input type="checkbox" checked={offline} onChange={() => faults.set({ offline: !offline })} /> no network
        </label>
      </p>
      <p style={LOOK.row}>
        <label>
          delay each request by{' '}
          <input
            type="number"
            min={0}
            step={100}
            value={delayMs}
            style={LOOK.button}
            onChange={({ currentTarget }) => faults.set({ delayMs: toCount(currentTarget.value) })}
          />{' '}
          ms
        </label>
      </p>
      <p style={LOOK.row}>
        <label>
          refuse the next{' '}
          <input
            type="number"
            min={0}
            value={refusals}
            style={LOOK.button}
            onChange={({ currentTarget }) => faults.set({ refusals: toCount(currentTarget.value) })}
          />{' '}
          requests that change something
        </label>
      </p>
    </>
  );
}
