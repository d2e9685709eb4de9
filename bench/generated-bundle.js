// The generator of projects belongs to the tests. It is TypeScript, which Node 20 cannot run, so it is bundled first.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** @typedef {{ file: string, from: string, to: string }} Change a text in a file of `src`, and its replacement */

const ROOT = fileURLToPath(new URL('..', import.meta.url));
// Below the checkout, so that the bundle finds the packages.
const CACHE = join(ROOT, 'node_modules/.cache/parasolc-test');

/**
 * Loads `test/support/generated/main.ts`, with all of `src` that it needs.
 *
 * @param {Change} [change] a bug to be put in: into the bundle, not into the file
 * @returns {Promise<typeof import('../test/support/generated/main.ts')>}
 */
export async function loadGenerated(change) {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'generated-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build({
    entryPoints: {
      main: join(ROOT, 'test/support/generated/main.ts'),
      'wasm-thread': join(ROOT, 'src/compilers/run/wasm-thread.ts'),
    },
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
    plugins: change === undefined ? [] : [changing(change)],
  });
  return import(pathToFileURL(join(folder, 'main.js')).href);
}

/** @param {Change} change @returns {import('esbuild').Plugin} */
function changing({ file, from, to }) {
  const path = join(ROOT, file);
  return {
    name: 'change',
    setup({ onLoad }) {
      onLoad({ filter: /\.ts$/ }, async (loaded) => {
        if (loaded.path !== path) return undefined;
        const text = await readFile(path, 'utf8');
        if (text.split(from).length !== 2) throw new Error(`${file} does not have this once: ${from}`);
        return { contents: text.replace(from, () => to), loader: 'ts' };
      });
    },
  };
}
