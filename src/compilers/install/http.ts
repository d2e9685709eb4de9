import { Agent, type Dispatcher, Pool, ProxyAgent, request } from 'undici';
import { messageOf, nodeErrorCode } from '../../errors.ts';
import { proxyFor } from './proxies.ts';
import type { Network } from './transfer.ts';
import { TransferError } from './transfer-error.ts';

const MAX_REDIRECTS = 5;

const TIMEOUTS = ['UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT'];

/**
 * The body of a GET request. Follows redirects, but never from `https:` to `http:`. Fails with a `TransferError`, or
 * with the signal's reason.
 */
export async function* get(from: URL, network: Network, signal: AbortSignal): AsyncGenerator<Buffer> {
  const { idleTimeout, totalTimeout } = network;
  const late = AbortSignal.timeout(totalTimeout);
  const stop = AbortSignal.any([late, signal]);
  let url = from;
  for (let redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
    const { dispatcher, failure } = connection(url, network);
    try {
      const { statusCode, headers, body } = await request(url, {
        dispatcher,
        headers: {
          // The digests are those of the plain file.
          'accept-encoding': 'identity',
          'user-agent': 'parasolc',
          ...login(url),
        },
        headersTimeout: idleTimeout,
        bodyTimeout: idleTimeout,
        signal: stop,
      });
      // The body of a redirect or an error is not read; it fails when the connection is closed.
      body.on('error', () => undefined);
      const target = redirectTarget(statusCode, headers.location, url);
      if (target === undefined) {
        refuseStatus(statusCode);
        yield* body;
        return;
      }
      url = target;
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (late.aborted) throw new TransferError('final', `it was incomplete after ${totalTimeout / 1000} s`);
      throw error instanceof TransferError ? error : failure(error);
    } finally {
      await dispatcher.destroy();
    }
  }
  throw new TransferError('final', `there were more than ${MAX_REDIRECTS} redirects`);
}

interface Connection {
  readonly dispatcher: Dispatcher;
  /** The error to throw for an error of undici. */
  failure(error: unknown): TransferError;
}

/** A connection for one request: direct, or through a proxy. */
function connection(url: URL, { proxies, connectTimeout, idleTimeout }: Network): Connection {
  const proxy = proxyFor(url, proxies);
  let isConnected = false;
  const factory = (origin: string | URL, options: object): Dispatcher =>
    new Pool(origin, options).on('connect', () => {
      isConnected = true;
    });
  const connect = { timeout: connectTimeout };
  return {
    dispatcher:
      proxy === undefined
        ? new Agent({ connect, factory })
        : new ProxyAgent({
            uri: proxy.href,
            proxyTls: connect,
            requestTls: connect,
            // Plain requests for `http:` URLs: many proxies allow tunnels for `https:` only.
            proxyTunnel: false,
            clientFactory: (origin, options) =>
              new Pool(origin, { ...options, headersTimeout: connectTimeout }),
            factory,
          }),
    failure(error) {
      const isLate = TIMEOUTS.includes(nodeErrorCode(error) ?? '');
      if (isConnected) {
        const reason = isLate
          ? `no data for ${idleTimeout / 1000} s`
          : `the connection broke: ${messageOf(error)}`;
        return new TransferError('passing', reason, error);
      }
      const through = proxy === undefined ? '' : ` through the proxy ${proxy.host}`;
      const reason = isLate ? `no connection within ${connectTimeout / 1000} s` : problemOf(error);
      return new TransferError('offline', `${url.host} cannot be reached${through}: ${reason}`, error);
    },
  };
}

/** If a name has several addresses and none answers, Node's error has no message of its own. */
function problemOf(error: unknown): string {
  const errors: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  return errors.map(messageOf).join(', ') || (nodeErrorCode(error) ?? 'no connection');
}

function login({ username, password }: URL): Record<string, string> {
  if (username === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}

/** Where a response redirects to; undefined if it does not. */
function redirectTarget(status: number, location: string | string[] | undefined, from: URL): URL | undefined {
  if (![301, 302, 303, 307, 308].includes(status) || typeof location !== 'string') return undefined;
  if (!URL.canParse(location, from.href)) throw new TransferError('final', 'it redirects to an invalid URL');
  const target = new URL(location, from.href);
  const isWeb = target.protocol === 'https:' || target.protocol === 'http:';
  if (!isWeb || (from.protocol === 'https:' && target.protocol !== 'https:'))
    throw new TransferError('final', `a redirect from ${from.protocol} to ${target.protocol} is refused`);
  return target;
}

function refuseStatus(status: number): void {
  if (status === 200) return;
  const mayPass = status >= 500 || status === 408 || status === 429;
  throw new TransferError(mayPass ? 'passing' : 'final', `the response has status ${status}`);
}
