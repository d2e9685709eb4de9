import { describe, expect, it } from 'vitest';
import { proxyFor, proxySettings } from '../../../src/compilers/install/proxies.ts';

describe('proxySettings', () => {
  it('takes lower case first, and nothing for nothing', () => {
    expect(
      proxySettings({
        HTTP_PROXY: 'http://upper',
        http_proxy: 'http://lower',
        HTTPS_PROXY: '',
        NO_PROXY: 'x',
      }),
    ).toEqual({ http: 'http://lower', none: 'x' });
    expect(proxySettings({})).toEqual({});
  });
});

describe('proxyFor', () => {
  const proxies = { http: 'http://a:1', https: 'b:2' };
  it.each([
    ['http://x/', '', 'http://a:1/'],
    ['https://x/', '', 'http://b:2/'],
    ['https://x/', 'y, z', 'http://b:2/'],
    ['https://x/', 'y, x', undefined],
    ['https://X/', 'x', undefined],
    ['https://sub.x/', 'x', undefined],
    ['https://sub.x/', '.x', undefined],
    ['https://sub.x/', '*.x', undefined],
    ['https://prefix-x/', 'x', 'http://b:2/'],
    ['https://x/', 'x:443', undefined],
    ['https://x:8443/', 'x:443', 'http://b:2/'],
    ['https://x/', '*', undefined],
    ['https://[::1]/', '[::1]', undefined],
  ])('%s but for %j: %s', (url, none, proxy) => {
    expect(proxyFor(new URL(url), { ...proxies, none })?.href).toBe(proxy);
  });

  it('refuses what is no HTTP proxy', () => {
    expect(() => proxyFor(new URL('http://x'), { http: 'socks5://a' })).toThrow('not supported');
    expect(() => proxyFor(new URL('http://x'), { http: 'http://' })).toThrow('not a URL');
  });
});
