import type { Plan } from '../exchange/plan.ts';
import { clusters } from '../graph/clusters.ts';
import type { Contract } from '../graph/project-graph.ts';
import { counted } from '../progress/format.ts';

/** Bounds of the diagram: Mermaid draws at most 500 edges and 50,000 characters by default. */
const MOST_CONTRACTS = 120;
const MOST_EDGES = 400;
/** The longest label, in characters. */
const LONGEST_LABEL = 120;

/** `clusters.mmd`: the clusters of the bytecode dependency graph as a Mermaid flowchart, the largest first. */
export function clusterDiagram(plan: Plan | undefined): string {
  const contracts = plan?.manifest.kind === 'split' ? plan.manifest.graph.contracts : [];
  const byId = new Map(contracts.map((contract) => [contract.id, contract]));
  const degrees = degreesOf(contracts);
  const found = plan === undefined ? [] : clusters(contracts, plan.manifest.compiler.release);
  const drawn = found
    .filter((cluster) => cluster.length > 1)
    .sort((a, b) => b.length - a.length)
    // Where a cluster is cut, what has the most dependencies and dependents is what remains.
    .map((cluster) => cluster.sort((a, b) => (degrees.get(b) ?? 0) - (degrees.get(a) ?? 0)));

  const shown = new Map<string, string>();
  const lines = drawn.flatMap((cluster, index) => {
    const part = cluster.slice(0, MOST_CONTRACTS - shown.size);
    if (part.length === 0) return [];
    for (const id of part) shown.set(id, `c${shown.size}`);
    return [
      `  subgraph k${index}["${counted(cluster.length, 'contract')}"]`,
      ...part.map((id) => `    ${shown.get(id)}["${label(id)}"]`),
      '  end',
    ];
  });
  const edges = edgesAmong(shown, byId);
  const hidden = drawn.reduce((sum, cluster) => sum + cluster.length, 0) - shown.size;
  return [
    '%% Bytecode dependencies: an arrow leads from a contract to one whose code it embeds.',
    ...(plan?.manifest.kind === 'split' && plan.manifest.estimated
      ? ['%% Estimated from the source text: the compiler may not have all of these arrows.']
      : []),
    `%% ${counted(contracts.length, 'contract')}; those without bytecode dependencies are not shown.`,
    'flowchart LR',
    ...lines,
    ...edges.slice(0, MOST_EDGES),
    ...(hidden > 0 ? [`  more["and ${counted(hidden, 'contract')} more"]`] : []),
    ...(edges.length > MOST_EDGES ? [`%% ${edges.length - MOST_EDGES} more arrows are left out.`] : []),
    '',
  ].join('\n');
}

/** How many dependencies and dependents each contract has. */
function degreesOf(contracts: readonly Contract[]): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const { id, dependencies } of contracts) {
    for (const dependency of dependencies) {
      degrees.set(id, (degrees.get(id) ?? 0) + 1);
      degrees.set(dependency, (degrees.get(dependency) ?? 0) + 1);
    }
  }
  return degrees;
}

function edgesAmong(
  shown: ReadonlyMap<string, string>,
  contracts: ReadonlyMap<string, Pick<Contract, 'dependencies'>>,
): string[] {
  return [...shown].flatMap(([id, node]) =>
    (contracts.get(id)?.dependencies ?? []).flatMap((dependency) => {
      const target = shown.get(dependency);
      return target === undefined ? [] : [`  ${node} --> ${target}`];
    }),
  );
}

/** Text inside a quoted label: Mermaid's own escapes for what would end or format it. */
function label(id: string): string {
  const short = id.length <= LONGEST_LABEL ? id : `…${id.slice(1 - LONGEST_LABEL)}`;
  return short.replaceAll(/[#"`<>&]/g, (char) => `#${char.charCodeAt(0)};`).replaceAll(/\s/g, ' ');
}
