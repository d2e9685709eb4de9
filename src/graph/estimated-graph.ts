import type { ContractOutline, SourceOutline } from '../sources/outline.ts';
import type { CodeOutline } from '../sources/outline-code.ts';
import { contractId } from '../standard-json/output.ts';
import { closureOf } from './closure.ts';
import { type Contract, type ProjectGraph, sourceOrder } from './project-graph.ts';
import { type Definition, Functions } from './reachable-functions.ts';

/** A source as its text describes it. */
export interface OutlinedSource {
  readonly name: string;
  /** Source unit names imported, in the order of the import directives. */
  readonly imports: readonly string[];
  readonly outline: SourceOutline;
}

/** Finds the definitions of a name. */
type Resolve = (name: string) => readonly Definition[];

/**
 * The graph of a project as the texts of its sources describe it, without asking the compiler. Sources, contracts,
 * their order and their ranges are exact where solc finds no error. Dependencies and weights are estimates: names
 * are looked up among all that a source's imports reach, an alias means the same everywhere, and a
 * definition counts as a whole.
 *
 * @param requested the sources that the whole run analyses for their own sake, sorted as solc sorts them
 */
export function estimatedGraph(
  sources: ReadonlyMap<string, OutlinedSource>,
  requested: readonly string[],
): ProjectGraph {
  const order = sourceOrder(sources, requested);
  const namedBy = aliasesOf(order);
  const definitions = definitionsByName(order, namedBy);
  const functions = new Functions([...definitions.values()].flat());
  return {
    sources: order.map(({ name, imports, outline }) => ({ name, imports, nodes: outline.tokens })),
    contracts: order.flatMap(({ name: source, outline }) => {
      if (outline.contracts.length === 0) return [];
      const reached = closureOf([source], (from) => sources.get(from)?.imports ?? []);
      const resolve: Resolve = (name) =>
        [...namedBy(name)]
          .flatMap((named) => definitions.get(named) ?? [])
          .filter((definition) => reached.has(definition.source));
      return outline.contracts.flatMap((contract) => {
        const definition = resolve(contract.name).find((found) => found.contract === contract);
        return definition === undefined ? [] : [estimate(definition, contract, resolve, functions)];
      });
    }),
  };
}

/** What a name can stand for: itself, and what imports give this name. */
function aliasesOf(sources: readonly OutlinedSource[]): (name: string) => ReadonlySet<string> {
  const named = new Map<string, string[]>();
  for (const { outline } of sources) {
    for (const [alias, name] of outline.aliases) named.set(alias, [...(named.get(alias) ?? []), name]);
  }
  return (name) => closureOf([name], (alias) => named.get(alias) ?? []);
}

function definitionsByName(
  sources: readonly OutlinedSource[],
  namedBy: (name: string) => ReadonlySet<string>,
): ReadonlyMap<string, readonly Definition[]> {
  const inlinable = new Set(
    sources.flatMap(({ outline: { contracts, functions } }) =>
      [...contracts.filter(({ kind }) => kind === 'library'), ...functions].map(({ name }) => name),
    ),
  );
  const byName = new Map<string, Definition[]>();
  const add = (source: string, code: CodeOutline, contract?: ContractOutline): void => {
    const inlined = [...code.words].filter((word) => [...namedBy(word)].some((name) => inlinable.has(name)));
    const known = byName.get(code.name);
    const definition = { source, code, contract, inlined };
    if (known === undefined) byName.set(code.name, [definition]);
    else known.push(definition);
  };
  for (const { name: source, outline } of sources) {
    for (const contract of outline.contracts) add(source, contract, contract);
    for (const code of outline.functions) add(source, code);
  }
  return byName;
}

function estimate(
  self: Definition,
  contract: ContractOutline,
  resolve: Resolve,
  functions: Functions,
): Contract {
  const id = contractId(self.source, contract.name);
  const bases = closureOf([self], ({ contract }) =>
    (contract?.bases ?? []).flatMap((name) => resolve(name).filter((base) => base.contract !== undefined)),
  );
  const code = closureOf(bases, ({ inlined }) =>
    inlined.flatMap((name) => resolve(name).filter((definition) => isInlined(definition))),
  );
  const embedded = [...code]
    .flatMap((definition) => definition.code.embeds.flatMap(resolve))
    .flatMap(({ source, contract: other }) =>
      other?.deployable === true ? [contractId(source, other.name)] : [],
    );
  const dependencies = [...new Set(embedded)].filter((other) => other !== id);
  return {
    id,
    source: self.source,
    name: contract.name,
    start: contract.start,
    end: contract.end,
    deployable: contract.deployable,
    dependencies,
    embeds: dependencies,
    weight: contract.deployable ? functions.weigh(bases, code) : 0,
  };
}

function isInlined({ contract }: Definition): boolean {
  return contract === undefined || contract.kind === 'library';
}
