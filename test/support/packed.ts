import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { checkout } from './checkout.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

const places: string[] = [];
let packed: string | undefined;

afterAll(() => {
  for (const place of places) rmSync(place, { recursive: true, force: true });
});

/** The package as it would be published, built from the current `src`: the path of its `.tgz`. */
export function packedPackage(): string {
  packed ??= pack([checkout()])[0];
  if (packed === undefined) throw new Error('npm packed nothing');
  return packed;
}

/** Unpacks the package to a folder, without its dependencies. */
export function unpackPackage(folder: string): void {
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-xzf', packedPackage(), '--strip-components=1'], { cwd: folder });
}

/** Installs the package into a folder with npm, without a network. Its dependencies are those in our `node_modules`. */
export function installPackage(folder: string): void {
  const dependencies = pack(dependenciesOf(ROOT));
  const options = ['--offline', '--no-audit', '--no-fund', '--loglevel=error'];
  execFileSync('npm', ['install', ...options, packedPackage(), ...dependencies], { cwd: folder });
}

/** Packs packages, given by their folders. */
function pack(folders: readonly string[]): string[] {
  const place = mkdtempSync(join(tmpdir(), 'parasolc-packed-'));
  places.push(place);
  const options = ['--pack-destination', place, '--ignore-scripts', '--loglevel=error'];
  const names = execFileSync('npm', ['pack', ...folders, ...options], { encoding: 'utf8' });
  return names
    .trim()
    .split('\n')
    .map((name) => join(place, name));
}

/** The folders of the dependencies of a package, and of their dependencies. */
function dependenciesOf(folder: string, found = new Set<string>()): string[] {
  const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
  const { dependencies = {} } = read(join(folder, 'package.json')) as { dependencies?: object };
  for (const name of Object.keys(dependencies)) {
    const place = placeOf(name, folder);
    if (found.has(place)) continue;
    found.add(place);
    dependenciesOf(place, found);
  }
  return [...found];
}

function placeOf(name: string, from: string): string {
  const paths = createRequire(join(from, 'package.json')).resolve.paths(name) ?? [];
  for (const path of paths) {
    try {
      return dirname(createRequire(join(path, 'x')).resolve(join(path, name, 'package.json')));
    } catch {
      // It is further up.
    }
  }
  throw new Error(`${name} is not installed`);
}
