export * from './constants.ts';
export type * from './types.ts';
