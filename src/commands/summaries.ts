import type { Part } from '../exchange/part.ts';
import type { Plan, PlanManifest } from '../exchange/plan.ts';
import { routesOf } from '../steps/routes.ts';
import type { FinishedRun } from './observers.ts';
import { counted, seconds } from './units.ts';

/** The line that a build ends with. */
export function buildSummary(done: {
  readonly manifest: PlanManifest | undefined;
  readonly reason: string;
  readonly parts: readonly Part[];
  readonly runs: readonly FinishedRun[];
  /** Time from the start of the command, in milliseconds. */
  readonly wall: number;
}): string {
  const times = timesText(done.runs, done.wall);
  if (done.manifest?.kind !== 'split') return `one run of everything (${done.reason}), ${times}`;
  const contracts = counted(done.manifest.generated.length, 'contract');
  const work = `${contracts} ${waysText(done.manifest.strategy, done.parts, done.runs)}`;
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
  { manifest }: Plan,
  part: Part,
  runs: readonly FinishedRun[],
  wall: number,
): string {
  const { shard } = part;
  const strategy = manifest.kind === 'split' ? manifest.strategy : 'single';
  const contracts = counted(manifest.shards[shard]?.contracts.length ?? 0, 'contract');
  return `shard ${shard}: ${contracts} ${waysText(strategy, [part], runs)}, ${timesText(runs, wall)}`;
}

/** How many units contracts were compiled in; or how many contracts were linked, and why others were not. */
function waysText(strategy: string, parts: readonly Part[], runs: readonly FinishedRun[]): string {
  if (strategy !== 'linked') {
    return `in ${counted(runs.filter(({ info }) => info.kind === 'unit' || info.kind === 'whole').length, 'unit')}`;
  }
  const { linked, direct, reasons } = routesOf(parts);
  if (direct === 0) return 'linked';
  const [first] = reasons;
  const more = reasons.length > 1 ? `, and ${counted(reasons.length - 1, 'other reason')}` : '';
  return `(${linked} linked, ${direct} compiled directly: ${first?.reason ?? 'no reason is known'}${more})`;
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
