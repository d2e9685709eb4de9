import type { SplitPlan } from '../../exchange/plan.ts';
import { costModel } from '../../scheduling/cost-model.ts';

/** How much longer solc may take for such a contract than for its object, as a share. */
const MOST_EXTRA = 0.25;

/**
 * Which contracts are compiled directly, and not as objects, if solc may not move their variables to memory: such a
 * contract is the most likely one to end with "stack too deep". If its object fails, another run as
 * long is needed for solc's own words; a direct run gives them at once. A direct run takes longer, since it analyses
 * everything again, so only large contracts are compiled this way that neither embed others nor are embedded.
 */
export function directIfUnguarded({ manifest }: SplitPlan): (contract: string) => boolean {
  const { graph, pipeline, estimated } = manifest;
  // Without the optimizer no variable is moved.
  if (!pipeline.optimizer) return () => false;
  const { parse, analyse, printIr, generate } = costModel(pipeline, estimated);
  const analysis = graph.sources.reduce((total, { nodes }) => total + nodes, 0) * (parse + analyse);
  const embedded = new Set(graph.contracts.flatMap(({ dependencies }) => dependencies));
  const chosen = graph.contracts.filter(
    ({ id, weight, dependencies }) =>
      dependencies.length === 0 &&
      !embedded.has(id) &&
      analysis + weight * printIr <= MOST_EXTRA * weight * generate,
  );
  const ids = new Set(chosen.map(({ id }) => id));
  return (contract) => ids.has(contract);
}
