import type { PlanOutcome } from '../../commands/plan.ts';
import { table } from '../../commands/report/table.ts';
import { counted, percent, seconds } from '../../commands/units.ts';
import type { PlanManifest } from '../../exchange/plan.ts';
import { clusterSection } from './build.ts';
import { fitting } from './fitting.ts';

/**
 * The summary of a plan: what will be done, and the reckoning behind the number of shards.
 *
 * @param here whether the planning job compiles as well
 */
export function planSummaryMarkdown(
  { work, plan: { manifest }, single, digest }: PlanOutcome,
  here: boolean,
): string {
  const shards = manifest.shards.length;
  const facts: [string, string][] = [
    ['solc', manifest.compiler.build],
    ['strategy', manifest.kind === 'split' ? manifest.strategy : 'single'],
    ['shards', here ? 'none: this job compiles as well' : String(shards)],
    ['why', manifest.reason],
    ...(manifest.kind === 'split'
      ? [['contracts', String(manifest.generated.length)] as [string, string]]
      : []),
    ...(single === undefined
      ? []
      : [['one run of everything, predicted', seconds(single)] as [string, string]]),
    ['planning', seconds(work.wall)],
    ['digest', digest],
  ];
  return fitting([
    { name: 'plan', markdown: ['# parasolc plan', '', ...table(['', ''], facts), ''].join('\n') },
    ...reckoningSection(manifest),
    ...shardSection(manifest),
    ...clusterSection(work.plan),
  ]);
}

function reckoningSection(manifest: PlanManifest): { name: string; markdown: string }[] {
  if (manifest.kind !== 'split' || manifest.reckoning === undefined) return [];
  const { single, here, there, best, jobs, shards } = manifest.reckoning;
  const rows = [
    ['one process, one run', seconds(single), ''],
    ['this job alone', seconds(here), shards === 0 ? 'chosen' : ''],
    [`${counted(best, 'further job')}, with their start`, seconds(there), shards === 0 ? '' : 'chosen'],
  ];
  const lines = [
    '',
    '## Reckoning',
    '',
    `${counted(jobs, 'process').replace('processs', 'processes')} at a time in each job.`,
    '',
    ...table(['code generation on', 'predicted', ''], rows),
    '',
  ];
  return [{ name: 'reckoning', markdown: lines.join('\n') }];
}

function shardSection({ shards }: PlanManifest): { name: string; markdown: string }[] {
  if (shards.length < 2) return [];
  const total = shards.reduce((sum, { cost }) => sum + cost, 0);
  const rows = shards.map(({ contracts, cost }, shard) => [
    String(shard),
    String(contracts.length),
    percent(total === 0 ? 0 : cost / total),
  ]);
  const lines = ['', '## Shards', '', ...table(['shard', 'contracts', 'predicted share'], rows), ''];
  return [{ name: 'shards', markdown: lines.join('\n') }];
}
