import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { memoryBytes, textBytes } from '../../src/bytes.ts';
import type { JsonText } from '../../src/json/text.ts';
import { jsonToBuffer } from '../../src/json/write.ts';
import { ReplayStore } from '../../src/replay/store.ts';
import { readInput, type StandardJsonInput } from '../../src/standard-json/input.ts';
import { fullVersion, wholeRun } from '../support/whole-run.ts';

export type Selection = Record<string, Record<string, string[]>>;

export const PRAGMA = 'pragma solidity >=0.8.0;\n';
export const SOURCES = {
  'B.sol': `${PRAGMA}contract B { uint public x; function f(uint unused) public {} }\n`,
  'A.sol': `${PRAGMA}import "B.sol";\ninterface I { function g() external; }\nabstract contract Z {}\ncontract A is B { B public b = new B(); }\n`,
};
/** As Forge asks: by file. */
export const ALL: Selection = {
  'A.sol': { '*': ['abi', 'evm.bytecode', 'evm.deployedBytecode', 'evm.methodIdentifiers', 'metadata'] },
  'B.sol': { '*': ['abi', 'evm.bytecode.object', 'metadata', 'storageLayout'] },
};

export function project(outputSelection: Selection, sources: Record<string, string> = SOURCES): object {
  const contents = Object.entries(sources).map(([name, content]) => [name, { content }]);
  return { language: 'Solidity', sources: Object.fromEntries(contents), settings: { outputSelection } };
}

export function read(input: object): Promise<StandardJsonInput> {
  return readInput(textBytes(JSON.stringify(input)), 'the input');
}

export function versionOf(release: string): { release: string; build: string } {
  return { release, build: fullVersion(release).replace('.Emscripten.clang', '') };
}

export function textOf(output: Buffer): JsonText {
  return { kind: 'slice', bytes: memoryBytes([output]), start: 0, end: output.length };
}

/** Keeps an output: what solc gives for the input. */
export async function keep(
  store: ReplayStore,
  input: object,
  release: string,
  output = wholeRun(release, input),
): Promise<Buffer> {
  expect(await store.keep(await read(input), versionOf(release), textOf(output))).toBeUndefined();
  return output;
}

/** What the store has for an input. */
export async function found(store: ReplayStore, input: object, release: string): Promise<Buffer | undefined> {
  const known = await store.find(await read(input), versionOf(release));
  return known && jsonToBuffer(known);
}

/** A store in a folder that is not there yet, in a temporary one of this test. */
export function temporaryStore(limit?: number): ReplayStore {
  const parent = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  onTestFinished(() => {
    rmSync(parent, { recursive: true });
  });
  return new ReplayStore(join(parent, 'store'), limit);
}
