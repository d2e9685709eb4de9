import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ReplayStore } from '../../src/replay/store.ts';
import { wholeRun } from '../support/whole-run.ts';
import {
  ALL,
  found,
  keep,
  PRAGMA,
  project,
  read,
  SOURCES,
  temporaryStore,
  textOf,
  versionOf,
} from './outputs.ts';

/** An error that only code generation finds. */
const TOO_DEEP = `${PRAGMA}contract D { function f(${Array.from({ length: 17 }, (_, i) => `uint a${i}`).join(', ')}) external pure returns (uint) { return a0 + a16; } }`;

let folder: string;
let store: ReplayStore;

beforeEach(() => {
  store = temporaryStore();
  folder = store.folder;
});

function entries(): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.replay'));
}

function onlyEntry(): string {
  const [only, ...others] = entries();
  if (only === undefined || others.length > 0) throw new Error(`${entries().length} entries`);
  return join(folder, only);
}

const RELEASE = '0.8.28';

describe('an output that was kept', () => {
  it('is found again, byte for byte, by this input and this compiler only', async () => {
    const output = await keep(store, project(ALL), RELEASE);
    expect(await found(store, project(ALL), RELEASE)).toEqual(output);
    expect(await found(store, project(ALL), '0.8.30')).toBeUndefined();
    expect(
      await found(store, { ...project(ALL), settings: { viaIR: true, outputSelection: ALL } }, RELEASE),
    ).toBeUndefined();
    expect(
      await found(store, project(ALL, { ...SOURCES, 'B.sol': `${SOURCES['B.sol']} ` }), RELEASE),
    ).toBeUndefined();
    expect(await found(store, project(ALL, { ...SOURCES, 'C.sol': PRAGMA }), RELEASE)).toBeUndefined();
  });

  it('is nothing that git would want', async () => {
    await keep(store, project(ALL), RELEASE);
    expect(readFileSync(join(folder, '.gitignore'), 'utf8')).toBe('*\n');
  });

  it.each([
    ['imports are read from elsewhere', project(ALL, { 'A.sol': SOURCES['A.sol'] })],
    ['there are errors in the code', project({}, { 'W.sol': `${PRAGMA}contract W { uint x = "text"; }` })],
    ['code cannot be generated', project({ '*': { '*': ['evm.bytecode'] } }, { 'D.sol': TOO_DEEP })],
    [
      'a solver is asked',
      { ...project(ALL), settings: { outputSelection: ALL, modelChecker: { engine: 'none' } } },
    ],
    ['a source is read from elsewhere', { language: 'Solidity', sources: { 'A.sol': { urls: ['A.sol'] } } }],
  ])('is none where %s', async (_, input) => {
    const imports = (): string => SOURCES['B.sol'];
    const output = wholeRun(RELEASE, input, { imports });
    expect(await store.keep(await read(input), versionOf(RELEASE), textOf(output))).toBeUndefined();
    expect(await found(store, input, RELEASE)).toBeUndefined();
    expect(existsSync(folder) ? entries() : []).toEqual([]);
  });
});

describe('an entry that is not what was written', () => {
  const damages: [string, (path: string) => void][] = [
    ['is cut off', (path) => truncateSync(path, lstatSync(path).size - 1)],
    ['is empty', (path) => truncateSync(path, 0)],
    [
      'has another byte',
      (path) => {
        const bytes = readFileSync(path);
        bytes[bytes.length - 20] = (bytes.at(-20) ?? 0) ^ 1;
        writeFileSync(path, bytes);
      },
    ],
    [
      'selects otherwise',
      (path) => writeFileSync(path, readFileSync(path, 'latin1').replace('"abi"', '"ABI"'), 'latin1'),
    ],
    ['is a text', (path) => writeFileSync(path, 'x'.repeat(1000))],
    ['is digested, but no selection', (path) => forge(path, '{"a":1}\n{}')],
    ['is digested, but endless', (path) => forge(path, 'x'.repeat(1 << 10))],
    ['is huge', (path) => truncateSync(path, 2 ** 40)],
    [
      'is a folder',
      (path) => {
        rmSync(path);
        mkdirSync(join(path, 'full'), { recursive: true });
      },
    ],
    [
      'is a link',
      (path) => {
        const elsewhere = join(folder, '../elsewhere');
        writeFileSync(elsewhere, readFileSync(path));
        rmSync(path);
        symlinkSync(elsewhere, path);
      },
    ],
    [
      'is a pipe',
      (path) => {
        rmSync(path);
        execFileSync('mkfifo', [path]);
      },
    ],
  ];

  function forge(path: string, payload: string): void {
    const digest = createHash('sha256').update(payload).digest('hex');
    writeFileSync(path, `parasolc-replay 1 ${digest}\n${payload}`);
  }

  it.each(damages)('as it %s, is removed and made anew', async (_, damage) => {
    const output = await keep(store, project(ALL), RELEASE);
    const path = onlyEntry();
    damage(path);
    expect(await found(store, project(ALL), RELEASE)).toBeUndefined();
    expect(entries()).toEqual([]);
    await keep(store, project(ALL), RELEASE, output);
    expect(await found(store, project(ALL), RELEASE)).toEqual(output);
    const elsewhere = join(folder, '../elsewhere');
    if (existsSync(elsewhere)) expect(lstatSync(elsewhere).size).toBeGreaterThan(1000);
  });

  it('is no trouble where it has a name of its own', async () => {
    const output = await keep(store, project(ALL), RELEASE);
    for (const name of [
      'x.replay',
      `${'0'.repeat(64)}-..%2f.replay`,
      '..replay',
      `${'f'.repeat(64)}.replay`,
    ]) {
      writeFileSync(join(folder, name), 'x');
    }
    expect(await found(store, project(ALL), RELEASE)).toEqual(output);
    expect(await found(store, project({}), RELEASE)).toBeUndefined();
  });

  it('is neither read nor written through a folder that is a link', async () => {
    await keep(store, project(ALL), RELEASE);
    const link = new ReplayStore(join(folder, '../link'));
    symlinkSync(folder, link.folder);
    expect(await found(link, project(ALL), RELEASE)).toBeUndefined();
    const other = project({ 'A.sol': { '*': ['abi'] } });
    expect(
      await link.keep(await read(other), versionOf(RELEASE), textOf(wholeRun(RELEASE, other))),
    ).toContain('is a link');
    expect(entries()).toHaveLength(1);
  });
});

describe('what is kept is bounded', () => {
  const inputs = ['abi', 'metadata', 'storageLayout', 'userdoc'].map((output) =>
    project({ 'A.sol': { '*': [output] } }),
  );

  it.each([
    ['number', { entries: 2, bytes: 2 ** 30 }],
    ['size', { entries: 100, bytes: 250_000 }],
  ])('in %s: the oldest goes, what was used stays', async (_, limits) => {
    store = temporaryStore(limits);
    folder = store.folder;
    for (const [index, input] of inputs.entries()) {
      const before = existsSync(folder) ? entries() : [];
      await keep(
        store,
        input,
        RELEASE,
        Buffer.from(
          wholeRun(RELEASE, input)
            .toString()
            .replace(/}$/, `,"pad":"${'x'.repeat(100_000)}"}`),
        ),
      );
      const [written] = entries().filter((name) => !before.includes(name));
      const time = new Date(Date.now() - (10 - index) * 60_000);
      if (written !== undefined) utimesSync(join(folder, written), time, time);
      if (inputs[0] !== undefined) expect(await found(store, inputs[0], RELEASE)).toBeDefined();
    }
    expect(entries().length).toBe(2);
    const [first, second, third, fourth] = inputs;
    if (!first || !second || !third || !fourth) throw new Error('four inputs');
    expect(await found(store, first, RELEASE)).toBeDefined();
    expect(await found(store, second, RELEASE)).toBeUndefined();
    expect(await found(store, third, RELEASE)).toBeUndefined();
    expect(await found(store, fourth, RELEASE)).toBeDefined();
  });

  it('and leaves no drafts of those that died', async () => {
    await keep(store, project(ALL), RELEASE);
    const [draft, fresh] = ['a', 'b'].map((digit) =>
      join(folder, `.${basename(onlyEntry())}.${digit.repeat(12)}-7-${digit.repeat(12)}.tmp`),
    );
    if (draft === undefined || fresh === undefined) throw new Error('two drafts');
    writeFileSync(draft, '');
    writeFileSync(fresh, '');
    utimesSync(draft, 0, 0);
    await keep(store, project(ALL), RELEASE);
    expect([draft, fresh].map(existsSync)).toEqual([false, true]);
  });
});

it('a folder that cannot be written to is no failure, but told', async () => {
  writeFileSync(folder, 'a file');
  const input = await read(project(ALL));
  const reason = await store.keep(input, versionOf(RELEASE), textOf(wholeRun(RELEASE, project(ALL))));
  expect(reason).toContain('EEXIST');
  expect(await store.find(input, versionOf(RELEASE))).toBeUndefined();
});
