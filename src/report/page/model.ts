import { lanesOf } from '../lanes.ts';
import type { ReportedRun, Work } from '../report.ts';

/** What a run was for: how the page colours it. */
export type Kind = 'analysis' | 'ir' | 'yul' | 'unit' | 'whole' | 'check';

/** The name of each kind, and what it means. */
export const KINDS: Readonly<Record<Kind, readonly [name: string, meaning: string]>> = {
  analysis: ['Analysis', 'parses and checks the sources, generates nothing'],
  ir: ['IR runs', 'analyse the sources, print the intermediate representation of some contracts'],
  yul: ['Yul runs', 'compile one contract from its intermediate representation, to be linked'],
  unit: ['Direct runs', 'analyse the sources and compile some contracts'],
  whole: ['One run', 'compiles everything'],
  check: ['Checks', 'verify the output or ask the compiler about itself'],
};

/** The kinds of some runs, in the order of the table. */
export function kindsIn(runs: readonly Pick<PageRun, 'kind'>[]): Kind[] {
  return (Object.keys(KINDS) as Kind[]).filter((kind) => runs.some((run) => run.kind === kind));
}

/** A run, as the page draws it. Times in milliseconds from the beginning of the page's time. */
export interface PageRun {
  readonly run: ReportedRun;
  readonly kind: Kind;
  /** The contracts it was for, also where only the name of an object is known. */
  readonly contracts: readonly string[];
  /** Measured CPU; where it is not known, or the run was too short to be measured well, wall. */
  readonly cpu: number;
  readonly shard: number;
  /** Absent where it is not known when the run began. */
  readonly begun: number | undefined;
  readonly ended: number;
  /** Process of the shard, from 0. */
  readonly lane: number;
}

/** A command: that of a shard, or the one that reports, whose shard is -1. */
interface Job {
  readonly name: string;
  readonly shard: number;
  readonly begun: number;
  readonly ended: number;
}

/** All that the page is drawn from. */
export interface PageModel {
  readonly work: Work;
  readonly runs: readonly PageRun[];
  /** What each shard did as a whole, and the command itself: lanes without a run. */
  readonly jobs: readonly Job[];
  /** From the first thing that happened to the end, in milliseconds. */
  readonly span: number;
}

export function pageModel(work: Work): PageModel {
  const names = contractsOfObjects(work);
  const jobs = jobsOf(work);
  const originOf = origins(work, jobs);
  const runs = work.runs.map((run): PageRun => {
    const { cost, contracts, label, shard = 0 } = run;
    const begun = cost.begun === undefined ? undefined : cost.begun - originOf(shard);
    const own = names.get(label);
    return {
      run,
      kind: kindOf(run),
      contracts: contracts.length > 0 || own === undefined ? contracts : [own],
      cpu: cpuOf(run),
      shard,
      begun,
      ended: (begun ?? 0) + cost.wall,
      lane: 0,
    };
  });
  const relative = jobs.map((job) => {
    const origin = originOf(job.shard);
    return { ...job, begun: job.begun - origin, ended: job.ended - origin };
  });
  const span = [...runs, ...relative].reduce((last, { ended }) => Math.max(last, ended), 0);
  return { work, runs: withLanes(runs), jobs: relative, span };
}

/** Shards that were compiled this many times longer apart than they took are drawn from the same line. */
const APART = 1.5;

/** The time at which the picture of a shard begins. */
function origins(work: Work, jobs: readonly Job[]): (shard: number) => number {
  const times = [...work.runs.flatMap(({ cost }) => cost.begun ?? []), ...jobs.map(({ begun }) => begun)];
  const first = times.length === 0 ? 0 : times.reduce((a, b) => Math.min(a, b));
  const last = jobs.reduce((end, { ended }) => Math.max(end, ended), first);
  const took = jobs.reduce((sum, { begun, ended }) => sum + ended - begun, 0);
  if (jobs.length < 2 || last - first < took * APART) return () => first;
  // A shard of an earlier attempt, or of another day: the merge follows the longest.
  const begun = new Map(jobs.map((job) => [job.shard, job.begun]));
  const longest = jobs.reduce(
    (most, job) => (job.shard < 0 ? most : Math.max(most, job.ended - job.begun)),
    0,
  );
  return (shard) => (begun.get(shard) ?? first) - (shard < 0 ? longest : 0);
}

function withLanes(runs: readonly PageRun[]): PageRun[] {
  const shards = new Set(runs.map(({ shard }) => shard));
  return [...shards].flatMap((shard) => {
    const own = runs.filter((run) => run.shard === shard);
    const timed = own.filter(({ begun }) => begun !== undefined);
    const lanes = lanesOf(timed.map(({ begun = 0, ended }) => ({ begun, ended })));
    return [
      ...timed.map((run, index) => ({ ...run, lane: lanes[index] ?? 0 })),
      ...own.filter(({ begun }) => begun === undefined),
    ];
  });
}

/** CPU is sampled: of a run that is shorter than this, in milliseconds, much is missing. */
export const SAMPLED_WELL = 150;

function cpuOf({ cost: { cpu, wall, known } }: ReportedRun): number {
  if (known) return 0;
  return cpu === undefined || wall < SAMPLED_WELL ? wall : cpu;
}

function kindOf({ kind }: ReportedRun): Kind {
  if (kind === 'syntax trees' || kind === 'diagnosis') return 'analysis';
  return kind === 'probe' || kind === 'verification' ? 'check' : kind;
}

function jobsOf(work: Work): Job[] {
  const own =
    work.begun === undefined
      ? []
      : [{ name: work.command, shard: -1, begun: work.begun, ended: work.begun + work.wall }];
  if (work.command !== 'merge') return own;
  const shards = work.parts.flatMap(({ shard, job }) =>
    job === undefined
      ? []
      : [{ name: `shard ${shard}`, shard, begun: job.begun, ended: job.begun + job.wall }],
  );
  return [...shards, ...own];
}

/** Parts know a compiled contract by the name of its object. */
function contractsOfObjects({ parts }: Work): ReadonlyMap<string, string> {
  return new Map(
    parts.flatMap((part) =>
      part.kind === 'whole'
        ? []
        : part.printed.flatMap(({ contract, object }): [string, string][] =>
            object === undefined ? [] : [[object, contract]],
          ),
    ),
  );
}

/** The name of a contract without the path of its source. */
export function shortName(contract: string): string {
  return contract.slice(contract.lastIndexOf(':') + 1);
}

/** A run in a few words. */
export function runTitle({ run, contracts, kind }: PageRun): string {
  const [first] = contracts;
  if (contracts.length === 1 && first !== undefined) return shortName(first);
  if (kind === 'yul' || contracts.length === 0) return run.label;
  return `${run.label} (${contracts.length} contracts)`;
}
