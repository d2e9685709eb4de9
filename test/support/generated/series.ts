import fc from 'fast-check';
import { digest } from '../../../bench/digest.js';
import type { Compiler } from '../../../src/compilers/compiler.ts';
import { openCompilerFile } from '../../../src/compilers/run/open.ts';
import type { Context } from '../../../src/steps/context.ts';
import { SILENT } from '../../../src/steps/observer.ts';
import { RELEASES, type Release } from '../generate/releases.ts';
import { soljsonPath } from '../whole-run.ts';
import { attempt, type Outcome, type Smallest, shrink } from './attempt.ts';
import { oracleOf } from './oracle.ts';
import { seedOf, type Trial, trials } from './trials.ts';

/** How many projects identify a generator. */
const SAMPLES = 20;

/** What identifies a series of projects. */
export interface Series {
  readonly seed: number;
  /** The compiler's version and kind. */
  readonly compiler: string;
  /** Digest of the first projects: it differs if the generator has changed. */
  readonly projects: string;
}

/** A series whose projects can be built. */
export interface OpenSeries {
  readonly series: Series;
  /** The project with a number, from 0. */
  trial(number: number): Trial;
  attempt(trial: Trial): Promise<Outcome>;
  /** See `shrink`. */
  shrink(number: number): Promise<Smallest | undefined>;
  close(): Promise<void>;
}

/** @param solc path of a compiler, or the release of one of the npm packages */
export async function openSeries(solc: string, seed: number): Promise<OpenSeries> {
  const path = (RELEASES as readonly string[]).includes(solc) ? soljsonPath(solc) : solc;
  const compiler = await openCompilerFile(path, {});
  const release = releaseOf(compiler);
  const drawn = trials(release);
  const context: Context = { compiler, observer: SILENT, signal: new AbortController().signal };
  const oracle = oracleOf(compiler, release);
  const draw = (number: number): Trial => {
    const [trial] = fc.sample(drawn, { seed: seedOf(seed, number), numRuns: 1 });
    if (trial === undefined) throw new Error('nothing was drawn');
    return trial;
  };
  const first = Array.from({ length: SAMPLES }, (_, number) => draw(number));
  return {
    series: {
      seed,
      compiler: `${compiler.version.build} (${compiler.kind})`,
      projects: digest(JSON.stringify(first)),
    },
    trial: draw,
    attempt: (trial) => attempt(trial, context, oracle),
    shrink: (number) => shrink(drawn, seedOf(seed, number), context, oracle),
    close: () => compiler.close(),
  };
}

function releaseOf({ version: { release }, path }: Compiler): Release {
  const known = RELEASES.find((one) => one === release);
  if (known === undefined)
    throw new Error(`${path} is solc ${release}; projects are made for ${RELEASES.join(', ')}`);
  return known;
}
