import * as v from 'valibot';
import { isJsonObject, type JsonValue } from '../../json/sorted.ts';
import { CODE_OUTPUTS } from '../../link/evm-output.ts';
import { disassemble, type OpcodeTable } from '../../link/opcodes.ts';
import { moveByte, onlyWords, type Words } from '../../sources/words.ts';
import { translateSourceMap } from '../../standard-json/source-map.ts';

/** What the outputs of contracts depend on besides the words of their sources. */
export interface Comments {
  /** The words of the sources, in the order in which solc numbers them. */
  readonly words: readonly Words[];
  /** The hash of each contract's metadata, in hex, by contract. */
  readonly hashes: ReadonlyMap<string, string>;
  /** How the compiler prints code, where `opcodes` are selected. */
  readonly opcodes: OpcodeTable | undefined;
}

export const UnitCodeSchema = v.object({
  /** `contracts` of the output, with places in words instead of source positions, and without opcodes. */
  contracts: v.unknown(),
  /** The hashes of metadata in the code, and the contracts that they are of. */
  hashes: v.array(v.tuple([v.string(), v.string()])),
});

/** The outputs of contracts, without what depends on comments and white space. */
export type UnitCode = v.InferOutput<typeof UnitCodeSchema>;

/** A hash of IPFS in metadata, in CBOR: its key, and 34 bytes. */
const HASH = /(64697066735822)(1220[0-9a-f]{64})/g;

/** The address of a library that is not known. `opcodes` has zeros for it. */
const PLACEHOLDER = /__\$[0-9a-f]{34}\$__/g;

/** The outputs that other comments do not change, or of which it is known how. */
const PARTS = new Set<string>(CODE_OUTPUTS);

/** Something is not as it is expected to be. */
class Unexpected extends Error {}

/**
 * Takes out of the outputs of contracts what depends on comments and white space.
 *
 * @param contracts `contracts` of the output of a run, in which only code is selected
 * @returns `undefined` if it cannot be told apart
 */
export function withoutComments(contracts: JsonValue, comments: Comments): UnitCode | undefined {
  const contractOf = new Map([...comments.hashes].map(([contract, hash]) => [hash, contract]));
  const hashes = new Map<string, string>();
  const read = (hash: string, isWhole: boolean): string => {
    const contract = contractOf.get(hash);
    if (contract === undefined || !isWhole) throw new Unexpected();
    hashes.set(hash, contract);
    return hash;
  };
  const code = mapCode(contracts, {
    sourceMap: (map) => moved(map, comments.words, (words) => [words, onlyWords(words)]),
    object: (hex) => mapHashes(hex, read),
    opcodes: () => '',
  });
  return code === undefined ? undefined : { contracts: code, hashes: [...hashes] };
}

/**
 * Puts back into outputs what depends on comments and white space.
 *
 * @returns `undefined` if something of it is not known
 */
export function withComments({ contracts, hashes }: UnitCode, comments: Comments): JsonValue | undefined {
  const contractOf = new Map(hashes);
  const write = (hash: string): string => {
    const now = comments.hashes.get(contractOf.get(hash) ?? '');
    if (now === undefined) throw new Unexpected();
    return now;
  };
  return mapCode(contracts as JsonValue, {
    sourceMap: (map) => moved(map, comments.words, (words) => [onlyWords(words), words]),
    object: (hex) => mapHashes(hex, write),
    opcodes: (_, hex) => opcodesOf(hex, comments.opcodes),
  });
}

/** What becomes of parts of an output of code. */
interface CodeMap {
  sourceMap(text: string): string;
  object(text: string): string;
  /** @param hex the new object */
  opcodes(text: string, hex: string | undefined): string;
}

/** Maps the code of contracts, in which nothing but code may be. */
function mapCode(contracts: JsonValue, map: CodeMap): JsonValue | undefined {
  const mapPart = (key: string, value: JsonValue, hex: string | undefined): JsonValue => {
    if (!PARTS.has(key)) throw new Unexpected();
    if (key === 'object') return hex ?? value;
    if (typeof value !== 'string') return value;
    if (key === 'sourceMap') return map.sourceMap(value);
    return key === 'opcodes' ? map.opcodes(value, hex) : value;
  };
  const mapObject = (key: string, code: JsonValue): JsonValue => {
    if (key !== 'bytecode' && key !== 'deployedBytecode') throw new Unexpected();
    const object = isJsonObject(code) ? code.object : undefined;
    const hex = typeof object === 'string' ? map.object(object) : undefined;
    return mapMembers(code, (part, value) => mapPart(part, value, hex));
  };
  const mapContract = (key: string, outputs: JsonValue): JsonValue => {
    if (key !== 'evm') throw new Unexpected();
    return mapMembers(outputs, mapObject);
  };
  try {
    return mapMembers(contracts, (_, ofSource) =>
      mapMembers(ofSource, (_, contract) => mapMembers(contract, mapContract)),
    );
  } catch (error) {
    if (error instanceof Unexpected) return undefined;
    throw error;
  }
}

function mapMembers(value: JsonValue, map: (key: string, member: JsonValue) => JsonValue): JsonValue {
  if (!isJsonObject(value)) throw new Unexpected();
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, map(key, member)]));
}

/** @param map told whether the hash begins at a byte */
function mapHashes(hex: string, map: (hash: string, isWhole: boolean) => string): string {
  return hex.replace(HASH, (_, head: string, hash: string, at: number) => head + map(hash, at % 2 === 0));
}

/** A source map whose positions are moved from one text to another of the same words. */
function moved(
  map: string,
  sources: readonly Words[],
  between: (words: Words) => readonly [from: Words, to: Words],
): string {
  return translateSourceMap(map, ({ start, length, source }) => {
    if (source < 0) return { start, length, source };
    const words = sources[source];
    if (words === undefined) throw new Unexpected();
    const [from, to] = between(words);
    const move = (position: number): number => {
      const byte = moveByte(position, from, to);
      if (byte === undefined) throw new Unexpected();
      return byte;
    };
    const first = move(start);
    return { start: first, length: move(start + length) - first, source };
  });
}

function opcodesOf(hex: string | undefined, table: OpcodeTable | undefined): string {
  if (hex === undefined || table === undefined) throw new Unexpected();
  return disassemble(Buffer.from(hex.replace(PLACEHOLDER, '0'.repeat(40)), 'hex'), table);
}
