/** Which files the two configurations of the test runner run, as the runner itself lists them. */
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const RUNNER = join(createRequire(import.meta.url).resolve('vitest/package.json'), '../vitest.mjs');

function collectedBy(config: string): string[] {
  const args = [RUNNER, 'list', '--filesOnly', '--json', '--config', config];
  const listed: { file: string }[] = JSON.parse(
    execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' }),
  );
  return listed.map(({ file }) => relative(ROOT, file).split(sep).join('/'));
}

/** All tests of this project. What is below a `node_modules` is somebody else's. */
function testFilesBelow(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : testFilesBelow(path);
    return entry.name.endsWith('.test.ts') ? [path] : [];
  });
}

test('every test of this project is run by one of the two configurations, and no other test is', () => {
  const [fast, corpora] = ['vitest.config.ts', 'vitest.corpora.config.ts'].map(collectedBy);
  expect([...(fast ?? []), ...(corpora ?? [])].sort()).toEqual(testFilesBelow('test').sort());
  expect(corpora?.filter((file) => !file.startsWith('test/corpora/'))).toEqual([]);
});
