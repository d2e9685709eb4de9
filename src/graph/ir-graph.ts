import type { Place } from '../link/ir-object.ts';
import { contractId, type ProjectGraph, sourceOrder } from './project-graph.ts';

/** A source, as its text and the output of a run tell. */
export interface PrintedSource {
  readonly name: string;
  /** Size in bytes. */
  readonly size: number;
  /** Source unit names imported, in the order of the import directives. */
  readonly imports: readonly string[];
  readonly contracts: readonly PrintedContract[];
}

/** A contract, as its intermediate representation tells; abstract ones have none. */
export interface PrintedContract {
  readonly name: string;
  readonly code: PrintedCode | undefined;
}

export interface PrintedCode {
  readonly place: Place | undefined;
  /** Ids of the contracts whose code it embeds, as far as they are known. */
  readonly dependencies: readonly string[];
  /** Size of its text, without what it embeds. */
  readonly size: number;
}

/**
 * The graph of a project without its syntax trees. It has the order in which a whole run generates, and what is
 * known of each contract with code; contracts without code come first in their source, in no order of their own.
 */
export function graphOfPrinted(
  sources: ReadonlyMap<string, PrintedSource>,
  requested: readonly string[],
): ProjectGraph {
  const order = sourceOrder(sources, requested);
  return {
    sources: order.map(({ name, imports, size }) => ({ name, imports, nodes: size })),
    contracts: order.flatMap(({ name: source, contracts }) =>
      [...contracts]
        .sort((a, b) => startOf(a) - startOf(b))
        .map(({ name, code }) => ({
          id: contractId(source, name),
          source,
          name,
          start: code?.place?.start ?? -1,
          end: code?.place?.end ?? -1,
          deployable: code !== undefined,
          dependencies: code?.dependencies ?? [],
          embeds: code?.dependencies ?? [],
          weight: code?.size ?? 0,
        })),
    ),
  };
}

function startOf({ code }: PrintedContract): number {
  return code?.place?.start ?? -1;
}
