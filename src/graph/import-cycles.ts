import { DirectedGraph } from 'graphology';
import { stronglyConnectedComponents } from 'graphology-components';
import { closureOf } from './closure.ts';
import type { SourceNode } from './project-graph.ts';

/**
 * Import cycles (compiler issue 12932): solc sorts sources depth first from the requested ones, and cuts a
 * cycle where it closes. A run that requests other sources can enter the cycle elsewhere and then fail with
 * "Definition of base has to precede definition of derived contract". A run that also requests the source
 * from which the whole run first reaches the cycle enters it as the whole run does.
 *
 * @returns for a set of requested sources, the further ones to request
 */
export function cycleEntries(
  sources: readonly SourceNode[],
  requested: readonly string[],
): (of: Iterable<string>) => ReadonlySet<string> {
  const imports = new Map(sources.map((source) => [source.name, source.imports]));
  const importsOf = (name: string): readonly string[] => imports.get(name) ?? [];
  const entryOf = new Map<string, string>();
  for (const cycle of importCycles(sources)) for (const source of cycle) entryOf.set(source, '');
  if (entryOf.size > 0) {
    const seen = new Set<string>();
    for (const root of requested) {
      if (seen.has(root)) continue;
      for (const source of closureOf([root], (name) =>
        importsOf(name).filter((imported) => !seen.has(imported)),
      )) {
        seen.add(source);
        if (entryOf.get(source) === '') entryOf.set(source, root);
      }
    }
  }
  return (of) => {
    const given = new Set(of);
    const entries = new Set<string>();
    // An entry's own imports can reach further cycles, so they are followed too.
    closureOf(given, (name) => {
      const entry = entryOf.get(name);
      if (entry === undefined || entry === '') return importsOf(name);
      if (!given.has(entry)) entries.add(entry);
      return [entry, ...importsOf(name)];
    });
    return entries;
  };
}

/** Sources that import each other, in sets of at least two. */
export function importCycles(sources: readonly SourceNode[]): string[][] {
  // The graph keeps its edges in plain objects, which a source called `__proto__` would spoil: so nodes are
  // named by their index, with a letter before it.
  const keys = new Map(sources.map(({ name }, index) => [name, `n${index}`]));
  const graph = new DirectedGraph();
  for (const key of keys.values()) graph.addNode(key);
  for (const { name, imports } of sources) {
    for (const imported of imports) graph.mergeEdge(keys.get(name), keys.get(imported));
  }
  return stronglyConnectedComponents(graph)
    .filter((cycle) => cycle.length > 1)
    .map((cycle) => cycle.flatMap((key) => sources[Number(key.slice(1))]?.name ?? []));
}
