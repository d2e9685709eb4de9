import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const SOURCE = fileURLToPath(new URL('../../src', import.meta.url));
const DECLARATIONS = join(SOURCE, 'hardhat/declarations');

const SHARED = {
  bundle: true,
  platform: 'node',
  target: 'node20.12',
  entryNames: '[name]',
} as const;

/** The package as a user has it: bundled as for a release, with what users import. */
export async function installPlugin(nodeModules: string): Promise<void> {
  const root = join(nodeModules, 'parasolc-action');
  const outdir = join(root, 'dist');
  mkdirSync(outdir, { recursive: true });
  await build({
    ...SHARED,
    outdir,
    entryPoints: ['hardhat/hardhat.ts', 'hardhat/hardhat-compile.ts', 'compilers/wasm-thread.ts'].map(
      (path) => join(SOURCE, path),
    ),
    format: 'esm',
    splitting: true,
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
  await build({
    ...SHARED,
    outdir,
    entryPoints: [join(SOURCE, 'hardhat/hardhat-2.ts')],
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    external: ['hardhat/*', './hardhat-compile.js'],
  });
  for (const name of readdirSync(DECLARATIONS)) copyFileSync(join(DECLARATIONS, name), join(outdir, name));
  // Exports included.
  copyFileSync(join(SOURCE, '../package.json'), join(root, 'package.json'));
}
