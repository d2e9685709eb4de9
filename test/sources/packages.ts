import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** All Solidity files of an npm package, by their path below its folder. */
export function readPackage(name: string): Map<string, Buffer> {
  const folder = dirname(require.resolve(`${name}/package.json`));
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    // Build artifacts lie in folders that are named like sources.
    .filter((file) => file.endsWith('.sol') && statSync(join(folder, file)).isFile())
    .sort();
  return new Map(files.map((file) => [file, readFileSync(join(folder, file))]));
}
