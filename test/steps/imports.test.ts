import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { afterAll, describe, expect, test } from 'vitest';
import { memoryBytes } from '../../src/bytes.ts';
import { type OpenPart, readPart, writePart } from '../../src/exchange/part-folder.ts';
import { readPlan, writePlan } from '../../src/exchange/plan-folder.ts';
import { createFileReader } from '../../src/files/file-reader.ts';
import { jsonToBuffer } from '../../src/json/write.ts';
import type { Project } from '../../src/sources/project.ts';
import { readInput } from '../../src/standard-json/input.ts';
import { build } from '../../src/steps/build.ts';
import { compileShard } from '../../src/steps/compile/compile.ts';
import type { Context } from '../../src/steps/context.ts';
import { checkShards } from '../../src/steps/merge/check-parts.ts';
import { makePlan, wholePlan } from '../../src/steps/plan/plan.ts';
import { folderWith } from '../files/folders.ts';
import { closeCompilers, contextFor, mergedOf } from '../support/engine.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { type ImportCallback, wholeRun } from '../support/whole-run.ts';

afterAll(closeCompilers);

const PRAGMA = 'pragma solidity >=0.7.0;';
const OUTPUTS = ['abi', 'metadata', 'storageLayout', 'evm.bytecode', 'evm.deployedBytecode'];

/** Sources that are found in the base path, in an include path, through remappings, and relative to each other. */
const FILES = {
  'project/src/Base.sol': `${PRAGMA} import "./Deep.sol"; contract Base is Deep { struct S { uint a; } S internal s; }`,
  'project/src/Deep.sol': `${PRAGMA} contract Deep { uint internal deep; function f(uint a) public view returns (uint) { return a * deep; } }`,
  'project/vendor/oz/Token.sol': `${PRAGMA} import "@oz/Util.sol"; contract Token { uint public t = Util.twice(2); }`,
  'project/vendor/oz/Util.sol': `${PRAGMA} library Util { function twice(uint a) internal pure returns (uint) { return 2 * a; } }`,
  'project/Äpfel/Größe.sol': `${PRAGMA} /* 😀 */ contract Size { string public s = "x"; }`,
  'libs/other/Other.sol': `${PRAGMA} import "src/Deep.sol"; contract Other { Deep public d = new Deep(); }`,
  'libs/0first.sol': `${PRAGMA} contract First { uint public unusedName; }`,
};

const MAIN = `${PRAGMA}
import "src/Base.sol"; import "other/Other.sol"; import {Token as T} from "@oz/Token.sol"; import "\\u00c4pfel/Gr\\u00f6\\u00dfe.sol"; import "0first.sol";
contract Main is Base { T public t = new T(); Other public o = new Other(); }
contract Extra is Size { First public first = new First(); }`;

const IMPORTING = {
  language: 'Solidity',
  sources: {
    'middle/Main.sol': { content: MAIN },
    'a.sol': { content: `${PRAGMA} import "src/Deep.sol"; contract A is Deep {}` },
  },
  settings: {
    remappings: ['@oz/=vendor/oz/'],
    optimizer: { enabled: true },
    outputSelection: { '*': { '*': OUTPUTS, '': ['ast'] } },
  },
};

async function projectIn(
  folder: string,
  input: object,
  base = 'project',
  include = ['libs'],
): Promise<Project> {
  const access = {
    kind: 'files',
    cwd: folder,
    basePath: base,
    includePaths: include,
    allowedPaths: [],
  } as const;
  return { input: await readInput(memoryBytes([Buffer.from(JSON.stringify(input))]), 'the input'), access };
}

/** Looks a source up in these folders, as the options say. */
function reader(...folders: readonly string[]): ImportCallback {
  return (name) => {
    const path = folders.map((folder) => join(folder, name)).find((candidate) => existsSync(candidate));
    return path === undefined ? { error: 'File not found.' } : readFileSync(path, 'utf8');
  };
}

/** So that the equal outputs are not those of equal failures. */
function errorsIn(output: Buffer): string[] {
  const { errors = [] }: { errors?: { severity: string; formattedMessage: string }[] } = JSON.parse(
    output.toString(),
  );
  return errors
    .filter(({ severity }) => severity === 'error')
    .map(({ formattedMessage }) => formattedMessage);
}

interface Route {
  readonly kind: 'split' | 'whole';
  readonly sourcesMode: 'all' | 'relevant';
}

/** Plans in a folder, empties it, and compiles and merges elsewhere. */
async function elsewhere(
  folder: string,
  project: Project,
  context: Context,
  { kind, sourcesMode }: Route,
): Promise<Buffer> {
  const target = folderWith({});
  const options = { strategy: 'balanced', shards: 2, processes: 1, sourcesMode } as const;
  const planned =
    kind === 'whole'
      ? await wholePlan(project, 'requested', context)
      : (await makePlan(project, options, context)).plan;
  expect(planned.manifest.kind).toBe(kind);
  await writePlan(planned, join(target, 'plan.tgz'));
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });

  const { plan, digest, close } = await readPlan(join(target, 'plan.tgz'));
  const parts: OpenPart[] = [];
  for (const shard of plan.manifest.shards.keys()) {
    const place = join(target, `${shard}.tgz`);
    const part = await compileShard(plan, { shard, processes: 1 }, context);
    await writePart(part, { plan: digest, compiler: context.compiler.version }, place);
    parts.push(await readPart(place));
  }
  checkShards(plan, parts, digest);
  const merged = await mergedOf(
    plan,
    parts.map(({ part }) => part),
  );
  const output = await jsonToBuffer(merged.text);
  await Promise.all([close(), ...parts.map((part) => part.close())]);
  return output;
}

const ROUTES: readonly Route[] = [
  { kind: 'split', sourcesMode: 'all' },
  { kind: 'split', sourcesMode: 'relevant' },
  { kind: 'whole', sourcesMode: 'all' },
];
const SELECTIONS = {
  everything: { '*': { '*': OUTPUTS, '': ['ast'] } },
  'what the input holds': {
    'middle/Main.sol': { '*': OUTPUTS },
    'a.sol': { A: ['evm.bytecode', 'storageLayout'] },
  },
  'pieces of everything': {
    '*': { '*': ['evm.bytecode.sourceMap', 'evm.deployedBytecode.functionDebugData'] },
  },
  'one piece': { '*': { '*': ['evm.deployedBytecode.functionDebugData'] } },
  'what is imported': {
    'libs/0first.sol': { '*': OUTPUTS },
    '0first.sol': { '*': OUTPUTS },
    'src/Deep.sol': { '*': OUTPUTS },
  },
};

describe.each(['0.7.6', '0.8.28'])('solc %s finds imports in files', (release) => {
  test.each(Object.entries(SELECTIONS))('selected: %s', async (_, outputSelection) => {
    const input = { ...IMPORTING, settings: { ...IMPORTING.settings, outputSelection } };
    const folder = folderWith(FILES);
    const expected = wholeRun(release, input, {
      imports: reader(join(folder, 'project'), join(folder, 'libs')),
    });
    expect(errorsIn(expected)).toEqual([]);
    const context = await contextFor(release);
    for (const sourcesMode of ['all', 'relevant'] as const) {
      const options = { strategy: 'balanced', processes: 2, sourcesMode } as const;
      const built = await build(await projectIn(folder, input), options, context);
      expectSameOutput(await jsonToBuffer(built.text), expected, sourcesMode);
      expect(built.plan?.manifest.kind).toBe('split');
    }
  });

  test.each(ROUTES)('and needs them no more once there is a plan: $kind, $sourcesMode', async (route) => {
    const folder = folderWith(FILES);
    const expected = wholeRun(release, IMPORTING, {
      imports: reader(join(folder, 'project'), join(folder, 'libs')),
    });
    expect(errorsIn(expected)).toEqual([]);
    const output = await elsewhere(
      folder,
      await projectIn(folder, IMPORTING),
      await contextFor(release),
      route,
    );
    expectSameOutput(output, expected);
  });
});

const BASE = `${PRAGMA} contract Base { uint public x; } // Größe`;
const HASH = `0x${Buffer.from(keccak_256(Buffer.from(BASE))).toString('hex')}`;

/** Sources by their URLs; `x/../base.sol` and the rest are read by solc's own rules. */
function byUrls(base: object): object {
  const user = {
    content: `${PRAGMA} import "names/Base.sol"; contract User is Base { Base public b = new Base(); }`,
  };
  return {
    language: 'Solidity',
    sources: { 'User.sol': user, 'names/Base.sol': base, 'Only.sol': { urls: ['only.sol'] } },
    settings: { outputSelection: { '*': { '*': OUTPUTS, '': ['ast'] } } },
  };
}

const URL_FILES = {
  'base.sol': BASE,
  'sub/base.sol': BASE,
  'only.sol': `${PRAGMA} contract Only { }`,
  'other.sol': 'contract Other {}',
};

describe.each(['0.7.6', '0.8.28'])('solc %s finds sources by their urls', (release) => {
  test.each<[string, object]>([
    ['without a hash', { urls: ['base.sol'] }],
    ['with a hash', { urls: ['sub/base.sol'], keccak256: HASH }],
    ['the second of three', { urls: ['missing.sol', 'base.sol', 'other.sol'], keccak256: HASH }],
    ['of which the first has another hash', { urls: ['other.sol', 'base.sol'], keccak256: HASH }],
    ['of which none can be read', { urls: ['missing.sol', 'gone.sol'] }],
  ])('%s', async (_, base) => {
    const input = byUrls(base);
    const folder = folderWith(URL_FILES);
    const project = await projectIn(folder, input, '', []);
    if (project.access.kind !== 'files') throw new Error('files were meant');
    const read = createFileReader(project.access);
    const imports: ImportCallback = (name) => {
      const answer = read(name);
      return 'error' in answer ? answer : answer.contents.toString('utf8');
    };
    const expected = wholeRun(release, input, { imports });
    const context = await contextFor(release);
    const { text } = await build(
      project,
      { strategy: 'balanced', processes: 2, sourcesMode: 'all' },
      context,
    );
    expectSameOutput(await jsonToBuffer(text), expected);
  });

  test.each(ROUTES)('and needs them no more once there is a plan: $kind, $sourcesMode', async (route) => {
    const input = byUrls({ urls: ['base.sol'], keccak256: HASH });
    const folder = folderWith(URL_FILES);
    const expected = wholeRun(release, input, { imports: reader(folder) });
    expect(errorsIn(expected)).toEqual([]);
    const output = await elsewhere(
      folder,
      await projectIn(folder, input, '', []),
      await contextFor(release),
      route,
    );
    expectSameOutput(output, expected);
  });
});
