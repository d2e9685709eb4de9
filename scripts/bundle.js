// Bundles the command line and the Action into dist/, which is committed: they run from a checkout without a
// build. Writes the Action's manifests too, from its table of inputs. With --check nothing is written: the exit
// status tells whether all of it is what the source gives.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';

const OUT = 'dist';

const SHARED = /** @type {const} */ ({
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
      'src/compilers/wasm-thread.ts',
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
  const folder = 'src/hardhat/declarations';
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

const expected = new Map([
  ...(await bundle()),
  ...(await hardhat2()),
  ...(await declarations()),
  ...(await manifests()),
]);
const present = (await readdir(OUT).catch(() => [])).map((name) => join(OUT, name));
const foreign = present.filter((path) => !expected.has(path));

if (process.argv.includes('--check')) {
  const stale = [...foreign];
  for (const [path, text] of expected) {
    const found = await readFile(path, 'utf8').catch(() => undefined);
    if (found !== text) stale.push(path);
  }
  if (stale.length > 0) {
    console.error(`Not what the source gives: ${stale.join(', ')}. Run "npm run build" and commit.`);
    process.exitCode = 1;
  }
} else {
  for (const path of foreign) await rm(path);
  for (const [path, text] of expected) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text, { mode: path === join(OUT, 'cli.js') ? 0o755 : 0o644 });
  }
}
