import type { PageModel, PageRun } from './model.ts';

/** The longest chain of runs that wait for each other: with any number of processes, a build takes as long. */
export interface CriticalPath {
  readonly runs: readonly PageRun[];
  /** What the runs take together, in milliseconds. */
  readonly length: number;
}

/**
 * A contract is compiled from what an IR run has printed, and everything that needs the analysis waits for it. All
 * other runs could go on at once.
 */
export function criticalPath({ runs }: PageModel): CriticalPath {
  const printing = new Map<string, PageRun>();
  for (const run of runs) {
    if (run.kind !== 'ir') continue;
    for (const contract of run.contracts) printing.set(`${run.shard} ${contract}`, run);
  }
  const analyses = runs.filter(({ kind }) => kind === 'analysis');
  const chains = runs.map((run) => {
    const [contract = ''] = run.contracts;
    const ir = run.kind === 'yul' ? printing.get(`${run.shard} ${contract}`) : undefined;
    const first = ir ?? run;
    const before = analyses
      .filter((other) => other !== first && other.shard === first.shard && isBefore(other, first))
      .sort((a, b) => b.run.cost.wall - a.run.cost.wall)
      .slice(0, 1);
    return [...before, ...(ir === undefined ? [] : [ir]), run];
  });
  return chains
    .map((chain) => ({ runs: chain, length: chain.reduce((sum, { run }) => sum + run.cost.wall, 0) }))
    .reduce((longest, chain) => (chain.length > longest.length ? chain : longest), { runs: [], length: 0 });
}

function isBefore(a: PageRun, b: PageRun): boolean {
  return a.begun !== undefined && b.begun !== undefined && a.ended <= b.begun;
}
