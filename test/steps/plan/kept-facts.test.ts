import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, onTestFinished, test } from 'vitest';
import { collect } from '../../../src/bytes.ts';
import type { Project } from '../../../src/sources/project.ts';
import { type Analysis, analyse } from '../../../src/steps/plan/analyse.ts';
import { RunStore } from '../../../src/store/run-store.ts';
import { StoreFolder } from '../../../src/store/store-folder.ts';
import { editedIn, type Texts } from '../../support/edited-texts.ts';
import { closeCompilers, compilerOf, contextFor, projectOf } from '../../support/engine.ts';
import { CHANGES, edits, respacedInput } from '../../support/generate/edits.ts';
import { projects } from '../../support/generate/projects.ts';
import type { StandardJsonInput } from '../../support/generate/render.ts';
import { runFiles, temporaryStore } from '../../support/stored.ts';

afterAll(closeCompilers);

/** Imports in a cycle, a source of its own, and references to bases, libraries, structs and built-in names. */
const TEXTS = {
  'a.sol': `import "d.sol"; struct Pair { uint first; uint second; }
    library Sum { function plus(Pair memory p) internal pure returns (uint) { return p.first + p.second; } }
    /// @notice Größer.
    abstract contract Base { uint immutable x; constructor(uint a) { x = a; } modifier m() { require(msg.sender != address(0)); _; } }
    interface Maker { function make() external returns (uint); }`,
  'b.sol': 'contract Alone { /* ü */ uint public n = 7; }',
  'c.sol': `import "a.sol"; import {Alone as Other} from "b.sol";
    contract Leaf is Base(3), Maker { function make() external m returns (uint) { return Sum.plus(Pair(1, 2)) + x; } }
    contract Top { Leaf l = new Leaf(); bytes b = type(Other).creationCode; }`,
  'd.sol':
    'import "a.sol"; contract InCycle { Pair pair; function f(Maker maker) external { maker.make(); pair.first = 5; } }',
  // By themselves, their contracts have the same ids.
  'e.sol': 'import "a.sol"; contract Short is Base(1) { }',
  'f.sol': 'import "a.sol"; contract Long is Base(1 + 2 + 3) { }',
};

function inputOf(texts: Texts, selection: object = { '*': { '*': ['evm.bytecode'] } }) {
  const sources = Object.fromEntries(Object.entries(texts).map(([name, content]) => [name, { content }]));
  return { language: 'Solidity', sources, settings: { outputSelection: selection } };
}

interface Analysed {
  readonly analysis: Analysis;
  /** The sources whose trees each run printed. */
  readonly printed: readonly (readonly string[])[];
}

/** Analyses a project as a build does. */
async function analysed(
  release: string,
  input: object,
  store?: string,
  everyTree = true,
  access: Project['access'] = { kind: 'none' },
): Promise<Analysed> {
  const printed: string[][] = [];
  const compiler = await compilerOf(release);
  const observed: typeof compiler = {
    ...compiler,
    async run(run) {
      const result = await compiler.run(run);
      const { sources = {} } = JSON.parse(Buffer.concat(await collect(result.output.chunks())).toString());
      printed.push(Object.keys(sources).filter((name) => sources[name].ast !== undefined));
      return result;
    },
  };
  const runs = store === undefined ? undefined : new RunStore(new StoreFolder(store), 2 ** 30);
  const context = { ...(await contextFor(release)), compiler: observed, ...(runs && { store: runs }) };
  const analysis = await analyse({ ...(await projectOf(input)), access }, context, everyTree);
  expect(await runs?.settle()).toBe(undefined);
  return { analysis, printed };
}

/** What is found out about a project, but for what it cost. */
function facts({ analysis }: Analysed): unknown {
  return analysis.kind === 'analysed' ? analysis.project : analysis.kind;
}

/** Analyses an input after another one. Gives the sources whose trees were printed again. */
async function printedAgain(release: string, before: object, after: object): Promise<readonly string[]> {
  const store = temporaryStore();
  await analysed(release, before, store);
  const warm = await analysed(release, after, store);
  expect(facts(warm)).toEqual(facts(await analysed(release, after)));
  expect(warm.analysis.kind).toBe('analysed');
  return warm.printed.flat();
}

describe.each(['0.8.28', '0.8.37'] as const)('solc %s', (release) => {
  const edited = (file: keyof typeof TEXTS, from: string, to: string): Texts =>
    editedIn(TEXTS, file, from, to);
  const { 'b.sol': removed, ...others } = TEXTS;

  test.each<[string, Texts, readonly string[]]>([
    ['a comment', edited('a.sol', 'struct', '/* 数え */ struct'), []],
    ['white space', edited('c.sol', 'contract', '\n\n contract'), []],
    ['the text of documentation', edited('a.sol', 'Größer', 'Grösser'), []],
    ['code that nothing imports', edited('c.sol', '+ x', '+ x + 1'), ['c.sol']],
    [
      'code in an import cycle',
      edited('d.sol', '= 5', '= pair.second'),
      ['a.sol', 'c.sol', 'd.sol', 'e.sol', 'f.sol'],
    ],
    ['code that moves all ids but its own', edited('b.sol', '7', '7 + 1'), ['b.sol', 'c.sol']],
    ['a new file before all', { ...TEXTS, '0.sol': 'contract First { }' }, ['0.sol']],
    [
      'a file less',
      { ...others, 'c.sol': others['c.sol'].replace(/ import .*;/, '').replace(/bytes b.*;/, '') },
      ['c.sol'],
    ],
    [
      'another name of a file',
      { ...others, 'bb.sol': removed, 'c.sol': others['c.sol'].replace('b.sol', 'bb.sol') },
      ['bb.sol', 'c.sol'],
    ],
  ])('%s', async (_, texts, expected) => {
    const printed = await printedAgain(release, inputOf(TEXTS), inputOf(texts));
    expect([...printed].sort()).toEqual(expected);
  });

  test('a remapping that leads an import to another source', async () => {
    const texts = { ...TEXTS, 'dd.sol': TEXTS['d.sol'].replace('InCycle', 'Instead') };
    const before = inputOf(texts);
    const after = {
      ...before,
      settings: { ...before.settings, remappings: ['a.sol:d.sol=dd.sol'] },
    };
    const printed = await printedAgain(release, before, after);
    expect([...printed].sort()).toEqual(['a.sol', 'c.sol', 'd.sol', 'dd.sol', 'e.sol', 'f.sol']);
  });

  test('a remapping that leads imports to other sources, which are the same together', async () => {
    const texts = {
      'one.sol': 'contract Twin { uint x; }',
      'two.sol': 'contract Twin { }',
      'user.sol':
        'import {Twin as A} from "x.sol"; import {Twin as B} from "y.sol"; contract User { A a = new A(); }',
    };
    const input = inputOf(texts);
    const remapped = (...remappings: string[]) => ({ ...input, settings: { ...input.settings, remappings } });
    const printed = await printedAgain(
      release,
      remapped('x.sol=one.sol', 'y.sol=two.sol'),
      remapped('x.sol=two.sol', 'y.sol=one.sol'),
    );
    expect(printed).toEqual(['user.sol']);
  });

  test('with sources that solc finds through imports, all trees are printed: it parses them in an order of its own', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parasolc-facts-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const [name, text] of Object.entries(TEXTS)) writeFileSync(join(folder, name), text);
    const access = { kind: 'files', cwd: folder, basePath: '', includePaths: [], allowedPaths: [] } as const;
    const store = temporaryStore();
    const [before, after] = ['', '/* a comment */'].map((comment) =>
      inputOf({ 'c.sol': TEXTS['c.sol'] + comment, 'e.sol': TEXTS['e.sol'] }),
    );
    await analysed(release, before ?? {}, store, true, access);
    const warm = await analysed(release, after ?? {}, store, true, access);
    expect(facts(warm)).toEqual(facts(await analysed(release, after ?? {}, undefined, true, access)));
    expect(warm.printed.flat().sort()).toEqual(['a.sol', 'b.sol', 'c.sol', 'd.sol', 'e.sol']);
  });

  test('sources that the user asks the trees of are printed, sources that nothing requests in a run of their own', async () => {
    const trees = { '*': { '': ['ast'], '*': ['evm.bytecode'] } };
    const comment = edited('a.sol', 'struct', '/* 数え */ struct');
    const names = Object.keys(TEXTS);
    expect(await printedAgain(release, inputOf(TEXTS), inputOf(comment, trees))).toEqual(names);
    const one = { 'c.sol': { Top: ['evm.bytecode'] } };
    expect(await printedAgain(release, inputOf(TEXTS, one), inputOf(comment, one))).toEqual([]);
    const changed = edited('a.sol', 'p.first +', '2 * p.first +');
    expect(await printedAgain(release, inputOf(TEXTS, one), inputOf(changed, one))).toEqual([
      'c.sol',
      ...names,
    ]);
  });

  test('an entry that is gone, or not what it should be, is a source that is not known', async () => {
    const store = temporaryStore();
    const comment = (text: string) => inputOf(edited('a.sol', 'struct', `/* ${text} */ struct`));
    await analysed(release, inputOf(TEXTS), store);
    const files = runFiles(store);
    for (const [index, file] of files.entries()) {
      writeFileSync(file, 'damaged');
      const warm = await analysed(release, comment(`${index}`), store);
      expect(facts(warm)).toEqual(facts(await analysed(release, comment(`${index}`))));
    }
    // One of each source, and the run.
    expect(files.length).toBe(Object.keys(TEXTS).length + 1);
  });

  test('generated projects, after each kind of change', async () => {
    const drawn = fc.record({
      project: projects(release, { faults: [], maxContracts: 5 }),
      change: fc.constantFrom(...Object.keys(CHANGES)),
      at: fc.nat(9),
      numbers: edits,
      everyTree: fc.boolean(),
    });
    let [printed, all] = [0, 0];
    await fc.assert(
      fc.asyncProperty(drawn, async ({ project, change, at, numbers, everyTree }) => {
        const store = temporaryStore();
        const changed = (CHANGES[change]?.(project.input, at) ?? project.input) as StandardJsonInput;
        for (const input of [project.input, respacedInput(project.input, numbers), changed, project.input]) {
          const warm = await analysed(release, input, store, everyTree);
          const cold = await analysed(release, input, undefined, everyTree);
          expect(facts(warm)).toEqual(facts(cold));
          printed += warm.printed.flat().length;
          all += cold.printed.flat().length;
        }
      }),
      { numRuns: 15, seed: 14, endOnFailure: true },
    );
    expect(printed).toBeLessThan(0.7 * all);
  });
});
