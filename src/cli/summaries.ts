import type { PlanManifest } from '../exchange/plan.ts';
import type { FinishedRun } from './observers.ts';
import { counted, seconds } from './units.ts';

/** The line that a build ends with. */
export function buildSummary(done: {
  readonly manifest: PlanManifest | undefined;
  readonly reason: string;
  readonly runs: readonly FinishedRun[];
  /** Time from the start of the command, in milliseconds. */
  readonly wall: number;
}): string {
  const times = timesText(done.runs, done.wall);
  if (done.manifest?.kind !== 'split') return `one run of everything (${done.reason}), ${times}`;
  const units = done.runs.filter(({ info }) => info.kind === 'unit').length;
  const work = `${counted(done.manifest.generated.length, 'contract')} in ${counted(units, 'unit')}`;
  return `${work}, ${times}; ${done.manifest.strategy}: ${done.reason}`;
}

/** The line that a plan ends with. */
export function planSummary(
  manifest: PlanManifest,
  digest: string,
  runs: readonly FinishedRun[],
  wall: number,
): string {
  const shards = counted(manifest.shards.length, 'shard');
  const work =
    manifest.kind === 'split'
      ? `${counted(manifest.generated.length, 'contract')} in ${shards} (${manifest.strategy}: ${manifest.reason})`
      : `${shards}, one run of everything (${manifest.reason})`;
  return `${work}, ${timesText(runs, wall)}; digest ${digest.slice(0, 12)}`;
}

/** The line that the compilation of a shard ends with. */
export function shardSummary(
  shard: number,
  contracts: number,
  runs: readonly FinishedRun[],
  wall: number,
): string {
  const units = runs.filter(({ info }) => info.kind === 'unit' || info.kind === 'whole').length;
  const work = `${counted(contracts, 'contract')} in ${counted(units, 'unit')}`;
  return `shard ${shard}: ${work}, ${timesText(runs, wall)}`;
}

/** Elapsed time and, where every run's is known, CPU time. */
function timesText(runs: readonly FinishedRun[], wall: number): string {
  let cpu = 0;
  for (const { cost } of runs) {
    if (cost.cpu === undefined) return seconds(wall);
    cpu += cost.cpu;
  }
  return `${seconds(wall)}, CPU ${seconds(cpu)}`;
}
