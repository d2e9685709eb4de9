/** Milliseconds since 1970, on a clock that never goes back. */
export function now(): number {
  return performance.timeOrigin + performance.now();
}
