import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSite } from '../../../src/compilers/install/site.ts';
import { folderStore } from '../../../src/compilers/install/store.ts';
import type { Network } from '../../../src/compilers/install/transfer.ts';
import { installCompiler } from '../../../src/compilers/install/versions.ts';
import type { ParasolcError } from '../../../src/errors.ts';
import { failureOf } from '../../support/compiler-inputs.ts';
import { nativeSolc } from '../../support/native-solc.ts';
import { fullVersion, soljsonPath } from '../../support/whole-run.ts';
import { listed, listOf, markingSolc, type PlayedSite, playSite, type Reply } from './played-site.ts';

const LONG = '0.8.28+commit.7893614a';
const FILE = `solc-linux-amd64-v${LONG}`;
const LIST = '/linux-amd64/list.json';
const BINARY = `/linux-amd64/${FILE}`;
const FAST: Partial<Network> = { idleTimeout: 20_000, connectTimeout: 20_000, retryDelay: 1 };

let folder: string;
let cache: string;
let mark: string;
let solc: Buffer;
let site: PlayedSite;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  cache = join(folder, 'cache');
  mark = join(folder, 'mark');
  solc = markingSolc(mark, LONG);
  site = await playSite();
  site.serve(LIST, listOf(listed(FILE, LONG, solc)));
  site.serve(BINARY, solc);
});
afterEach(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

function install(
  spec = '0.8.28',
  options: { base?: string; network?: Partial<Network>; signal?: AbortSignal; notes?: string[] } = {},
): ReturnType<typeof installCompiler> {
  const store = folderStore(cache);
  const { base = site.base, network = {}, signal, notes = [] } = options;
  return installCompiler(spec, {
    store,
    site: openSite({ base, store, network: { ...FAST, ...network } }),
    platforms: ['linux-amd64'],
    note: (text) => notes.push(text),
    signal,
  });
}

/** Expects that nothing of what was downloaded was run, or is left over. */
function expectNoTrace(): void {
  expect(existsSync(mark)).toBe(false);
  const left = existsSync(cache) ? readdirSync(cache, { recursive: true, encoding: 'utf8' }) : [];
  expect(left.filter((path) => !/^linux-amd64(\/\.list-[0-9a-f]{16}\.json)?$/.test(path))).toEqual([]);
}

async function refused(...args: Parameters<typeof install>): Promise<ParasolcError> {
  const failure = await failureOf(install(...args));
  expectNoTrace();
  return failure;
}

function asked(path: string): number {
  return site.requests.filter((request) => request === path).length;
}

describe('a good site', () => {
  it('gives an executable with its record, and nothing else', async () => {
    const notes: string[] = [];
    const installed = await install('0.8.28', { notes });
    expect(installed).toEqual({
      platform: 'linux-amd64',
      path: join(cache, 'linux-amd64', FILE),
      version: '0.8.28',
      longVersion: LONG,
      size: solc.length,
      sha256: listed(FILE, LONG, solc).sha256.slice(2),
    });
    expect(readFileSync(installed.path)).toEqual(solc);
    expect(statSync(installed.path).mode & 0o777).toBe(0o755);
    expect(readdirSync(join(cache, 'linux-amd64')).filter((name) => !name.startsWith('.'))).toEqual([
      FILE,
      `${FILE}.json`,
    ]);
    expect(readFileSync(mark, 'utf8')).toBe('started\n');
    expect(notes).toEqual([
      `downloading ${FILE} from ${site.base}`,
      `solc ${LONG} is installed: ${installed.path}`,
    ]);
  });

  it('is not asked for what is installed', async () => {
    await install();
    const before = site.requests.length;
    await install();
    await install(LONG);
    expect(site.requests).toHaveLength(before);
  });

  it('gives again what was damaged since', async () => {
    const { path } = await install();
    writeFileSync(path, markingSolc(mark, LONG).reverse());
    await install();
    expect(readFileSync(path)).toEqual(solc);
  });

  it('gives the real compilers, native and WebAssembly', async () => {
    const native = readFileSync(await nativeSolc('0.8.28'));
    const wasm = readFileSync(soljsonPath('0.8.26'));
    const wasmLong = fullVersion('0.8.26').replace('.Emscripten.clang', '');
    site.serve(LIST, listOf(listed(FILE, LONG, native)));
    site.serve(BINARY, native);
    const file = `solc-emscripten-wasm32-v${wasmLong}.js`;
    site.serve('/emscripten-wasm32/list.json', listOf(listed(file, wasmLong, wasm)));
    site.serve(`/emscripten-wasm32/${file}`, wasm);
    expect(await install()).toMatchObject({ platform: 'linux-amd64', longVersion: LONG });
    const store = folderStore(cache);
    const both = { store, site: openSite({ base: site.base, store, network: FAST }) };
    const platforms = ['linux-amd64', 'emscripten-wasm32'] as const;
    expect(await installCompiler('0.8.26', { ...both, platforms })).toMatchObject({
      platform: 'emscripten-wasm32',
      path: join(cache, 'emscripten-wasm32', file),
      longVersion: wasmLong,
    });
  });

  it('may be a folder, by its path or as a URL', async () => {
    const mirror = join(folder, 'mirror/linux-amd64');
    mkdirSync(mirror, { recursive: true });
    writeFileSync(join(mirror, FILE), solc);
    writeFileSync(join(mirror, 'list.json'), listOf(listed(FILE, LONG, solc)));
    cpSync(join(folder, 'mirror'), join(folder, 'a mirror'), { recursive: true });
    await install('0.8.28', { base: join(folder, 'a mirror') });
    rmSync(cache, { recursive: true });
    await install('0.8.28', { base: pathToFileURL(join(folder, 'mirror')).href });
    expect(site.requests).toEqual([]);
    rmSync(cache, { recursive: true });
    rmSync(mark);
    expect((await refused('0.8.28', { base: join(folder, 'none') })).code).toBe('DOWNLOAD_FAILED');
  });
});

describe('what is not what the list says is refused unseen', () => {
  const other = '0x'.padEnd(66, '0');
  it.each(['sha256', 'keccak256'] as const)('a wrong %s', async (digest) => {
    const entry = listed(FILE, LONG, solc);
    site.serve(LIST, listOf({ ...entry, [digest]: other }));
    const failure = await refused();
    expect(failure).toMatchObject({ code: 'DOWNLOAD_INVALID', exitStatus: 3 });
    expect(failure.facts).toEqual([
      `${digest} expected: ${other.slice(2)}`,
      `${digest} received: ${entry[digest].slice(2)}`,
      expect.stringContaining('twice'),
    ]);
    expect(asked(BINARY)).toBe(2);
  });

  it('another file of the same size', async () => {
    site.serve(BINARY, Buffer.from(solc.toString().replace('started', 'STARTED')));
    expect((await refused()).code).toBe('DOWNLOAD_INVALID');
  });

  it('a shortened file that looks complete', async () => {
    site.serve(BINARY, { shortened: solc });
    expect((await refused()).code).toBe('DOWNLOAD_INVALID');
    site.serve(BINARY, { shortened: solc }, solc);
    await install();
  });
});

describe('a site in trouble', () => {
  it.each<[string, Reply, number]>([
    ['truncates', { truncated: Buffer.alloc(1000) }, 4],
    ['stalls', { stalls: Buffer.alloc(1000) }, 4],
    ['is silent', 'silence', 4],
    ['resets', 'reset', 4],
    ['has status 500', { status: 500 }, 4],
    ['has status 429', { status: 429 }, 4],
    ['has status 404', { status: 404 }, 1],
    ['has status 403', { status: 403 }, 1],
    ['redirects in a circle', { redirect: BINARY }, 6],
    ['redirects elsewhere', { redirect: 'file:///etc/hosts' }, 1],
  ])('%s', async (_, reply, times) => {
    site.serve(BINARY, reply);
    const failure = await refused('0.8.28', { network: { idleTimeout: 500 } });
    expect(failure).toMatchObject({ code: 'DOWNLOAD_FAILED', exitStatus: 3 });
    expect(failure.message).toContain(`${site.base}${BINARY} cannot be downloaded: `);
    expect(asked(BINARY)).toBe(times);
  });

  it.each<[string, Reply]>([
    ['truncates', { truncated: Buffer.alloc(1000) }],
    ['stalls', { stalls: Buffer.alloc(1000) }],
    ['resets', 'reset'],
    ['has status 503', { status: 503 }],
  ])('%s, and then recovers', async (_, reply) => {
    site.serve(BINARY, reply, reply, solc);
    site.serve(LIST, reply, listOf(listed(FILE, LONG, solc)));
    await install('0.8.28', { network: { idleTimeout: 1000 } });
    expect(asked(BINARY)).toBe(3);
    expect(asked(LIST)).toBe(2);
  });

  it('redirects to where the file is', async () => {
    const elsewhere = await playSite();
    elsewhere.serve('/there', solc);
    site.serve(BINARY, { redirect: '/linux-amd64/moved' });
    site.serve('/linux-amd64/moved', { redirect: `${elsewhere.base}/there` });
    await install().finally(() => elsewhere.close());
    expect(elsewhere.requests).toEqual(['/there']);
  });

  it('sends without end', async () => {
    // The bound of a list is the lower one.
    site.serve(LIST, Buffer.alloc(40 * 1024 * 1024, ' '));
    expect((await refused()).message).toContain('larger than');
  });

  it('is not waited for any longer once the caller gives up', async () => {
    site.serve(BINARY, { stalls: solc });
    const stop = new AbortController();
    const installing = refused('0.8.28', { network: { idleTimeout: 60_000 }, signal: stop.signal });
    await expect.poll(() => asked(BINARY), { timeout: 10_000 }).toBe(1);
    stop.abort();
    expect((await installing).code).toBe('CANCELLED');
  });
});

describe('a list that is none', () => {
  const good = listed(FILE, LONG, Buffer.from('solc'));
  it.each<[string, unknown]>([
    ['not JSON', undefined],
    ['null', null],
    ['no builds', { releases: {} }],
    ['no releases', { builds: [good] }],
    ['a build without a sha256', { builds: [{ ...good, sha256: undefined }], releases: {} }],
    ['a build without a keccak256', { builds: [{ ...good, keccak256: undefined }], releases: {} }],
    ['a digest that is too short', { builds: [{ ...good, sha256: '0x00' }], releases: {} }],
    ['a path out of its folder', { builds: [{ ...good, path: '../solc' }], releases: {} }],
    ['a path with folders', { builds: [{ ...good, path: 'a/solc' }], releases: {} }],
    ['a path with backslashes', { builds: [{ ...good, path: '..\\solc' }], releases: {} }],
    ['an absolute path', { builds: [{ ...good, path: '/bin/solc' }], releases: {} }],
    ['a hidden file', { builds: [{ ...good, path: '.solc' }], releases: {} }],
    ['a path with a query', { builds: [{ ...good, path: 'solc?x' }], releases: {} }],
    ['a version that is none', { builds: [{ ...good, version: '../..' }], releases: {} }],
    ['a full version that is a path', { builds: [{ ...good, longVersion: '0.8.28+../..' }], releases: {} }],
  ])('%s', async (_, list) => {
    site.serve(LIST, Buffer.from(list === undefined ? '<html>no such page' : JSON.stringify(list)));
    const failure = await refused();
    expect(failure).toMatchObject({ code: 'DOWNLOAD_INVALID' });
    expect(failure.message).toBe(`${site.base}${LIST} is not a list of solc builds`);
    expect(site.requests).toEqual([LIST]);
  });
});

describe('a build that is intact', () => {
  function serve(content: Buffer): void {
    site.serve(LIST, listOf(listed(FILE, LONG, content)));
    site.serve(BINARY, content);
  }

  it('is removed where it says another version', async () => {
    serve(markingSolc(mark, '0.8.27+commit.40a35a09'));
    const failure = await failureOf(install());
    expect(failure).toMatchObject({
      code: 'DOWNLOAD_INVALID',
      facts: [`expected: ${LONG}`, 'received: 0.8.27+commit.40a35a09'],
    });
    rmSync(mark);
    expectNoTrace();
  });

  it.each([
    ['not a program at all', Buffer.from('\0\0\0\0')],
    ['a program that fails', Buffer.from('#!/bin/sh\nexit 7\n')],
    ['a program for another system', Buffer.from('#!/no/such/interpreter\n')],
  ])('is removed where it does not run: %s', async (_, content) => {
    serve(content);
    const failure = await refused();
    expect(failure).toMatchObject({
      code: 'COMPILER_UNUSABLE',
      message: `${FILE} is intact, but does not run here`,
    });
    expect(failure.facts.join()).not.toContain('.tmp');
  });
});

describe('a cache', () => {
  it('that cannot be written is said to be', async () => {
    writeFileSync(cache, 'a file');
    expect(await failureOf(install())).toMatchObject({ code: 'OUTPUT_UNWRITABLE' });
  });

  it('is rid of what a killed process has left, but not of what another writes now', async () => {
    const drafts = ['old', 'new'].map((name) =>
      join(cache, `linux-amd64/.${name}.0123456789ab-7-0123456789ab.tmp`),
    );
    mkdirSync(join(cache, 'linux-amd64'), { recursive: true });
    for (const draft of drafts) writeFileSync(draft, '');
    utimesSync(drafts[0] ?? '', new Date(0), new Date(0));
    await install();
    expect(drafts.map((draft) => existsSync(draft))).toEqual([false, true]);
  });
});

describe('a site that cannot be reached', () => {
  it('is tried once, and not again in this process', async () => {
    await site.close();
    const store = folderStore(cache);
    const away = openSite({ base: site.base, store, network: FAST });
    const first = await failureOf(away.list('linux-amd64'));
    expect(first).toMatchObject({ code: 'DOWNLOAD_FAILED' });
    expect(first.message).toMatch(/127\.0\.0\.1:\d+ cannot be reached: .*ECONNREFUSED/);
    // Another server at its place is not even asked.
    const revived = http.createServer().listen(Number(new URL(site.base).port), '127.0.0.1');
    let connections = 0;
    revived.on('connection', () => connections++);
    const second = await failureOf(away.list('emscripten-wasm32'));
    expect(second.code).toBe('DOWNLOAD_FAILED');
    expect(connections).toBe(0);
    await new Promise((resolve) => revived.close(resolve));
    site = await playSite();
  });

  it('is said not to answer, by whatever address of its name', async () => {
    const { port } = new URL(site.base);
    await site.close();
    const { message } = await refused('0.8.28', { base: `http://localhost:${port}` });
    expect(message).toContain('ECONNREFUSED');
    site = await playSite();
  });

  it('is not waited for where it takes a connection and then says nothing', async () => {
    const mute = net.createServer();
    const sockets: net.Socket[] = [];
    mute.on('connection', (socket) => sockets.push(socket));
    await new Promise<void>((resolve) => mute.listen(0, '127.0.0.1', resolve));
    const { port } = mute.address() as net.AddressInfo;
    const network = { connectTimeout: 200 };
    const failure = await refused('0.8.28', { base: `https://127.0.0.1:${port}`, network });
    expect(failure.message).toContain('cannot be reached: no connection within 0.2 s');
    expect(sockets).toHaveLength(1);
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => mute.close(resolve));
  });

  it('says what kind of address it takes', () => {
    for (const base of ['ftp://x/y', 'mirror', '', 'binaries.soliditylang.org']) {
      expect(() => openSite({ base })).toThrow('is not a download site');
    }
  });
});
