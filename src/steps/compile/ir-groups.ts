import type { SplitPlan } from '../../exchange/plan.ts';
import { closureOf } from '../../graph/closure.ts';
import { irRunGroups } from '../../scheduling/ir-runs.ts';

/** Bytes of code that a syntax node stands for, on an average of the projects that the costs were measured with. */
const BYTES_PER_NODE = 8;

/** Bytes of code that a token stands for, on the same projects. */
const BYTES_PER_TOKEN = 4.5;

/**
 * The contracts of each run that prints the intermediate representation.
 *
 * @param analysesAll whether the first run analyses the whole project; it is made even without contracts
 */
export function irGroups(
  { manifest }: SplitPlan,
  contracts: readonly string[],
  processes: number,
  analysesAll: boolean,
): string[][] {
  const chosen = new Set(contracts);
  const inSource = new Map<string, string[]>();
  const printing = new Set<string>();
  for (const { id, source, deployable } of manifest.graph.contracts) {
    if (!chosen.has(id)) continue;
    inSource.set(source, [...(inSource.get(source) ?? []), id]);
    if (deployable) printing.add(source);
  }
  const imports = new Map(manifest.graph.sources.map((source) => [source.name, source.imports]));
  const needed = closureOf(inSource.keys(), (name) => imports.get(name) ?? []);
  const bytes = manifest.estimated ? BYTES_PER_TOKEN : BYTES_PER_NODE;
  const sources = manifest.graph.sources
    .filter(({ name }) => analysesAll || needed.has(name))
    .map(({ name, nodes, imports }) => ({
      name,
      imports,
      size: nodes * bytes,
      prints: printing.has(name),
    }));
  return irRunGroups(sources, processes, analysesAll)
    .map((names) => names.flatMap((name) => inSource.get(name) ?? []))
    .filter((ids, index) => ids.length > 0 || (analysesAll && index === 0));
}
