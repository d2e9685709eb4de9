import type { JsonObject, JsonValue } from '../json/sorted.ts';
import { bytesOf, type Code } from './code.ts';
import type { CodeKind } from './linked-code.ts';
import { disassemble, type OpcodeTable } from './opcodes.ts';

/** The outputs below `evm.bytecode` and `evm.deployedBytecode` that linking can produce. */
export const CODE_OUTPUTS = [
  'functionDebugData',
  'generatedSources',
  'immutableReferences',
  'linkReferences',
  'object',
  'opcodes',
  'sourceMap',
] as const;

type CodeOutput = (typeof CODE_OUTPUTS)[number];

const CODE_KINDS: readonly CodeKind[] = ['bytecode', 'deployedBytecode'];

/** What solc prints for the creation or deployed code of a linked contract. */
interface PrintableCode {
  readonly code: Code;
  readonly sourceMap: string;
  readonly functionDebugData: JsonObject;
  readonly immutableReferences: JsonObject;
}

/** What solc prints for a contract without code: an interface, or an abstract contract. */
const NO_CODE: PrintableCode = {
  code: { hex: '', references: [] },
  sourceMap: '',
  functionDebugData: {},
  immutableReferences: {},
};

/**
 * The names of all outputs that linking can produce: creation and deployed code as a whole, and their parts.
 */
export const LINKED_OUTPUTS: readonly string[] = CODE_KINDS.flatMap((kind) => [
  `evm.${kind}`,
  ...CODE_OUTPUTS.filter((part) => isPartOf(part, kind)).map((part) => `evm.${kind}.${part}`),
]);

/**
 * The member `evm` of a contract's output (`StandardCompiler.cpp`, `collectEVMObject`).
 *
 * @param contract `undefined` if the contract has no code
 * @param wants whether an output is selected, by its full name
 * @param opcodes how the compiler prints code; needed only if `opcodes` is selected
 * @returns `undefined` if nothing is selected
 */
export function evmOutput(
  contract: Readonly<Record<CodeKind, PrintableCode>> | undefined,
  wants: (output: string) => boolean,
  opcodes: OpcodeTable | undefined,
): JsonObject | undefined {
  const printed = CODE_KINDS.flatMap((kind): [string, JsonObject][] => {
    const parts = CODE_OUTPUTS.filter((part) => isPartOf(part, kind) && wants(`evm.${kind}.${part}`));
    const code = contract?.[kind] ?? NO_CODE;
    const members = parts.map((part): [string, JsonValue] => [part, partOf(code, part, opcodes)]);
    return members.length === 0 ? [] : [[kind, Object.fromEntries(members)]];
  });
  return printed.length === 0 ? undefined : Object.fromEntries(printed);
}

function isPartOf(part: CodeOutput, kind: CodeKind): boolean {
  return part !== 'immutableReferences' || kind === 'deployedBytecode';
}

function partOf(code: PrintableCode, part: CodeOutput, opcodes: OpcodeTable | undefined): JsonValue {
  switch (part) {
    case 'object':
      return code.code.hex;
    case 'opcodes':
      return disassemble(bytesOf(code.code), opcodes ?? []);
    case 'linkReferences':
      return linkReferences(code.code);
    // Helper code of the legacy pipeline; via IR the list is always empty.
    case 'generatedSources':
      return [];
    default:
      return code[part];
  }
}

function linkReferences({ references }: Code): JsonObject {
  const files = new Map<string, Map<string, JsonValue[]>>();
  for (const { file, library, start } of references) {
    const libraries = files.get(file) ?? new Map<string, JsonValue[]>();
    files.set(file, libraries.set(library, [...(libraries.get(library) ?? []), { length: 20, start }]));
  }
  return Object.fromEntries([...files].map(([file, libraries]) => [file, Object.fromEntries(libraries)]));
}
