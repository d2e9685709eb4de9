import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { FAILURES, type FailureCode, ParasolcError } from '../src/errors.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const codes = Object.keys(FAILURES) as FailureCode[];

test('every code is documented with its exit status, and no other is', () => {
  const rows = readFileSync(join(root, 'docs/errors.md'), 'utf8').matchAll(/^\| `(\w+)` \| (\d) \|/gm);
  expect(Object.fromEntries([...rows].map(([, code, status]) => [code, Number(status)]))).toEqual(FAILURES);
});

test('every code is used', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && path !== 'errors.ts')
    .map((path) => readFileSync(join(root, 'src', path), 'utf8'))
    .join('\n');
  expect(codes.filter((code) => !sources.includes(`'${code}'`))).toEqual([]);
});

test('every failure says what to do, but for values that must be something else', () => {
  const missing: string[] = [];
  for (const path of readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.ts')) continue;
    const text = readFileSync(join(root, 'src', path), 'utf8');
    // Up to the end of the statement, by its indentation.
    for (const [made, code] of text.matchAll(
      /new ParasolcError\(\s*'(\w+)'(?:.*;\n|[\s\S]*?\n\s*\}?\)+[;,]?\n)/g,
    )) {
      if (code === 'CANCELLED' || made.includes(' must be ') || made.includes('fix')) continue;
      if (new ParasolcError(code as FailureCode, '').fix === undefined) missing.push(`${path}: ${made}`);
    }
  }
  expect(missing).toEqual([]);
});

test('a cause that the facts tell is not told again', () => {
  const cause = new Error('no such file');
  const failure = new ParasolcError('OUTPUT_UNWRITABLE', 'x', { facts: [cause.message], cause });
  expect(failure.describe()).toBe('x [OUTPUT_UNWRITABLE]\n  no such file');
});

test('a failure says the thing, the facts, the causes and the fix', () => {
  const cause = new Error('no such file', { cause: new Error('ENOENT') });
  const failure = new ParasolcError('PLAN_INVALID', 'plan.tgz cannot be used', {
    facts: ['it has 3 bytes'],
    fix: 'plan again',
    cause,
  });
  expect(failure.exitStatus).toBe(2);
  expect(failure.describe()).toBe(
    [
      'plan.tgz cannot be used [PLAN_INVALID]',
      '  it has 3 bytes',
      '  because: no such file',
      '  because: ENOENT',
      '  fix: plan again',
    ].join('\n'),
  );
});
