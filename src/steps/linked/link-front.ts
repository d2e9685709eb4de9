import { type Bytes, memoryBytes } from '../../bytes.ts';
import type { UnitManifest } from '../../exchange/part.ts';
import { find } from '../../json/read.ts';
import type { JsonNode } from '../../json/text.ts';
import { readDiagnostics } from '../../standard-json/diagnostics.ts';
import type { DoneUnit } from '../compile-units.ts';
import { type CompiledContracts, type ContractLinker, NOT_PRINTED } from './contract-linker.ts';

/** A run that has printed the intermediate representation of contracts. */
export interface FrontRun {
  readonly output: Bytes;
  readonly root: JsonNode;
  /** The contracts that it was made for. */
  readonly contracts: readonly string[];
  readonly cost: UnitManifest['cost'];
}

/** Compiles and links the contracts of a front run. What the run warned of comes in a unit without contracts. */
export async function linkFront(
  { output, root, contracts, cost }: FrontRun,
  linker: ContractLinker,
  onRead?: () => void,
): Promise<CompiledContracts> {
  const errors = find(root, 'errors');
  const diagnostics = await readDiagnostics(output, errors);
  if (diagnostics.some(({ isError }) => isError)) {
    const reason = 'solc fails to make its intermediate representation, or that of one made along with it';
    return { units: [], refused: contracts.map((contract) => ({ contract, reason })) };
  }
  const { units, refused } = await linker.compile(output, root, onRead);
  const found = new Set([
    ...units.flatMap(({ manifest }) => manifest.contracts),
    ...refused.map(({ contract }) => contract),
  ]);
  const missing = contracts
    .filter((contract) => !found.has(contract))
    .map((contract) => ({ contract, reason: NOT_PRINTED }));
  const said =
    errors === undefined ? '' : `"errors":${(await output.read(errors.start, errors.end)).toString('utf8')}`;
  const front: DoneUnit = {
    manifest: { linked: true, contracts: [], predicted: 0, cost },
    output: { output: memoryBytes([Buffer.from(`{${said}}`)]), failure: undefined },
  };
  return { units: [front, ...units], refused: [...refused, ...missing] };
}
