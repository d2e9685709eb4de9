import type { PlanOutcome } from '../../commands/plan.ts';
import type { PlanManifest } from '../../exchange/plan.ts';
import { counted, percent, seconds } from '../../progress/format.ts';
import { table } from '../../report/markdown.ts';
import { fitting, type Section } from './fitting.ts';
import { clusterSection } from './report.ts';

/** A plan, and what tells it from others of the same project. */
interface LabelledPlan {
  readonly label: string | undefined;
  readonly outcome: PlanOutcome;
}

/**
 * The summary of plans: what will be done, and how the number of shards was chosen.
 *
 * @param here what the planning job does besides planning
 */
export function planSummaryMarkdown(plans: readonly LabelledPlan[], here: HereWork): string {
  return fitting(plans.flatMap((plan) => planSections(plan, here)));
}

/** Whether the planning job leaves the compiling to the matrix, does it, or finds the outputs in the cache. */
type HereWork = 'none' | 'compile' | 'cached';

function shardsText({ shards }: PlanManifest, here: HereWork): string {
  if (here === 'cached') return 'none: the output of an earlier run is reused';
  if (shards.length === 0) return 'none: there is no code to generate';
  return here === 'compile' ? 'none: this job compiles everything' : String(shards.length);
}

function planSections({ label, outcome }: LabelledPlan, here: HereWork): Section[] {
  const { work, plan, single, digest } = outcome;
  const { manifest } = plan;
  const facts: [string, string][] = [
    ['solc', manifest.compiler.build],
    ['strategy', manifest.kind === 'split' ? manifest.strategy : 'single'],
    ['shards', shardsText(manifest, here)],
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
  const heading = label === undefined ? '# parasolc plan' : `# parasolc plan, ${label}`;
  return [
    { name: 'plan', markdown: [heading, '', ...table(['', ''], facts), ''].join('\n') },
    ...estimateSection(manifest),
    ...shardSection(manifest),
    ...clusterSection(work.plan),
  ];
}

function estimateSection(manifest: PlanManifest): Section[] {
  if (manifest.kind !== 'split' || manifest.shardEstimate === undefined) return [];
  const { oneRun, onThisMachine, onExtraMachines, extraMachines, processes, shards } = manifest.shardEstimate;
  const rows = [
    ['one process, one run', seconds(oneRun), ''],
    ['this job alone', seconds(onThisMachine), shards === 0 ? 'chosen' : ''],
    [
      `${counted(extraMachines, 'extra job')}, including ${extraMachines === 1 ? 'its' : 'their'} start`,
      seconds(onExtraMachines),
      shards === 0 ? '' : 'chosen',
    ],
  ];
  const lines = [
    '',
    '## Estimate',
    '',
    `${processes} ${processes === 1 ? 'process' : 'processes'} at once in each job.`,
    '',
    ...table(['code generation on', 'predicted', ''], rows),
    '',
  ];
  return [{ name: 'estimate', markdown: lines.join('\n') }];
}

function shardSection({ shards }: PlanManifest): Section[] {
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
