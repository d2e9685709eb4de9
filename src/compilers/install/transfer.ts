import { createReadStream } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf } from '../../errors.ts';
import { withRetries } from '../../retries.ts';
import type { ProxySettings } from './proxies.ts';
import { TransferError } from './transfer-error.ts';

/** How to reach things. Times in milliseconds. */
export interface Network {
  readonly proxies: ProxySettings;
  /** For a connection, and for the tunnel of a proxy. */
  readonly connectTimeout: number;
  /** Without a byte. */
  readonly idleTimeout: number;
  /** For one attempt as a whole. */
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

/** Between two attempts, in milliseconds. */
const LONGEST_PAUSE = 10_000;

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
  const retries = {
    firstPause: network.retryDelay,
    longestPause: LONGEST_PAUSE,
    again: (error: unknown, tries: number) =>
      error instanceof TransferError && error.problem === 'passing' && tries < network.attempts,
    wait: (pause: number) => sleep(pause, undefined, { signal }),
  };
  try {
    return await withRetries(retries, () => consume(bounded(read(url, network, signal), limit)));
  } catch (error) {
    throw signal.aborted ? signal.reason : error;
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

async function* read(url: URL, network: Network, signal: AbortSignal): AsyncGenerator<Buffer> {
  if (url.protocol !== 'file:') {
    // Loaded when needed: most runs download nothing.
    const { get } = await import('./http.ts');
    yield* get(url, network, signal);
    return;
  }
  try {
    yield* createReadStream(url);
  } catch (cause) {
    throw new TransferError('final', messageOf(cause), cause);
  }
}
