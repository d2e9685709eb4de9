import { expect, test } from 'vitest';
import { annotate } from '../../src/action/annotations.ts';
import {
  type AnnotationKind,
  type AnnotationLocation,
  plainLine,
  type Runner,
} from '../../src/action/runner.ts';
import { memoryBytes } from '../../src/bytes.ts';
import { readDiagnostics } from '../../src/standard-json/diagnostics.ts';
import { indexOutput } from '../../src/standard-json/output.ts';
import { wholeRun } from '../support/whole-run.ts';

interface Shown {
  readonly kind: AnnotationKind;
  readonly title: string;
  readonly message: string;
  readonly location: AnnotationLocation | undefined;
}

/** What is shown of an input's diagnostics. */
async function shownOf(sources: Record<string, string>, sourceRoot = ''): Promise<Shown[]> {
  const output = wholeRun('0.8.28', {
    language: 'Solidity',
    sources: Object.fromEntries(Object.entries(sources).map(([name, content]) => [name, { content }])),
    settings: { outputSelection: { '*': { '*': ['evm.bytecode'] } } },
  });
  const bytes = memoryBytes([output]);
  const diagnostics = await readDiagnostics(bytes, await indexOutput(bytes, 'it'));
  const shown: Shown[] = [];
  const runner = {
    annotate: (kind, title, message, location) => shown.push({ kind, title, message, location }),
  } as Partial<Runner> as Runner;
  annotate(
    runner,
    diagnostics.map((diagnostic) => ({ diagnostic, sourceRoot })),
  );
  return shown;
}

test('an error is where solc says it is, below the folder of the sources', async () => {
  const [first] = await shownOf(
    { 'src/é.sol': '// é\ncontract A {\n\tfunction f() { }\n}' },
    'packages/core',
  );
  expect(first).toMatchObject({
    kind: 'error',
    title: 'SyntaxError 4937',
    location: { file: 'packages/core/src/é.sol', line: 3, column: 2 },
  });
});

test('a name that looks like a place does not mislead', async () => {
  const shown = await shownOf({ 'a.sol:9:9:\n --> b.sol': 'contract A { uint x = true; }' });
  expect(shown.find(({ kind }) => kind === 'error')?.location).toEqual({
    file: 'a.sol:9:9:\n --> b.sol',
    line: 1,
    column: 23,
  });
});

test('a diagnostic of no place has none', async () => {
  const shown = await shownOf({ 'a.sol': 'import "missing.sol"; contract A {}' });
  expect(shown.filter(({ kind }) => kind === 'error').length).toBeGreaterThan(0);
  const warning = await shownOf({ 'a.sol': 'contract A { function f(uint x) public {} }' });
  expect(warning.map(({ kind }) => kind)).toContain('warning');
});

test.each([
  ['::error::x', ': :error::x'],
  ['  ::set-output name=a::b', '  : :set-output name=a::b'],
  ['a ##[error]b', 'a ## [error]b'],
  ['a\n::error::b\r\nc', 'a ::error::b c'],
  ['a.sol:A', 'a.sol:A'],
])('%j in the log is only text', (text, plain) => {
  expect(plainLine(text)).toBe(plain);
});
