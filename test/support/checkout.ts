import { join } from 'node:path';
import { inject } from 'vitest';

/**
 * The folder of a checkout as users have it, with a bundle of the current `src`. `test/tools/checkout.ts` makes it
 * before the tests. Tests start our programs from there.
 */
export function checkout(): string {
  return inject('checkout');
}

/** A file of the bundle: `cli.js`. */
export function bundled(name: string): string {
  return join(checkout(), 'dist', name);
}
