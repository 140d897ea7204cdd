/** For a promise whose failure the system has already put into its state or told by an `error` event. */
export const ignoreReported = (): undefined => undefined;
