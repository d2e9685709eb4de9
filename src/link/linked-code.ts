import * as v from 'valibot';
import { type Code, linkLibraries } from './code.ts';

/** Creation or deployed code, as `evm` names them. */
export type CodeKind = 'bytecode' | 'deployedBytecode';

/** `functionDebugData` as solc prints it, by function. */
export const DebugDataSchema = v.record(
  v.string(),
  v.object({
    entryPoint: v.nullable(v.number()),
    id: v.nullable(v.number()),
    parameterSlots: v.number(),
    returnSlots: v.number(),
  }),
);
export type DebugData = v.InferOutput<typeof DebugDataSchema>;

/** `immutableReferences` as solc prints it: ranges of 32 bytes, by AST id. */
type ImmutableReferences = Record<string, { start: number; length: number }[]>;

/** The creation or deployed code of a contract, with the code that it embeds. */
export interface LinkedCode {
  readonly code: Code;
  readonly immutableReferences: ImmutableReferences;
  /** Source map, with offsets in the user's sources. */
  readonly sourceMap: string;
  readonly functionDebugData: DebugData;
  /** Offset of the last jump target. The width of jumps in the code that embeds this may depend on it. */
  readonly lastTag: number;
}

/**
 * A contract with the code that it embeds, before library addresses are filled in: contracts that embed it
 * need it like this.
 */
export type LinkedContract = Readonly<Record<CodeKind, LinkedCode>>;

/**
 * Fills in library addresses in creation and deployed code.
 *
 * @param addresses 40 lower-case hex digits each, by `file:library`
 */
export function withAddresses(
  contract: LinkedContract,
  addresses: ReadonlyMap<string, string>,
): LinkedContract {
  const linked = (code: LinkedCode): LinkedCode => ({ ...code, code: linkLibraries(code.code, addresses) });
  return { bytecode: linked(contract.bytecode), deployedBytecode: linked(contract.deployedBytecode) };
}
