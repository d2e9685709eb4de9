/** A project without diagnostics of the analysis: a contract that is too large, and one that fails after it. */
import { createHash } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { closeCompilers, runEngine } from '../support/engine.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { wholeRun } from '../support/whole-run.ts';

afterAll(closeCompilers);

const VARIABLES = Array.from({ length: 20 }, (_, index) => `v${index}`);
/** More than 24,576 bytes of code, which take no time to compile: words that have nothing in common. */
const LOGS = Array.from({ length: 200 }, (_, log) => {
  const topics = [0, 1, 2, 3].map(
    (topic) => `0x${createHash('sha256').update(`${log} ${topic}`).digest('hex')}`,
  );
  return `log4(0, 0, ${topics.join(', ')})`;
});

const BODIES = {
  small: 'contract Small { uint public x; }',
  large: `contract Large { function f() public { assembly { ${LOGS.join(' ')} } } }`,
  // More parameters than solc can reach on the stack.
  deep: `contract Deep { function f(${VARIABLES.map((name) => `uint ${name}`).join(', ')}) public pure returns (uint) { return ${VARIABLES.join(' + ')}; } }`,
};

/** @param order of the contracts, each in a source of its own */
function inputOf(order: readonly (keyof typeof BODIES)[], release: string, viaIR: boolean): object {
  const head = `// SPDX-License-Identifier: MIT\npragma solidity ${release};\n`;
  const sources = order.map((body, index) => [`${index}.sol`, { content: head + BODIES[body] }]);
  const outputSelection = { '*': { '*': ['evm.bytecode.object'] } };
  const settings = { ...(viaIR && { viaIR }), outputSelection };
  return { language: 'Solidity', sources: Object.fromEntries(sources), settings };
}

describe.each([
  ['0.6.12', false],
  ['0.8.20', false],
  ['0.8.28', false],
  ['0.8.28', true],
  ['0.8.37', true],
] as const)('solc %s, via-IR %s', (release, viaIR) => {
  test.each([
    [['large', 'deep', 'small']],
    [['small', 'deep', 'large']],
    [['large', 'small', 'large']],
  ] as const)('%j', async (order) => {
    const input = inputOf(order, release, viaIR);
    const whole = wholeRun(release, input);
    // Nothing but the error, or the warnings.
    const { errors } = JSON.parse(whole.toString());
    expect(errors.map(({ severity }: { severity: string }) => severity)).toEqual(
      order.includes('deep' as never) ? ['error'] : ['warning', 'warning'],
    );
    for (const strategy of ['naive', 'clustered', 'balanced', ...(viaIR ? ['linked' as const] : [])] as const)
      expectSameOutput((await runEngine(release, input, { strategy })).output, whole);
  });
});
