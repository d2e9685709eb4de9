import { join } from 'node:path';
import { isFile } from '../compilers/files.ts';

/** Whether a folder is the root of a Foundry project. */
export function isFoundryProject(folder: string): Promise<boolean> {
  return isFile(join(folder, 'foundry.toml'));
}
