import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { packedPackage } from '../support/packed.ts';
import { temporaryFolder, unpacked } from './installed.ts';

interface Manifest {
  readonly name: string;
  readonly bin: Readonly<Record<string, string>>;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
  readonly scripts: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

const folder = temporaryFolder();
const root = unpacked(folder);
const manifest: Manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const listed = execFileSync('tar', ['-tzf', packedPackage()], { encoding: 'utf8' }).trim().split('\n');
const files = listed.map((path) => path.replace(/^package\//, '')).sort();

/** What users start and import. */
const entries = [
  ...Object.values(manifest.bin),
  ...Object.values(manifest.exports).flatMap((target) =>
    typeof target === 'string' ? target : Object.values(target),
  ),
].map((path) => path.replace(/^\.\//, ''));

/** What of `dist` the entries need: they name each other as `./name`. */
function needed(): Set<string> {
  const found = new Set(entries);
  for (const path of found) {
    if (path === 'package.json') continue;
    const text = readFileSync(join(root, path), 'utf8');
    for (const [, name = ''] of text.matchAll(/["'`](?:\.\/)?([\w-]+\.(?:js|cjs|sol))["'`]/g)) {
      // Declarations name what they are of.
      const all = [name, ...(path.endsWith('ts') ? [name.replace(/(c?)js$/, 'd.$1ts')] : [])];
      for (const one of all) if (files.includes(`dist/${one}`)) found.add(`dist/${one}`);
    }
  }
  return found;
}

it('holds what users start and import, what that needs, and nothing else', () => {
  expect(files).toEqual([...needed(), 'LICENSE', 'README.md'].sort());
  for (const path of Object.values(manifest.bin)) expect(statSync(join(root, path)).mode & 0o111).not.toBe(0);
});

it('names no file of the bundle that it does not hold', () => {
  const missing = [...needed()]
    .filter((path) => path.endsWith('.js'))
    .flatMap((path) =>
      [...readFileSync(join(root, path), 'utf8').matchAll(/(?:from ?|import\()"\.\/([\w-]+\.js)"/g)].map(
        ([, name]) => `dist/${name}`,
      ),
    )
    .filter((path) => !files.includes(path));
  expect(missing).toEqual([]);
});

it('runs nothing when it is installed', () => {
  const scripts = ['preinstall', 'install', 'postinstall', 'prepare', 'preprepare', 'postprepare'];
  expect(scripts.filter((name) => name in manifest.scripts)).toEqual([]);
});

it('works with the versions of Hardhat that are tested', () => {
  const tested: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, '../tools/package.json'), 'utf8'),
  );
  const { hardhat, 'hardhat-2': two } = (tested as { dependencies: Record<string, string> }).dependencies;
  expect(manifest.peerDependencies.hardhat).toBe(`^${two?.replace('npm:hardhat@', '')} || ^${hardhat}`);
});
