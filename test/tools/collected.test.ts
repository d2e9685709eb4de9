import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import * as v from 'valibot';
import { expect, test } from 'vitest';
import { TIERS } from '../../vitest.config.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const RUNNER = join(createRequire(import.meta.url).resolve('vitest/package.json'), '../vitest.mjs');

/** The test files of each tier, as the runner finds them. */
function collected(): Map<string, string[]> {
  const args = [RUNNER, 'list', '--filesOnly', '--json'];
  const listed: { file: string; projectName: string }[] = JSON.parse(
    execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }),
  );
  const tiers = new Map<string, string[]>();
  for (const { file, projectName } of listed)
    tiers.set(projectName, [...(tiers.get(projectName) ?? []), relative(ROOT, file).split(sep).join('/')]);
  return tiers;
}

/** All tests of this project. What is below a `node_modules` is somebody else's. */
function testFilesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : testFilesBelow(path);
    return entry.name.endsWith('.test.ts') ? [path] : [];
  });
}

const tiers = collected();

test('every test of this project is in one tier, and no other test is', () => {
  const once = [...tiers].flatMap(([name, files]) =>
    name === 'core' ? files.filter((file) => !file.startsWith('test/properties/')) : files,
  );
  expect(once.sort()).toEqual(testFilesBelow('test').sort());
});

test('every file that the tiers name is there', () => {
  const named = Object.values(TIERS)
    .flatMap(({ tests }): readonly string[] => tests)
    .flatMap((pattern) => {
      const [, before = '', list, after = ''] = /^([^{]*)(?:\{([^}]*)\})?(.*)$/.exec(pattern) ?? [];
      return list === undefined ? [pattern] : list.split(',').map((each) => `${before}${each}${after}`);
    })
    .filter((path) => !/[*!]/.test(path));
  expect(named.length).toBeGreaterThan(30);
  expect(named.filter((path) => ![...tiers.values()].some((files) => files.includes(path)))).toEqual([]);
});

test('the core has the generated projects too', () => {
  expect(tiers.get('core')).toEqual(expect.arrayContaining(tiers.get('properties') ?? ['none']));
});

test('each tier has a script, and the jobs of CI run all of them', () => {
  const Manifest = v.object({ scripts: v.record(v.string(), v.string()) });
  const { scripts } = v.parse(Manifest, JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')));
  const names = Object.keys(TIERS);
  for (const name of names) expect(scripts[`test:${name}`]).toBe(`vitest run --project ${name}`);
  const slow = names.filter((name) => name !== 'unit' && name !== 'core');
  expect(scripts['test:slow']).toBe(`vitest run ${slow.map((name) => `--project ${name}`).join(' ')}`);
  const workflow = readFileSync(join(ROOT, '.github/workflows/ci.yml'), 'utf8');
  const [, listed = ''] = /^ {8}tier: \[(.*)\]$/m.exec(workflow) ?? [];
  expect(listed.split(', ').sort()).toEqual([...names].sort());
});
