import http from 'node:http';
import net from 'node:net';
import tls from 'node:tls';
import { messageOf, nodeErrorCode } from '../../errors.ts';
import { TransferError } from './transfer-error.ts';

/** The proxies of a network, as `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` give them. */
export interface ProxySettings {
  /** For `http:` URLs. */
  readonly http?: string;
  /** For `https:` URLs. */
  readonly https?: string;
  /** Hosts that are reached directly: names, those with a dot in front for all below, `host:port`, `*`. */
  readonly none?: string;
}

/** The proxies that an environment names; lower case goes first, as curl has it. */
export function proxySettings(env: Readonly<Record<string, string | undefined>>): ProxySettings {
  const value = (name: string): string | undefined => env[name.toLowerCase()] || env[name] || undefined;
  const [http, https, none] = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'].map(value);
  return {
    ...(http === undefined ? {} : { http }),
    ...(https === undefined ? {} : { https }),
    ...(none === undefined ? {} : { none }),
  };
}

/** The proxy through which a URL is reached. Fails with a `TransferError` if the setting is not a URL. */
export function proxyFor(url: URL, settings: ProxySettings): URL | undefined {
  const proxy = url.protocol === 'https:' ? settings.https : settings.http;
  if (proxy === undefined || isExempt(url, settings.none ?? '')) return undefined;
  const text = proxy.includes('://') ? proxy : `http://${proxy}`;
  if (!URL.canParse(text)) throw new TransferError('offline', 'the configured proxy is not a URL');
  const parsed = new URL(text);
  if (parsed.protocol === 'http:' || parsed.protocol === 'https:') return parsed;
  throw new TransferError('offline', `the proxy protocol ${parsed.protocol} is not supported`);
}

function isExempt(url: URL, none: string): boolean {
  const host = url.hostname.toLowerCase();
  return none
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .some((entry) => {
      if (entry === '*') return true;
      const { name = '', port } = /^(?<name>.*?)(?::(?<port>\d+))?$/.exec(entry)?.groups ?? {};
      if (port !== undefined && Number(port) !== portOf(url)) return false;
      const suffix = name.replace(/^\*?\./, '');
      return host === suffix || host.endsWith(`.${suffix}`);
    });
}

/** A connection to speak HTTP on, and how the request line names the target on it. */
export interface Connection {
  readonly socket: net.Socket;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Connects to the host of a URL: directly, by a proxy, or through a tunnel of a proxy where it is `https:`.
 * Everything together may take `timeout` milliseconds. Fails with a `TransferError` of kind `offline`.
 *
 * Written here because on Node 20 neither `fetch` nor `https` knows of proxies, and `@actions/http-client`
 * reads the environment of the process itself and never goes through a proxy to a loopback address.
 */
export async function connect(
  url: URL,
  settings: ProxySettings,
  timeout: number,
  signal: AbortSignal,
): Promise<Connection> {
  const proxy = proxyFor(url, settings);
  const through = proxy === undefined ? '' : ` through the proxy ${proxy.host}`;
  const late = AbortSignal.timeout(timeout);
  const stop = AbortSignal.any([late, signal]);
  try {
    const socket = await openSocket(proxy ?? url, stop);
    if (proxy === undefined) {
      return { socket, target: url.pathname + url.search, headers: {} };
    }
    if (url.protocol === 'http:') {
      return { socket, target: `http://${url.host}${url.pathname}${url.search}`, headers: login(proxy) };
    }
    const tunnel = await openTunnel(socket, proxy, url, stop);
    return { socket: await secure(tunnel, url, stop), target: url.pathname + url.search, headers: {} };
  } catch (cause) {
    if (signal.aborted) throw signal.reason;
    const reason = late.aborted ? `no connection within ${timeout / 1000} s` : problemOf(cause);
    throw new TransferError('offline', `${url.host} cannot be reached${through}: ${reason}`, cause);
  }
}

/** Where a name has several addresses and none answers, Node's error has no message of its own. */
function problemOf(error: unknown): string {
  const errors: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
  return errors.map(messageOf).join(', ') || (nodeErrorCode(error) ?? 'no connection');
}

function portOf(url: URL): number {
  return Number(url.port || (url.protocol === 'https:' ? 443 : 80));
}

/** The name to connect to; an IPv6 address is in brackets in a URL. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}

async function openSocket(url: URL, signal: AbortSignal): Promise<net.Socket> {
  const socket = net.connect({ host: hostOf(url), port: portOf(url) });
  await settled(socket, 'connect', signal);
  return url.protocol === 'https:' ? secure(socket, url, signal) : socket;
}

async function secure(socket: net.Socket, url: URL, signal: AbortSignal): Promise<net.Socket> {
  const host = hostOf(url);
  // A server name must not be an address.
  const secured = tls.connect({ socket, host, ...(net.isIP(host) === 0 ? { servername: host } : {}) });
  await settled(secured, 'secureConnect', signal).catch((error: unknown) => {
    socket.destroy();
    throw error;
  });
  return secured;
}

async function openTunnel(
  socket: net.Socket,
  proxy: URL,
  url: URL,
  signal: AbortSignal,
): Promise<net.Socket> {
  const target = `${url.hostname}:${portOf(url)}`;
  const request = http.request({
    method: 'CONNECT',
    path: target,
    headers: { host: target, ...login(proxy) },
    createConnection: () => socket,
    signal,
  });
  const status = await new Promise<number>((resolve, reject) => {
    request.once('connect', (response) => resolve(response.statusCode ?? 0));
    // A refusal with a body comes as an ordinary response in some versions of Node.
    request.once('response', (response) => resolve(response.statusCode ?? 0));
    request.once('error', reject);
    request.end();
  });
  if (status >= 200 && status < 300) return socket;
  socket.destroy();
  throw new Error(`the proxy answered CONNECT with status ${status}`);
}

function login({ username, password }: URL): Record<string, string> {
  if (username === '') return {};
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` };
}

/** Waits for an event of a socket that is being connected, and destroys it where that does not come. */
function settled(socket: net.Socket, event: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const give = (error: unknown): void => {
      socket.destroy();
      reject(error);
    };
    const abort = (): void => give(signal.reason);
    const closed = (): void => give(new Error('the connection was closed'));
    const done = (): void => {
      signal.removeEventListener('abort', abort);
      socket.off('error', give).off('close', closed);
      resolve();
    };
    // Errors that come after the wait are those of the request on this connection.
    socket.on('error', () => undefined);
    socket.once('error', give).once('close', closed).once(event, done);
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
  });
}
