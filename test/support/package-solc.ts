import { spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { soljsonPath } from './whole-run.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The path of an executable that compiles like `solc --standard-json`, made only from an npm package. Unlike
 * `nativeSolc`, it shares no code with `src`, so a bug of ours cannot be on both sides of a comparison.
 *
 * @param release `0.8.28`: one of the `solc` packages of this project's development dependencies.
 */
export function packageSolc(release: string): string {
  const path = join(ROOT, `node_modules/.cache/parasolc-test/package-solc-${release}`);
  const words = [process.execPath, join(ROOT, 'test/fixtures/package-solc.cjs'), packageFolder(release)];
  mkdirSync(dirname(path), { recursive: true });
  // Written under another name, then renamed: several test files may do this at once.
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, `#!/bin/sh\nexec ${words.map((word) => `'${word}'`).join(' ')} "$@"\n`, {
    mode: 0o755,
  });
  renameSync(draft, path);
  return path;
}

/** What `solcjs --standard-json` of a release prints, imports from disk included: the package's own command line. */
export function solcjsPrints(release: string, args: readonly string[], input: object, cwd: string): string {
  const words = [join(packageFolder(release), 'solc.js'), '--standard-json', ...args];
  const { stdout, stderr } = spawnSync(process.execPath, words, {
    cwd,
    input: JSON.stringify(input),
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (stderr !== '') throw new Error(stderr);
  // It also prints on standard output that there is no SMT solver.
  return stdout.replace(/^>>> .*\n/gm, '');
}

function packageFolder(release: string): string {
  return dirname(soljsonPath(release));
}
