import mitt from 'mitt';
import type { Logger } from '../io/ports.ts';

export interface Emitter<Events extends object> {
  /** Returns its undo. */
  on<Name extends keyof Events>(name: Name, handler: (payload: Events[Name]) => void): () => void;
  emit<Name extends keyof Events>(name: Name, payload: Events[Name]): void;
  clear(): void;
}

/** Typed events; a handler that throws is logged and harms no other. */
export function createEmitter<Events extends object>(logger: Pick<Logger, 'error'>): Emitter<Events> {
  const inner = mitt<Record<string, unknown>>();
  return {
    on(name, handler) {
      const guarded = (payload: unknown) => {
        try {
          // The emitter's own `emit` is the only source, and it is typed by the same table.
          handler(payload as Events[typeof name]);
        } catch (error) {
          logger.error(`a handler of ${String(name)} threw`, { error });
        }
      };
      const key = String(name);
      inner.on(key, guarded);
      return () => inner.off(key, guarded);
    },
    emit: (name, payload) => inner.emit(String(name), payload),
    clear: () => inner.all.clear(),
  };
}
