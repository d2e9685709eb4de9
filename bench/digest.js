import { createHash } from 'node:crypto';

/** A short digest, to tell inputs apart. @param {string | Uint8Array} content */
export function digest(content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
