import mitt from 'mitt';

export interface Emitter<Events extends object> {
  /** Returns its undo. */
  on<Name extends keyof Events>(event: Name, handler: (payload: Events[Name]) => void): () => void;
  emit<Name extends keyof Events>(event: Name, payload: Events[Name]): void;
  /** Whether anybody listens. */
  has(event: keyof Events): boolean;
  clear(): void;
}

/** Typed events; a handler that throws harms no other and is handed to `onHandlerError`. */
export function createEmitter<Events extends object>(
  onHandlerError: (error: unknown, event: keyof Events) => void,
): Emitter<Events> {
  const handlers = mitt<Record<PropertyKey, unknown>>();
  return {
    on(event, handler) {
      const guarded = (payload: unknown) => {
        try {
          handler(payload as Events[typeof event]);
        } catch (error) {
          onHandlerError(error, event);
        }
      };
      handlers.on(event, guarded);
      return () => handlers.off(event, guarded);
    },
    emit: (event, payload) => handlers.emit(event, payload),
    has: (event) => (handlers.all.get(event)?.length ?? 0) > 0,
    clear: () => handlers.all.clear(),
  };
}
