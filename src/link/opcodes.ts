import * as v from 'valibot';
import { ParasolcError } from '../errors.ts';
import type { JsonObject } from '../json/sorted.ts';
import { invalidOutput } from '../standard-json/output.ts';

/** How a compiler prints one byte of code. */
const OpcodeSchema = v.object({
  /** The name of the instruction, or for example `0xC` if the byte is not an instruction. */
  name: v.string(),
  /** How many bytes of data follow it. */
  dataLength: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(32)),
});

type Opcode = Readonly<v.InferOutput<typeof OpcodeSchema>>;

/** How a compiler prints code for an EVM version: an entry for each byte. */
export const OpcodeTableSchema = v.pipe(v.array(OpcodeSchema), v.length(256));

export type OpcodeTable = readonly Opcode[];

/** Source and object of the probe, the keys of its outputs in `contracts`. */
export const PROBE_SOURCE = 'probe.yul';
export const PROBE_OBJECT = 'probe';

/**
 * JUMPDEST: an instruction in every EVM version, without data. It is not zero, since leading zeros of data
 * are not printed.
 */
const FILLER = 0x5b;
/** The most bytes of data that an instruction has. */
const LONGEST_DATA = 32;
/** Each byte, followed by enough bytes for its data. */
const PROBE_HEX = Array.from(
  { length: 256 },
  (_, byte) => hexOf(byte) + hexOf(FILLER).repeat(LONGEST_DATA),
).join('');

/**
 * Standard JSON input of a run that prints all opcodes. Pass its `evm.bytecode.opcodes` and
 * `evm.bytecode.object` of `PROBE_OBJECT` to `readOpcodes`. The names depend on the release and on the EVM
 * version (byte 0x44 is DIFFICULTY before paris).
 *
 * @param settings what determines the EVM version: the user's `evmVersion`, if any (and `experimental` if
 *   that version needs it)
 */
export function opcodeProbe(settings: JsonObject): JsonObject {
  const content = `object "${PROBE_OBJECT}" { code { verbatim_0i_0o(hex"${PROBE_HEX}") } }`;
  return {
    language: 'Yul',
    sources: { [PROBE_SOURCE]: { content } },
    settings: {
      ...settings,
      optimizer: { enabled: false },
      outputSelection: { '*': { '*': ['evm.bytecode.object', 'evm.bytecode.opcodes'] } },
    },
  };
}

/**
 * Reads the opcodes that a probe printed.
 *
 * @param opcodesText its `evm.bytecode.opcodes`
 * @param objectHex its `evm.bytecode.object`
 * @throws {ParasolcError} `COMPILER_OUTPUT_INVALID` if `disassemble` does not reproduce the text from the
 *   object
 */
export function readOpcodes(opcodesText: string, objectHex: string): OpcodeTable {
  if (!objectHex.startsWith(PROBE_HEX)) throw unreadable('its code is not what was asked for');
  const words = opcodesText.split(' ');
  const table: Opcode[] = [];
  for (let at = 0; table.length < 256; ) {
    const name = words[at++];
    if (name === undefined) throw unreadable(`it prints nothing for 0x${hexOf(table.length)}`);
    const data = isNumber(name) ? undefined : words[at];
    const dataLength = data !== undefined && isNumber(data) ? (data.length - 2) / 2 : 0;
    table.push({ name, dataLength });
    at += (dataLength > 0 ? 1 : 0) + LONGEST_DATA - dataLength;
  }
  // Otherwise fillers would have been read as the data of the instruction before them.
  if (isNumber(table[FILLER]?.name ?? '0x')) throw unreadable('JUMPDEST is not an instruction');
  if (disassemble(Buffer.from(objectHex, 'hex'), table) !== opcodesText) {
    throw unreadable('the opcodes do not reproduce its text');
  }
  return table;
}

/**
 * Code as solc prints it in `opcodes` (`Disassemble.cpp`). solc prints zeros for immutables and for addresses
 * of libraries that are not linked: they must be zero bytes here.
 */
export function disassemble(code: Uint8Array, table: OpcodeTable): string {
  const hex = Buffer.from(code.buffer, code.byteOffset, code.byteLength).toString('hex').toUpperCase();
  const words: string[] = [];
  for (let at = 0; at < code.length; ) {
    const opcode = table[code[at] ?? 0];
    if (opcode === undefined) throw new ParasolcError('INTERNAL', 'A table of opcodes is not complete');
    const { name, dataLength } = opcode;
    words.push(name);
    at += 1;
    if (dataLength === 0) continue;
    // solc pads data that is cut off at the end of the code with zeros.
    words.push(numberText(hex.slice(2 * at, 2 * (at + dataLength)).padEnd(2 * dataLength, '0')));
    at += dataLength;
  }
  // A blank follows each word, also the last one.
  words.push('');
  return words.join(' ');
}

/** A number as C++ streams print it: no leading zeros. */
function numberText(hex: string): string {
  let first = 0;
  while (first < hex.length - 1 && hex.charCodeAt(first) === 0x30) first++;
  return `0x${hex.slice(first)}`;
}

function isNumber(word: string): boolean {
  return word.startsWith('0x');
}

function hexOf(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}

function unreadable(reason: string): ParasolcError {
  return invalidOutput('all opcodes', 'cannot be read', [reason]);
}
