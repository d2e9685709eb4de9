import type { Bytes } from '../bytes.ts';
import { ParasolcError } from '../errors.ts';
import { indexJson } from '../json/index-text.ts';
import { find } from '../json/read.ts';
import type { JsonNode } from '../json/text.ts';

/** Records an output down to its contracts' outputs, one level below `evm`. */
export async function indexOutput(output: Bytes, label: string): Promise<JsonNode> {
  try {
    return await indexJson(output, (path) => {
      if (path[0] === 'contracts') return path.length < 4 || (path.length === 4 && path[3] === 'evm');
      if (path[0] === 'errors') return path.length < 2;
      return path.length < 3;
    });
  } catch (cause) {
    throw new ParasolcError('COMPILER_OUTPUT_INVALID', `the output of ${label} is not JSON`, {
      cause,
      fix: 'run the compiler by hand on the same input; if its output is cut off there too, the compiler is faulty',
    });
  }
}

/** Ids of the contracts of which an output holds anything. */
export function printedContracts(root: JsonNode): string[] {
  return (find(root, 'contracts')?.members ?? []).flatMap(({ key: source, value }) =>
    (value.members ?? []).map(({ key: name }) => contractId(source, name)),
  );
}

/** A contract by its fully qualified name, `path/File.sol:Name`. */
export type ContractId = string;

export function contractId(source: string, name: string): ContractId {
  return `${source}:${name}`;
}

/** The source and the name in a contract's id. Names of sources may hold colons, names of contracts may not. */
export function contractNames(id: ContractId): { readonly source: string; readonly name: string } {
  const colon = id.lastIndexOf(':');
  return { source: id.slice(0, colon), name: id.slice(colon + 1) };
}
