import { type Bytes, memoryBytes } from '../../bytes.ts';
import type { SplitPart } from '../../exchange/part.ts';
import { find } from '../../json/read.ts';
import { type Diagnostic, readDiagnostics } from '../../standard-json/diagnostics.ts';
import { indexOutput } from '../../standard-json/output.ts';
import type { LinkedParts } from './link-parts.ts';
import type { IndexedUnit } from './merge-contracts.ts';

/** What solc said in one run. */
export interface RunDiagnostics {
  readonly label: string;
  /** Contracts that the run generated for their own sake. */
  readonly contracts: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  readonly failure: RunFailure | undefined;
}

/** The failure of a contract's code generation, shown beside all diagnostics of analysis. */
export interface RunFailure {
  readonly contract: string;
  readonly output: Bytes;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether solc printed nothing but the failure: no sources, no contracts. */
  readonly replacesEverything: boolean;
}

/** What solc said in each run of the parts, and what it would have said of contracts that were linked. */
export async function diagnosticsOfParts(
  parts: readonly SplitPart[],
  units: readonly IndexedUnit[],
  { warnings }: LinkedParts,
): Promise<RunDiagnostics[]> {
  const said: RunDiagnostics[] = [];
  for (const { shard, irRuns } of parts) {
    for (const [index, { output, contracts }] of irRuns.entries()) {
      const label = `shard ${shard}, IR run ${index}`;
      const root = await indexOutput(output, label);
      const diagnostics = await readDiagnostics(output, root);
      said.push({ label, contracts, diagnostics, failure: undefined });
    }
  }
  for (const unit of units) said.push(await diagnosticsOfUnit(unit));
  for (const [contract, texts] of warnings)
    said.push({
      label: contract,
      contracts: [contract],
      diagnostics: await diagnosticsIn(texts),
      failure: undefined,
    });
  return said;
}

async function diagnosticsOfUnit({
  label,
  contracts,
  output,
  root,
  failure,
}: IndexedUnit): Promise<RunDiagnostics> {
  return {
    label,
    contracts,
    diagnostics: await readDiagnostics(output, root),
    failure: failure && {
      contract: failure.contract,
      output: failure.output,
      diagnostics: await readDiagnostics(failure.output, failure.root),
      replacesEverything: find(failure.root, 'sources') === undefined,
    },
  };
}

async function diagnosticsIn(texts: readonly string[]): Promise<Diagnostic[]> {
  const bytes = memoryBytes([Buffer.from(`{"errors":[${texts.join(',')}]}`)]);
  const root = await indexOutput(bytes, 'warnings');
  return readDiagnostics(bytes, root);
}
