import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { find, findAllVersions } from '@actions/tool-cache';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { cacheFolder } from '../../../src/compilers/install/cache-folder.ts';
import { platformsOf, whyUnusable } from '../../../src/compilers/install/platforms.ts';
import { openSite } from '../../../src/compilers/install/site.ts';
import { folderStore, type ToolStore } from '../../../src/compilers/install/store.ts';
import { toolCacheStore } from '../../../src/compilers/install/tool-cache-store.ts';
import {
  type InstallRequest,
  installCompiler,
  listVersions,
} from '../../../src/compilers/install/versions.ts';
import { failureOf } from '../../support/compiler-inputs.ts';
import { fullVersion, soljsonPath } from '../../support/whole-run.ts';
import { type ListedBuild, listed, listOf, markingSolc, type PlayedSite, playSite } from './played-site.ts';

const V20 = '0.8.20+commit.a1b79de6';
const V28 = '0.8.28+commit.7893614a';
const V9 = '0.8.9+commit.e5eed63a';
const NIGHTLY = '0.8.29-nightly.2024.11.12+commit.ab12cd34';
const WASM = fullVersion('0.8.26').replace('.Emscripten.clang', '');
const SOLJSON = readFileSync(soljsonPath('0.8.26'));
const WASM_BUILD = listed(`solc-emscripten-wasm32-v${WASM}.js`, WASM, SOLJSON);

let folder: string;
let mark: string;
let site: PlayedSite;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  mark = join(folder, 'mark');
  site = await playSite();
  const native = [V20, V28, V9].map(offered);
  // As of 0.5.9 on the official site: two builds of one release. And a prerelease.
  const others = ['0.8.20+commit.00000000', NIGHTLY].map(offered);
  const { releases } = JSON.parse(listOf(...native).toString());
  serveList('linux-amd64', { builds: [...others, ...native], releases });
  site.serve(`/emscripten-wasm32/${WASM_BUILD.path}`, SOLJSON);
  const old = listed('soljson-v0.5.17+commit.d19bba13.js', '0.5.17+commit.d19bba13', Buffer.from('old'));
  serveList('emscripten-wasm32', JSON.parse(listOf(old, WASM_BUILD).toString()));
});
afterEach(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

function offered(long: string): ListedBuild {
  const content = markingSolc(mark, long);
  const file = `solc-linux-amd64-v${long}`;
  site.serve(`/linux-amd64/${file}`, content);
  return listed(file, long, content);
}

function serveList(platform: string, list: unknown): void {
  site.serve(`/${platform}/list.json`, Buffer.from(JSON.stringify(list)));
}

function request(store: ToolStore = folderStore(join(folder, 'cache'))): InstallRequest {
  return {
    store,
    site: openSite({ base: site.base, store, network: { retryDelay: 1 } }),
    platforms: ['linux-amd64', 'emscripten-wasm32'],
  };
}

async function installed(spec: string | undefined, pragmas: readonly string[] = []): Promise<string> {
  return (await installCompiler(spec, { ...request(), pragmas })).longVersion;
}

describe('installCompiler', () => {
  it.each([
    ['0.8.9', V9],
    ['v0.8.20', V20],
    [V20, V20],
    ['0.8.20+commit.00000000', '0.8.20+commit.00000000'],
    [NIGHTLY, NIGHTLY],
    ['0.8', V28],
    ['^0.8.9 <0.8.28', V20],
    ['~0.8.0 <=0.8.19', V9],
    ['latest', V28],
    ['0.8.26', WASM],
  ])('%s', async (spec, long) => {
    expect(await installed(spec)).toBe(long);
  });

  it('takes what the pragmas allow where nothing is asked for', async () => {
    expect(await installed(undefined)).toBe(V28);
    expect(await installed(undefined, ['<0.8.28', '>=0.8.9'])).toBe(V20);
    // Not what is in the cache, but the newest there is.
    expect(await installed(undefined, ['>=0.8.9'])).toBe(V28);
  });

  it('refuses a path, and what there is none of', async () => {
    expect((await failureOf(installed('./solc'))).code).toBe('USAGE');
    expect(await failureOf(installed('0.5.17'))).toMatchObject({
      code: 'COMPILER_NOT_FOUND',
      message: `${site.base} has no solc 0.5.17`,
      facts: [
        'tried: there is no build for linux-amd64',
        'tried: soljson-v0.5.17+commit.d19bba13.js is a WebAssembly build before 0.6.0, which is not supported',
      ],
    });
    expect((await failureOf(installed('0.8.29'))).code).toBe('COMPILER_NOT_FOUND');
    expect((await failureOf(installed(undefined, ['^0.7.0']))).code).toBe('COMPILER_NOT_FOUND');
    site.serve('/emscripten-wasm32/list.json', { status: 404 });
    rmSync(join(folder, 'cache'), { recursive: true });
    expect((await failureOf(installed('0.8.29'))).facts).toEqual([
      'tried: there is no build for linux-amd64',
      expect.stringContaining(
        'emscripten-wasm32/list.json cannot be downloaded: the response has status 404',
      ),
    ]);
    site.serve('/linux-amd64/list.json', { status: 404 });
    rmSync(join(folder, 'cache'), { recursive: true, force: true });
    expect((await failureOf(installed('0.8.29'))).code).toBe('DOWNLOAD_FAILED');
  });

  it('takes the WebAssembly build where the native one is an archive or does not run', async () => {
    const archive = listed('solc-windows-amd64-v0.8.26.zip', WASM, Buffer.from('PK'));
    serveList('windows-amd64', JSON.parse(listOf(archive).toString()));
    const windows = { ...request(), platforms: ['windows-amd64', 'emscripten-wasm32'] as const };
    expect(await installCompiler('0.8.26', windows)).toMatchObject({ platform: 'emscripten-wasm32' });
    expect(site.requests).not.toContain('/windows-amd64/solc-windows-amd64-v0.8.26.zip');

    rmSync(join(folder, 'cache'), { recursive: true });
    const alien = Buffer.from('#!/no/such/interpreter\n');
    site.serve('/macosx-amd64/solc-macosx', alien);
    serveList('macosx-amd64', JSON.parse(listOf(listed('solc-macosx', WASM, alien)).toString()));
    const mac = { ...request(), platforms: ['macosx-amd64', 'emscripten-wasm32'] as const };
    expect(await installCompiler('0.8.26', mac)).toMatchObject({ platform: 'emscripten-wasm32' });
    const only = { ...request(), platforms: ['macosx-amd64'] as const };
    rmSync(join(folder, 'cache'), { recursive: true });
    expect((await failureOf(installCompiler('0.8.26', only))).code).toBe('COMPILER_UNUSABLE');
  });
});

describe('listVersions', () => {
  it('lists what is installed and what can be had, the newest first', async () => {
    const { store, site: download, platforms } = request();
    expect((await listVersions({ store, platforms })).installed).toEqual([]);
    await installed('0.8.9');
    await installed('0.8.26');
    await installed('0.8.28');
    const { path } = await installCompiler('0.8.20', request());
    writeFileSync(path, 'damaged');
    const versions = await listVersions({ store, download, platforms });
    expect(versions.installed.map(({ version, platform }) => [version, platform])).toEqual([
      ['0.8.28', 'linux-amd64'],
      ['0.8.26', 'emscripten-wasm32'],
      ['0.8.9', 'linux-amd64'],
    ]);
    expect(versions.available).toEqual([
      { version: '0.8.28', longVersion: V28, platform: 'linux-amd64' },
      { version: '0.8.26', longVersion: WASM, platform: 'emscripten-wasm32' },
      { version: '0.8.20', longVersion: V20, platform: 'linux-amd64' },
      { version: '0.8.9', longVersion: V9, platform: 'linux-amd64' },
    ]);
    expect((await listVersions({ store, platforms })).available).toEqual([]);
  });

  it('lists what it can where the site lacks a platform or is away, and says what is missing', async () => {
    await installed('0.8.28');
    const { store, platforms } = request();
    site.serve('/emscripten-wasm32/list.json', { status: 404 });
    const elsewhere = { store, platforms, download: openSite({ base: site.base }) };
    const half = await listVersions(elsewhere);
    expect(half.available.map(({ version }) => version)).toEqual(['0.8.28', '0.8.20', '0.8.9']);
    expect(half.missing).toEqual([
      expect.stringContaining('emscripten-wasm32/list.json cannot be downloaded'),
    ]);
    await site.close();
    const none = await listVersions({ ...elsewhere, download: openSite({ base: site.base }) });
    expect(none).toMatchObject({ available: [], installed: [{ version: '0.8.28' }] });
    expect(none.missing).toHaveLength(2);
    site = await playSite();
  });
});

describe('the tool cache of a runner', () => {
  const before = process.env.RUNNER_TOOL_CACHE;
  let root: string;
  beforeEach(() => {
    root = join(folder, 'tools');
    process.env.RUNNER_TOOL_CACHE = root; // For @actions/tool-cache, which we compare with.
  });
  afterEach(() => {
    if (before === undefined) delete process.env.RUNNER_TOOL_CACHE;
    else process.env.RUNNER_TOOL_CACHE = before;
  });

  it('is filled so that @actions/tool-cache finds it', async () => {
    const store = toolCacheStore(root);
    const native = await installCompiler('0.8.28', request(store));
    expect(native.path).toBe(join(root, 'solc/0.8.28/x64/solc'));
    expect(find('solc', '0.8.28', 'x64')).toBe(join(root, 'solc/0.8.28/x64'));
    const wasm = await installCompiler('0.8.26', request(store));
    expect(join(find('solc', '0.8.26', 'wasm32'), 'soljson.js')).toBe(wasm.path);
    await installCompiler(NIGHTLY, request(store));
    expect(findAllVersions('solc', 'x64').sort()).toEqual(['0.8.28', '0.8.29-nightly.2024.11.12']);
    expect(find('solc', '^0.8.0', 'x64')).toBe(join(root, 'solc/0.8.28/x64'));
  });

  it('gives back what is in it, verified', async () => {
    const store = toolCacheStore(root);
    const first = await installCompiler('0.8.28', request(store));
    const before = site.requests.length;
    expect(await installCompiler('0.8.28', request(toolCacheStore(root)))).toEqual(first);
    expect(site.requests).toHaveLength(before);
    writeFileSync(first.path, 'damaged');
    await installCompiler('0.8.28', request(store));
    expect(site.requests.length).toBeGreaterThan(before);
  });

  it('is not believed to hold what another action has put there', async () => {
    const store = toolCacheStore(root);
    mkdirSync(join(root, 'solc/0.8.28/x64'), { recursive: true });
    writeFileSync(join(root, 'solc/0.8.28/x64/solc'), markingSolc(mark, V28), { mode: 0o755 });
    writeFileSync(join(root, 'solc/0.8.28/x64.complete'), '');
    const { platforms } = request();
    expect((await listVersions({ store, platforms })).installed).toEqual([]);
    expect(existsSync(mark)).toBe(false);
  });
});

test.each([
  ['linux', {}, '/home/me/.cache/parasolc/solc'],
  ['linux', { XDG_CACHE_HOME: '/var/cache' }, '/var/cache/parasolc/solc'],
  ['linux', { XDG_CACHE_HOME: 'relative' }, '/home/me/.cache/parasolc/solc'],
  ['darwin', { LOCALAPPDATA: '/x' }, '/home/me/Library/Caches/parasolc/solc'],
  ['win32', { LOCALAPPDATA: '/x' }, '/x/parasolc/solc'],
  ['win32', {}, '/home/me/AppData/Local/parasolc/solc'],
])('the cache of a user on %s with %j', (os, env, folder) => {
  expect(cacheFolder('solc', os, env, '/home/me')).toBe(folder);
});

describe('platforms', () => {
  it.each([
    ['linux', 'x64', ['linux-amd64', 'emscripten-wasm32']],
    ['linux', 'arm64', ['linux-arm64', 'emscripten-wasm32']],
    ['darwin', 'arm64', ['macosx-amd64', 'emscripten-wasm32']],
    ['win32', 'x64', ['windows-amd64', 'emscripten-wasm32']],
    ['freebsd', 'riscv64', ['emscripten-wasm32']],
  ])('%s %s', (os, arch, platforms) => {
    expect(platformsOf(os, arch)).toEqual(platforms);
  });

  it('know which builds are of no use', () => {
    const of = (path: string, version: string) => ({ path, version });
    expect(whyUnusable('windows-amd64', of('solc.zip', '0.5.0'))).toContain('archive');
    expect(whyUnusable('linux-amd64', of('solc', '0.4.26'))).toBeUndefined();
    expect(whyUnusable('emscripten-wasm32', of('soljson.js', '0.6.0'))).toBeUndefined();
  });
});
