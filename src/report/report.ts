import type { Compiler } from '../compilers/compiler.ts';
import type { Part } from '../exchange/part.ts';
import type { Plan } from '../exchange/plan.ts';
import type { RunInfo } from '../steps/observer.ts';
import { type Routes, routesOf } from '../steps/routes.ts';
import { VERSION } from '../version.ts';

/** A solc run, its cost, and the shard it was part of if there are several. */
export interface ReportedRun extends Pick<RunInfo, 'label' | 'kind' | 'contracts' | 'predicted'> {
  readonly shard?: number;
  readonly cost: ReportedCost;
  /** The contract at which code generation of the unit ended, where it failed. */
  readonly failedAt?: string | undefined;
}

/** As `RunCost`: milliseconds and bytes. */
export interface ReportedCost {
  readonly wall: number;
  /** Milliseconds since 1970. */
  readonly begun?: number;
  readonly cpu?: number | undefined;
  readonly peakMemory?: number | undefined;
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly known?: true;
}

/** The commands that compile. */
type CompilingCommand = 'build' | 'plan' | 'compile' | 'merge';

/** CPU of this program, without solc: in milliseconds. */
export interface OwnWork {
  readonly cpu: number;
  /** After the last run of solc: linking, merging and writing. */
  readonly linking: number;
}

/** What a command did, as `--report` is made from it. */
export interface Work {
  readonly command: CompilingCommand;
  readonly compiler: Pick<Compiler, 'version'> & Partial<Pick<Compiler, 'kind' | 'path'>>;
  /** Absent if one run did everything from the start. */
  readonly plan: Plan | undefined;
  /** What was compiled, as far as this command knows of it. */
  readonly parts: readonly Part[];
  /** Why it was done in this way. */
  readonly reason: string;
  /** Processes at a time; unknown to `merge`. */
  readonly jobs: number | undefined;
  readonly runs: readonly ReportedRun[];
  /** Time of the whole command, in milliseconds. */
  readonly wall: number;
  /** When the command began, in milliseconds since 1970. */
  readonly begun?: number;
  /** What parasolc itself did, without solc. */
  readonly own?: OwnWork;
  /** Whether the output has errors; unknown to `plan`. */
  readonly hasErrors: boolean | undefined;
}

/** `summary.json`: plain data. Times in milliseconds, sizes in bytes, predicted costs as shares of 1. */
export interface Summary {
  readonly tool: string;
  readonly command: CompilingCommand;
  readonly solc: { readonly build: string; readonly kind?: string; readonly path?: string };
  readonly strategy: string;
  readonly sources: 'all' | 'relevant';
  readonly reason: string;
  readonly jobs?: number;
  readonly hasErrors?: boolean;
  readonly contracts?: number;
  readonly shards: readonly { readonly contracts: number; readonly predicted: number }[];
  /** Where contracts were to be linked: how they were compiled. */
  readonly routes?: Routes;
  readonly runs: readonly ReportedRun[];
  readonly totals: {
    readonly wall: number;
    /** Absent if that of some run is not known. */
    readonly cpu?: number;
    /** The most that one run took. */
    readonly peakMemory?: number;
    readonly bytesIn: number;
    readonly bytesOut: number;
  };
}

export function summaryOf(work: Work): Summary {
  const manifest = work.plan?.manifest;
  const split = manifest?.kind === 'split' ? manifest : undefined;
  const { version, kind, path } = work.compiler;
  const shards = manifest?.shards ?? [];
  const planned = total(shards.map(({ cost }) => cost));
  const predicted = total(work.runs.map((run) => run.predicted));
  return {
    tool: VERSION,
    command: work.command,
    solc: { build: version.build, ...defined({ kind, path }) },
    strategy: split?.strategy ?? 'single',
    sources: split?.sourcesMode ?? 'all',
    reason: work.reason,
    ...defined({ jobs: work.jobs, hasErrors: work.hasErrors, contracts: split?.generated.length }),
    shards: shards.map(({ contracts, cost }) => ({
      contracts: contracts.length,
      predicted: share(cost, planned),
    })),
    ...(split?.strategy === 'linked' && work.parts.length > 0 ? { routes: routesOf(work.parts) } : {}),
    runs: work.runs.map((run) => ({ ...run, predicted: share(run.predicted, predicted) })),
    totals: totalsOf(work),
  };
}

function totalsOf({ runs, wall }: Work): Summary['totals'] {
  const cpu = runs.map(({ cost }) => cost.cpu).filter((value) => value !== undefined);
  const memory = runs.map(({ cost }) => cost.peakMemory).filter((value) => value !== undefined);
  return {
    wall,
    ...defined({
      cpu: cpu.length === runs.length ? total(cpu) : undefined,
      peakMemory: memory.length === 0 ? undefined : Math.max(...memory),
    }),
    bytesIn: total(runs.map(({ cost }) => cost.bytesIn)),
    bytesOut: total(runs.map(({ cost }) => cost.bytesOut)),
  };
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** An object without its undefined members. */
function defined<Value extends object>(
  value: Value,
): { [Key in keyof Value]?: Exclude<Value[Key], undefined> } {
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members) as ReturnType<typeof defined<Value>>;
}
