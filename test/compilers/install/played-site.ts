import { createHash } from 'node:crypto';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo } from 'node:net';
import { keccak_256 } from '@noble/hashes/sha3.js';
import { CERTIFICATE, KEY } from './tls.ts';

/** What a played site answers to one request. */
export type Reply =
  | Buffer
  | { readonly status: number }
  | { readonly redirect: string }
  /** The head of the answer says that all of it comes; then the connection ends. */
  | { readonly truncated: Buffer }
  /** The same, but the head does not say how long it is: it looks complete. */
  | { readonly shortened: Buffer }
  /** Some bytes, and nothing more for ever. */
  | { readonly stalls: Buffer }
  | 'reset'
  | 'silence';

/** A local server that plays the download site. */
export interface PlayedSite {
  readonly base: string;
  /** What was asked for so far. */
  readonly requests: readonly string[];
  /** Answers to a path, one after another; the last one is repeated. */
  serve(path: string, ...replies: readonly Reply[]): void;
  close(): Promise<void>;
}

export async function playSite(scheme: 'http' | 'https' = 'http'): Promise<PlayedSite> {
  const replies = new Map<string, readonly Reply[]>();
  const requests: string[] = [];
  const listener: http.RequestListener = ({ url = '' }, response) => {
    requests.push(url);
    const [reply = { status: 404 }, ...later] = replies.get(url) ?? [];
    if (later.length > 0) replies.set(url, later);
    answer(reply, response);
  };
  const server =
    scheme === 'http'
      ? http.createServer(listener)
      : https.createServer({ cert: CERTIFICATE, key: KEY }, listener);
  const port = await listen(server);
  return {
    base: `${scheme}://127.0.0.1:${port}`,
    requests,
    serve(path, ...given) {
      replies.set(path, given);
    },
    close: () => closeServer(server),
  };
}

export async function listen(server: http.Server | https.Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

export async function closeServer(server: http.Server | https.Server): Promise<void> {
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
}

function answer(reply: Reply, response: http.ServerResponse): void {
  if (reply === 'silence') return;
  if (reply === 'reset') {
    response.socket?.resetAndDestroy();
  } else if (Buffer.isBuffer(reply)) {
    response.writeHead(200, { 'content-length': reply.length }).end(reply);
  } else if ('status' in reply) {
    response.writeHead(reply.status).end('a page that says so');
  } else if ('redirect' in reply) {
    response.writeHead(302, { location: reply.redirect }).end();
  } else if ('shortened' in reply) {
    response.writeHead(200).end(firstHalf(reply.shortened));
  } else {
    const whole = 'truncated' in reply ? reply.truncated : reply.stalls;
    response.writeHead(200, { 'content-length': whole.length });
    response.write(firstHalf(whole), () => {
      if ('truncated' in reply) response.socket?.end();
    });
  }
}

function firstHalf(bytes: Buffer): Buffer {
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}

/** An entry of a `list.json`. */
export interface ListedBuild {
  readonly path: string;
  readonly version: string;
  readonly prerelease?: string;
  readonly build: string;
  readonly longVersion: string;
  readonly keccak256: string;
  readonly sha256: string;
  readonly urls: readonly string[];
}

/** The entry of a file, with its true digests. */
export function listed(path: string, longVersion: string, content: Buffer): ListedBuild {
  const [text = '', build = ''] = longVersion.split('+');
  const [version = '', prerelease] = text.split(/-(.*)/);
  return {
    path,
    version,
    ...(prerelease === undefined ? {} : { prerelease }),
    build,
    longVersion,
    sha256: `0x${createHash('sha256').update(content).digest('hex')}`,
    keccak256: `0x${Buffer.from(keccak_256(content)).toString('hex')}`,
    urls: ['dweb:/ipfs/Qm'],
  };
}

/** A `list.json` of these builds, each of them the release of its version. */
export function listOf(...builds: readonly ListedBuild[]): Buffer {
  const releases = Object.fromEntries(builds.map(({ version, path }) => [version, path]));
  return Buffer.from(JSON.stringify({ builds, releases, latestRelease: builds.at(-1)?.version }));
}

/**
 * A program that says it is solc of this version, and writes a line to `mark` whenever it is started: so one can
 * tell that it never was.
 */
export function markingSolc(mark: string, longVersion: string): Buffer {
  return Buffer.from(
    [
      '#!/bin/sh',
      `echo started >> '${mark}'`,
      "echo 'solc, the solidity compiler commandline interface'",
      `echo 'Version: ${longVersion}.Linux.g++'`,
      `# ${'-'.repeat(200)}`,
      '',
    ].join('\n'),
  );
}
