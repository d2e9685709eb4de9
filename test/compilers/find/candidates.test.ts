/** Where compilers are looked for, and in which order. None is opened. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { candidates, type FindContext } from '../../../src/compilers/find/candidates.ts';
import type { Build } from '../../../src/compilers/install/build-list.ts';
import { recordInstalled } from '../../../src/compilers/install/installed.ts';
import type { Platform } from '../../../src/compilers/install/platforms.ts';
import { openSite } from '../../../src/compilers/install/site.ts';
import { folderStore } from '../../../src/compilers/install/store.ts';
import { requirementOf } from '../../../src/compilers/request.ts';
import { listed, listOf } from '../install/played-site.ts';

const PLATFORMS = ['linux-amd64', 'emscripten-wasm32'] as const;

let folder: string;
/** Nothing anywhere. */
let empty: FindContext;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  empty = {
    searchPath: [join(folder, 'bin')],
    packageRoots: [join(folder, 'project')],
    platforms: PLATFORMS,
  };
});

function write(path: string, text: string | Buffer, mode = 0o644): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text, { mode });
}

function npmPackage(name: string, version: string): void {
  write(`project/node_modules/${name}/soljson.js`, '');
  write(`project/node_modules/${name}/package.json`, JSON.stringify({ version }));
}

const longOf = (version: string): string => `${version}+commit.01234567`;

async function cached(platform: Platform, version: string): Promise<void> {
  const { path, sha256, keccak256 } = listed(`solc-${version}`, longOf(version), Buffer.from(version));
  const build: Build = { path, version, longVersion: longOf(version), sha256, keccak256 };
  write(`cache/${platform}/${path}`, version);
  await recordInstalled(join(folder, 'cache', platform, path), build, version.length);
}

function offered(platform: Platform, ...versions: readonly string[]): void {
  const builds = versions.map((version) => listed(`solc-${version}`, longOf(version), Buffer.from(version)));
  write(`site/${platform}/list.json`, listOf(...builds));
}

/** A cache, and a site to download from. */
function withSite(): FindContext {
  return {
    ...empty,
    store: folderStore(join(folder, 'cache')),
    download: openSite({ base: join(folder, 'site') }),
  };
}

/** `package 0.8.28` of each candidate, and the kind of each refusal. */
async function found(context: FindContext, spec?: string, pragmas?: readonly string[]): Promise<string[]> {
  const list: string[] = [];
  for await (const each of candidates(requirementOf(spec, pragmas), context))
    list.push('reason' in each ? `no: ${each.kind}` : `${each.from} ${each.version?.release ?? '?'}`);
  return list;
}

describe('candidates', () => {
  test('are in order: PATH, the cache, a download, packages; native ones first', async () => {
    write('bin/solc', '', 0o755);
    npmPackage('solc', '0.8.28');
    for (const platform of PLATFORMS) {
      await cached(platform, '0.8.20');
      offered(platform, '0.8.30');
    }
    expect(await found(withSite())).toEqual([
      'PATH ?',
      'cache 0.8.20',
      'download 0.8.30',
      'package 0.8.28',
      'cache 0.8.20',
      'download 0.8.30',
    ]);
  });

  test('of the cache are the newest first, and only those that are wished for', async () => {
    for (const version of ['0.8.9', '0.8.20', '0.7.6']) await cached('linux-amd64', version);
    const context = { ...withSite(), download: undefined };
    expect((await found(context)).slice(1, 4)).toEqual(['cache 0.8.20', 'cache 0.8.9', 'cache 0.7.6']);
    expect((await found(context, '^0.8.0')).slice(1, 3)).toEqual(['cache 0.8.20', 'cache 0.8.9']);
    expect(await found(context, '0.7.6')).toContain('cache 0.7.6');
    expect(await found(context, '0.7.6')).not.toContain('cache 0.8.9');
  });

  test('are packages of any name only if a version is asked for', async () => {
    npmPackage('solc', '0.8.28');
    npmPackage('solc-0.8.30', '0.8.30');
    npmPackage('solc-0.7.6', '0.7.6');
    expect(await found(empty)).toEqual(['no: absence', 'package 0.8.28']);
    expect(await found(empty, '0.7.6')).toEqual(['no: absence', 'package 0.8.28', 'package 0.7.6']);
    const all = ['no: absence', 'package 0.8.30', 'package 0.8.28', 'package 0.7.6'];
    expect(await found(empty, '^0.8.0')).toEqual(all);
    expect(await found(empty, undefined, ['>=0.7.0'])).toEqual(all);
  });

  test('are the newest download that the pragmas allow', async () => {
    offered('linux-amd64', '0.8.20', '0.8.30', '0.7.6');
    offered('emscripten-wasm32', '0.8.30');
    const context = withSite();
    expect(await found(context, undefined, ['<0.8.30'])).toContain('download 0.8.20');
    expect(await found(context, 'latest')).toContain('download 0.8.30');
  });

  test('are none where there is nothing: each place says so', async () => {
    expect(await found(empty)).toEqual(['no: absence', 'no: absence']);
    // A site that cannot be read, and one without the version: users hear of it.
    expect(await found(withSite())).toEqual(['no: absence', 'no: notice', 'no: absence', 'no: notice']);
    for (const platform of PLATFORMS) offered(platform, '0.8.20');
    expect(await found(withSite(), '0.8.21')).toEqual([
      'no: absence',
      'no: notice',
      'no: absence',
      'no: notice',
    ]);
  });

  test('are packages even where no build runs', async () => {
    npmPackage('solc', '0.8.28');
    expect(await found({ ...empty, platforms: [] })).toEqual(['no: absence', 'package 0.8.28']);
  });
});
