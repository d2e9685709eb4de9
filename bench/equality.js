// Compares two Standard JSON outputs on disk.
import { readFileSync } from 'node:fs';

/** @param {string} left @param {string} right paths */
export function sameBytes(left, right) {
  return readFileSync(left).equals(readFileSync(right));
}

/** Whether all contracts have the same creation and runtime bytecode. */
export function sameBytecode(/** @type {string} */ left, /** @type {string} */ right) {
  return JSON.stringify(bytecodes(left)) === JSON.stringify(bytecodes(right));
}

/**
 * Of the contracts in some outputs, how many there are, how many differ from those in another output, and how many of
 * these have other bytecode.
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

/** @param {string} path */
function bytecodes(path) {
  /** @type {{ contracts?: Record<string, Record<string, any>> }} */
  const { contracts = {} } = JSON.parse(readFileSync(path, 'utf8'));
  return Object.entries(contracts).flatMap(([source, byName]) =>
    Object.entries(byName).map(([name, { evm }]) => [
      `${source}:${name}`,
      evm?.bytecode?.object,
      evm?.deployedBytecode?.object,
    ]),
  );
}
