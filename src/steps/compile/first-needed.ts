import type { SplitPlan } from '../../exchange/plan.ts';
import { closureOf } from '../../graph/closure.ts';

/**
 * When the code of a contract is needed first: at its own place in the order in which the whole run generates, or
 * at that of a contract that embeds it.
 */
export function firstNeeded({ manifest: { generated, graph } }: SplitPlan): ReadonlyMap<string, number> {
  const dependencies = new Map(graph.contracts.map((contract) => [contract.id, contract.dependencies]));
  const order = new Map<string, number>();
  for (const [index, id] of generated.entries()) {
    // What is known already brings all that it embeds along.
    const added = closureOf([id], (from) => (order.has(from) ? [] : (dependencies.get(from) ?? [])));
    for (const contract of added) if (!order.has(contract)) order.set(contract, index);
  }
  return order;
}
