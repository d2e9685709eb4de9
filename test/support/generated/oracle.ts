import { spawnSync } from 'node:child_process';
import type { Compiler } from '../../../src/compilers/compiler.ts';
import type { WholeRun } from '../each-alone.ts';
import type { Release } from '../generate/releases.ts';
import { wholeRun } from '../whole-run.ts';

/** The outputs of generated projects are shorter. */
const LONGEST = 2 ** 30;

/**
 * One run of everything by the same compiler that parasolc is given, started without any code of ours.
 * `--no-import-callback` exists from 0.8.22 on.
 */
export function oracleOf({ kind, path }: Compiler, release: Release): WholeRun {
  if (kind === 'wasm') return (input) => wholeRun(release, input);
  return (input) => {
    const { stdout, status, error } = spawnSync(path, ['--standard-json', '--no-import-callback'], {
      input: JSON.stringify(input),
      maxBuffer: LONGEST,
    });
    if (error !== undefined || status !== 0) throw new Error(`solc ended with ${status}`, { cause: error });
    // The line feed is the command's, not the output's.
    return stdout.at(-1) === 0x0a ? stdout.subarray(0, -1) : stdout;
  };
}
