import type { MergeOutcome } from '../../commands/merge.ts';
import { type Part, runsOf } from '../../exchange/part.ts';
import { counted, megabytes, percent, seconds } from '../../progress/format.ts';
import { table } from '../../report/markdown.ts';
import { routesOf } from '../../steps/routes.ts';
import type { SavedRuns } from '../cache/run-cache.ts';
import type { PublishedOutput } from '../output-archive.ts';
import type { PlanJob } from '../plan-archive.ts';
import { cacheMarkdown } from './cache.ts';
import { diagram, fitting, type Section } from './fitting.ts';
import { type Bar, gantt } from './gantt.ts';
import { clusterSection } from './report.ts';

/** All that the summary of a merge is made from. */
interface MergedRun {
  readonly outputs: readonly PublishedOutput[];
  readonly job: PlanJob;
  /** What this job saved to GitHub's cache. */
  readonly saved: SavedRuns | undefined;
  /** When the merge ended, in milliseconds since 1970. */
  readonly ended: number;
}

/** The summary of a whole run over a matrix. */
export function mergeSummaryMarkdown({ outputs, job, saved, ended }: MergedRun): string {
  const elapsed = ended - job.begun;
  return fitting([
    ...outputs.flatMap((output) => resultSections(output, elapsed)),
    ...cacheSections(outputs, job, saved),
    diagram('Timeline', gantt('plan, shards and merge', barsOf(outputs, job, ended))),
    ...outputs.flatMap(({ outcome }) => clusterSection(outcome.plan)),
  ]);
}

function resultSections(
  { plan: { facts: of, firstShard }, outcome, size }: PublishedOutput,
  elapsed: number,
): Section[] {
  const { work, plan, merged } = outcome;
  const { manifest } = plan;
  const contracts = manifest.kind === 'split' ? manifest.generated.length : undefined;
  const errors = merged.diagnostics.filter(({ isError }) => isError).length;
  const facts: [string, string][] = [
    ['solc', manifest.compiler.build],
    ['strategy', manifest.kind === 'split' ? manifest.strategy : 'single'],
    ...(contracts === undefined
      ? []
      : [['contracts', contractsText(contracts, work.parts)] as [string, string]]),
    ['output', megabytes(size)],
    ...(errors === 0
      ? []
      : [['errors', `${counted(errors, 'error')} in the Solidity code`] as [string, string]]),
    ['from plan to output', seconds(elapsed)],
    ...speedUp(of.single, elapsed),
  ];
  const heading = of.label === undefined ? '# parasolc' : `# parasolc, ${of.label}`;
  return [
    { name: 'result', markdown: [heading, '', ...table(['', ''], facts), ''].join('\n') },
    { name: 'shards', markdown: shardTable(outcome, firstShard).join('\n') },
  ];
}

function cacheSections(
  outputs: readonly PublishedOutput[],
  { cache, isCached }: PlanJob,
  saved: SavedRuns | undefined,
): Section[] {
  if (cache === undefined) return [];
  const { isHit, isRestored, found } = cache;
  const runs = outputs.flatMap(({ outcome }) => outcome.work.runs);
  const restored = isRestored ? found : undefined;
  return [{ name: 'cache', markdown: cacheMarkdown({ isHit, restored, saved }, isCached ? [] : runs) }];
}

function contractsText(count: number, parts: readonly Part[]): string {
  const { linked, direct } = routesOf(parts);
  return linked === 0 ? String(count) : `${count}: ${linked} linked, ${direct} compiled directly`;
}

/** Below this, the prediction is too coarse to report a gain. */
const LEAST_SPEED_UP = 1.2;

/** Compared with the predicted time of one process, if the time saved is more than noise. */
export function speedUp(single: number | undefined, elapsed: number): [string, string][] {
  if (single === undefined) return [];
  const factor = single / elapsed;
  const times = factor < LEAST_SPEED_UP ? '' : `: ${factor.toFixed(1)} times as long`;
  return [['one run of everything, predicted', `${seconds(single)}${times}`]];
}

function shardTable({ plan: { manifest }, work }: MergeOutcome, firstShard: number): string[] {
  const planned = manifest.shards.reduce((sum, { cost }) => sum + cost, 0);
  const rows = work.parts.map((part) => {
    const { shard, job } = part;
    const { contracts = [], cost = 0 } = manifest.shards[shard] ?? {};
    const memory = runsOf(part).map(({ cost }) => cost.peakMemory ?? 0);
    return [
      String(firstShard + shard),
      String(contracts.length),
      planned === 0 ? '' : percent(cost / planned),
      job === undefined ? '' : seconds(job.wall),
      job === undefined ? '' : String(job.jobs),
      memory.some((bytes) => bytes > 0) ? megabytes(Math.max(...memory)) : '',
    ];
  });
  const head = ['shard', 'contracts', 'predicted share', 'measured', 'processes', 'peak memory of one'];
  return rows.length === 0 ? [] : ['', '## Shards', '', ...table(head, rows), ''];
}

function barsOf(outputs: readonly PublishedOutput[], job: PlanJob, ended: number): Bar[] {
  const merging = outputs.reduce((sum, { outcome }) => sum + outcome.work.wall, 0);
  return [
    { lane: 'plan', label: 'plan', begin: job.begun, end: job.begun + job.wall },
    ...outputs.flatMap(({ plan, outcome }) =>
      outcome.work.parts.flatMap(({ shard, job: compiled }): Bar[] => {
        if (compiled === undefined) return [];
        const { begun: begin, wall } = compiled;
        return [{ lane: `shard ${plan.firstShard + shard}`, label: 'compile', begin, end: begin + wall }];
      }),
    ),
    { lane: 'merge', label: 'merge', begin: ended - merging, end: ended },
  ];
}
