import { counted, megabytes, percent } from '../../progress/format.ts';
import { table } from '../../report/markdown.ts';
import type { ReportedRun } from '../../report/report.ts';
import type { CacheUse } from '../cache/run-cache.ts';

type Run = Pick<ReportedRun, 'cost' | 'predicted'>;

/** What GitHub's cache gave and got; nothing if it was not used. */
export function cacheMarkdown(use: CacheUse | undefined, runs: readonly Run[]): string {
  if (use === undefined) return '';
  return ['', '## Cache', '', ...table(['', ''], cacheFacts(use, runs)), ''].join('\n');
}

export function cacheFacts({ restored, isHit, saved }: CacheUse, runs: readonly Run[]): [string, string][] {
  const fit = isHit ? 'of this very input' : 'of another input of this project';
  return [
    ['restored', restored === undefined ? 'nothing' : `\`${restored}\`, ${fit}`],
    ['runs of solc known', knownText(runs)],
    ['saved', saved === undefined ? 'nothing' : `${counted(saved.runs, 'output')}, ${megabytes(saved.size)}`],
  ];
}

/** How many runs of solc were not made, and how much of the work that was. */
function knownText(runs: readonly Run[]): string {
  if (runs.length === 0) return 'all: nothing was compiled';
  const known = runs.filter(({ cost }) => cost.known);
  const sum = (of: readonly Run[]): number => of.reduce((total, { predicted }) => total + predicted, 0);
  const share =
    sum(runs) === 0 || known.length === 0 ? '' : `: ${percent(sum(known) / sum(runs))} of the work`;
  return `${known.length} of ${runs.length}${share}`;
}
