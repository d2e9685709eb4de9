import { describe, expect, test } from 'vitest';
import { LINKED_OUTPUTS } from '../../src/link/evm-output.ts';
import { type LinkCandidate, linkability, unlinkableOutput } from '../../src/link/linkability.ts';
import {
  ANALYSIS_OUTPUTS,
  covers,
  ETHDEBUG_OUTPUTS,
  generatedOutputs,
} from '../../src/standard-json/outputs.ts';
import type { OutputSelection } from '../../src/standard-json/selection.ts';
import { outputOf, RELEASES, written } from './solidity.ts';

function selecting(...selectors: readonly string[]): OutputSelection {
  return new Map([['*', new Map([['*', selectors]])]]);
}

describe('a project', () => {
  const candidate: LinkCandidate = {
    settings: written({ viaIR: true }),
    selection: selecting('evm.bytecode'),
    sourcesMode: 'all',
    release: '0.8.28',
  };

  test('can be linked', () => {
    expect(linkability(candidate)).toMatchObject({
      kind: 'linkable',
      settings: { debugInfo: ['location', 'ast-id'] },
    });
    for (const selector of ['ir', 'evm', '*', 'evm.deployedBytecode.opcodes', 'irOptimized']) {
      expect(linkability({ ...candidate, selection: selecting('abi', selector) }).kind).toBe('linkable');
    }
  });

  test.each<[Partial<LinkCandidate>, RegExp]>([
    [{ release: '0.8.27' }, /needs solc 0\.8\.28/],
    [{ settings: written({}) }, /via-IR/],
    [{ settings: written({ viaIR: true, viaSSACFG: true }) }, /"viaSSACFG"/],
    [{ sourcesMode: 'relevant' }, /--sources relevant/],
    [{ selection: selecting('abi', 'metadata', 'evm.methodIdentifiers') }, /nothing needs code generation/],
    [{ selection: new Map() }, /nothing needs code generation/],
    [{ selection: new Map([['a.sol', new Map([['', ['ast']]])]]) }, /nothing needs code generation/],
  ])('cannot be linked: %j', (other, reason) => {
    const result = linkability({ ...candidate, ...other });
    expect(result.kind).toBe('not linkable');
    if (result.kind === 'not linkable') expect(result.reason).toMatch(reason);
  });
});

describe('a contract with', () => {
  test.each([...ANALYSIS_OUTPUTS, ...LINKED_OUTPUTS, 'ir'])('%s can be linked', (selector) => {
    expect(unlinkableOutput([selector])).toBeUndefined();
    expect(unlinkableOutput(['abi', selector])).toBeUndefined();
  });

  test.each([
    ...[
      '*',
      'evm',
      'evm.assembly',
      'evm.legacyAssembly',
      'evm.gasEstimates',
      'irOptimized',
      'irAst',
      'irOptimizedAst',
    ],
    ...[
      'yulCFGJson',
      'ewasm',
      'evm.bytecode.ethdebug',
      'evm.deployedBytecode.ethdebug',
      'ethdebug',
      'ast',
      'evm.bytecode.immutableReferences',
      '',
    ],
  ])('%s cannot', (selector) => {
    expect(unlinkableOutput(['abi', selector, 'evm.bytecode'])).toBe(
      `linking cannot produce the output "${selector}"`,
    );
  });

  test.each(RELEASES)('what covers more than linking gives cannot, by solc %s', (release) => {
    const given = new Set<string>([...ANALYSIS_OUTPUTS, ...LINKED_OUTPUTS, 'ir']);
    const exact: readonly string[] = ETHDEBUG_OUTPUTS;
    const known = [...new Set([...generatedOutputs(release), ...exact])];
    for (const selector of ['evm', ...known]) {
      const others = known.filter(
        (output) => output !== '*' && !given.has(output) && covers(selector, output, release),
      );
      const alone = others.filter((output) => !exact.includes(output) || selector === output);
      if (alone.length > 0) expect(unlinkableOutput([selector]), `${selector}: ${alone}`).toBeDefined();
    }
  });

  test.each(RELEASES)('the whole outputs have what linking gives, and no more: solc %s', (release) => {
    const sources = {
      'a.sol': {
        content:
          'contract A { uint immutable i = 5; function f() external view returns (uint) { return i; } }',
      },
    };
    const settings = {
      viaIR: true,
      outputSelection: { '*': { '*': ['evm.bytecode', 'evm.deployedBytecode'] } },
    };
    const { contracts } = outputOf(release, { language: 'Solidity', sources, settings });
    const evm: Readonly<Record<string, object>> = { ...contracts?.['a.sol']?.A?.evm };
    const printed = Object.entries(evm).flatMap(([kind, parts]) =>
      Object.keys(parts).map((part) => `evm.${kind}.${part}`),
    );
    expect(printed.sort()).toEqual(LINKED_OUTPUTS.filter((output) => output.split('.').length === 3).sort());
  });
});
