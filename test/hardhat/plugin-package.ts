import { join } from 'node:path';
import { unpackPackage } from '../support/packed.ts';

/** The package as a user has it: packed as for a release. */
export function installPlugin(nodeModules: string): void {
  unpackPackage(join(nodeModules, 'parasolc'));
}
