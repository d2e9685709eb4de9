import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type PlainInput, type PlainOptions, plainInput } from '../../src/input/plain-input.ts';
import { jsonToBuffer } from '../../src/json/write.ts';
import { readInput } from '../../src/standard-json/input.ts';
import { build } from '../../src/steps/build.ts';
import { closeCompilers, contextFor } from '../support/engine.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { wholeRun } from '../support/whole-run.ts';

const RELEASE = '0.8.28';
const PRAGMA = 'pragma solidity ^0.8.0;\n';

let folder: string;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'parasolc-test-')));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});
afterAll(closeCompilers);

function write(files: Readonly<Record<string, string | Buffer>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

async function textOf({ input }: PlainInput): Promise<string> {
  return (await input.read(0, input.size)).toString();
}

async function sourcesOf(paths: string[], options = {}): Promise<string[]> {
  return Object.keys(JSON.parse(await textOf(await plainInput(paths, options, folder))).sources);
}

describe('files and folders', () => {
  it('are taken with all Solidity files below, without what is others’ or was made', async () => {
    write({
      'A.sol': '',
      'src/lib/B.sol': '',
      'src/node_modules/p/P.sol': '',
      'src/.hidden/H.sol': '',
      'src/README.md': '',
      'lib/dep/D.sol': '',
      'node_modules/q/Q.sol': '',
      'out/A.sol/A.json': '',
    });
    symlinkSync('..', join(folder, 'src/circle'));
    symlinkSync('../A.sol', join(folder, 'src/Link.sol'));
    expect(await sourcesOf(['.'])).toEqual(['A.sol', 'src/Link.sol', 'src/lib/B.sol']);
    expect(await sourcesOf(['src', './src/lib/B.sol', 'src/'])).toEqual(['src/Link.sol', 'src/lib/B.sol']);
    expect(await sourcesOf(['lib', 'node_modules/q'])).toEqual(['lib/dep/D.sol', 'node_modules/q/Q.sol']);
  });

  it('are called as solc calls them', async () => {
    write({ 'p/src/A.sol': '', 'p/deps/x/X.sol': '', 'Other.sol': '', 'p/__proto__/C.sol': '' });
    const options = { basePath: 'p', includePaths: ['p/deps/x'] };
    expect(await sourcesOf(['p/src', 'Other.sol', 'p/__proto__'], options)).toEqual([
      join(folder, 'Other.sol'),
      '__proto__/C.sol',
      'src/A.sol',
    ]);
    expect(await sourcesOf(['p/deps/x/X.sol'], { ...options, basePath: 'p/src' })).toEqual(['X.sol']);
  });

  it.each<[string, string[], string, string]>([
    ['are missing', ['nothing.sol'], 'INPUT_UNREADABLE', 'no file or folder'],
    ['have nothing in them', ['empty'], 'INPUT_UNREADABLE', 'looked for *.sol in'],
    ['are no text', ['bad'], 'INPUT_UNREADABLE', 'it is not UTF-8'],
    ['are remapped to nothing', ['A.sol', '=b'], 'USAGE', 'allowed: prefix=target'],
  ])('where they %s, it is said', async (_, paths, code, words) => {
    write({ 'A.sol': '', 'empty/README.md': '', 'bad/B.sol': Buffer.from([0x2f, 0x2f, 0xff]) });
    const failure = await plainInput(paths, {}, folder).catch((error: unknown) => error);
    expect(failure).toMatchObject({ code });
    expect(String((failure as { facts: string[] }).facts)).toContain(words);
  });
});

it('settings are those that are given, and no others', async () => {
  write({ 'A.sol': `\ufeff// \u4e16\r\n${PRAGMA}` });
  const plain = await plainInput(['A.sol'], {}, folder);
  expect(JSON.parse(await textOf(plain))).toEqual({
    language: 'Solidity',
    sources: { 'A.sol': { content: `\ufeff// \u4e16\r\n${PRAGMA}` } },
    settings: {
      optimizer: { enabled: false },
      outputSelection: {
        '*': {
          '*': [
            'abi',
            'metadata',
            'storageLayout',
            'evm.bytecode',
            'evm.deployedBytecode',
            'evm.methodIdentifiers',
          ],
        },
      },
    },
  });
  const options = { optimizer: 1000, viaIR: true, evmVersion: 'paris', outputs: ['abi'] };
  expect(JSON.parse(await textOf(await plainInput(['A.sol'], options, folder))).settings).toEqual({
    optimizer: { enabled: true, runs: 1000 },
    viaIR: true,
    evmVersion: 'paris',
    outputSelection: { '*': { '*': ['abi'] } },
  });
});

describe('what is imported is found', () => {
  beforeEach(() => {
    write({
      'p/src/A.sol': `${PRAGMA}import "dep/D.sol";\nimport "./B.sol";\ncontract A is D, B { function f() public { new D(); } }\n`,
      'p/src/B.sol': `${PRAGMA}contract B {}\n`,
      'p/remappings.txt': '# of the project\ndep/=wrong/\n\n',
      'p/modules/dep/D.sol': `${PRAGMA}import "./E.sol";\ncontract D is E {}\n`,
      'p/modules/dep/E.sol': `${PRAGMA}contract E { uint public e; }\n`,
      'elsewhere/D.sol': `${PRAGMA}import "./E.sol";\ncontract D is E {}\n`,
      'elsewhere/E.sol': `${PRAGMA}contract E { uint public e; }\n`,
    });
  });

  it.each<[string, string[], Pick<PlainOptions, 'basePath' | 'includePaths'>, string[], string]>([
    ['through a remapping', ['dep/=modules/dep/'], {}, [], 'modules/dep/E.sol'],
    ['through a remapping to elsewhere', ['dep/=../elsewhere/'], {}, ['elsewhere'], '../elsewhere/E.sol'],
    ['below an include path', ['dep/=dep/'], { basePath: '.', includePaths: ['modules'] }, [], 'dep/E.sol'],
  ])('%s', async (_, remappings, options, allowed, found) => {
    const cwd = join(folder, 'p');
    const plain = await plainInput(['src', ...remappings], options, cwd);
    const { basePath = '', includePaths = [] } = options;
    const allowedPaths = allowed.map((path) => join(folder, path));
    expect(plain.access).toEqual({ cwd, basePath, includePaths, allowedPaths });
    const input = await readInput(plain.input, 'the files');
    const { text, hasErrors } = await build(
      { input, access: { kind: 'files', ...plain.access } },
      { strategy: 'naive', processes: 2, sourcesMode: 'all' },
      await contextFor(RELEASE),
    );
    expect(hasErrors).toBe(false);
    const imports = (name: string): string => readFileSync(join(cwd, ...includePaths, name), 'utf8');
    const expected = wholeRun(RELEASE, Buffer.from(await textOf(plain)), { imports });
    expectSameOutput(await jsonToBuffer(text), expected);
    expect(Object.keys(JSON.parse(expected.toString()).contracts)).toContain(found);
  });
});
