import { createContext, useContext, useMemo, useState } from 'react';
import type { ChatComponents, ChatReplacements } from '../chat-components.ts';
import type { MessageTypeDefinition } from '../message-type.ts';

/** What the page puts in the place of the library's own parts and kinds of message. */
export interface Replacements {
  components: ChatReplacements;
  types: ReadonlyMap<string, MessageTypeDefinition>;
}
export interface ReplacementProps {
  /** Parts of your own in the place of the library's; those of the provider above hold for what it leaves out. */
  components?: ChatReplacements | undefined;
  /** Kinds of message made with `defineMessageType`, beside those of the provider above. */
  messageTypes?: readonly MessageTypeDefinition[] | undefined;
}

export const ReplacementsContext = createContext<Replacements>({ components: {}, types: new Map() });

function isAlike(one: object | undefined, other: object | undefined): boolean {
  if (!one || !other) return one === other;
  const entries = Object.entries(one);
  const held = new Map(Object.entries(other));
  return entries.length === held.size && entries.every(([key, value]) => held.has(key) && held.get(key) === value);
}

/** The value given first of those that hold the same things: one written anew in every render must not draw every row. */
function useKept<Value extends object | undefined>(value: Value): Value {
  const [kept, setKept] = useState(value);
  if (kept === value || isAlike(kept, value)) return kept;
  setKept(value);
  return value;
}

/** What holds below a component with these props: its own before what holds above it. */
export function useReplacements({ components, messageTypes }: ReplacementProps): Replacements {
  const above = useContext(ReplacementsContext);
  const [parts, types] = [useKept(components), useKept(messageTypes)];
  return useMemo(() => {
    if (!parts && !types) return above;
    return {
      components: { ...above.components, ...parts },
      types: new Map([...above.types, ...(types ?? []).map((type) => [type.type, type] as const)]),
    };
  }, [above, parts, types]);
}

/** The page's own part of this name, if it has one. */
export function useReplacement<Name extends keyof ChatComponents>(name: Name): ChatReplacements[Name] {
  const { components } = useContext(ReplacementsContext);
  return components[name];
}

/** The part of this name that holds here: the page's own, or the standard one. */
export function useComponent<Name extends keyof ChatComponents>(
  name: Name,
  standard: ChatComponents[Name],
): ChatComponents[Name] {
  return useReplacement(name) ?? standard;
}
