import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { soljsonPath } from './whole-run.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The path of an executable that behaves like the native solc of a release: `test/fixtures/solc-wasm.ts`,
 * bundled into one file that Node can run. Kept under `node_modules/.cache`, named by its content.
 *
 * @param release `0.8.28`: one of the `solc` packages of this project's development dependencies.
 */
export async function nativeSolc(release: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'test/fixtures/solc-wasm.ts')],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    banner: { js: `#!${process.execPath}` },
    define: { SOLJSON: JSON.stringify(soljsonPath(release)) },
    write: false,
  });
  const code = outputFiles.map((file) => file.text).join('');
  const folder = join(ROOT, 'node_modules/.cache/parasolc-test');
  const digest = createHash('sha256').update(code).digest('hex').slice(0, 16);
  const path = join(folder, `solc-${release}-${digest}.cjs`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  // Written under another name, then renamed: several test files may do this at once.
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, code, { mode: 0o755 });
  renameSync(draft, path);
  return path;
}
