import type { Diagnostic } from '../standard-json/diagnostics.ts';
import type { Contract, ProjectGraph } from './project-graph.ts';

/** `Contract requests the ABI coder v1, which is incompatible with the IR` */
const ABI_CODER_V1 = '2066';

/** How a whole run goes through code generation. */
interface Generation {
  readonly graph: ProjectGraph;
  /** Ids of the contracts that the whole run generates for their own sake. */
  readonly generated: ReadonlySet<string>;
  readonly viaIR: boolean;
}

/** Puts diagnostics of code generation into the order of the whole run. */
interface GenerationOrder {
  /** Position of a diagnostic; `undefined` if it belongs to no contract. */
  position(diagnostic: Diagnostic): number | undefined;
  /** Position at which the generation of this contract, with its dependencies, begins. */
  begin(contract: string): number | undefined;
}

/**
 * solc generates the selected contracts in the order of its sources and of their definition. What a contract
 * emits, it emits once (`CompilerStack::compile`):
 * - for a contract, before its dependencies, 2066 where the intermediate representation is made (`generateIR`);
 * - then its bytecode dependencies, in the order of their ids (`compileContract`; legacy code generation only
 *   emits their code sizes);
 * - then the code sizes of the contract itself, 5574 and 3860 (`assembleYul`).
 *
 * Every such diagnostic has the range of the contract's definition.
 */
export function generationOrder({ graph, generated, viaIR }: Generation): GenerationOrder {
  const byId = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const begins = new Map<string, number>();
  const ends = new Map<string, number>();
  let clock = 0;

  const visit = (contract: Contract, selected: boolean): void => {
    if (!begins.has(contract.id)) {
      begins.set(contract.id, clock++);
      for (const id of contract.dependencies) {
        const dependency = byId.get(id);
        if (dependency !== undefined) visit(dependency, false);
      }
    }
    if ((selected || !viaIR) && !ends.has(contract.id)) ends.set(contract.id, clock++);
  };
  const starts = new Map<string, number>();
  for (const contract of graph.contracts) {
    if (!generated.has(contract.id)) continue;
    starts.set(contract.id, clock++);
    visit(contract, true);
  }

  const contractOf = contractAt(graph);
  return {
    position(diagnostic) {
      const contract = contractOf(diagnostic);
      if (contract === undefined) return undefined;
      return diagnostic.errorCode === ABI_CODER_V1 ? begins.get(contract.id) : ends.get(contract.id);
    },
    begin: (contract) => starts.get(contract),
  };
}

/** Finds the contract whose definition is the location of a diagnostic. */
export function contractAt(graph: ProjectGraph): (diagnostic: Diagnostic) => Contract | undefined {
  const atLocation = new Map(
    graph.contracts.map((contract) => [location(contract.source, contract.start, contract.end), contract]),
  );
  return ({ location: found }) => found && atLocation.get(location(found.file, found.start, found.end));
}

function location(source: string, start: number, end: number): string {
  return JSON.stringify([source, start, end]);
}
