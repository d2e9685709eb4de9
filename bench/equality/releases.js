// Releases of solc.

/** `patch` of a release `0.8.patch`; -1 for an older one. @param {string} release */
export function patchOf08(release) {
  return Number(/^0\.8\.(\d+)$/.exec(release)?.[1] ?? -1);
}
