import * as attachment from './attachment.ts';
import * as call from './call.ts';
import * as capabilities from './capabilities.ts';
import * as conversation from './conversation.ts';
import * as history from './history.ts';
import * as message from './message.ts';
import * as presence from './presence.ts';
import * as problem from './problem.ts';
import * as push from './push.ts';
import * as safety from './safety.ts';
import * as scalar from './scalar.ts';
import * as session from './session.ts';
import * as sync from './sync.ts';
import * as typing from './typing.ts';
import * as user from './user.ts';

/** Every schema of the contract by its name; the documents, types and validators are emitted from here. */
export const schemas = {
  ...scalar,
  ...user,
  ...attachment,
  ...message,
  ...history,
  ...conversation,
  ...call,
  ...problem,
  ...capabilities,
  ...session,
  ...typing,
  ...presence,
  ...push,
  ...safety,
  ...sync,
};
/** The name of a schema. */
export type SchemaName = keyof typeof schemas;
