import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, describe, expect, it } from 'vitest';
import { textBytes } from '../../src/bytes.ts';
import { readEntry, writeEntry } from '../../src/store/entry.ts';
import { StoreFolder } from '../../src/store/store-folder.ts';
import { closeCompilers } from '../support/engine.ts';
import { buildStored, runFiles, temporaryStore } from '../support/stored.ts';
import { wholeRun } from '../support/whole-run.ts';

afterAll(closeCompilers);

const RELEASE = '0.8.28';
const input = (name: string): object => ({
  language: 'Solidity',
  sources: { 'A.sol': { content: `pragma solidity ^0.8.0; contract ${name} {}` } },
  settings: { outputSelection: { '*': { '*': ['evm.bytecode.object', 'metadata'] } } },
});

describe('several builds at once', () => {
  it('give the bytes of one run each, and keep what they compile', async () => {
    const store = temporaryStore();
    const names = ['A', 'B', 'A', 'B', 'A'];
    for (let turn = 0; turn < 4; turn++) {
      const built = await Promise.all(
        names.map((name) => buildStored(RELEASE, input(name), { store, strategy: 'single' })),
      );
      for (const [index, { output, notes }] of built.entries()) {
        expect(output.equals(wholeRun(RELEASE, input(names[index] ?? '')))).toBe(true);
        expect(notes).toEqual([]);
      }
      // While one of them is being removed.
      if (turn === 1) await new StoreFolder(store).clear();
    }
    expect(runFiles(store)).toHaveLength(2);
  });

  it('that write one entry all the time are never read by half', async () => {
    const folder = new StoreFolder(temporaryStore());
    const key = createHash('sha256').update('a').digest('hex');
    const path = folder.fileOf(key);
    mkdirSync(dirname(path), { recursive: true });
    const text = 'an output, '.repeat(50_000);
    let isWriting = true;
    const write = async (): Promise<void> => {
      while (isWriting) {
        const output = textBytes(text).chunks();
        await writeEntry(folder.draftOf(path), { key, output, largest: 2 ** 30 });
      }
    };
    const writers = [write(), write()];
    for (let turn = 0; turn < 100; turn++) {
      const read = await readEntry(path, key);
      if (read !== undefined) expect((await read.read(0, read.size)).toString()).toBe(text);
    }
    isWriting = false;
    await Promise.all(writers);
    expect(readdirSync(dirname(path))).toHaveLength(1);
  });
});

describe('a build that is killed while it keeps something', () => {
  it('leaves no entry, and what it leaves is removed later', async () => {
    const folder = new StoreFolder(temporaryStore());
    const key = createHash('sha256').update('a').digest('hex');
    const path = folder.fileOf(key);
    mkdirSync(dirname(path), { recursive: true });
    const program = join(folder.path, 'endless-entry.mjs');
    const entryPoints = [join(import.meta.dirname, 'endless-entry.ts')];
    await build({ entryPoints, bundle: true, platform: 'node', format: 'esm', outfile: program });
    const child = fork(program, [folder.path, key]);
    await new Promise((done) => child.once('message', done));
    child.kill('SIGKILL');
    await new Promise((done) => child.once('close', done));
    expect(readdirSync(dirname(path))).toEqual([expect.stringMatching(/\.tmp$/)]);
    expect(await readEntry(path, key)).toBeUndefined();
    expect(await folder.contents()).toMatchObject({ runs: 0 });
    await folder.clear();
    expect(readdirSync(folder.path)).toEqual(['endless-entry.mjs']);
  });
});
