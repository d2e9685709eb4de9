import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '../../src/hardhat/settings.ts';
import { checkVariables, variableNames } from '../../src/options/variables.ts';
import { runCli } from '../cli/run-cli.ts';

function notesOf(env: Readonly<Record<string, string>>): string[] {
  const notes: string[] = [];
  checkVariables(env, (text) => notes.push(text));
  return notes;
}

test('every variable that the source names is known', () => {
  const source = join(import.meta.dirname, '../../src');
  const names = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => readFileSync(join(source, path), 'utf8').match(/PARASOLC_[A-Z_]+/g) ?? []);
  expect(new Set(variableNames())).toEqual(new Set(names));
});

test('known variables, and those of others, pass', () => {
  expect(
    notesOf(Object.fromEntries([...variableNames(), 'PATH', 'MY_PARASOLC_JOBS'].map((n) => [n, '1']))),
  ).toEqual([]);
});

test('a misspelt variable is refused, and the nearest one named', () => {
  expect(() => notesOf({ PARASOLC_JBOS: '2' })).toThrow(
    'unknown variable PARASOLC_JBOS; did you mean PARASOLC_JOBS?',
  );
  expect(() => readSettings({}, { PARASOLC_STRATEGIE: 'linked' }, 1)).toThrow('PARASOLC_STRATEGY');
});

test('an unknown variable that is near to none is noted', () => {
  expect(notesOf({ PARASOLC_HOME: '/x' })).toEqual(['unknown variable PARASOLC_HOME is ignored']);
});

test.each([[['build', 'x.json']], [['--standard-json']], [['--version']]])('%j checks them', async (args) => {
  const { status, stderr } = await runCli(args, { env: { PARASOLC_SOLCS: '0.8.28' } });
  expect(status).toBe(2);
  expect(stderr).toContain('did you mean PARASOLC_SOLC?');
});
