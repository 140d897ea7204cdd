import { createContext, type RefObject, useContext } from 'react';

/**
 * What other parts of a conversation can ask of its list. `WhatsAppStyleChat` fills it; read it with `useListHandle()`
 * when something happens, not while rendering:
 *
 * ```tsx
 * const list = useListHandle();
 * <button onClick={() => void list.current?.scrollToSeq(quoted.seq)}>…</button>
 * ```
 */
export interface ListHandle {
  /**
   * Brings the message of a seq into view and lights it up for a moment; loads the page around it when it is not held.
   * False: there is no such message, or nothing can load it. Rejects as `loadAround` does.
   */
  scrollToSeq(seq: number): Promise<boolean>;
  /** To the newest message; loads the live end first when later pages are not held. */
  jumpToEnd(): void;
}

const NO_LIST: RefObject<ListHandle | null> = Object.freeze({ current: null });
export const ListHandleContext = createContext<RefObject<ListHandle | null>>(NO_LIST);

/** The list of the conversation around; `current` is null while none is shown. The box keeps its identity. */
export const useListHandle = (): RefObject<ListHandle | null> => useContext(ListHandleContext);
