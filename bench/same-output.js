// Compares two Standard JSON outputs on disk.
import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';

const PIECE = 1 << 20;

/**
 * In pieces, since an output can be larger than a buffer.
 *
 * @param {string} left @param {string} right paths
 */
export function sameBytes(left, right) {
  const size = statSync(left).size;
  if (statSync(right).size !== size) return false;
  const [a, b] = [openSync(left, 'r'), openSync(right, 'r')];
  try {
    const [first, second] = [Buffer.alloc(PIECE), Buffer.alloc(PIECE)];
    for (let at = 0; at < size; at += PIECE) {
      const length = Math.min(PIECE, size - at);
      readSync(a, first, 0, length, at);
      readSync(b, second, 0, length, at);
      if (!first.subarray(0, length).equals(second.subarray(0, length))) return false;
    }
    return true;
  } finally {
    closeSync(a);
    closeSync(b);
  }
}

/** Whether all contracts have the same creation and runtime bytecode. */
export function sameBytecode(/** @type {string} */ left, /** @type {string} */ right) {
  const codes = (/** @type {string} */ path) => contractTexts(path).map(({ id, code }) => [id, code]);
  return JSON.stringify(codes(left)) === JSON.stringify(codes(right));
}

/**
 * Counts the contracts in some outputs, those that differ from another output, and those of them with other bytecode.
 *
 * @param {string} reference @param {readonly string[]} outputs paths
 */
export function contractDifferences(reference, outputs) {
  const expected = new Map(contractTexts(reference).map(({ id, ...texts }) => [id, texts]));
  const found = outputs.flatMap(contractTexts);
  const differ = found.filter(({ id, all }) => expected.get(id)?.all !== all);
  const bytecode = differ.filter(({ id, code }) => expected.get(id)?.code !== code);
  return { contracts: found.length, differ: differ.length, bytecode: bytecode.length };
}

/** @param {string} path */
function contractTexts(path) {
  /** @type {{ contracts?: Record<string, Record<string, any>> }} */
  const { contracts = {} } = JSON.parse(readFileSync(path, 'utf8'));
  return Object.entries(contracts).flatMap(([source, byName]) =>
    Object.entries(byName).map(([name, contract]) => ({
      id: `${source}:${name}`,
      all: JSON.stringify(contract),
      code: JSON.stringify([contract.evm?.bytecode?.object, contract.evm?.deployedBytecode?.object]),
    })),
  );
}
