import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { foldersUpFrom } from '../../files/host-paths.ts';
import { releaseAtLeast } from '../../solc-version.ts';
import { isFile } from '../files.ts';

/** An npm package of solc: the WebAssembly build of one version. */
interface SolcPackage {
  /** Its `soljson.js`. */
  readonly path: string;
  /** What its `package.json` says: `0.8.28`. */
  readonly version: string | undefined;
}

/** The packages with these names, nearest first, as Node would look for them. */
export async function packagesNamed(
  names: readonly string[],
  roots: readonly string[],
): Promise<SolcPackage[]> {
  return packagesIn(roots, async () => names);
}

/** All packages of solc, under its own name or one like `solc-0.8.28`, the newest first. */
export async function allPackages(roots: readonly string[]): Promise<SolcPackage[]> {
  const found = await packagesIn(roots, async (modules) => {
    const present = await readdir(modules).catch(() => []);
    return present.filter((name) => /^solc(-\d+\.\d+\.\d+)?$/.test(name));
  });
  return found.sort((a, b) => (releaseAtLeast(a.version ?? '0.0.0', b.version ?? '0.0.0') ? -1 : 1));
}

async function packagesIn(
  roots: readonly string[],
  namesIn: (modules: string) => Promise<readonly string[]>,
): Promise<SolcPackage[]> {
  const found = new Set<string>();
  for (const root of roots) {
    for (const folder of foldersUpFrom(resolve(root))) {
      const modules = join(folder, 'node_modules');
      for (const name of await namesIn(modules)) {
        const path = join(modules, name, 'soljson.js');
        if (await isFile(path)) found.add(path);
      }
    }
  }
  return Promise.all([...found].map(async (path) => ({ path, version: await declaredVersion(path) })));
}

/** The version in the `package.json` beside a soljson.js. */
async function declaredVersion(path: string): Promise<string | undefined> {
  try {
    const manifest: unknown = JSON.parse(await readFile(join(dirname(path), 'package.json'), 'utf8'));
    if (typeof manifest !== 'object' || manifest === null || !('version' in manifest)) return undefined;
    return typeof manifest.version === 'string' ? manifest.version : undefined;
  } catch {
    return undefined; // Without it the build is asked itself.
  }
}
