// What is made from the source and committed: the bundle of the command line and the Action, and the Action's
// manifests. Nothing is written here: `bundle.js` does that for a release, the tests for themselves.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** The folder of the bundle. */
export const OUT = 'dist';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

const SHARED = /** @type {const} */ ({
  absWorkingDir: ROOT,
  bundle: true,
  platform: 'node',
  target: 'node20.12',
  format: 'esm',
  write: false,
});

async function bundle() {
  const { outputFiles } = await build({
    ...SHARED,
    entryPoints: [
      'src/cli.ts',
      'src/action.ts',
      'src/compilers/run/wasm-thread.ts',
      'src/hardhat/hardhat.ts',
      'src/hardhat/hardhat-compile.ts',
    ],
    entryNames: '[name]',
    chunkNames: 'chunk-[hash]',
    outdir: OUT,
    splitting: true,
    legalComments: 'none',
    // CommonJS dependencies in an ESM bundle ask for `require`.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });
  return outputFiles.map((file) => /** @type {const} */ ([join(OUT, basename(file.path)), file.text]));
}

/** Hardhat 2 is CommonJS: a small file of that kind, which loads the rest by `import()`. */
async function hardhat2() {
  const { outputFiles } = await build({
    ...SHARED,
    entryPoints: ['src/hardhat/hardhat-2.ts'],
    entryNames: '[name]',
    outdir: OUT,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    external: ['hardhat/*', './hardhat-compile.js'],
  });
  return outputFiles.map((file) => /** @type {const} */ ([join(OUT, basename(file.path)), file.text]));
}

/** Types of the settings, for the configuration files of users. */
async function declarations() {
  const folder = join(ROOT, 'src/hardhat/declarations');
  const names = await readdir(folder);
  return Promise.all(
    names.map(
      async (name) => /** @type {const} */ ([join(OUT, name), await readFile(join(folder, name), 'utf8')]),
    ),
  );
}

async function manifests() {
  const { outputFiles } = await build({ ...SHARED, entryPoints: ['src/action/manifest.ts'] });
  const code = outputFiles.map(({ text }) => text).join('');
  const module = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
  return /** @type {Map<string, string>} */ (module.manifests());
}

/**
 * The text of each file that the source gives, by its path from the root of the checkout.
 *
 * @returns {Promise<Map<string, string>>}
 */
export async function bundleFiles() {
  return new Map([
    ...(await bundle()),
    ...(await hardhat2()),
    ...(await declarations()),
    ...(await manifests()),
  ]);
}

/** The mode of such a file: the command line is a program. */
export function modeOf(/** @type {string} */ path) {
  return path === join(OUT, 'cli.js') ? 0o755 : 0o644;
}
