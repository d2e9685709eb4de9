import { clusters } from '../../graph/clusters.ts';
import type { Contract } from '../../graph/project-graph.ts';
import { counted } from '../../progress/format.ts';
import type { ContractCost } from './costs.ts';
import { type ClusterLayout, layOutCluster, type Node } from './graph-layout.ts';
import { type Html, html } from './html.ts';
import { type PageModel, shortName } from './model.ts';
import { duration } from './units.ts';

/** Bounds of the picture: clusters, contracts and arrows. What is left out is counted below it. */
const MOST_CLUSTERS = 24;
const MOST_CONTRACTS = 900;
const MOST_EDGES = 2500;
/** The longest name, in characters. */
const LONGEST = 24;
/** The width of a letter in a name, in pixels, about. */
const LETTER = 6.3;

/** The clusters of the bytecode dependency graph, the largest first. */
export function clusterGraph({ work }: PageModel, costs: readonly ContractCost[]): Html {
  const { plan } = work;
  const manifest = plan?.manifest;
  if (manifest?.kind !== 'split')
    return html`<p class="quiet">The dependencies were not looked at: everything was compiled in one run.</p>`;
  const byId = new Map(manifest.graph.contracts.map((contract) => [contract.id, contract]));
  const joined = clusters(manifest.graph.contracts, manifest.compiler.release)
    .filter((cluster) => cluster.length > 1)
    .sort((a, b) => b.length - a.length);
  const alone = manifest.graph.contracts.length - joined.reduce((sum, { length }) => sum + length, 0);
  if (joined.length === 0)
    return html`<p class="quiet">No contract embeds the code of another one: all ${alone} can be compiled on their own.</p>`;
  const { drawn, hidden } = bounded(joined);
  const measured = new Map(costs.map((cost) => [cost.contract, cost]));
  return html`<p class="quiet">An arrow leads from a contract to one whose code it embeds (<code>new</code>, <code>creationCode</code>). ${
    manifest.estimated && 'Read from the source text: the compiler may not have all of these arrows. '
  }${counted(alone, 'contract')} without such dependencies ${alone === 1 ? 'is' : 'are'} not drawn.</p>
<div class="clusters">${drawn.map((cluster, index) =>
    clusterPicture(
      cluster.flatMap((id) => byId.get(id) ?? []),
      index,
      measured,
    ),
  )}</div>
${hidden > 0 && html`<p class="quiet">${counted(hidden, 'more contract')} in other clusters ${hidden === 1 ? 'is' : 'are'} not drawn.</p>`}`;
}

function bounded(joined: readonly (readonly string[])[]): {
  readonly drawn: readonly (readonly string[])[];
  readonly hidden: number;
} {
  let room = MOST_CONTRACTS;
  let hidden = 0;
  const drawn = joined.filter((cluster, index) => {
    const fits = index < MOST_CLUSTERS && cluster.length <= room;
    if (fits) room -= cluster.length;
    else hidden += cluster.length;
    return fits;
  });
  return { drawn, hidden };
}

function clusterPicture(
  contracts: readonly Contract[],
  index: number,
  measured: ReadonlyMap<string, ContractCost>,
): Html {
  const costOf = (id: string): number => measured.get(id)?.code ?? 0;
  const layout = layOutCluster(contracts, costOf, nameWidth);
  const most = contracts.reduce((largest, { id }) => Math.max(largest, costOf(id)), 0);
  const numbers = new Map(layout.nodes.map(({ id }, number) => [id, `n${index}-${number}`]));
  return html`<figure><figcaption>${counted(contracts.length, 'contract')}</figcaption><div class="scroll"><svg width="${layout.width}" height="${layout.height}" role="img" aria-label="Cluster of ${contracts.length} contracts">
${edgesOf(layout, numbers)}
${layout.nodes.map((node) => nodeMark(node, numbers.get(node.id) ?? '', costOf(node.id), most))}
</svg></div></figure>
`;
}

function edgesOf({ edges }: ClusterLayout, numbers: ReadonlyMap<string, string>): Html[] {
  const opacity = Math.max(Math.min(18 / edges.length, 0.55), 0.12).toFixed(2);
  return edges.slice(0, MOST_EDGES).map(([from, to]) => {
    // From where the name ends, about.
    const x = from.isNamed ? from.x + nameWidth(from.id) : from.x;
    const bend = Math.max(Math.abs(to.x - x) / 2, 16);
    const path = `M${x},${from.y}C${x + bend},${from.y} ${to.x - bend},${to.y} ${to.x},${to.y}`;
    return html`<path class="edge" data-ends="${numbers.get(from.id)} ${numbers.get(to.id)}" d="${path}" opacity="${opacity}"/>`;
  });
}

/** About the width of a dot and its name, in pixels. */
function nameWidth(id: string): number {
  return 16 + Math.min(shortName(id).length, LONGEST) * LETTER;
}

function nodeMark({ id, x, y, isNamed }: Node, number: string, cost: number, most: number): Html {
  const radius = (3 + (most === 0 ? 0 : 4 * Math.sqrt(cost / most))).toFixed(1);
  const name = shortName(id);
  const short = name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name;
  const title = cost > 0 ? `${id}\n${duration(cost)}` : id;
  return html`<g class="node" data-node="${number}"><title>${title}</title><circle cx="${x}" cy="${y}" r="${radius}"/>${
    isNamed && html`<text x="${x + 10}" y="${y + 4}">${short}</text>`
  }</g>`;
}
