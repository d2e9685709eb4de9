import { createHash, type Hash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Part of each key. If it changes, nothing that was kept before is found. */
const FORMAT = 1;

/** Outputs that no test has used for so long are removed. */
const DAYS_KEPT = 14;

/** Outputs of solc that are computed once and then read from disk. */
export interface KeptRuns {
  /**
   * The output for an input: the kept one, or what `run` gives, which is then kept. What `run` throws is not kept.
   *
   * @param compiler path of the compiler; the key has its bytes, not its path
   */
  output(compiler: string, input: Uint8Array, run: () => Buffer): Buffer;
}

/**
 * The runs that this machine keeps for the tests: in `parasolc-test/whole-runs` of the user's cache folder, so
 * they outlive `npm ci` and serve all checkouts. `SOLC_TEST_RUNS` names another folder, or is `off`.
 */
export function keptRunsOf(env: NodeJS.ProcessEnv): KeptRuns {
  const folder = folderOf(env);
  return folder === undefined ? { output: (_compiler, _input, run) => run() } : keepRunsIn(folder);
}

/** `undefined` if nothing is kept. */
export function folderOf(env: NodeJS.ProcessEnv): string | undefined {
  const { SOLC_TEST_RUNS: place, XDG_CACHE_HOME: caches = join(homedir(), '.cache') } = env;
  return place === 'off' ? undefined : (place ?? join(caches, 'parasolc-test/whole-runs'));
}

/** Several processes may use the folder at the same time. A file that cannot be read is made again. */
export function keepRunsIn(folder: string): KeptRuns {
  const compilers = new Map<string, Hash>();

  function keyOf(compiler: string, input: Uint8Array): string {
    const known = compilers.get(compiler) ?? digestOf(compiler);
    compilers.set(compiler, known);
    return known.copy().update(input).digest('hex');
  }
  return {
    output(compiler, input, run) {
      const path = join(folder, `${keyOf(compiler, input)}.gz`);
      const kept = read(path);
      if (kept !== undefined) return kept;
      const output = run();
      mkdirSync(folder, { recursive: true });
      // Beside, then renamed: nobody reads half a file.
      const draft = `${path}.${randomUUID()}`;
      writeFileSync(draft, gzipSync(output, { level: 1 }));
      renameSync(draft, path);
      return output;
    },
  };
}

/** A digest that still needs the input. It has the digest of the compiler's bytes, which has a fixed length. */
function digestOf(compiler: string): Hash {
  const bytes = createHash('sha256').update(readFileSync(compiler)).digest();
  return createHash('sha256').update(`${FORMAT}\n`).update(bytes);
}

/** The checksum of gzip shows if a file is damaged. */
function read(path: string): Buffer | undefined {
  try {
    const output = gunzipSync(readFileSync(path));
    const now = new Date();
    utimesSync(path, now, now);
    return output;
  } catch {
    return undefined;
  }
}

/** Removes what has not been used for long, and unfinished files of processes that were killed. */
export function removeOldRuns(folder: string, now: number): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const age = now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now);
    if (age > DAYS_KEPT * 86_400_000) rmSync(path, { force: true });
  }
}
