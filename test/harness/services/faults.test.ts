import { describe, expect, it } from 'vitest';
import { temporaryServices } from '../fixture.ts';
import type { JsonObject } from '../template.ts';
import type { FaultEffect } from './faults.ts';
import type { Services } from './services.ts';
import { makeToken } from './token.ts';

const SCOPE = { run: 'run-1', job: 'job-1', jobName: 'compile (1)', attempt: 1 };
/** No two of its parts are alike: their order shows. */
const CONTENT = Buffer.from(Array.from({ length: 2000 }, (_, index) => String(10_000 + index)).join(''));

async function call(
  services: Services,
  method: string,
  request: JsonObject,
  scope = SCOPE,
): Promise<Response> {
  const service = method.includes('Cache') ? 'CacheService' : 'ArtifactService';
  return fetch(`${services.url}twirp/github.actions.results.api.v1.${service}/${method}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${makeToken(scope)}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      workflow_run_backend_id: 'run-1',
      workflow_job_run_backend_id: 'job-1',
      ...request,
    }),
  });
}

async function urlOf(response: Promise<Response>): Promise<string> {
  const body = (await (await response).json()) as Record<string, unknown>;
  return String(body.signed_url ?? body.signed_upload_url);
}

/** Uploads an artifact in two blocks, the last one first, and gives the URL to download it. */
async function upload(services: Services, name = 'part'): Promise<string> {
  const url = await urlOf(call(services, 'CreateArtifact', { name, version: 7, mime_type: 'text/plain' }));
  const put = (query: string, body: Buffer | string): Promise<Response> =>
    fetch(`${url}&${query}`, { method: 'PUT', body });
  expect((await put('comp=block&blockid=Qg%3D%3D', CONTENT.subarray(6000))).status).toBe(201);
  expect((await put('comp=block&blockid=QQ%3D%3D', CONTENT.subarray(0, 6000))).status).toBe(201);
  const list = '<?xml version="1.0"?><BlockList><Latest>QQ==</Latest><Latest>Qg==</Latest></BlockList>';
  expect((await put('comp=blocklist', list)).status).toBe(201);
  const finalized = await call(services, 'FinalizeArtifact', {
    name,
    size: String(CONTENT.length),
    hash: 'sha256:x',
  });
  expect(finalized.status).toBe(200);
  return urlOf(call(services, 'GetSignedArtifactURL', { name }));
}

/** What a download gives: status and body, or that the connection broke. */
async function download(
  url: string,
  headers: Record<string, string> = {},
): Promise<[number, Buffer] | 'broken'> {
  try {
    const response = await fetch(url, { headers });
    return [response.status, Buffer.from(await response.arrayBuffer())];
  } catch {
    return 'broken';
  }
}

describe('blobs', () => {
  it('are put together by their list, and read whole, in ranges, and by HEAD', async () => {
    const url = await upload(await temporaryServices());
    expect(await download(url)).toEqual([200, CONTENT]);
    expect(await download(url, { 'x-ms-range': 'bytes=5998-6003' })).toEqual([
      206,
      CONTENT.subarray(5998, 6004),
    ]);
    expect(await download(url, { range: 'bytes=9995-' })).toEqual([206, CONTENT.subarray(9995)]);
    expect((await download(url, { range: 'bytes=10000-' }))[0]).toBe(416);
    const head = await fetch(url, { method: 'HEAD' });
    expect(head.headers.get('content-length')).toBe('10000');
    expect(head.headers.get('content-type')).toBe('text/plain');
    expect(head.headers.get('content-disposition')).toContain("filename*=UTF-8''part");
  });

  it('are not opened by an expired URL, by that of an upload, or before they are complete', async () => {
    const services = await temporaryServices();
    const url = await upload(services);
    services.urlSeconds = -1;
    const late = await urlOf(call(services, 'GetSignedArtifactURL', { name: 'part' }));
    expect((await download(late))[0]).toBe(403);
    expect((await fetch(url, { method: 'PUT', body: 'x' })).status).toBe(403);
    services.urlSeconds = 60;
    const fresh = await urlOf(call(services, 'CreateArtifact', { name: 'other' }));
    const list = '<BlockList><Latest>Qw==</Latest></BlockList>';
    expect((await fetch(`${fresh}&comp=blocklist`, { method: 'PUT', body: list })).status).toBe(400);
    expect((await call(services, 'FinalizeArtifact', { name: 'other', size: '0' })).status).toBe(404);
  });
});

describe('the services', () => {
  it('refuse a request without a token, of another run, of a wrong size, and one they do not know', async () => {
    const services = await temporaryServices();
    await upload(services);
    const path = `${services.url}twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts`;
    expect((await fetch(path, { method: 'POST', body: '{}' })).status).toBe(401);
    expect((await call(services, 'ListArtifacts', {}, { ...SCOPE, run: 'run-2' })).status).toBe(403);
    expect((await call(services, 'CreateArtifact', { name: 'part' })).status).toBe(409);
    expect((await call(services, 'Nonsense', {})).status).toBe(404);
    const url = await urlOf(call(services, 'CreateArtifact', { name: 'short' }));
    await fetch(url, { method: 'PUT', body: 'abc' });
    expect((await call(services, 'FinalizeArtifact', { name: 'short', size: '4' })).status).toBe(400);
  });
});

describe('a fault', () => {
  const first = (url: string, services: Services, effect: FaultEffect) => {
    services.faults = [{ operation: 'GetBlob', effect }];
    return download(url);
  };

  it.each([
    ['a status', { kind: 'status', status: 500 }, 500],
    ['an expired URL', { kind: 'expired' }, 403],
    ['a reset before', { kind: 'reset', when: 'before' }, 'broken'],
    ['a reset after', { kind: 'reset', when: 'after' }, 'broken'],
    ['a reset midway', { kind: 'reset', when: 'midway' }, 'broken'],
    ['half of the body', { kind: 'truncate' }, CONTENT.subarray(0, 5000)],
    ['some of the body', { kind: 'truncate', bytes: 3 }, CONTENT.subarray(0, 3)],
    ['delay', { kind: 'delay', milliseconds: 20 }, CONTENT],
    ['slowness', { kind: 'slow', milliseconds: 20 }, CONTENT],
  ] as const)('of %s strikes once', async (_, effect, expected) => {
    const services = await temporaryServices();
    const url = await upload(services);
    const got = await first(url, services, effect);
    if (typeof expected === 'number') expect(got[0]).toBe(expected);
    else expect(got).toEqual(expected === 'broken' ? expected : [200, expected]);
    expect(await download(url)).toEqual([200, CONTENT]);
  });

  it('of altered bytes keeps the length and changes one', async () => {
    const services = await temporaryServices();
    const [status, body] = (await first(await upload(services), services, { kind: 'alter' })) as [
      number,
      Buffer,
    ];
    expect([status, body.length]).toEqual([200, CONTENT.length]);
    expect([...body].filter((byte, index) => byte !== CONTENT[index])).toHaveLength(1);
  });

  it('of hanging ends when the services are closed', async () => {
    const services = await temporaryServices();
    const url = await upload(services);
    const hanging = first(url, services, { kind: 'hang' });
    await expect.poll(() => services.requests.at(-1)?.effect?.kind).toBe('hang');
    await services.close();
    expect(await hanging).toBe('broken');
  });

  it('matches by name, job, attempt and number, or is decided by a function', async () => {
    const services = await temporaryServices();
    const url = await upload(services);
    const statuses = async (count: number): Promise<unknown[]> => {
      const all: unknown[] = [];
      for (let index = 0; index < count; index++) all.push((await download(url))[0]);
      return all;
    };
    const effect: FaultEffect = { kind: 'status', status: 503 };
    services.faults = [{ operation: ['GetBlob', 'HeadBlob'], name: /^pa/, skip: 1, times: 2, effect }];
    expect(await statuses(4)).toEqual([200, 503, 503, 200]);
    services.faults = [{ job: 'compile (1)', attempt: 1, effect }];
    expect(await statuses(2)).toEqual([503, 200]);
    services.faults = [
      { name: 'other', effect },
      { job: /merge/, effect },
      { attempt: 2, effect },
    ];
    expect(await statuses(1)).toEqual([200]);
    services.faults = ({ operation, name }) =>
      operation === 'GetBlob' && name === 'part' ? effect : undefined;
    expect(await statuses(1)).toEqual([503]);
  });
});

describe('the records', () => {
  it('tell the most requests at once', async () => {
    const services = await temporaryServices();
    const url = await upload(services);
    for (let index = 0; index < 3; index++) await download(url);
    expect(services.peak('GetBlob')).toBe(1);
    services.faults = () => ({ kind: 'hang' });
    const hanging = [download(url), download(url), download(url)];
    await expect.poll(() => services.peak('GetBlob')).toBe(3);
    expect(services.peak('PutBlock')).toBe(1);
    await services.close();
    expect(await Promise.all(hanging)).toEqual(['broken', 'broken', 'broken']);
  });
});
