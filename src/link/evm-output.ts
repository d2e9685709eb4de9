import type { JsonObject, JsonValue } from '../json/sorted.ts';
import { bytesOf, type Code } from './code.ts';
import type { Half } from './linked-code.ts';
import { disassemble, type OpcodeTable } from './opcodes.ts';

/** The outputs of code that linking can give, below `evm.bytecode` and `evm.deployedBytecode`. */
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

const HALVES: readonly Half[] = ['bytecode', 'deployedBytecode'];

/** What is printed of one half of a linked contract. */
export interface PrintableCode {
  readonly code: Code;
  readonly sourceMap: string;
  readonly functionDebugData: JsonObject;
  readonly immutableReferences: JsonObject;
}

/** What solc prints of a contract without code: an interface, or an abstract contract. */
const NO_CODE: PrintableCode = {
  code: { hex: '', references: [] },
  sourceMap: '',
  functionDebugData: {},
  immutableReferences: {},
};

/** The names of all outputs that linking gives: of a half as a whole, and of its parts. */
export const LINKED_OUTPUTS: readonly string[] = HALVES.flatMap((half) => [
  `evm.${half}`,
  ...CODE_OUTPUTS.filter((part) => isPartOf(part, half)).map((part) => `evm.${half}.${part}`),
]);

/**
 * The member `evm` of a contract's output (`StandardCompiler.cpp`, `collectEVMObject`).
 *
 * @param contract `undefined` if the contract has no code
 * @param wants whether an output is selected, by its full name
 * @param opcodes how the compiler prints code; only needed where `opcodes` is selected
 * @returns `undefined` if nothing is selected
 */
export function evmOutput(
  contract: Readonly<Record<Half, PrintableCode>> | undefined,
  wants: (output: string) => boolean,
  opcodes: OpcodeTable | undefined,
): JsonObject | undefined {
  const halves = HALVES.flatMap((half): [string, JsonObject][] => {
    const parts = CODE_OUTPUTS.filter((part) => isPartOf(part, half) && wants(`evm.${half}.${part}`));
    const code = contract?.[half] ?? NO_CODE;
    const members = parts.map((part): [string, JsonValue] => [part, partOf(code, part, opcodes)]);
    return members.length === 0 ? [] : [[half, Object.fromEntries(members)]];
  });
  return halves.length === 0 ? undefined : Object.fromEntries(halves);
}

function isPartOf(part: CodeOutput, half: Half): boolean {
  return part !== 'immutableReferences' || half === 'deployedBytecode';
}

function partOf(code: PrintableCode, part: CodeOutput, opcodes: OpcodeTable | undefined): JsonValue {
  switch (part) {
    case 'object':
      return code.code.hex;
    case 'opcodes':
      return disassemble(bytesOf(code.code), opcodes ?? []);
    case 'linkReferences':
      return linkReferences(code.code);
    // The helper code of the legacy pipeline; the list is empty with the other one.
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
