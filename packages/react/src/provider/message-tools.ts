import { createInteractions, createStars, type Interactions, type MessagingSystem, type Stars } from '@majlis/core';

/** What acts on messages of one system. */
export interface MessageTools {
  interactions: Interactions;
  stars: Stars;
}

const known = new WeakMap<MessagingSystem, MessageTools>();

/** One pair for each system, however many screens ask: their marks and their requests are the same ones. */
export function messageToolsOf(system: MessagingSystem): MessageTools {
  const tools = known.get(system) ?? { interactions: createInteractions({ system }), stars: createStars({ system }) };
  known.set(system, tools);
  return tools;
}
