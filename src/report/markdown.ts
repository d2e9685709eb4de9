import { counted, megabytes, percent, seconds } from '../progress/format.ts';
import type { Routes } from '../steps/routes.ts';
import type { ReportedRun, Summary } from './report.ts';
import { code, table } from './table.ts';

/** The most rows of a table: a summary is read, and a job summary on GitHub may have a megabyte. */
const MOST_ROWS = 100;
/** How many contracts of a run are named. */
const NAMED = 3;

/** `summary.md`: the same for people. */
export function summaryMarkdown(summary: Summary): string {
  const { command, solc, strategy, sources, reason, jobs, contracts, totals, hasErrors, routes } = summary;
  const known = summary.runs.filter(({ cost }) => cost.known).length;
  const facts: [string, string][] = [
    ['solc', `${solc.build}${solc.kind === undefined ? '' : ` (${solc.kind})`}`],
    ['strategy', `${strategy}: ${reason}`],
    ...(sources === 'relevant' ? [['sources', 'relevant'] as [string, string]] : []),
    ...(contracts === undefined ? [] : [['contracts', String(contracts)] as [string, string]]),
    ...(jobs === undefined ? [] : [['processes', String(jobs)] as [string, string]]),
    ...(known === 0
      ? []
      : [['known', `${known} of ${counted(summary.runs.length, 'run')}`] as [string, string]]),
    ['wall', seconds(totals.wall)],
    ['CPU', totals.cpu === undefined ? 'unknown' : seconds(totals.cpu)],
    ['peak memory of one run', optionalMegabytes(totals.peakMemory)],
    ...(hasErrors === true ? [['errors', 'the output has errors'] as [string, string]] : []),
  ];
  return [
    `# parasolc ${command}`,
    '',
    ...table(['', ''], facts),
    ...(summary.shards.length > 1 ? ['', '## Shards', '', ...shardTable(summary)] : []),
    ...(routes === undefined ? [] : ['', '## Linking', '', ...routesText(routes)]),
    ...(summary.runs.length > 0 ? ['', '## Runs of solc', '', ...runTable(summary.runs)] : []),
    '',
  ].join('\n');
}

function routesText({ linked, direct, reasons }: Routes): string[] {
  const rows = reasons.map(({ reason, contracts }) => [reason, String(contracts.length), contracts[0] ?? '']);
  return [
    `${counted(linked, 'contract')} linked, ${direct} compiled directly.`,
    ...(rows.length > 0
      ? ['', ...table(['reason for direct compilation', 'contracts', 'example'], rows)]
      : []),
  ];
}

function shardTable({ shards }: Summary): string[] {
  const rows = shards.map(({ contracts, predicted }, shard) => [
    String(shard),
    String(contracts),
    percent(predicted),
  ]);
  return table(['shard', 'contracts', 'predicted share'], rows);
}

function runTable(runs: readonly ReportedRun[]): string[] {
  const dearest = [...runs].sort((a, b) => b.cost.wall - a.cost.wall).slice(0, MOST_ROWS);
  // The most expensive runs are shown, in the order in which they ran.
  const rows = runs.filter((run) => dearest.includes(run)).map(runRow);
  const more = runs.length - rows.length;
  return [
    ...table(['run', 'contracts', 'predicted share', 'wall', 'CPU', 'peak memory'], rows),
    ...(more > 0 ? ['', `and ${counted(more, 'shorter run')}, see \`summary.json\``] : []),
  ];
}

function runRow({ label, shard, contracts, predicted, cost, failedAt }: ReportedRun): string[] {
  const named = contracts.slice(0, NAMED).map(code);
  const more = contracts.length - named.length;
  const failed = failedAt === undefined ? [] : [`failed at ${code(failedAt)}`];
  return [
    shard === undefined ? label : `shard ${shard}, ${label}`,
    [...named, ...(more > 0 ? [`and ${more} more`] : []), ...failed].join(', '),
    predicted === 0 ? '' : percent(predicted),
    seconds(cost.wall),
    cost.cpu === undefined ? '' : seconds(cost.cpu),
    optionalMegabytes(cost.peakMemory),
  ];
}

function optionalMegabytes(bytes: number | undefined): string {
  return bytes === undefined ? 'unknown' : megabytes(bytes);
}
