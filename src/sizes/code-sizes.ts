import type { Bytes } from '../bytes.ts';
import { indexJson } from '../json/index-text.ts';
import { find } from '../json/read.ts';
import type { JsonNode } from '../json/text.ts';
import { type ContractId, contractId } from '../standard-json/output.ts';

/** How large the code of a contract is, in bytes; undefined where the output does not hold that code. */
export interface CodeSize {
  readonly id: ContractId;
  /** The name of its source unit. */
  readonly source: string;
  readonly deployed: number | undefined;
  /** Without constructor arguments. */
  readonly creation: number | undefined;
}

/** The two kinds of code, and where an output has them. */
const OBJECTS = { deployed: 'deployedBytecode', creation: 'bytecode' } as const;

/**
 * Reads the sizes of all contracts from a Standard JSON output, in its order. Interfaces and abstract contracts have
 * no code and are left out. A library address that is not linked yet counts with its 20 bytes.
 *
 * @param output as solc prints it
 */
export async function readCodeSizes(output: Bytes): Promise<CodeSize[]> {
  const root = await indexJson(output, isOnTheWay);
  return (find(root, 'contracts')?.members ?? []).flatMap(({ key: source, value: contracts }) =>
    (contracts.members ?? []).flatMap(({ key: name, value: contract }) => {
      const deployed = objectSize(find(contract, 'evm', OBJECTS.deployed, 'object'));
      const creation = objectSize(find(contract, 'evm', OBJECTS.creation, 'object'));
      const hasNoCode = (deployed ?? 0) === 0 && (creation ?? 0) === 0;
      const isKnown = deployed !== undefined || creation !== undefined;
      return hasNoCode && isKnown ? [] : [{ id: contractId(source, name), source, deployed, creation }];
    }),
  );
}

/** Whether a value of the output holds code, or leads to it. */
function isOnTheWay(path: readonly (string | number)[]): boolean {
  const [top, , , evm, object] = path;
  if (path.length === 0) return true;
  if (top !== 'contracts') return false;
  if (path.length < 4) return true;
  if (evm !== 'evm' || path.length > 5) return false;
  return path.length === 4 || object === OBJECTS.deployed || object === OBJECTS.creation;
}

/** Two digits a byte, between quotes. A placeholder of a library has 40 characters, as its address has digits. */
function objectSize(node: JsonNode | undefined): number | undefined {
  return node?.kind === 'string' ? (node.end - node.start - 2) / 2 : undefined;
}
