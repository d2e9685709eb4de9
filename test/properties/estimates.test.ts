import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { isSplit, type Plan, type SplitPlan } from '../../src/exchange/plan.ts';
import type { Contract, ProjectGraph } from '../../src/graph/project-graph.ts';
import { jsonToBuffer } from '../../src/json/write.ts';
import { contractsBySource } from '../../src/scheduling/strategies.ts';
import { buildWhole } from '../../src/steps/build-whole.ts';
import { compileShard } from '../../src/steps/compile/compile.ts';
import { mergeParts } from '../../src/steps/merge/merge.ts';
import { isNeedsOneRun } from '../../src/steps/outcome.ts';
import { makePlan } from '../../src/steps/plan/plan.ts';
import { closeCompilers, contextFor, projectOf } from '../support/engine.ts';
import { projects } from '../support/generate/projects.ts';
import type { Release } from '../support/generate/releases.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { wholeRun } from '../support/whole-run.ts';

/** Projects per case. More, at other seeds: `RUNS=500 SEED=1 npx vitest run test/properties/estimates`. */
const RUNS = Number(process.env.RUNS ?? 20);
const SEED = Number(process.env.SEED ?? 20_256);

afterAll(closeCompilers);

type Random = (below: number) => number;

/** Numbers that look random, and are the same for the same seed. */
function randomFrom(seed: number): Random {
  let state = seed | 1;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7f_ff_ff_ff;
    return (state >>> 8) % below;
  };
}

/** The plan with estimates that say nothing: any weights, dependencies that are none, any division in any order. */
function withOtherEstimates(plan: SplitPlan, random: Random): SplitPlan {
  const { graph, shards, strategy } = plan.manifest;
  const planned = shards.flatMap(({ contracts }) => contracts);
  const count = 1 + random(4);
  const bundles =
    strategy === 'linked'
      ? planned.map((id) => [id])
      : contractsBySource(graph).map((ids) => ids.filter((id) => planned.includes(id)));
  const contracts: string[][] = Array.from({ length: count }, () => []);
  for (const bundle of shuffled(bundles, random)) contracts[random(count)]?.push(...bundle);
  return {
    ...plan,
    manifest: {
      ...plan.manifest,
      graph: { ...graph, contracts: graph.contracts.map((contract) => reweighed(contract, graph, random)) },
      shards: contracts.map((ids) => ({ contracts: ids, cost: random(1_000) })),
    },
  };
}

function reweighed(
  contract: Contract,
  graph: ProjectGraph,
  random: Random,
): SplitPlan['manifest']['graph']['contracts'][number] {
  const other = graph.contracts[random(graph.contracts.length)]?.id;
  const more = other === undefined || other === contract.id || random(3) > 0 ? [] : [other];
  const dependencies = [...new Set([...contract.dependencies, ...more])];
  return { ...contract, weight: random(5) * random(1_000), dependencies, embeds: dependencies };
}

function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const list = [...items];
  for (let last = list.length - 1; last > 0; last--) {
    const other = random(last + 1);
    [list[last], list[other]] = [list[other] as Item, list[last] as Item];
  }
  return list;
}

describe.each<[Release, 'balanced' | 'linked']>([
  ['0.8.20', 'balanced'],
  ['0.8.28', 'balanced'],
  ['0.8.28', 'linked'],
])('solc %s, %s', (release, strategy) => {
  test('the output is that of one run, whatever the estimates say', async () => {
    let estimated = 0;
    const context = await contextFor(release);
    const compiled = async (plan: Plan, processes: number) => {
      const parts = [];
      for (const shard of plan.manifest.shards.keys())
        parts.push(await compileShard(plan, { shard, processes }, context));
      return mergeParts(plan, parts);
    };
    const drawn = projects(release, strategy === 'linked' ? { linkable: true } : {});
    await fc.assert(
      fc.asyncProperty(drawn, fc.nat(), fc.constantFrom(1, 2, 4), async ({ input }, seed, processes) => {
        const project = await projectOf(input);
        // For one group no source is too large.
        const options = { strategy, shards: 1, processes: 1, sourcesMode: 'all' } as const;
        const { plan } = await makePlan(project, options, context);
        if (!isSplit(plan) || !plan.manifest.estimated) return;
        estimated++;
        const merged = await compiled(withOtherEstimates(plan, randomFrom(seed)), processes);
        const { text } = isNeedsOneRun(merged) ? await buildWhole(project, merged.reason, context) : merged;
        expectSameOutput(await jsonToBuffer(text), wholeRun(release, input));
      }),
      { numRuns: RUNS, seed: SEED, endOnFailure: true },
    );
    // A few generated projects may all be of the kind that solc has to read first.
    if (RUNS >= 20) expect(estimated).toBeGreaterThan(RUNS / 5);
  });
});
