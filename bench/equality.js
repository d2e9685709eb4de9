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
