import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { JsonObject } from '../template.ts';
import { ArtifactStore, type StoredArtifact } from './artifacts.ts';
import { BlobStore } from './blobs.ts';
import { CacheStore, type StoredCacheEntry } from './caches.ts';
import { FaultInjector, type Faults, type Operation, type ServiceRequest } from './faults.ts';
import { refusal, send } from './faulty-answer.ts';
import { peakOf, type ServiceRecord } from './records.ts';
import { type ServiceResponse, twirpError } from './response.ts';
import { readToken, type TokenScope } from './token.ts';

export interface ServiceOptions {
  readonly faults?: Faults;
  /** How long signed URLs hold, in seconds. Default 600. */
  readonly urlSeconds?: number;
  /** Whether each attempt of a run has names of its own. Default false: a name is taken for the whole run. */
  readonly artifactNamesPerAttempt?: boolean;
  /** Whether cache reservations are denied, as for untrusted events. */
  readonly cacheReadOnly?: boolean;
}

const ARTIFACT_METHODS = [
  'CreateArtifact',
  'FinalizeArtifact',
  'ListArtifacts',
  'GetSignedArtifactURL',
  'DeleteArtifact',
];
const CACHE_METHODS = ['CreateCacheEntry', 'FinalizeCacheEntryUpload', 'GetCacheEntryDownloadURL'];

/** GitHub's artifact service, cache service and their blob storage, on one loopback port. Whoever starts it closes it. */
export async function startServices(options: ServiceOptions = {}): Promise<Services> {
  const services = new Services(options);
  await services.listen();
  return services;
}

export class Services {
  readonly requests: ServiceRecord[] = [];
  readonly #server: Server;
  readonly #blobs: BlobStore;
  readonly #artifacts: ArtifactStore;
  readonly #caches: CacheStore;
  #injector: FaultInjector;
  #origin = '';

  constructor(options: ServiceOptions) {
    this.#blobs = new BlobStore(options.urlSeconds ?? 600);
    this.#artifacts = new ArtifactStore(this.#blobs, options.artifactNamesPerAttempt ?? false);
    this.#caches = new CacheStore(this.#blobs, options.cacheReadOnly ?? false);
    this.#injector = new FaultInjector(options.faults ?? []);
    this.#server = createServer((request, response) => {
      this.#receive(request, response).catch((error: Error) => response.destroy(error));
    });
  }

  async listen(): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    this.#origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Ends hanging requests too. */
  async close(): Promise<void> {
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    this.#server.closeAllConnections();
    await closed;
  }

  /** `ACTIONS_RESULTS_URL`. */
  get url(): string {
    return `${this.#origin}/`;
  }

  /** From now on these faults, counted from zero. */
  set faults(faults: Faults) {
    this.#injector = new FaultInjector(faults);
  }

  set urlSeconds(seconds: number) {
    this.#blobs.urlSeconds = seconds;
  }

  set cacheReadOnly(readOnly: boolean) {
    this.#caches.readOnly = readOnly;
  }

  /** Finalized artifacts, oldest first. */
  get artifacts(): readonly StoredArtifact[] {
    return this.#artifacts.all;
  }

  /** Finalized cache entries, oldest first. */
  get cacheEntries(): readonly StoredCacheEntry[] {
    return this.#caches.all;
  }

  /** The stored bytes of an artifact or a cache entry. */
  contentOf({ blob }: { readonly blob: string }): Buffer {
    return this.#blobs.content(blob) ?? Buffer.alloc(0);
  }

  /** Damages the stored bytes of an artifact or a cache entry. */
  replaceContent({ blob }: { readonly blob: string }, content: Buffer): void {
    this.#blobs.replace(blob, content);
  }

  /** How many requests of these operations were under way at once, at most. */
  peak(...operations: readonly Operation[]): number {
    return peakOf(
      this.requests.filter(({ operation }) => operations.length === 0 || operations.includes(operation)),
    );
  }

  async #receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const startedAt = performance.now();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const body = Buffer.concat(chunks);
    const url = new URL(request.url ?? '/', this.#origin);
    const described = this.#describe(request, url, body);
    const effect = this.#injector.effectOn(described);
    const record: ServiceRecord = { ...described, startedAt, endedAt: undefined, status: undefined, effect };
    this.requests.push(record);
    response.on('close', () => {
      record.endedAt = performance.now();
    });
    if (effect?.kind === 'hang') return;
    if (effect?.kind === 'reset' && effect.when === 'before') return void request.socket.destroy();
    if (effect?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, effect.milliseconds));
    const answer = refusal(effect, described) ?? this.#answer(request, url, body, described);
    if (effect?.kind === 'reset' && effect.when === 'after') return void request.socket.destroy();
    record.status = answer.status;
    await send(response, answer, effect, request.method === 'HEAD');
  }

  #describe(request: IncomingMessage, url: URL, body: Buffer): ServiceRequest {
    const { method = 'GET' } = request;
    const scope = readToken(request.headers.authorization) ?? scopeInUrl(url);
    const operation = operationOf(method, url);
    const isBlob = /Bl(ob|ock)/.test(operation);
    const parsed: JsonObject = isBlob || operation === 'Unknown' ? {} : parseBody(body);
    const given = parsed.name ?? parsed.key ?? parsed.name_filter ?? this.#artifacts.nameOf(parsed.id_filter);
    return {
      operation,
      name: isBlob ? this.#blobs.nameOf(url.pathname) : given === undefined ? undefined : String(given),
      method,
      path: url.pathname,
      run: scope?.run,
      job: scope?.jobName,
      attempt: scope?.attempt,
      bytes: body.length,
    };
  }

  #answer(request: IncomingMessage, url: URL, body: Buffer, { operation }: ServiceRequest): ServiceResponse {
    if (operation === 'Unknown') return twirpError(404, 'bad_route', `no route ${url.pathname}`);
    if (/Bl(ob|ock)/.test(operation))
      return this.#blobs.handle(request.method ?? 'GET', url, request.headers, body);
    const scope = readToken(request.headers.authorization);
    if (scope === undefined) return twirpError(401, 'unauthenticated', 'no runtime token');
    return CACHE_METHODS.includes(operation)
      ? this.#caches.handle(operation, parseBody(body), scope, this.#origin)
      : this.#artifacts.handle(operation, parseBody(body), scope, this.#origin);
  }
}

function operationOf(method: string, url: URL): Operation {
  const twirp = /^\/twirp\/github\.actions\.results\.api\.v1\.(Artifact|Cache)Service\/(\w+)$/.exec(
    url.pathname,
  );
  const called = [...ARTIFACT_METHODS, ...CACHE_METHODS].find((name) => name === twirp?.[2]);
  if (called !== undefined) return called as Operation;
  if (!url.pathname.startsWith('/harness/blobs/')) return 'Unknown';
  const component = url.searchParams.get('comp');
  if (method === 'PUT')
    return component === 'block' ? 'PutBlock' : component === 'blocklist' ? 'PutBlockList' : 'PutBlob';
  return method === 'HEAD' ? 'HeadBlob' : 'GetBlob';
}

/** For whom a URL was signed. */
function scopeInUrl(url: URL): Pick<TokenScope, 'run' | 'jobName' | 'attempt'> | undefined {
  const [run, jobName, attempt] = ['run', 'jobName', 'attempt'].map((key) =>
    url.searchParams.get(`harness-${key}`),
  );
  return run && jobName ? { run, jobName, attempt: Number(attempt) } : undefined;
}

function parseBody(body: Buffer): JsonObject {
  return body.length === 0 ? {} : JSON.parse(body.toString());
}
