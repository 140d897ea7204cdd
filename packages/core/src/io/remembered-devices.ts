import type { CallDevice } from '../types.ts';

/** A device that the user chose once. Browsers change ids when site data is cleared; the label finds it again. */
export interface DeviceMemory {
  id: string;
  label: string;
}
/** Which devices the user chose on this device. */
export interface RememberedDevices {
  get(kind: CallDevice['kind']): DeviceMemory | null;
  set(kind: CallDevice['kind'], device: DeviceMemory): void;
}

const toKey = (kind: CallDevice['kind']): string => `majlis ${kind}`;
const isMemory = (value: unknown): value is DeviceMemory =>
  typeof value === 'object' &&
  value !== null &&
  'id' in value &&
  typeof value.id === 'string' &&
  'label' in value &&
  typeof value.label === 'string';

/** In localStorage; for this page only where there is none or it refuses. */
export function createRememberedDevices(): RememberedDevices {
  const held = new Map<CallDevice['kind'], DeviceMemory>();
  return {
    get(kind) {
      const known = held.get(kind);
      if (known) return known;
      try {
        const stored: unknown = JSON.parse(localStorage.getItem(toKey(kind)) ?? 'null');
        return isMemory(stored) ? stored : null;
      } catch {
        // No storage, a private window, or a value of someone else: the system's own choice is right then.
        return null;
      }
    },
    set(kind, device) {
      held.set(kind, device);
      try {
        localStorage.setItem(toKey(kind), JSON.stringify(device));
      } catch {
        // Full or forbidden: the choice lives as long as the page.
      }
    },
  };
}
