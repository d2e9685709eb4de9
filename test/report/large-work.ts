import { textBytes } from '../../src/bytes.ts';
import type { SplitPlan } from '../../src/exchange/plan.ts';
import type { ReportedRun, Work } from '../../src/report/report.ts';

/** Milliseconds since 1970 at which the work begins. */
export const BEGUN = 1_700_000_000_000;

/** What linking some contracts on two processes reports: every fifth contract embeds the one before it. */
export function largeWork(contracts: number): Work {
  const ids = Array.from({ length: contracts }, (_, index) => `src/File${index % 50}.sol:Contract${index}`);
  const irRuns = [0, 1].map(
    (lane): ReportedRun => ({
      ...{ label: `IR run ${lane}`, kind: 'ir', predicted: 0 },
      contracts: ids.filter((_, index) => index % 2 === lane),
      cost: costOf(BEGUN + 100, 1000),
    }),
  );
  const ends = [BEGUN + 1200, BEGUN + 1200];
  const yulRuns = ids.map((id, index): ReportedRun => {
    const wall = 200 + ((index * 37) % 300);
    const begun = ends[index % 2] ?? 0;
    ends[index % 2] = begun + wall + 1;
    return {
      label: `Contract${index}_1`,
      kind: 'yul',
      contracts: [id],
      predicted: 1,
      cost: costOf(begun, wall),
    };
  });
  const wall = Math.max(...ends) + 200 - BEGUN;
  return {
    ...{ command: 'build', parts: [], reason: 'each contract is compiled on its own', jobs: 2 },
    compiler: { version: { release: '0.8.28', build: '0.8.28+commit.7893614a' }, kind: 'native' },
    plan: planOf(ids),
    runs: [...irRuns, ...yulRuns],
    ...{ wall, begun: BEGUN, own: { cpu: 300, linking: 100 }, hasErrors: false },
  };
}

function costOf(begun: number, wall: number): ReportedRun['cost'] {
  return { begun, wall, cpu: wall, peakMemory: 5e7, bytesIn: 1, bytesOut: 2 };
}

function planOf(ids: readonly string[]): SplitPlan {
  const contracts = ids.map((id, index) => ({
    ...{ id, source: 'S.sol', name: id, start: 0, end: 1, deployable: true, embeds: [], weight: 100 },
    dependencies: index % 5 === 4 ? ids.slice(index - 1, index) : [],
  }));
  return {
    manifest: {
      ...{ kind: 'split', strategy: 'linked', sourcesMode: 'all', reason: 'requested' },
      compiler: { release: '0.8.28', build: '0.8.28+commit.7893614a' },
      pipeline: { viaIR: true, optimizer: true },
      ...{ selection: [], requested: [], generated: [...ids], parseOrder: [], estimated: true },
      graph: { sources: [{ name: 'S.sol', nodes: 1000, imports: [] }], contracts },
      shards: [{ contracts: [...ids], cost: ids.length }],
    },
    ...{ analysis: undefined, sources: textBytes('{}'), settings: '{}', imported: new Map() },
  };
}
