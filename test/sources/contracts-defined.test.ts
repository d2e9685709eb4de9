import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { contractsDefined } from '../../src/sources/contracts-defined.ts';
import { wholeRun } from '../support/whole-run.ts';

const MODULES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** Beside those of packages, what looks like a definition and is none, or is one and hardly looks so. */
const ODD = {
  'odd.sol':
    '// contract A {}\n/* library B {} */ contract/**/C { string s = "contract D {}"; function contracts() public {} }',
  'kinds.sol':
    'interface I {} abstract contract A {} abstract\ncontract B {} library L {} contract C is A, B {}',
  'free.sol':
    'uint constant library_ = 1; function f() pure returns (uint) { return library_; } struct S { uint a; }',
};

it('contracts and libraries with code are as many as solc parses', () => {
  const names = ['@openzeppelin/contracts', 'solady/src'].flatMap((folder) =>
    readdirSync(join(MODULES, folder), { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.sol'))
      .map((path) => `${folder}/${path}`),
  );
  const texts = new Map([
    ...names.map((name) => [name, readFileSync(join(MODULES, name), 'utf8')] as const),
    ...Object.entries(ODD),
  ]);
  const sources = Object.fromEntries([...texts].map(([name, content]) => [name, { content }]));
  const settings = { stopAfter: 'parsing', outputSelection: { '*': { '': ['ast'] } } };
  const output = JSON.parse(wholeRun('0.8.28', { language: 'Solidity', sources, settings }).toString());
  const counted = [...texts].map(([name, text]) => [name, contractsDefined(text)]);
  const parsed = [...texts.keys()].map((name) => {
    const nodes: { nodeType: string; contractKind?: string; abstract?: boolean }[] =
      output.sources[name].ast.nodes;
    const withCode = nodes.filter(
      ({ nodeType, contractKind, abstract }) =>
        nodeType === 'ContractDefinition' && contractKind !== 'interface' && abstract !== true,
    );
    return [name, withCode.length];
  });
  expect(counted).toEqual(parsed);
  expect(texts.size).toBeGreaterThan(200);
});
