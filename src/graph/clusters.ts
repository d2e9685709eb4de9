import { UndirectedGraph } from 'graphology';
import { connectedComponents } from 'graphology-components';
import { releaseAtLeast } from '../solc-version.ts';
import type { ContractId } from '../standard-json/output.ts';
import { closureOf } from './closure.ts';
import type { Contract } from './project-graph.ts';

/** From this release on, an assembly is optimised once, however many others embed it (`Assembly.cpp`). */
const OPTIMISED_ONCE = '0.8.8';

/** Connected components of the bytecode dependency graph; each a union of `inseparable` sets. */
export function clusters(contracts: readonly Contract[], release: string): ContractId[][] {
  return components(contracts, ({ dependencies, embeds }) =>
    isGeneratedAlone(release) ? dependencies : [...dependencies, ...embeds],
  );
}

/**
 * Sets of contracts that must be generated in one run to come out as in the whole run: each contract alone,
 * from 0.8.8 on.
 *
 * Before, legacy code generation optimised the assembly of an embedded contract again, in place, with each
 * contract that embeds it. Its source map, assembly and gas estimates are printed afterwards, so they depend
 * on what else is generated, and so can the code of the next contract that embeds it. Before 0.8.4 moreover, a
 * contract that embeds another one through a library or a free function compiles only if something else has
 * made solc generate that one before ("Compiled contract not found").
 */
export function inseparable(contracts: readonly Contract[], release: string): ContractId[][] {
  if (isGeneratedAlone(release)) return contracts.map(({ id }) => [id]);
  const byId = new Map(contracts.map((contract) => [contract.id, contract]));
  const embedded = new Set(contracts.flatMap(({ embeds }) => embeds));
  return components(contracts, ({ id, embeds }) => [
    ...embeds,
    // Until 0.8.3 the dependencies hold the bases too, and what a base embeds the contract embeds.
    ...[...closureOf([id], (from) => byId.get(from)?.dependencies ?? [])].filter((other) =>
      embedded.has(other),
    ),
  ]);
}

/** Whether a contract comes out the same whatever is generated before it in the same run. */
export function isGeneratedAlone(release: string): boolean {
  return releaseAtLeast(release, OPTIMISED_ONCE);
}

function components(
  contracts: readonly Contract[],
  neighbours: (contract: Contract) => Iterable<ContractId>,
): ContractId[][] {
  // A contract's id has a colon in it, so that none is a name that plain objects have of their own.
  const graph = new UndirectedGraph({ allowSelfLoops: true });
  for (const { id } of contracts) graph.mergeNode(id);
  for (const contract of contracts) {
    for (const neighbour of neighbours(contract)) graph.mergeEdge(contract.id, neighbour);
  }
  return connectedComponents(graph);
}
