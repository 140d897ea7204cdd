export {
  type Authenticate,
  type AuthenticatorOptions,
  createAuthenticator,
  type Identity,
  type Profile,
} from './auth/create-authenticator.ts';
export { type MintTokenOptions, mintToken } from './auth/mint-token.ts';
export type { KeySource } from './auth/token-key.ts';
export { createServer, type MajlisServer, type ServerOptions } from './create-server.ts';
export { createJsonLogger, type LogFields, type Logger } from './logger.ts';
export { FolderLockedError } from './storage/folder-lock/index.ts';
