import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { checkout } from '../support/checkout.ts';

/** The package as a user has it: bundled as for a release, with what users import. */
export function installPlugin(nodeModules: string): void {
  const root = join(nodeModules, 'parasolc');
  mkdirSync(root, { recursive: true });
  // Exports included.
  for (const name of ['dist', 'package.json'])
    cpSync(join(checkout(), name), join(root, name), { recursive: true });
}
