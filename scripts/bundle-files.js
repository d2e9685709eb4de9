// What is made from the source and committed: the bundle of the command line and the Action, and the Action's
// manifests. Nothing is written here: `bundle.js` does that for a release, the tests for themselves.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { declarationsOf } from './declarations.js';

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

const PROGRAM = /** @type {const} */ ({
  ...SHARED,
  entryNames: '[name]',
  outdir: OUT,
  legalComments: 'none',
  // CommonJS dependencies in an ESM bundle ask for `require`.
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
  },
});

/** The programs and plugins, with the code that they share, and what they load only when it is needed. */
async function bundle() {
  const { outputFiles, metafile } = await build({
    ...PROGRAM,
    entryPoints: [
      'src/cli.ts',
      'src/action.ts',
      'src/api/index.ts',
      'src/hardhat/hardhat.ts',
      'src/hardhat/hardhat-compile.ts',
    ],
    chunkNames: 'chunk-[hash]',
    splitting: true,
    metafile: true,
  });
  const names = namesOf(metafile);
  return outputFiles.map(({ path, text }) => {
    const named = [...names].reduce((code, [hashed, name]) => code.replaceAll(hashed, name), text);
    return /** @type {const} */ ([join(OUT, names.get(basename(path)) ?? basename(path)), named]);
  });
}

/**
 * A name for each file that esbuild has named by its hash, which would change with every change of the source: what is
 * loaded on demand is called after its module, what several programs share after the package or module that takes the
 * most room in it, `shared-undici.js`.
 *
 * @param {import('esbuild').Metafile} metafile
 */
function namesOf({ outputs }) {
  /** @type {Map<string, string>} */
  const names = new Map();
  const taken = new Set(Object.keys(outputs).map((path) => basename(path)));
  // The order of what has the same name must not depend on the hashes.
  const chunks = Object.entries(outputs)
    .filter(([path]) => basename(path).startsWith('chunk-'))
    .sort(([, a], [, b]) => b.bytes - a.bytes);
  for (const [path, { entryPoint, inputs }] of chunks) {
    const largest = Object.entries(inputs).sort(([, a], [, b]) => b.bytesInOutput - a.bytesInOutput);
    const candidates =
      entryPoint === undefined
        ? [...largest.map(([input]) => `shared-${roomOf(input)}.js`), 'shared-runtime.js']
        : [`${parse(entryPoint).name}.js`];
    const name = candidates.find((candidate) => !taken.has(candidate));
    if (name === undefined) throw new Error(`two files of the bundle have one name: ${candidates}`);
    taken.add(name);
    names.set(basename(path), name);
  }
  return names;
}

/** The package of a file, or the module that it is. */
function roomOf(/** @type {string} */ input) {
  const inPackage = /^.*node_modules\/(?:@[^/]+\/)?([^/]+)/.exec(input)?.[1];
  return inPackage ?? parse(input).name;
}

/** Worker threads load one small file. */
async function wasmThread() {
  const { outputFiles } = await build({ ...PROGRAM, entryPoints: ['src/compilers/run/wasm-thread.ts'] });
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

/** Types of the settings, for the configuration files of users, and those of the API. */
async function declarations() {
  const folder = join(ROOT, 'src/hardhat/declarations');
  const names = await readdir(folder);
  const settings = await Promise.all(
    names.map(
      async (name) => /** @type {const} */ ([join(OUT, name), await readFile(join(folder, name), 'utf8')]),
    ),
  );
  const api = await declarationsOf(join(ROOT, 'src'), 'api/index.ts');
  return [...settings, /** @type {const} */ ([join(OUT, 'index.d.ts'), api])];
}

/** The sources that a compiler is checked with, for `src/steps/conformance/constructions.ts`. */
async function constructions() {
  const folder = join(ROOT, 'src/steps/conformance/sources');
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
    ...(await wasmThread()),
    ...(await hardhat2()),
    ...(await declarations()),
    ...(await constructions()),
    ...(await manifests()),
  ]);
}

/** The mode of such a file: the command line is a program. */
export function modeOf(/** @type {string} */ path) {
  return path === join(OUT, 'cli.js') ? 0o755 : 0o644;
}
