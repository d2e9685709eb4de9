import type { MergeOutcome } from '../../commands/merge.ts';
import { table } from '../../commands/report/table.ts';
import { counted, megabytes, percent, seconds } from '../../commands/units.ts';
import type { Part } from '../../exchange/part.ts';
import { routesOf } from '../../steps/routes.ts';
import type { PlanJob } from '../plan-archive.ts';
import { clusterSection } from './build.ts';
import { diagram, fitting } from './fitting.ts';
import { type Bar, gantt } from './gantt.ts';

/** All that the summary of a merge is made from. */
export interface MergedRun {
  readonly outcome: MergeOutcome;
  readonly job: PlanJob;
  /** When the merge ended, in milliseconds since 1970. */
  readonly ended: number;
  /** Of the output, in bytes. */
  readonly size: number;
}

/** The summary of a whole run over a matrix. */
export function mergeSummaryMarkdown({ outcome, job, ended, size }: MergedRun): string {
  const { work, plan, merged } = outcome;
  const { manifest } = plan;
  const elapsed = ended - job.begun;
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
    ...speedUp(job.single, elapsed),
  ];
  const bars = barsOf(work.parts, job, ended - work.wall, ended);
  return fitting([
    { name: 'result', markdown: ['# parasolc', '', ...table(['', ''], facts), ''].join('\n') },
    { name: 'shards', markdown: shardTable(outcome).join('\n') },
    diagram('Timeline', gantt('plan, shards and merge', bars)),
    ...clusterSection(plan),
  ]);
}

function contractsText(count: number, parts: readonly Part[]): string {
  const { linked, direct } = routesOf(parts.map(({ manifest }) => manifest));
  return linked === 0 ? String(count) : `${count}: ${linked} linked, ${direct} compiled directly`;
}

/** Against what one process was predicted to take, where the time saved is more than noise. */
function speedUp(single: number | undefined, elapsed: number): [string, string][] {
  if (single === undefined) return [];
  const factor = (single / elapsed).toFixed(1);
  return [['one run of everything, predicted', `${seconds(single)}: ${factor} times as long`]];
}

function shardTable({ plan: { manifest }, work }: MergeOutcome): string[] {
  const planned = manifest.shards.reduce((sum, { cost }) => sum + cost, 0);
  const rows = work.parts.map(({ manifest: { shard, units, job } }) => {
    const { contracts = [], cost = 0 } = manifest.shards[shard] ?? {};
    const memory = units.map((unit) => unit.cost.peakMemory ?? 0);
    return [
      String(shard),
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

function barsOf(parts: readonly Part[], job: PlanJob, mergeBegan: number, ended: number): Bar[] {
  return [
    { lane: 'plan', label: 'plan', begin: job.begun, end: job.begun + job.wall },
    ...parts.flatMap(({ manifest: { shard, job: compiled } }) =>
      compiled === undefined
        ? []
        : [
            {
              lane: `shard ${shard}`,
              label: 'compile',
              begin: compiled.begun,
              end: compiled.begun + compiled.wall,
            },
          ],
    ),
    { lane: 'merge', label: 'merge', begin: mergeBegan, end: ended },
  ];
}
