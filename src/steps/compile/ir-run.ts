import { type Bytes, memoryBytes } from '../../bytes.ts';
import type { RunCost } from '../../compilers/compiler.ts';
import type { IrRun, PartAnalysis } from '../../exchange/part.ts';
import { find, parseNode, stringOf } from '../../json/read.ts';
import type { JsonNode, JsonText, JsonTextMember } from '../../json/text.ts';
import { copied, jsonToBuffer, slice } from '../../json/write.ts';
import { errorStage } from '../../standard-json/answer.ts';
import { type Diagnostic, readDiagnostics } from '../../standard-json/diagnostics.ts';
import { contractId, indexOutput, printedContracts } from '../../standard-json/output.ts';
import { coveredOutputs } from '../../standard-json/outputs.ts';
import { type OutputSelection, selectorsFor } from '../../standard-json/selection.ts';
import { type NeedsOneRun, needsOneRun } from '../outcome.ts';
import { reasonToDoubtSources } from '../source-texts.ts';
import { partCost } from './compile-units.ts';

/** What a run printed of a contract's intermediate representation. */
export interface PrintedIr {
  readonly contract: string;
  /** Empty where the contract has no code: an interface, or an abstract contract. */
  readonly text: string;
  /** The output `ir` itself. */
  readonly output: JsonText;
}

/** What a run that prints the intermediate representation of contracts says. */
export interface IrRunResult {
  readonly kind: 'printed';
  readonly run: IrRun;
  readonly printed: readonly PrintedIr[];
  /** Names of the sources by their index. */
  readonly sources: ReadonlyMap<number, string>;
}

/** `Contract requests the ABI coder v1`: where the whole run says it depends on what abstract contracts embed. */
const ABI_CODER_V1 = '2066';

/** The output of an IR run or of an analysis, indexed once for all that is read from it. */
export interface IndexedRun {
  readonly output: Bytes;
  readonly root: JsonNode;
  readonly diagnostics: readonly Diagnostic[];
}

export async function indexRun(output: Bytes, label: string): Promise<IndexedRun> {
  const root = await indexOutput(output, label);
  return { output, root, diagnostics: await readDiagnostics(output, root) };
}

/**
 * Reads the output of a run that prints the intermediate representation of contracts.
 *
 * @param names of all sources that the run must have parsed
 */
export async function readIrRun(
  indexed: IndexedRun,
  cost: RunCost,
  contracts: readonly string[],
  names: ReadonlySet<string>,
): Promise<IrRunResult | NeedsOneRun> {
  const { output, root } = indexed;
  const doubt = reasonToDoubt(indexed, names);
  if (doubt !== undefined) return needsOneRun(doubt);
  const sources = new Map<number, string>();
  for (const { key, value } of find(root, 'sources')?.members ?? []) {
    const id = find(value, 'id');
    if (id !== undefined) sources.set(Number(await parseNode(output, id)), key);
  }
  return {
    kind: 'printed',
    run: { contracts, cost: partCost(cost), output: await onlyDiagnostics(output, root) },
    printed: await printedIn(output, root),
    sources,
  };
}

/** Why the output does not fit what is known of the project; `undefined` where it does. */
function reasonToDoubt({ root, diagnostics }: IndexedRun, names: ReadonlySet<string>): string | undefined {
  if (diagnostics.some(({ isError }) => isError)) return 'solc reports errors';
  if (diagnostics.some(({ errorCode }) => errorCode === ABI_CODER_V1))
    return 'a contract asks for the ABI coder v1';
  return reasonToDoubtSources(root, names);
}

async function printedIn(output: Bytes, root: JsonNode): Promise<PrintedIr[]> {
  const printed: PrintedIr[] = [];
  for (const { key: source, value } of find(root, 'contracts')?.members ?? []) {
    for (const { key: name, value: outputs } of value.members ?? []) {
      const ir = find(outputs, 'ir');
      const text = await stringOf(output, ir);
      if (ir === undefined || text === undefined) continue;
      printed.push({ contract: contractId(source, name), text, output: slice(output, ir) });
    }
  }
  return printed;
}

async function onlyDiagnostics(output: Bytes, root: JsonNode): Promise<Bytes> {
  const members = (root.members ?? [])
    .filter(({ key }) => key === 'errors')
    .map((entry) => copied(output, entry));
  return memoryBytes([await jsonToBuffer({ kind: 'object', members })]);
}

/** The output of a whole run whose analysis fails, or the analysis in a run that also printed other outputs. */
export type AnalysisResult =
  | { readonly kind: 'analysed'; readonly analysis: PartAnalysis }
  | { readonly kind: 'failed'; readonly output: Bytes };

/** Reads what a run says of the whole project without generating code, and takes out what nobody asked for. */
export async function readAnalysis(
  indexed: IndexedRun,
  selection: OutputSelection,
  release: string,
): Promise<AnalysisResult | NeedsOneRun> {
  const { output, root } = indexed;
  const stage = errorStage(indexed);
  if (stage === 'analysis') return { kind: 'failed', output };
  if (stage !== undefined) return needsOneRun('analysis finds errors');
  const contracts = find(root, 'contracts')?.members ?? [];
  const members = (root.members ?? []).flatMap((entry): JsonTextMember[] => {
    if (entry.key !== 'contracts') return [copied(output, entry)];
    const kept = contracts.map((source) => keptOfSource(source.key, source, output, selection, release));
    const printed = kept.filter(({ value }) => value.kind === 'object' && value.members.length > 0);
    return printed.length === 0 ? [] : [{ ...entry, value: { kind: 'object', members: printed } }];
  });
  return {
    kind: 'analysed',
    analysis: {
      output: memoryBytes([await jsonToBuffer({ kind: 'object', members })]),
      contracts: printedContracts(root),
    },
  };
}

type Member = NonNullable<JsonNode['members']>[number];

function keptOfSource(
  name: string,
  source: Member,
  output: Bytes,
  selection: OutputSelection,
  release: string,
): JsonTextMember {
  const contracts = (source.value.members ?? []).flatMap((contract): JsonTextMember[] => {
    const selectors = selectorsFor(selection, name, contract.key);
    const listed = coveredOutputs(selectors, ['evm.methodIdentifiers'], release).length > 0;
    const outputs = (contract.value.members ?? []).filter(
      ({ key }) => key !== 'ir' && (key !== 'evm' || listed),
    );
    if (outputs.length === 0) return [];
    const members = outputs.map((entry) => copied(output, entry));
    return [{ ...contract, value: { kind: 'object', members } }];
  });
  return { ...source, value: { kind: 'object', members: contracts } };
}
