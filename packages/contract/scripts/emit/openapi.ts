export function emitOpenApi(): unknown {
  return {};
}
