import { costModel, projectWork } from '../../scheduling/cost-model.ts';
import type { PageModel, PageRun } from './model.ts';

/** Where CPU went. Milliseconds. */
export interface CpuShares {
  readonly analysis: number;
  readonly ir: number;
  readonly code: number;
  readonly whole: number;
  readonly check: number;
  readonly linking: number;
  readonly own: number;
}

/** What a contract cost. Milliseconds and bytes. */
export interface ContractCost {
  readonly contract: string;
  /** Printing its intermediate representation: an estimated share of the run that did it. */
  readonly ir: number;
  /** Compiling it: measured if a run did nothing else, otherwise an estimated share. */
  readonly code: number;
  readonly isEstimated: boolean;
  readonly isKnown: boolean;
  readonly peakMemory: number | undefined;
}

/** A run, divided: analysis of the sources comes with whatever else a run does. */
export interface DividedRun {
  readonly run: PageRun;
  readonly analysis: number;
  /** Of each of its contracts. */
  readonly contracts: ReadonlyMap<string, number>;
}

/** The CPU of all runs and of parasolc itself. */
export function cpuShares({ work }: PageModel, divided: readonly DividedRun[]): CpuShares {
  const of = (...kinds: PageRun['kind'][]): DividedRun[] =>
    divided.filter(({ run }) => kinds.includes(run.kind));
  const cpu = (runs: readonly DividedRun[]): number => sum(runs.map(({ run }) => run.cpu));
  const compiling = of('ir', 'yul', 'unit');
  const repeated = sum(compiling.map(({ analysis }) => analysis));
  const linking = work.own?.linking ?? 0;
  return {
    analysis: cpu(of('analysis')) + repeated,
    ir: cpu(of('ir')) - sum(of('ir').map(({ analysis }) => analysis)),
    code: cpu(of('yul', 'unit')) - sum(of('unit').map(({ analysis }) => analysis)),
    whole: cpu(of('whole')),
    check: cpu(of('check')),
    linking,
    own: Math.max((work.own?.cpu ?? 0) - linking, 0),
  };
}

/** The cost of each contract, the most expensive first. */
export function contractCosts(divided: readonly DividedRun[]): ContractCost[] {
  const costs = new Map<string, ContractCost>();
  for (const { run, contracts } of divided) {
    const isAlone = run.contracts.length === 1;
    for (const [contract, cpu] of contracts) {
      const before = costs.get(contract) ?? NOTHING;
      const memory = run.kind === 'ir' ? undefined : run.run.cost.peakMemory;
      costs.set(contract, {
        contract,
        ir: before.ir + (run.kind === 'ir' ? cpu : 0),
        code: before.code + (run.kind === 'ir' ? 0 : cpu),
        isEstimated: before.isEstimated || (run.kind !== 'ir' && !isAlone),
        isKnown: before.isKnown || (run.kind !== 'ir' && run.run.cost.known === true),
        peakMemory: maximum(before.peakMemory, memory),
      });
    }
  }
  return [...costs.values()].sort((a, b) => b.code + b.ir - (a.code + a.ir));
}

const NOTHING = { ir: 0, code: 0, isEstimated: false, isKnown: false, peakMemory: undefined };

/** Divides what runs did for several contracts, and for the analysis, as the cost model has it. */
export function divideRuns({ work, runs }: PageModel): DividedRun[] {
  const manifest = work.plan?.manifest;
  if (manifest?.kind !== 'split') return runs.map((run) => undivided(run));
  const model = costModel(manifest.pipeline, manifest.estimated);
  const { analysingAll } = projectWork(manifest.graph, [], model);
  const weights = new Map(manifest.graph.contracts.map(({ id, weight }) => [id, weight]));
  return runs.map((run) => {
    if (run.kind !== 'ir' && run.kind !== 'unit') return undivided(run);
    const perWeight = run.kind === 'ir' ? model.printIr : model.generate;
    const costs = run.contracts.map((id) => [id, (weights.get(id) ?? 0) * perWeight] as const);
    const all = analysingAll + sum(costs.map(([, cost]) => cost));
    const share = (cost: number): number => (all === 0 ? 0 : (run.cpu * cost) / all);
    return {
      run,
      analysis: share(analysingAll),
      contracts: new Map(costs.map(([id, cost]) => [id, share(cost)])),
    };
  });
}

function undivided(run: PageRun): DividedRun {
  const compiles = run.kind === 'yul' || run.kind === 'unit';
  const [contract] = run.contracts;
  const contracts = compiles && contract !== undefined ? new Map([[contract, run.cpu]]) : new Map();
  return { run, analysis: 0, contracts };
}

/** A sum of numbers. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function maximum(a: number | undefined, b: number | undefined): number | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return Math.max(a, b);
}
