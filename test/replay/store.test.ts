import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { memoryBytes, textBytes } from '../../src/bytes.ts';
import type { JsonText } from '../../src/json/text.ts';
import { jsonToBuffer } from '../../src/json/write.ts';
import { ReplayStore } from '../../src/replay/store.ts';
import { readInput, type StandardJsonInput } from '../../src/standard-json/input.ts';
import { openZeppelin, SLICES, slice } from '../support/corpora.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { fullVersion, wholeRun } from '../support/whole-run.ts';

type Selection = Record<string, Record<string, string[]>>;

const PRAGMA = 'pragma solidity >=0.8.0;\n';
const SOURCES = {
  'B.sol': `${PRAGMA}contract B { uint public x; function f(uint unused) public {} }\n`,
  'A.sol': `${PRAGMA}import "B.sol";\ninterface I { function g() external; }\nabstract contract Z {}\ncontract A is B { B public b = new B(); }\n`,
};
/** An error that only code generation finds. */
const TOO_DEEP = `${PRAGMA}contract D { function f(${Array.from({ length: 17 }, (_, i) => `uint a${i}`).join(', ')}) external pure returns (uint) { return a0 + a16; } }`;
/** As Forge asks: by file. */
const ALL: Selection = {
  'A.sol': { '*': ['abi', 'evm.bytecode', 'evm.deployedBytecode', 'evm.methodIdentifiers', 'metadata'] },
  'B.sol': { '*': ['abi', 'evm.bytecode.object', 'metadata', 'storageLayout'] },
};

let folder: string;
let store: ReplayStore;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'parasolc-test-')), 'store');
  store = new ReplayStore(folder);
});
afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true });
});

function project(outputSelection: Selection, sources: Record<string, string> = SOURCES): object {
  const contents = Object.entries(sources).map(([name, content]) => [name, { content }]);
  return { language: 'Solidity', sources: Object.fromEntries(contents), settings: { outputSelection } };
}

function read(input: object): Promise<StandardJsonInput> {
  return readInput(textBytes(JSON.stringify(input)), 'the input');
}

function versionOf(release: string): { release: string; build: string } {
  return { release, build: fullVersion(release).replace('.Emscripten.clang', '') };
}

function textOf(output: Buffer): JsonText {
  return { kind: 'slice', bytes: memoryBytes([output]), start: 0, end: output.length };
}

async function keep(input: object, release: string, output = wholeRun(release, input)): Promise<Buffer> {
  expect(await store.keep(await read(input), versionOf(release), textOf(output))).toBeUndefined();
  return output;
}

async function found(input: object, release: string, from = store): Promise<Buffer | undefined> {
  const known = await from.find(await read(input), versionOf(release));
  if (known === undefined) return undefined;
  const text = await jsonToBuffer(known.text);
  await known.close();
  return text;
}

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
    const output = await keep(project(ALL), RELEASE);
    expect(await found(project(ALL), RELEASE)).toEqual(output);
    expect(await found(project(ALL), '0.8.30')).toBeUndefined();
    expect(
      await found({ ...project(ALL), settings: { viaIR: true, outputSelection: ALL } }, RELEASE),
    ).toBeUndefined();
    expect(
      await found(project(ALL, { ...SOURCES, 'B.sol': `${SOURCES['B.sol']} ` }), RELEASE),
    ).toBeUndefined();
    expect(await found(project(ALL, { ...SOURCES, 'C.sol': PRAGMA }), RELEASE)).toBeUndefined();
  });

  it('is nothing that git would want', async () => {
    await keep(project(ALL), RELEASE);
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
    expect(await found(input, RELEASE)).toBeUndefined();
    expect(existsSync(folder) ? entries() : []).toEqual([]);
  });
});

describe('an input that asks for less of what was compiled', () => {
  const narrower: [string, Selection][] = [
    ['one file', { 'B.sol': { '*': ['abi', 'metadata'] } }],
    ['one output', { 'A.sol': { '*': ['abi'] }, 'B.sol': { '*': ['abi'] } }],
    [
      'parts of bytecode',
      { 'A.sol': { '*': ['evm.bytecode.object', 'evm.deployedBytecode.immutableReferences'] } },
    ],
    [
      'the code of all',
      { 'A.sol': { '*': ['evm.bytecode.object'] }, 'B.sol': { '*': ['evm.bytecode.object'] } },
    ],
    ['one contract', { 'A.sol': { A: ['evm.bytecode'], I: ['abi'] } }],
    ['nothing of a file', { 'A.sol': { '*': [] }, 'B.sol': { '*': ['evm.bytecode.object'] } }],
    ['a contract that is not there', { 'A.sol': { None: ['abi'] } }],
  ];
  it.each(['0.8.20', '0.8.28', '0.8.37'])('gets what solc %s prints, or nothing', async (release) => {
    // Without warnings nothing depends on what is generated; with some it does.
    const quiet = {
      ...SOURCES,
      'B.sol': SOURCES['B.sol'].replace(' unused', '').replace(/^/, '// SPDX-License-Identifier: MIT\n'),
      'A.sol': `// SPDX-License-Identifier: MIT\n${SOURCES['A.sol']}`,
    };
    const answered: string[] = [];
    for (const [kind, sources] of Object.entries({ quiet, warned: SOURCES })) {
      await keep(project(ALL, sources), release);
      for (const [what, selection] of narrower) {
        const input = project(selection, sources);
        const output = await found(input, release);
        if (output === undefined) continue;
        expectSameOutput(output, wholeRun(release, input), `${kind}: ${what}`);
        answered.push(`${kind}: ${what}`);
      }
    }
    expect(answered.filter((name) => name.startsWith('quiet'))).toHaveLength(narrower.length);
    expect(answered).toContain('warned: the code of all');
    expect(answered).not.toContain('warned: one file');
  });

  it.each<[string, Selection]>([
    ['more', { 'A.sol': { '*': ['abi', 'ir'] } }],
    ['what a wildcard does not cover', { '*': { '*': ['abi', 'storageLayout'] } }],
    ['syntax trees', { 'A.sol': { '': ['ast'] } }],
  ])('gets nothing where it asks for %s', async (_, selection) => {
    await keep(project(ALL), RELEASE);
    expect(await found(project(selection), RELEASE)).toBeUndefined();
  });

  it('gets nothing where syntax trees were printed', async () => {
    await keep(project({ 'A.sol': { '*': ['abi'], '': ['ast'] } }), RELEASE);
    expect(await found(project({ 'A.sol': { '*': ['abi'] } }), RELEASE)).toBeUndefined();
  });

  it('is answered in a real project, contract by contract', async () => {
    const outputs = ['abi', 'metadata', 'evm.bytecode', 'evm.deployedBytecode.object'];
    const whole = slice(openZeppelin(), SLICES.openZeppelinGovernance, { '*': { '*': outputs } });
    const kept = await keep(whole, RELEASE);
    // Nothing is said of it, so nothing that is said can depend on what is asked for.
    expect(JSON.parse(kept.toString())).not.toHaveProperty('errors');
    const file = '@openzeppelin/contracts/governance/Governor.sol';
    const proxies = '@openzeppelin/contracts/proxy/transparent/ProxyAdmin.sol';
    const asked = {
      '*': { '*': ['abi'] },
      [file]: { '*': ['metadata'] },
      [proxies]: { '*': ['evm.bytecode.object'] },
    };
    const input = { ...whole, settings: { ...whole.settings, outputSelection: asked } };
    const output = await found(input, RELEASE);
    expectSameOutput(output ?? Buffer.from('{}'), wholeRun(RELEASE, input));
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
    const output = await keep(project(ALL), RELEASE);
    const path = onlyEntry();
    damage(path);
    expect(await found(project(ALL), RELEASE)).toBeUndefined();
    expect(entries()).toEqual([]);
    await keep(project(ALL), RELEASE, output);
    expect(await found(project(ALL), RELEASE)).toEqual(output);
    const elsewhere = join(folder, '../elsewhere');
    if (existsSync(elsewhere)) expect(lstatSync(elsewhere).size).toBeGreaterThan(1000);
  });

  it('is no trouble where it has a name of its own', async () => {
    const output = await keep(project(ALL), RELEASE);
    for (const name of [
      'x.replay',
      `${'0'.repeat(64)}-..%2f.replay`,
      '..replay',
      `${'f'.repeat(64)}.replay`,
    ]) {
      writeFileSync(join(folder, name), 'x');
    }
    expect(await found(project(ALL), RELEASE)).toEqual(output);
    expect(await found(project({}), RELEASE)).toBeUndefined();
  });

  it('is neither read nor written through a folder that is a link', async () => {
    await keep(project(ALL), RELEASE);
    const link = new ReplayStore(join(folder, '../link'));
    symlinkSync(folder, link.folder);
    expect(await found(project(ALL), RELEASE, link)).toBeUndefined();
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
    store = new ReplayStore(folder, limits);
    for (const [index, input] of inputs.entries()) {
      const before = existsSync(folder) ? entries() : [];
      await keep(
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
      if (inputs[0] !== undefined) expect(await found(inputs[0], RELEASE)).toBeDefined();
    }
    expect(entries().length).toBe(2);
    const [first, second, third, fourth] = inputs;
    if (!first || !second || !third || !fourth) throw new Error('four inputs');
    expect(await found(first, RELEASE)).toBeDefined();
    expect(await found(second, RELEASE)).toBeUndefined();
    expect(await found(third, RELEASE)).toBeUndefined();
    expect(await found(fourth, RELEASE)).toBeDefined();
  });

  it('and leaves no drafts of those that died', async () => {
    await keep(project(ALL), RELEASE);
    const [draft, fresh] = ['a', 'b'].map((digit) => `${onlyEntry()}.${digit.repeat(36)}.tmp`);
    if (draft === undefined || fresh === undefined) throw new Error('two drafts');
    writeFileSync(draft, '');
    writeFileSync(fresh, '');
    utimesSync(draft, 0, 0);
    await keep(project(ALL), RELEASE);
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
