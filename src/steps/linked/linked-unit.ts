import { memoryBytes } from '../../bytes.ts';
import type { RunCost } from '../../compilers/compiler.ts';
import type { UnitManifest } from '../../exchange/part.ts';
import { contractId } from '../../graph/project-graph.ts';
import { stringifySorted } from '../../json/sorted.ts';
import { sizeOf } from '../../link/code.ts';
import { codeSizeWarnings } from '../../link/code-size.ts';
import { evmOutput, LINKED_OUTPUTS } from '../../link/evm-output.ts';
import type { Place } from '../../link/ir-object.ts';
import { type LinkedContract, withLibraries } from '../../link/linked-contract.ts';
import type { OpcodeTable } from '../../link/opcodes.ts';
import { LinkRefusal } from '../../link/refusal.ts';
import type { LinkSettings } from '../../link/settings.ts';
import { coveredOutputs, covers } from '../../standard-json/outputs.ts';
import { type OutputSelection, selectorsFor } from '../../standard-json/selection.ts';
import type { DoneUnit } from '../compile-units.ts';

/** A contract as a front run printed it. */
export interface PrintedContract {
  readonly source: string;
  readonly name: string;
  /** The JSON text of its output `ir`. */
  readonly irText: () => Promise<string>;
}

/** What the output of a linked contract is made with. */
export interface OutputMaker {
  readonly selection: OutputSelection;
  readonly release: string;
  readonly settings: LinkSettings;
  /** How the compiler prints code. */
  opcodes(): Promise<OpcodeTable>;
  /** A source's text, for warnings that quote it. */
  sourceText(name: string): Promise<Uint8Array>;
}

/**
 * The output of a run that generates one contract alone, as solc would have printed it.
 *
 * @param linked `undefined` where the contract has no code
 * @param warnings JSON texts of entries in `errors`
 */
export async function linkedUnit(
  { source, name, irText }: PrintedContract,
  linked: LinkedContract | undefined,
  warnings: readonly string[],
  costs: readonly RunCost[],
  { selection, release, settings, opcodes }: OutputMaker,
): Promise<DoneUnit> {
  const selectors = selectorsFor(selection, source, name);
  const wants = (output: string): boolean => selectors.some((selector) => covers(selector, output, release));
  const outputs = coveredOutputs(selectors, LINKED_OUTPUTS, release);
  const disassembled = linked !== undefined && outputs.some((output) => output.endsWith('.opcodes'));
  const contract = linked && withLibraries(linked, settings.libraries);
  const evm = evmOutput(contract, wants, disassembled ? await opcodes() : undefined);
  const members = [
    ...(evm === undefined ? [] : [`"evm":${stringifySorted(evm)}`]),
    ...(wants('ir') ? [`"ir":${await irText()}`] : []),
  ];
  const [sourceKey, nameKey] = [stringifySorted(source), stringifySorted(name)];
  const contracts =
    members.length === 0 ? [] : [`"contracts":{${sourceKey}:{${nameKey}:{${members.join(',')}}}}`];
  const errors = warnings.length === 0 ? [] : [`"errors":[${warnings.join(',')}]`];
  return {
    manifest: { linked: true, contracts: [contractId(source, name)], predicted: 0, cost: together(costs) },
    output: {
      output: memoryBytes([Buffer.from(`{${[...contracts, ...errors].join(',')}}`)]),
      failure: undefined,
    },
  };
}

/**
 * The warnings of a contract's code size.
 *
 * @param place of the contract's definition, and the name of the source with that index
 * @throws {LinkRefusal} where they cannot be told exactly
 */
export async function sizeWarnings(
  { source }: PrintedContract,
  { bytecode, deployedBytecode }: LinkedContract,
  place: (Place & { readonly sourceName: string | undefined }) | undefined,
  { settings, sourceText }: OutputMaker,
): Promise<string[]> {
  const sizes = { runtimeSize: sizeOf(deployedBytecode.code), creationSize: sizeOf(bytecode.code) };
  const { evmVersion } = settings;
  const nowhere = { source: { name: '', text: new Uint8Array() }, start: 0, end: 0 };
  // Most contracts are small, and then it does not matter where they are.
  if (codeSizeWarnings({ ...sizes, ...nowhere }, evmVersion)?.length === 0) return [];
  if (place === undefined || place.sourceName !== source) {
    throw new LinkRefusal('it is too large for the EVM, and its place in the source is not known');
  }
  const { start, end } = place;
  const text = await sourceText(source);
  const warnings = codeSizeWarnings({ ...sizes, source: { name: source, text }, start, end }, evmVersion);
  if (warnings === undefined) throw new LinkRefusal('solc cannot quote its source in a warning');
  return warnings;
}

/** What several runs cost together. */
function together(costs: readonly RunCost[]): UnitManifest['cost'] {
  const sum = (of: (cost: RunCost) => number): number => costs.reduce((total, cost) => total + of(cost), 0);
  const cpus = costs.flatMap(({ cpu }) => cpu ?? []);
  const peaks = costs.flatMap(({ peakMemory }) => peakMemory ?? []);
  return {
    wall: sum(({ wall }) => wall),
    bytesIn: sum(({ bytesIn }) => bytesIn),
    bytesOut: sum(({ bytesOut }) => bytesOut),
    ...(cpus.length === costs.length ? { cpu: cpus.reduce((total, cpu) => total + cpu, 0) } : {}),
    ...(peaks.length > 0 ? { peakMemory: Math.max(...peaks) } : {}),
  };
}
