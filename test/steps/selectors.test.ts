import { afterAll, describe, expect, test } from 'vitest';
import { closeCompilers } from '../support/engine.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { SELECTORS } from '../support/settings/selections.ts';
import { answerOf, mayRefuse } from '../support/settings/ways.ts';
import { wholeRun } from '../support/whole-run.ts';

afterAll(closeCompilers);

const SOURCES = {
  'a.sol': {
    content: `import "b.sol"; import "d.sol";
      contract A is C { function f() public returns (B) { return new B(); } } contract A2 is C {}`,
  },
  'b.sol': { content: 'contract B { uint x = 3; } abstract contract C { event E(); }' },
  'd.sol': { content: 'contract D { function g() public {} }' },
};

/** With the settings that outputs need. */
const RELEASES: readonly [release: string, settings: object][] = [
  ['0.7.6', {}],
  ['0.8.20', {}],
  ['0.8.28', { viaIR: true }],
  ['0.8.37', { viaIR: true, experimental: true }],
];

// The selected outputs decide whether solc generates code, and for which contracts.
describe.each(RELEASES)('solc %s', (release, settings) => {
  test.each(SELECTORS)('%s alone, of all contracts and of one', async (selector) => {
    for (const outputSelection of [
      { '*': { '*': [selector] } },
      { 'a.sol': { A: [selector] }, 'b.sol': { B: ['abi'] }, 'd.sol': { D: ['evm.methodIdentifiers'] } },
    ]) {
      const input = Buffer.from(
        JSON.stringify({
          language: 'Solidity',
          sources: SOURCES,
          settings: { ...settings, outputSelection },
        }),
      );
      const whole = wholeRun(release, input);
      for (const way of ['balanced', 'linked', 'balanced-shards'] as const) {
        const { output, refusal } = await answerOf(release, input, way);
        if (output !== undefined) expectSameOutput(output, whole, way);
        else expect(mayRefuse(refusal ?? '', whole, way), `${way}: ${refusal}`).toBe(true);
      }
    }
  });
});
