import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { memoryBytes, textBytes } from '../../src/bytes.ts';
import type { CompilerRun } from '../../src/compilers/compiler.ts';
import { ParasolcError } from '../../src/errors.ts';
import { withRunStore } from '../../src/session/known-runs.ts';
import { RunStore } from '../../src/store/run-store.ts';
import { StoreFolder } from '../../src/store/store-folder.ts';
import { closeCompilers, compilerOf } from '../support/engine.ts';
import { buildStored, runFiles, temporaryStore } from '../support/stored.ts';
import { soljsonPath, wholeRun } from '../support/whole-run.ts';

afterAll(closeCompilers);

const RELEASE = '0.8.28';
const input = (name: string): object => ({
  language: 'Solidity',
  sources: { 'A.sol': { content: `pragma solidity ^0.8.0; contract ${name} {}` } },
  settings: { outputSelection: { '*': { '*': ['evm.bytecode.object', 'metadata'] } } },
});
const INPUT = input('A');
const expected = (): Buffer => wholeRun(RELEASE, INPUT);

const build = (store: string, of = INPUT): ReturnType<typeof buildStored> =>
  buildStored(RELEASE, of, { store, strategy: 'single' });

/** A store with one run, and its file. */
async function oneRun(): Promise<{ readonly store: string; readonly file: string }> {
  const store = temporaryStore();
  await build(store);
  const [file = ''] = runFiles(store);
  return { store, file };
}

/** Whatever is in place of an entry: the output is that of one run, and then it is known again. */
async function expectMiss(store: string): Promise<void> {
  const first = await build(store);
  expect(first.output.equals(expected())).toBe(true);
  expect(first.compiled).toEqual(['whole']);
  const second = await build(store);
  expect(second.output.equals(expected())).toBe(true);
  expect(second).toMatchObject({ compiled: [], isKnown: true });
}

describe('an entry', () => {
  it('that is cut off anywhere is a miss', async () => {
    const { store, file } = await oneRun();
    const { size } = statSync(file);
    for (const length of [0, 10, 79, 80, 100, Math.floor(size / 2), size - 1]) {
      truncateSync(file, length);
      await expectMiss(store);
    }
  });

  it('with a changed byte anywhere is a miss', async () => {
    const { store, file } = await oneRun();
    const original = readFileSync(file);
    const compiler = await compilerOf(RELEASE);
    const runs = new RunStore(new StoreFolder(store), 2 ** 30);
    const run = await runs.runOf(compiler, textBytes(JSON.stringify(INPUT)), { kind: 'none' });
    if (run === undefined) throw new Error('the run has no key');
    await fc.assert(
      fc.asyncProperty(fc.nat(original.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const damaged = Buffer.from(original);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        writeFileSync(file, damaged);
        expect(await runs.find(run)).toBeUndefined();
        expect(existsSync(file)).toBe(false);
      }),
      { numRuns: 300 },
    );
    await expectMiss(store);
  });

  it("with another run's file in its place is a miss", async () => {
    const { store, file } = await oneRun();
    await build(store, input('B'));
    const other = runFiles(store).find((path) => path !== file) ?? '';
    copyFileSync(other, file);
    await expectMiss(store);
  });

  it('of another format is a miss', async () => {
    const { store, file } = await oneRun();
    writeFileSync(
      file,
      readFileSync(file).toString('latin1').replace('parasolc-run 1', 'parasolc-run 0'),
      'latin1',
    );
    await expectMiss(store);
  });

  it('with more behind it is a miss', async () => {
    const { store, file } = await oneRun();
    writeFileSync(file, Buffer.concat([readFileSync(file), Buffer.from('more')]));
    await expectMiss(store);
  });

  it.each([
    ['a folder', (file: string) => mkdirSync(file)],
    ['a link to elsewhere', (file: string) => symlinkSync('/etc/hostname', file)],
    ['a link to itself', (file: string) => symlinkSync(file, file)],
    ['a pipe', (file: string) => execFileSync('mkfifo', [file])],
  ])('with %s in its place is a miss', async (_, make) => {
    const { store, file } = await oneRun();
    rmSync(file);
    make(file);
    await expectMiss(store);
    expect(lstatSync(file).isFile()).toBe(true);
  });

  it('with a folder in its place that is not empty stays a miss, and costs a note', async () => {
    const { store, file } = await oneRun();
    rmSync(file);
    mkdirSync(join(file, 'precious'), { recursive: true });
    for (let turn = 0; turn < 2; turn++) {
      const { output, compiled, notes } = await build(store);
      expect(output.equals(expected())).toBe(true);
      expect(compiled).toEqual(['whole']);
      expect(notes).toEqual([expect.stringContaining('not kept')]);
    }
    expect(existsSync(join(file, 'precious'))).toBe(true);
  });
});

describe('a session', () => {
  it('forgets what it used if an output turns out to be wrong', async () => {
    const { store } = await oneRun();
    const compiler = await compilerOf(RELEASE);
    const session = async (error: unknown): Promise<void> => {
      const runs = new RunStore(new StoreFolder(store), 2 ** 30);
      const work = withRunStore(runs, { note: () => undefined }, async () => {
        const run = await runs.runOf(compiler, textBytes(JSON.stringify(INPUT)), { kind: 'none' });
        if (run === undefined || (await runs.find(run)) === undefined) throw new Error('it is not known');
        throw error;
      });
      await expect(work).rejects.toBe(error);
    };
    await session(new ParasolcError('CANCELLED', 'stopped'));
    expect(runFiles(store)).toHaveLength(1);
    await session(new ParasolcError('OUTPUTS_DIFFER', 'different'));
    expect(runFiles(store)).toHaveLength(0);
  });

  it('keeps nothing that is not an output of solc', async () => {
    const store = temporaryStore();
    const real = await compilerOf(RELEASE);
    for (const printed of [
      '{"sources":{}',
      'null',
      '[]',
      '{"errors":[{"severity":"error"}]}',
      '{"errors":[4]}',
    ]) {
      const output = memoryBytes([Buffer.from(printed)]);
      const compiler = { ...real, run: async () => ({ output, cost: (await real.run(RUN)).cost }) };
      await buildStored(RELEASE, INPUT, { store, strategy: 'single', compiler }).catch(() => undefined);
    }
    // This one has the form of an output, and is not one of this input.
    const output = textBytes('{"sources":{"B.sol":{"id":0}}}');
    const compiler = { ...real, run: async () => ({ output, cost: (await real.run(RUN)).cost }) };
    await expect(buildStored(RELEASE, INPUT, { store, strategy: 'single', compiler })).rejects.toMatchObject({
      code: 'COMPILER_OUTPUT_INVALID',
    });
    expect(existsSync(store) ? runFiles(store) : []).toEqual([]);
  });
});

describe('a compiler', () => {
  it('that is replaced while it runs has nothing kept in its name', async () => {
    const store = temporaryStore();
    mkdirSync(store);
    const path = join(store, 'soljson.js');
    copyFileSync(soljsonPath(RELEASE), path);
    const real = await compilerOf(RELEASE);
    const compiler = {
      ...real,
      path,
      run: async (run: CompilerRun) => {
        const result = await real.run(run);
        copyFileSync(soljsonPath('0.8.26'), path);
        return result;
      },
    };
    const built = await buildStored(RELEASE, INPUT, { store, strategy: 'single', compiler });
    expect(built.output.equals(expected())).toBe(true);
    expect(runFiles(store)).toEqual([]);
  });
});

const RUN = {
  label: 'the test',
  input: [Buffer.from(JSON.stringify(INPUT))],
  imports: { kind: 'none' },
} as const;

describe('what was used', () => {
  it('is marked, but not at each use', async () => {
    const { store, file } = await oneRun();
    const before = new Date(Date.now() - 60_000);
    utimesSync(file, before, before);
    await build(store);
    expect(Math.round(statSync(file).mtimeMs)).toBe(before.getTime());
    const longAgo = new Date(Date.now() - 86_400_000);
    utimesSync(file, longAgo, longAgo);
    await build(store);
    expect(statSync(file).mtimeMs).toBeGreaterThan(before.getTime());
  });
});
