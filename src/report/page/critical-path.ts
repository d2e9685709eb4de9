import { sum } from './costs.ts';
import type { PageModel, PageRun } from './model.ts';

/** The longest chain of runs that wait for each other: with any number of processes, a build takes as long. */
export interface CriticalPath {
  readonly runs: readonly PageRun[];
  /** From the end of one until parasolc begins what follows, in milliseconds. */
  readonly between: number;
  /** All of this together. */
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
  let longest: CriticalPath = { runs: [], between: 0, length: 0 };
  for (const chain of chains) {
    const took = sum(chain.map(({ run }) => run.cost.wall));
    if (took <= longest.length - longest.between) continue;
    const between = sum(chain.slice(0, -1).map((run) => waitAfter(run, runs)));
    longest = { runs: chain, between, length: took + between };
  }
  return longest;
}

function isBefore(a: PageRun, b: PageRun): boolean {
  return a.begun !== undefined && b.begun !== undefined && a.ended <= b.begun;
}

/** From the end of a run until the shard's next run begins. */
function waitAfter({ shard, ended }: PageRun, runs: readonly PageRun[]): number {
  const next = runs.flatMap(({ begun, shard: of }) =>
    begun !== undefined && of === shard && begun >= ended ? [begun] : [],
  );
  return next.length === 0 ? 0 : next.reduce((a, b) => Math.min(a, b)) - ended;
}
