import { releaseAtLeast } from '../solc-version.ts';
import type { Diagnostic } from '../standard-json/diagnostics.ts';
import type { Contract, ProjectGraph } from './project-graph.ts';

/** `Contract requests the ABI coder v1, which is incompatible with the IR` */
const ABI_CODER_V1 = '2066';

/** Before this release, the bases of a contract are among its dependencies (`NameAndTypeResolver`). */
const BASES_ARE_NO_DEPENDENCIES = '0.8.4';

/**
 * Whether the whole run may give a warning several times. `generateIR` warns of the ABI coder at each call, and returns
 * early only if it has made code before, which it never makes for an abstract contract.
 */
export function mayBeRepeated({ errorCode }: Diagnostic, { deployable }: Contract, release: string): boolean {
  return errorCode === ABI_CODER_V1 && !deployable && !releaseAtLeast(release, BASES_ARE_NO_DEPENDENCIES);
}

/** How a whole run goes through code generation. */
interface Generation {
  readonly release: string;
  readonly graph: ProjectGraph;
  /** Ids of the contracts that the whole run generates for their own sake. */
  readonly generated: ReadonlySet<string>;
  readonly viaIR: boolean;
  /** Whether the intermediate representation of a generated contract is made; with the IR pipeline it always is. */
  readonly printsIr: (contract: Contract) => boolean;
}

/** Puts diagnostics of code generation into the order of the whole run. */
interface GenerationOrder {
  /** Position of a diagnostic; `undefined` if it belongs to no contract, or may have several positions. */
  position(diagnostic: Diagnostic): number | undefined;
  /** Position at which the generation of this contract, with its dependencies, begins. */
  begin(contract: string): number | undefined;
}

/**
 * solc generates the selected contracts in the order of its sources and of their definition. What a contract
 * emits, it emits once (`CompilerStack::compile`):
 * - where the intermediate representation is made, 2066 for the contract, and then for its bytecode dependencies in
 *   the order of their ids (`generateIR`);
 * - then the code sizes, 5574 and 3860: in legacy code generation of the dependencies first (`compileContract`),
 *   then of the contract itself (`assembleYul`).
 *
 * Every such diagnostic has the range of the contract's definition.
 */
export function generationOrder({ release, graph, generated, viaIR, printsIr }: Generation): GenerationOrder {
  const byId = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  /** When the intermediate representation of each contract is made, and when its code. */
  const irs = new Map<string, number>();
  const codes = new Map<string, number>();
  let clock = 0;

  const dependenciesOf = ({ dependencies }: Contract): Contract[] =>
    dependencies.flatMap((id) => byId.get(id) ?? []);
  const generateIr = (contract: Contract): void => {
    if (irs.has(contract.id)) return;
    irs.set(contract.id, clock++);
    for (const dependency of dependenciesOf(contract)) generateIr(dependency);
  };
  const generateCode = (contract: Contract): void => {
    if (codes.has(contract.id)) return;
    // An estimate can have circles.
    codes.set(contract.id, clock);
    if (!viaIR) for (const dependency of dependenciesOf(contract)) generateCode(dependency);
    codes.set(contract.id, clock++);
  };
  const starts = new Map<string, number>();
  for (const contract of graph.contracts) {
    if (!generated.has(contract.id)) continue;
    starts.set(contract.id, clock++);
    if (viaIR || printsIr(contract)) generateIr(contract);
    generateCode(contract);
  }

  const contractOf = contractAt(graph);
  return {
    position(diagnostic) {
      const contract = contractOf(diagnostic);
      if (contract === undefined || mayBeRepeated(diagnostic, contract, release)) return undefined;
      return (diagnostic.errorCode === ABI_CODER_V1 ? irs : codes).get(contract.id);
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
