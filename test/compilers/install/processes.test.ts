import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bundleInstallProcess } from './install-in-process.ts';
import {
  closeServer,
  listed,
  listen,
  listOf,
  markingSolc,
  type PlayedSite,
  playSite,
} from './played-site.ts';
import { CERTIFICATE } from './tls.ts';

const LONG = '0.8.28+commit.7893614a';
const FILE = `solc-linux-amd64-v${LONG}`;

let scripts: string;
let install: Awaited<ReturnType<typeof bundleInstallProcess>>;
let trust: Record<string, string>;
let folder: string;
let cache: string;
let mark: string;
let open: { close(): Promise<void> }[];

beforeAll(async () => {
  scripts = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  install = await bundleInstallProcess(scripts);
  const certificate = join(scripts, 'certificate.pem');
  writeFileSync(certificate, CERTIFICATE);
  trust = { NODE_EXTRA_CA_CERTS: certificate };
});
afterAll(() => rmSync(scripts, { recursive: true }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  cache = join(folder, 'cache');
  mark = join(folder, 'mark');
  open = [];
});
afterEach(async () => {
  for (const server of open) await server.close();
  rmSync(folder, { recursive: true });
});

async function goodSite(scheme: 'http' | 'https', solc = markingSolc(mark, LONG)): Promise<PlayedSite> {
  const site = await playSite(scheme);
  open.push(site);
  site.serve('/linux-amd64/list.json', listOf(listed(FILE, LONG, solc)));
  site.serve(`/linux-amd64/${FILE}`, solc);
  return site;
}

const task = (site: PlayedSite): { base: string; cache: string; spec: string } => ({
  base: site.base,
  cache,
  spec: '0.8.28',
});

describe('several processes at once', () => {
  it('all end well, and one good file is left', async () => {
    // Large enough that the downloads overlap.
    const solc = Buffer.concat([markingSolc(mark, LONG), Buffer.alloc(5_000_000, '#')]);
    const site = await goodSite('http', solc);
    const outcomes = await Promise.all([1, 2, 3].map(() => install(task(site))));
    const path = join(cache, 'linux-amd64', FILE);
    expect(outcomes).toEqual([{ path }, { path }, { path }]);
    expect(readFileSync(path).equals(solc)).toBe(true);
    expect(readdirSync(join(cache, 'linux-amd64')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    const runs = readFileSync(mark, 'utf8').trim().split('\n').length;
    expect(runs).toBeGreaterThan(1);
    // The next one neither downloads nor runs anything.
    const before = site.requests.length;
    expect(await install(task(site))).toEqual({ path });
    expect(site.requests).toHaveLength(before);
    expect(readFileSync(mark, 'utf8').trim().split('\n')).toHaveLength(runs);
  });
});

describe('https', () => {
  it('takes a server whose certificate is trusted, and no other', async () => {
    const site = await goodSite('https');
    expect(await install(task(site))).toMatchObject({ code: 'DOWNLOAD_FAILED' });
    expect(site.requests).toEqual([]);
    expect(existsSync(mark)).toBe(false);
    expect(await install(task(site), trust)).toEqual({ path: join(cache, 'linux-amd64', FILE) });
  });

  it('is not left for http by a redirect', async () => {
    const [safe, unsafe] = [await goodSite('https'), await goodSite('http')];
    safe.serve(`/linux-amd64/${FILE}`, { redirect: `${unsafe.base}/linux-amd64/${FILE}` });
    const { code, text } = await install(task(safe), trust);
    expect(code).toBe('DOWNLOAD_FAILED');
    expect(text).toContain('a redirect from https: to http: is refused');
    expect(unsafe.requests).toEqual([]);
    expect(existsSync(mark)).toBe(false);
  });
});

/** A forward proxy: whole requests for `http:` URLs, tunnels for the rest. */
async function playProxy(refusal?: number): Promise<{ url: string; seen: string[] }> {
  const seen: string[] = [];
  const note = (line: string, { headers }: http.IncomingMessage): void => {
    const login = headers['proxy-authorization'];
    seen.push(login === undefined ? line : `${line} ${login}`);
  };
  const tunnels = new Set<Duplex>();
  const server = http.createServer((request, response) => {
    note(`GET ${request.url}`, request);
    if (refusal !== undefined) {
      response.writeHead(refusal).end('a page that says so');
      return;
    }
    http.get(request.url ?? '', (answer) => answer.pipe(response.writeHead(answer.statusCode ?? 500)));
  });
  server.on('connect', (request: http.IncomingMessage, client: Duplex) => {
    note(`CONNECT ${request.url}`, request);
    if (refusal !== undefined) {
      client.end(`HTTP/1.1 ${refusal} No\r\nContent-Length: 0\r\n\r\n`);
      return;
    }
    const [host = '', port = ''] = (request.url ?? '').split(':');
    const target = net.connect(Number(port), host, () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      target.pipe(client).pipe(target);
    });
    const cut = (): void => {
      client.destroy();
      target.destroy();
    };
    client.on('error', cut);
    target.on('error', cut);
    tunnels.add(client).add(target);
  });
  const port = await listen(server);
  open.push({
    close: async () => {
      for (const tunnel of tunnels) tunnel.destroy();
      await closeServer(server);
    },
  });
  return { url: `127.0.0.1:${port}`, seen };
}

describe('a proxy', () => {
  it('is asked for http URLs', async () => {
    const [site, proxy] = [await goodSite('http'), await playProxy()];
    const outcome = await install({ ...task(site), proxies: { http: `http://user:p%40ss@${proxy.url}` } });
    expect(outcome).toEqual({ path: join(cache, 'linux-amd64', FILE) });
    const login = `Basic ${Buffer.from('user:p@ss').toString('base64')}`;
    expect(proxy.seen).toEqual([
      `GET ${site.base}/linux-amd64/list.json ${login}`,
      `GET ${site.base}/linux-amd64/${FILE} ${login}`,
    ]);
  });

  it('makes a tunnel for https URLs', async () => {
    const [site, proxy] = [await goodSite('https'), await playProxy()];
    const outcome = await install({ ...task(site), proxies: { https: proxy.url } }, trust);
    expect(outcome).toEqual({ path: join(cache, 'linux-amd64', FILE) });
    const target = new URL(site.base).host;
    expect(proxy.seen).toEqual([`CONNECT ${target}`, `CONNECT ${target}`]);
  });

  it('that refuses is named, without its password', async () => {
    const [site, proxy] = [await goodSite('https'), await playProxy(407)];
    const { code, text } = await install(
      { ...task(site), proxies: { https: `http://user:secret@${proxy.url}` } },
      trust,
    );
    expect(code).toBe('DOWNLOAD_FAILED');
    expect(text).toContain(`through the proxy ${proxy.url}: Proxy response (407)`);
    expect(text).not.toContain('secret');
    expect(proxy.seen).toHaveLength(1);
    expect(site.requests).toEqual([]);
  });

  it('that asks for a password for http URLs is an error that says so', async () => {
    const [site, proxy] = [await goodSite('http'), await playProxy(407)];
    const { code, text } = await install({ ...task(site), proxies: { http: proxy.url } });
    expect(code).toBe('DOWNLOAD_FAILED');
    expect(text).toContain('407');
    expect(site.requests).toEqual([]);
  });

  it('is passed by for the hosts that are exempt', async () => {
    const [site, proxy] = [await goodSite('http'), await playProxy()];
    await install({ ...task(site), proxies: { http: proxy.url, none: 'example.org,127.0.0.1' } });
    expect(proxy.seen).toEqual([]);
    expect(site.requests).toHaveLength(2);
  });
});
