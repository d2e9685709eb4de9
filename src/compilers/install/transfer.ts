import { createReadStream } from 'node:fs';
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../../errors.ts';
import { connect, type ProxySettings } from './connection.ts';
import { TransferError } from './transfer-error.ts';

/** How to reach things. Times in milliseconds. */
export interface Network {
  readonly proxies: ProxySettings;
  /** For a connection, TLS and proxy included. */
  readonly connectTimeout: number;
  /** Without a byte. */
  readonly idleTimeout: number;
  /** For one transfer as a whole. */
  readonly totalTimeout: number;
  /** How often a transfer is tried in all. */
  readonly attempts: number;
  /** Before the second attempt; twice as long before each later one. */
  readonly retryDelay: number;
}

export const DEFAULT_NETWORK: Network = {
  proxies: {},
  connectTimeout: 10_000,
  idleTimeout: 30_000,
  totalTimeout: 600_000,
  attempts: 4,
  retryDelay: 500,
};

const MAX_REDIRECTS = 5;

/**
 * Hands the bytes behind a `https:`, `http:` or `file:` URL to `consume`, from the start again at each attempt.
 * Fails with a `TransferError`, with what `consume` throws, or with the signal's reason.
 *
 * @param limit the most bytes that are taken
 */
export async function transfer<T>(
  url: URL,
  limit: number,
  network: Network,
  signal: AbortSignal,
  consume: (chunks: AsyncIterable<Buffer>) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await consume(
        bounded(url.protocol === 'file:' ? readFile(url) : get(url, network, signal), limit),
      );
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      const mayPass = error instanceof TransferError && error.problem === 'passing';
      if (!mayPass || attempt >= network.attempts) throw error;
      // Spread, since many jobs may have started together.
      const delay = network.retryDelay * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
      await sleep(delay, undefined, { signal }).catch(() => {
        throw signal.reason;
      });
    }
  }
}

async function* bounded(chunks: AsyncIterable<Buffer>, limit: number): AsyncGenerator<Buffer> {
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > limit) throw new TransferError('final', `it is larger than ${limit} bytes`);
    yield chunk;
  }
}

async function* readFile(url: URL): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(url)) yield chunk;
  } catch (cause) {
    throw new TransferError('final', messageOf(cause), cause);
  }
}

/** The body of a GET request, redirects followed. */
async function* get(from: URL, network: Network, signal: AbortSignal): AsyncGenerator<Buffer> {
  let url = from;
  const late = AbortSignal.timeout(network.totalTimeout);
  const stop = AbortSignal.any([late, signal]);
  for (let redirects = 0; ; redirects++) {
    let answer: Answer | undefined;
    try {
      answer = await request(url, network, stop);
      const location = redirectOf(answer.response);
      if (location === undefined) {
        refuseStatus(answer.response);
        yield* body(answer.response);
        return;
      }
      if (redirects === MAX_REDIRECTS)
        throw new TransferError('final', `there were more than ${MAX_REDIRECTS} redirects`);
      url = redirectTarget(location, url);
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (late.aborted)
        throw new TransferError('final', `it was incomplete after ${network.totalTimeout / 1000} s`);
      throw answer?.stalled() === true ? noByte(network.idleTimeout) : error;
    } finally {
      answer?.close();
    }
  }
}

interface Answer {
  readonly response: http.IncomingMessage;
  close(): void;
  /** Whether the connection was given up because nothing came. */
  stalled(): boolean;
}

async function request(url: URL, network: Network, signal: AbortSignal): Promise<Answer> {
  const { socket, target, headers } = await connect(url, network.proxies, network.connectTimeout, signal);
  let isStalled = false;
  socket.setTimeout(network.idleTimeout, () => {
    isStalled = true;
    socket.destroy();
  });
  const abort = (): void => {
    socket.destroy();
  };
  signal.addEventListener('abort', abort, { once: true });
  const close = (): void => {
    signal.removeEventListener('abort', abort);
    socket.destroy();
  };
  try {
    const response = await new Promise<http.IncomingMessage>((resolve, reject) => {
      const sent = http.request({
        method: 'GET',
        path: target,
        // The digests are those of the plain file.
        headers: {
          host: url.host,
          'accept-encoding': 'identity',
          'user-agent': 'parasolc',
          ...login(url),
          ...headers,
        },
        createConnection: () => socket,
      });
      sent.once('response', resolve);
      sent.once('error', reject);
      sent.end();
    });
    return { response, close, stalled: () => isStalled };
  } catch (cause) {
    close();
    if (signal.aborted) throw signal.reason;
    throw isStalled ? noByte(network.idleTimeout) : broken(cause);
  }
}

function login({ username, password }: URL): Record<string, string> {
  if (username === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

async function* body(response: http.IncomingMessage): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of response) yield chunk;
  } catch (cause) {
    throw broken(cause);
  }
}

function redirectOf({ statusCode = 0, headers }: http.IncomingMessage): string | undefined {
  return [301, 302, 303, 307, 308].includes(statusCode) ? headers.location : undefined;
}

function redirectTarget(location: string, from: URL): URL {
  if (!URL.canParse(location, from.href)) throw new TransferError('final', 'it redirects to an invalid URL');
  const target = new URL(location, from.href);
  const isWeb = target.protocol === 'https:' || target.protocol === 'http:';
  if (!isWeb || (from.protocol === 'https:' && target.protocol !== 'https:'))
    throw new TransferError('final', `a redirect from ${from.protocol} to ${target.protocol} is refused`);
  return target;
}

function refuseStatus({ statusCode = 0 }: http.IncomingMessage): void {
  if (statusCode === 200) return;
  const passing = statusCode >= 500 || statusCode === 408 || statusCode === 429;
  throw new TransferError(passing ? 'passing' : 'final', `the response has status ${statusCode}`);
}

function broken(cause: unknown): TransferError {
  return new TransferError('passing', `the connection broke: ${messageOf(cause)}`, cause);
}

function noByte(timeout: number): TransferError {
  return new TransferError('passing', `no data for ${timeout / 1000} s`);
}
