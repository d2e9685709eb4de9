import { stringifySorted } from '../../json/sorted.ts';
import { sizeOf } from '../../link/code.ts';
import { codeSizeWarnings } from '../../link/code-size.ts';
import { evmOutput } from '../../link/evm-output.ts';
import { type LinkedContract, withAddresses } from '../../link/linked-code.ts';
import type { OpcodeTable } from '../../link/opcodes.ts';
import type { LinkSettings } from '../../link/settings.ts';
import { contractNames } from '../../standard-json/output.ts';
import { covers } from '../../standard-json/outputs.ts';
import { type OutputSelection, selectorsFor } from '../../standard-json/selection.ts';

/** What the outputs of linked contracts are made with. */
export interface OutputMaker {
  readonly selection: OutputSelection;
  readonly release: string;
  readonly settings: LinkSettings;
  /** How the compiler prints code, where `opcodes` is selected of a contract with code. */
  readonly opcodes: OpcodeTable | undefined;
  /** Where contracts are defined, by id. */
  readonly definitions: ReadonlyMap<string, DefinedContract>;
  /** A source's text, for warnings that quote it. */
  sourceText(name: string): Promise<Uint8Array>;
}

interface DefinedContract {
  readonly source: string;
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** What is printed of a contract that was linked. */
export interface LinkedOutput {
  readonly source: string;
  readonly name: string;
  /** Members of its output `evm`, as JSON texts; none where nothing of it is selected. */
  readonly evm: readonly (readonly [key: string, text: string])[];
  readonly wantsIr: boolean;
}

/** @param linked `undefined` where the contract has no code */
export function linkedOutput(
  id: string,
  linked: LinkedContract | undefined,
  { selection, release, settings, opcodes }: OutputMaker,
): LinkedOutput {
  const { source, name } = contractNames(id);
  const selectors = selectorsFor(selection, source, name);
  const wants = (output: string): boolean => selectors.some((selector) => covers(selector, output, release));
  const contract = linked && withAddresses(linked, settings.libraries);
  const evm = Object.entries(evmOutput(contract, wants, opcodes) ?? {}).map(
    ([key, value]) => [key, stringifySorted(value)] as const,
  );
  return { source, name, evm, wantsIr: wants('ir') };
}

/**
 * The warnings of a contract's code size, as JSON texts.
 *
 * @returns `undefined` where they cannot be told exactly
 */
export async function sizeWarnings(
  id: string,
  { bytecode, deployedBytecode }: LinkedContract,
  { settings: { evmVersion }, definitions, sourceText }: OutputMaker,
): Promise<string[] | undefined> {
  const sizes = { runtimeSize: sizeOf(deployedBytecode.code), creationSize: sizeOf(bytecode.code) };
  const nowhere = { source: { name: '', text: new Uint8Array() }, start: 0, end: 0 };
  // Most contracts are small, and then it does not matter where they are.
  if (codeSizeWarnings({ ...sizes, ...nowhere }, evmVersion)?.length === 0) return [];
  const definition = definitions.get(id);
  if (definition === undefined) return undefined;
  const { source, start, end } = definition;
  return codeSizeWarnings(
    { ...sizes, source: { name: source, text: await sourceText(source) }, start, end },
    evmVersion,
  );
}
