import * as v from 'valibot';
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

const UNMODIFIED = 'give the path of an unmodified solc: this one did not do what it was asked';

/** How many facts an error about an output names. */
const SHOWN = 5;

/**
 * The error for an output that solc would not print: a wrapper that is given as a compiler may print anything.
 *
 * @param problem continues "the compiler's output of …"
 */
export function invalidOutput(label: string, problem: string, facts: readonly string[]): ParasolcError {
  return new ParasolcError('COMPILER_OUTPUT_INVALID', `the compiler's output of ${label} ${problem}`, {
    facts: facts.slice(0, SHOWN),
    fix: UNMODIFIED,
  });
}

/** Checks a part of an output. Fails with `COMPILER_OUTPUT_INVALID`. */
export function parseOutput<const Schema extends v.GenericSchema>(
  schema: Schema,
  value: unknown,
  label: string,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return parsed.output;
  const facts = parsed.issues.map((issue) => `${v.getDotPath(issue) ?? 'the value'}: ${issue.message}`);
  throw invalidOutput(label, 'does not have the form of solc', facts);
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
