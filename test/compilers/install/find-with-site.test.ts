import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FindContext, locateCompiler, whichCompiler } from '../../../src/compilers/find/find.ts';
import { openSite } from '../../../src/compilers/install/site.ts';
import { folderStore } from '../../../src/compilers/install/store.ts';
import { failureOf } from '../../support/compiler-inputs.ts';
import { fullVersion, soljsonPath } from '../../support/whole-run.ts';
import { listed, listOf, markingSolc, type PlayedSite, playSite } from './played-site.ts';

const COMMITS = {
  '0.8.20': 'a1b79de6',
  '0.8.27': '40a35a09',
  '0.8.28': '7893614a',
  '0.8.40': '01234567',
};
type Version = keyof typeof COMMITS;
const longOf = (version: Version): string => `${version}+commit.${COMMITS[version]}`;
const fileOf = (version: Version): string => `solc-linux-amd64-v${longOf(version)}`;

const WASM = fullVersion('0.8.26').replace('.Emscripten.clang', '');
const SOLJSON = readFileSync(soljsonPath('0.8.26'));
const WASM_BUILD = listed(`solc-emscripten-wasm32-v${WASM}.js`, WASM, SOLJSON);

let folder: string;
let cache: string;
let mark: string;
let site: PlayedSite;
let notes: string[];
let context: FindContext;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  cache = join(folder, 'cache');
  mark = join(folder, 'mark');
  site = await playSite();
  offer('0.8.20', '0.8.27', '0.8.28');
  notes = [];
  const store = folderStore(cache);
  context = {
    searchPath: [join(folder, 'bin')],
    packageRoots: [folder],
    store,
    platforms: ['linux-amd64', 'emscripten-wasm32'],
    note: (text) => notes.push(text),
  };
  newProcess();
});
afterEach(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

/** What a site remembers is forgotten. */
function newProcess(): void {
  const { store } = context;
  if (store === undefined) throw new Error('there is a store in these tests');
  const network = { retryDelay: 1 };
  context = { ...context, download: openSite({ base: site.base, store, network }) };
}

function offer(...versions: readonly Version[]): void {
  const builds = versions.map((version) => {
    const content = markingSolc(mark, longOf(version));
    site.serve(`/linux-amd64/${fileOf(version)}`, content);
    return listed(fileOf(version), longOf(version), content);
  });
  site.serve('/linux-amd64/list.json', listOf(...builds));
}

/** The site offers the WebAssembly build of 0.8.26, and that is all there is of this version. */
function offerWasm(): string {
  site.serve('/emscripten-wasm32/list.json', listOf(WASM_BUILD));
  site.serve(`/emscripten-wasm32/${WASM_BUILD.path}`, SOLJSON);
  return join(cache, 'emscripten-wasm32', WASM_BUILD.path);
}

/** A project with the npm package of a release. */
function withPackage(release: string): string {
  const path = join(folder, 'node_modules/solc');
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'package.json'), JSON.stringify({ version: release }));
  writeFileSync(join(path, 'soljson.js'), readFileSync(soljsonPath(release)));
  return join(path, 'soljson.js');
}

function onPath(version: Version): string {
  mkdirSync(join(folder, 'bin'), { recursive: true });
  const path = join(folder, 'bin/solc');
  writeFileSync(path, markingSolc(mark, longOf(version)), { mode: 0o755 });
  return path;
}

async function locate(spec?: string): Promise<{ from: string; path: string; release: string }> {
  const { compiler, from } = await locateCompiler(spec, context);
  await compiler.close();
  return { from, path: compiler.path, release: compiler.version.release };
}

const inCache = (version: Version): string => join(cache, 'linux-amd64', fileOf(version));
const downloaded = (version: Version): { from: string; path: string; release: string } => ({
  from: 'download',
  path: inCache(version),
  release: version,
});

describe('the order', () => {
  it('is PATH, cache, download', async () => {
    const path = onPath('0.8.27');
    expect(await locate('^0.8.20')).toEqual({ from: 'PATH', path, release: '0.8.27' });
    expect(site.requests).toEqual([]);
    expect(await locate('0.8.20')).toEqual(downloaded('0.8.20'));
    expect(await locate('0.8.20')).toEqual({ ...downloaded('0.8.20'), from: 'cache' });
    // What is here is enough for a range, though something newer could be had.
    expect(await locate('<0.8.27')).toMatchObject({ from: 'cache' });
    expect(await locate('>0.8.27')).toEqual(downloaded('0.8.28'));
  });

  it('puts a native download before an npm package, and that before a WebAssembly download', async () => {
    offerWasm();
    const npm = withPackage('0.8.26');
    expect(await locate('^0.8.0')).toEqual(downloaded('0.8.28'));
    expect(await locate('0.8.26')).toEqual({ from: 'package', path: npm, release: '0.8.26' });
    expect(site.requests.filter((path) => path.startsWith('/emscripten'))).toEqual([]);
    rmSync(npm);
    const path = join(cache, 'emscripten-wasm32', WASM_BUILD.path);
    expect(await locate('0.8.26')).toEqual({ from: 'download', path, release: '0.8.26' });
    expect(await locate('0.8.26')).toEqual({ from: 'cache', path, release: '0.8.26' });
    expect(notes.at(-1)).toContain('no solc 0.8.26 from');
  });

  it('takes the newest release where nothing is asked for, and the newest that pragmas allow', async () => {
    expect(await locate()).toEqual(downloaded('0.8.28'));
    context = { ...context, pragmas: ['^0.8.0', '<0.8.28'] };
    expect(await locate()).toEqual(downloaded('0.8.27'));
  });

  it('asks the site what is the latest, and takes that from wherever it is', async () => {
    const path = onPath('0.8.28');
    expect(await locate('latest')).toEqual({ from: 'PATH', path, release: '0.8.28' });
    offer('0.8.28', '0.8.40');
    newProcess();
    expect(await locate('latest')).toEqual(downloaded('0.8.40'));
    newProcess();
    expect(await locate('latest')).toEqual({ ...downloaded('0.8.40'), from: 'cache' });
  });
});

describe('the list', () => {
  const asked = (): number => site.requests.filter((path) => path === '/linux-amd64/list.json').length;

  it('is kept for other processes, and asked for again where it lacks a version', async () => {
    await locate('0.8.20');
    newProcess();
    await locate('0.8.27');
    expect(asked()).toBe(1);
    offer('0.8.28', '0.8.40');
    newProcess();
    expect(await locate('0.8.40')).toEqual(downloaded('0.8.40'));
    expect(asked()).toBe(2);
  });

  it('is asked for again when it is old, damaged or of another site', async () => {
    await locate('0.8.20');
    const kept = join(cache, 'linux-amd64');
    const [name = ''] = readdirSync(kept).filter((entry) => entry.startsWith('.list-'));
    const path = join(kept, name);
    const content = JSON.parse(readFileSync(path, 'utf8'));
    for (const text of [
      JSON.stringify({ ...content, fetched: content.fetched - 3_700_000 }),
      JSON.stringify({ ...content, fetched: content.fetched + 60_000_000 }),
      JSON.stringify({ ...content, base: 'http://other' }),
      JSON.stringify({ ...content, list: '{}' }),
      'no JSON',
    ]) {
      writeFileSync(path, text);
      newProcess();
      const before = asked();
      await whichCompiler('0.8.27', context);
      expect(asked()).toBe(before + 1);
    }
  });
});

describe('what fails', () => {
  it('offline: the next candidate is taken, with a notice, after one attempt', async () => {
    const npm = withPackage('0.8.26');
    await site.close();
    expect(await locate('^0.8.0')).toMatchObject({ from: 'package', path: npm });
    expect(notes).toEqual([expect.stringContaining('/linux-amd64/list.json cannot be downloaded: ')]);
    site = await playSite();
  });

  it('offline: latest is the newest that is here, with a notice', async () => {
    withPackage('0.8.26');
    const path = onPath('0.8.27');
    await site.close();
    expect(await locate('latest')).toEqual({ from: 'PATH', path, release: '0.8.27' });
    expect(notes).toEqual([
      expect.stringMatching(/which release is the latest.* 0\.8\.27 is the newest found$/),
    ]);
    site = await playSite();
  });

  it('lists all that was tried', async () => {
    onPath('0.8.20');
    site.serve(`/linux-amd64/${fileOf('0.8.27')}`, { status: 404 });
    const failure = await failureOf(locate('0.8.27'));
    expect(failure.code).toBe('COMPILER_NOT_FOUND');
    expect(failure.facts).toEqual([
      `tried: no npm package solc or solc-0.8.27 at or above ${folder}`,
      `tried: ${join(folder, 'bin/solc')} is version ${longOf('0.8.20')}`,
      `tried: ${site.base}/linux-amd64/${fileOf('0.8.27')} cannot be downloaded: the response has status 404`,
      `tried: ${site.base}/emscripten-wasm32/list.json cannot be downloaded: the response has status 404`,
    ]);
  });

  it('never runs what was not verified, and takes another compiler instead', async () => {
    const npm = withPackage('0.8.28');
    site.serve(
      `/linux-amd64/${fileOf('0.8.28')}`,
      Buffer.concat([markingSolc(mark, longOf('0.8.28')), Buffer.from('# changed')]),
    );
    expect(await locate('0.8.28')).toMatchObject({ from: 'package', path: npm });
    expect(existsSync(mark)).toBe(false);
    expect(existsSync(inCache('0.8.28'))).toBe(false);
    expect(notes.at(-1)).toContain('does not match the list of builds; sha256 expected');
  });

  it.each([
    [
      'changed',
      (content: Buffer) => Buffer.from(content.toString().replace('started', 'STARTED')),
      'sha256 differs',
    ],
    ['cut', (content: Buffer) => content.subarray(0, content.length - 50), 'were installed'],
    ['emptied', () => Buffer.alloc(0), 'has 0 bytes'],
  ])('a cached file that was %s since is not run', async (_, change, reason) => {
    const { path } = await locate('0.8.28');
    rmSync(mark);
    const good = readFileSync(path);
    writeFileSync(path, change(good));
    context = { ...context, download: undefined };
    const failure = await failureOf(locate('0.8.28'));
    expect(failure.facts).toContainEqual(expect.stringContaining(reason));
    expect(existsSync(mark)).toBe(false);
    newProcess();
    expect(await locate('0.8.28')).toEqual(downloaded('0.8.28'));
    expect(readFileSync(path)).toEqual(good);
  });

  it('stops when it is told to', async () => {
    site.serve('/linux-amd64/list.json', 'silence');
    const stop = new AbortController();
    context = { ...context, signal: stop.signal };
    const locating = failureOf(locate('0.8.28'));
    await expect.poll(() => site.requests.length, { timeout: 10_000 }).toBe(1);
    stop.abort();
    expect((await locating).code).toBe('CANCELLED');
  });
});

it('downloads nothing where that is switched off', async () => {
  context = { ...context, download: undefined };
  expect((await failureOf(locate('0.8.28'))).code).toBe('COMPILER_NOT_FOUND');
  withPackage('0.8.26');
  expect((await locate()).from).toBe('package');
  expect(site.requests).toEqual([]);
});

describe('whichCompiler', () => {
  it('says what would be taken, and downloads no compiler', async () => {
    const version = { release: '0.8.28', build: longOf('0.8.28') };
    expect(await whichCompiler('^0.8.20', context)).toEqual({
      ...{ from: 'download', path: undefined, kind: undefined },
      version,
    });
    expect(existsSync(inCache('0.8.28'))).toBe(false);
    await locate('0.8.28');
    expect(await whichCompiler('0.8.28', context)).toEqual({
      ...{ from: 'cache', kind: 'native' },
      path: inCache('0.8.28'),
      version,
    });
    const path = onPath('0.8.28');
    const native = { kind: 'native', path, version };
    expect(await whichCompiler(undefined, context)).toEqual({ from: 'PATH', ...native });
    expect(await whichCompiler(path, context)).toEqual({ from: 'given', ...native });
  });
});
