import { expect, test } from 'vitest';
import { withStackTooDeep, withTypeError } from '../../bench/never-slower/failures.js';
import { PROJECTS } from '../../bench/projects.js';
import type { StandardJsonInput } from '../support/corpora.ts';
import { wholeRun } from '../support/whole-run.ts';

const RELEASE = '0.8.28';

/** The projects that no other test compiles. */
const BENCH_ONLY = [
  'openzeppelin-upgradeable',
  'safe',
  'solidstate',
  'erc721a',
  'axelar',
  'creator-token-standards',
];

test.each(BENCH_ONLY)('the analysis accepts %s, and refuses the type error', (name) => {
  const input = PROJECTS[name]?.make({ outputSelection: { '*': { '': ['ast'] } } });
  if (input === undefined) throw new Error(`no project is called ${name}`);
  expect(errorsOf(input)).toEqual([]);
  expect(errorsOf(withTypeError(input))).toEqual(['TypeError']);
});

test.each([
  ['legacy', {}, 'CompilerError'],
  ['via-IR', { viaIR: true }, 'YulException'],
  ['legacy, optimizer off', { optimizer: false }, 'CompilerError'],
])('code generation refuses the contract whose stack is too deep: %s', (_, options, type) => {
  const outputSelection = { '*': { BenchStackTooDeep: ['evm.bytecode'] } };
  const input = PROJECTS.erc721a?.make({ ...options, outputSelection });
  if (input === undefined) throw new Error('no project is called erc721a');
  expect(errorsOf(withStackTooDeep(input))).toEqual([type]);
});

/** The types of the errors, in the order of the output. */
function errorsOf(input: StandardJsonInput): string[] {
  const { errors = [] }: { errors?: { severity: string; type: string }[] } = JSON.parse(
    wholeRun(RELEASE, input).toString(),
  );
  return errors.filter(({ severity }) => severity === 'error').map(({ type }) => type);
}
