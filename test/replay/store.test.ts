import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
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
import { beforeEach, describe, expect, it } from 'vitest';
import { ReplayStore } from '../../src/replay/store.ts';
import { runFiles } from '../support/stored.ts';
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

/** The files of outputs, and of lists of outputs that differ in what was asked for. */
function entries(): string[] {
  return runFiles(folder);
}

/** The file of the one output: it is the larger one. */
function onlyEntry(): string {
  const files = entries();
  expect(files).toHaveLength(2);
  return files.reduce((a, b) => (statSync(a).size > statSync(b).size ? a : b));
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
      'is of another key',
      (path) => writeFileSync(path, readFileSync(path, 'latin1').replace(/"key":"./, '"key":"x'), 'latin1'),
    ],
    ['is a text', (path) => writeFileSync(path, 'x'.repeat(1000))],
    ['is digested, but of no key', (path) => forge(path, '{"a":1}\n{}')],
    ['is digested, but endless', (path) => forge(path, 'x'.repeat(1 << 10))],
    ['is huge', (path) => truncateSync(path, 2 ** 40)],
    [
      'is a folder',
      (path) => {
        rmSync(path);
        mkdirSync(path);
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
    writeFileSync(path, `parasolc-run 1 ${digest}\n${payload}`);
  }

  it.each(damages)('as it %s, is removed and made anew', async (_, damage) => {
    const output = await keep(store, project(ALL), RELEASE);
    const path = onlyEntry();
    damage(path);
    expect(await found(store, project(ALL), RELEASE)).toBeUndefined();
    expect(entries()).not.toContain(path);
    await keep(store, project(ALL), RELEASE, output);
    expect(await found(store, project(ALL), RELEASE)).toEqual(output);
    const elsewhere = join(folder, '../elsewhere');
    if (existsSync(elsewhere)) expect(lstatSync(elsewhere).size).toBeGreaterThan(1000);
  });

  it('is no trouble where it has a name of its own', async () => {
    const output = await keep(store, project(ALL), RELEASE);
    for (const name of ['x.run', '..run', `${'f'.repeat(64)}.run`, `${'0'.repeat(64)}-..%2f.run`])
      writeFileSync(join(folder, name), 'x');
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
    expect(entries()).toHaveLength(2);
  });

  it('is still found if the list of its project is damaged, by the very input only', async () => {
    const output = await keep(store, project(ALL), RELEASE);
    const [list = ''] = entries().filter((path) => path !== onlyEntry());
    const less = project({ 'B.sol': { '*': ['abi', 'metadata'] } });
    const { errors, ...rest } = JSON.parse(String(output));
    expect(errors).toBeDefined();
    expect(rest).toBeDefined();
    truncateSync(list, 100);
    expect(await found(store, less, RELEASE)).toBeUndefined();
    expect(await found(store, project(ALL), RELEASE)).toEqual(output);
  });
});

describe('what is kept is bounded', () => {
  const inputs = ['abi', 'metadata', 'storageLayout', 'userdoc'].map((output) =>
    project({ 'A.sol': { '*': [output] } }),
  );

  it('the least recently used goes, what was used stays', async () => {
    store = temporaryStore(130_000);
    folder = store.folder;
    for (const [index, input] of inputs.entries()) {
      const before = existsSync(folder) ? entries() : [];
      const padding = randomBytes(50_000).toString('hex');
      const output = wholeRun(RELEASE, input).toString().replace(/}$/, `,"pad":"${padding}"}`);
      await keep(store, input, RELEASE, Buffer.from(output));
      for (const path of entries().filter((path) => !before.includes(path))) {
        const time = new Date(Date.now() - (100 - index) * 3_600_000);
        utimesSync(path, time, time);
      }
      if (inputs[0] !== undefined) expect(await found(store, inputs[0], RELEASE)).toBeDefined();
    }
    const isKept = await Promise.all(
      inputs.map(async (input) => (await found(store, input, RELEASE)) !== undefined),
    );
    expect(isKept).toEqual([true, false, false, true]);
  });

  it('and leaves no drafts of those that died', async () => {
    await keep(store, project(ALL), RELEASE);
    const [draft, fresh] = ['a', 'b'].map(
      (digit) => `${onlyEntry()}.${digit.repeat(12)}-7-${digit.repeat(12)}.tmp`,
    );
    if (draft === undefined || fresh === undefined) throw new Error('two drafts');
    writeFileSync(draft, '');
    writeFileSync(fresh, '');
    utimesSync(draft, 0, 0);
    await store.files.prune({});
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
