import { createHash } from 'node:crypto';
import { keccak_256 } from '@noble/hashes/sha3.js';

/** What identifies the bytes of a file. Digests in lower case hexadecimal digits. */
export interface Digests {
  readonly size: number;
  readonly sha256: string;
  readonly keccak256: string;
}

/** Takes bytes in, piece by piece, and tells their digests at the end. */
export function digesting(): { update(chunk: Uint8Array): void; end(): Digests } {
  const sha256 = createHash('sha256');
  const keccak256 = keccak_256.create();
  let size = 0;
  return {
    update(chunk) {
      size += chunk.length;
      sha256.update(chunk);
      keccak256.update(chunk);
    },
    end: () => ({
      size,
      sha256: sha256.digest('hex'),
      keccak256: Buffer.from(keccak256.digest()).toString('hex'),
    }),
  };
}

/** In what way bytes are not the expected ones, in lines for a person; empty if they are. */
export function differences(
  expected: Pick<Digests, 'sha256' | 'keccak256'>,
  found: Pick<Digests, 'sha256' | 'keccak256'>,
): string[] {
  return (['sha256', 'keccak256'] as const)
    .filter((name) => expected[name] !== found[name])
    .flatMap((name) => [`${name} expected: ${expected[name]}`, `${name} received: ${found[name]}`]);
}
