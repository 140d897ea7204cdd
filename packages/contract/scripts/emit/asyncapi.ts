export function emitAsyncApi(): unknown {
  return {};
}
