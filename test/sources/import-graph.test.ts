import { describe, expect, test } from 'vitest';
import { createFileReader } from '../../src/files/file-reader.ts';
import { readImportGraph } from '../../src/sources/import-graph.ts';
import type { Project } from '../../src/sources/project.ts';
import { folderWith } from '../files/folders.ts';
import { projectOf } from '../support/engine.ts';
import { readPackage } from './packages.ts';
import { importsOf, type Release, runSolc } from './solc-run.ts';

const RELEASES = ['0.8.28', '0.8.37'] as const satisfies Release[];

interface ImportCase {
  readonly sources: Readonly<
    Record<string, { readonly content: string } | { readonly urls: readonly string[] }>
  >;
  readonly remappings?: readonly string[];
}

type Imports = Record<string, readonly string[]>;

/** The imports of each source, as we find them and as solc does. */
async function bothWays(release: Release, given: ImportCase, access: Project['access'] = { kind: 'none' }) {
  const { sources, remappings = [] } = given;
  const settings = { remappings, outputSelection: { '*': { '': ['ast'] } } };
  const input = { language: 'Solidity', sources, settings };
  const read = access.kind === 'files' ? createFileReader(access) : () => ({ error: 'there is none' });
  const { output } = runSolc(release, input, read);
  expect(output.errors?.filter(({ severity }) => severity === 'error') ?? []).toEqual([]);
  const solc: Imports = Object.fromEntries(
    Object.entries(output.sources ?? {}).map(([name, { ast }]) => [
      name,
      importsOf(ast).map(({ absolutePath = '' }) => absolutePath),
    ]),
  );
  const graph = await readImportGraph({ ...(await projectOf(input)), access }, release);
  const ours: Imports = Object.fromEntries([...graph].map(([name, { imports }]) => [name, imports]));
  return { ours, solc, graph };
}

describe.each(RELEASES)('solc %s', (release) => {
  test('a package, and a source that imports it by a remapping', async () => {
    const files = [...readPackage('@openzeppelin/contracts')].map(
      ([name, text]) => [`lib/oz/${name}`, { content: text.toString() }] as const,
    );
    const user = {
      content:
        'import "@oz/token/ERC20/ERC20.sol"; import {Ownable as O} from "@oz/access/Ownable.sol"; import "./lib/oz/token/../token/ERC20/ERC20.sol";',
    };
    const { ours, solc, graph } = await bothWays(release, {
      sources: { ...Object.fromEntries(files), 'user.sol': user },
      remappings: ['@oz/=lib/oz/'],
    });
    expect(ours).toEqual(solc);
    expect(Object.keys(solc).length).toBeGreaterThan(100);
    expect(Buffer.from(graph.get('user.sol')?.text ?? '').toString()).toBe(user.content);
  });

  test('sources of odd names, that import each other and themselves', async () => {
    const sources = {
      'a b.sol': {
        content:
          'import "./d/\\xc3\\xb6.sol"; /* import "x"; */ import * as s from "a b.sol"; // import "y";\nimport "./d/\\xc3\\xb6.sol";',
      },
      'd/ö.sol': {
        content:
          'string constant t = "import \\"z\\";"; import "../a b.sol"; import {t as u} from ".././d/\\xc3\\xb6.sol"; import "__proto__";',
      },
      // A source name that objects have of themselves, as JSON has it.
      ['__proto__']: { content: 'import "a b.sol";' },
      'alone.sol': { content: '' },
    };
    const { ours, solc } = await bothWays(release, { sources });
    expect(Object.entries(ours).sort()).toEqual(Object.entries(solc).sort());
    expect(Object.keys(solc).length).toBe(4);
  });

  test('sources on disk', async () => {
    const root = folderWith({
      'base/a.sol': 'import "lib/b.sol"; import "./c.sol";',
      'base/c.sol': 'import "a.sol";',
      'include/lib/b.sol': 'import "./deep/d.sol";',
      'include/lib/deep/d.sol': 'import "lib/b.sol"; import "x/y.sol";',
      'include/z/y.sol': '// ö\n',
    });
    const access = {
      kind: 'files',
      cwd: root,
      basePath: `${root}/base`,
      includePaths: [`${root}/include`],
      allowedPaths: [],
    } as const;
    const sources = {
      'a.sol': { urls: ['a.sol'] },
      'main.sol': { content: 'import "./c.sol"; import "z/y.sol";' },
    };
    const { ours, solc, graph } = await bothWays(
      release,
      { sources, remappings: ['lib/deep:x/=z/'] },
      access,
    );
    expect(ours).toEqual(solc);
    expect(Object.keys(solc).length).toBe(6);
    expect(Buffer.from(graph.get('z/y.sol')?.text ?? '').toString()).toBe('// ö\n');
  });
});

test('what is missing is left out, and still imported', async () => {
  const project = await projectOf({
    language: 'Solidity',
    sources: { 'a.sol': { content: 'import "b.sol";' } },
  });
  const graph = await readImportGraph(project, '0.8.28');
  expect([...graph].map(([name, { imports }]) => [name, imports])).toEqual([['a.sol', ['b.sol']]]);
});
