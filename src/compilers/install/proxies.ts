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

function portOf(url: URL): number {
  return Number(url.port || (url.protocol === 'https:' ? 443 : 80));
}
