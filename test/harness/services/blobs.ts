import { createHash, randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { azureError, type ServiceResponse } from './response.ts';
import type { TokenScope } from './token.ts';

/** A block blob and what it answers with. */
interface Blob {
  readonly id: string;
  /** Of the artifact or cache entry that it belongs to. */
  readonly name: string;
  readonly contentDisposition: string | undefined;
  contentType: string;
  readonly blocks: Map<string, Buffer>;
  content: Buffer | undefined;
}

/** Azure's block blobs behind signed URLs: single PUT, blocks in any order, block list, GET with ranges, HEAD. */
export class BlobStore {
  readonly #blobs = new Map<string, Blob>();
  /** How long a signed URL holds. Real ones: about 10 minutes. */
  urlSeconds: number;

  constructor(urlSeconds: number) {
    this.urlSeconds = urlSeconds;
  }

  /** A new blob, without content. Returns its id. */
  create(name: string, options: { contentType?: string; contentDisposition?: string } = {}): string {
    const id = randomUUID();
    const { contentType = 'application/octet-stream', contentDisposition } = options;
    this.#blobs.set(id, { id, name, contentType, contentDisposition, blocks: new Map(), content: undefined });
    return id;
  }

  delete(id: string): void {
    this.#blobs.delete(id);
  }

  content(id: string): Buffer | undefined {
    return this.#blobs.get(id)?.content;
  }

  /** Replaces the stored bytes, as damage on the server would. */
  replace(id: string, content: Buffer): void {
    const blob = this.#blobs.get(id);
    if (blob !== undefined) blob.content = content;
  }

  nameOf(path: string): string | undefined {
    return this.#find(path)?.name;
  }

  /** `/account/container/blob`, as the Azure client wants it of a host that is an IP address. */
  sign(origin: string, id: string, permission: 'r' | 'w', scope: TokenScope): string {
    const url = new URL(`/harness/blobs/${id}`, origin);
    url.searchParams.set('sp', permission);
    url.searchParams.set('se', new Date(Date.now() + this.urlSeconds * 1000).toISOString());
    // Azure knows nothing of jobs; the records and faults of this harness do.
    for (const key of ['run', 'jobName', 'attempt'] as const)
      url.searchParams.set(`harness-${key}`, String(scope[key]));
    url.searchParams.set(
      'sig',
      createHash('sha256')
        .update(id + permission)
        .digest('base64'),
    );
    return url.href;
  }

  handle(method: string, url: URL, headers: IncomingHttpHeaders, body: Buffer): ServiceResponse {
    const writes = method === 'PUT';
    const signed = url.searchParams;
    if (signed.get('sp') !== (writes ? 'w' : 'r') || Date.parse(signed.get('se') ?? '') < Date.now())
      return expired();
    const blob = this.#find(url.pathname);
    if (blob === undefined) return azureError(404, 'BlobNotFound', 'The specified blob does not exist.');
    if (writes) return write(blob, signed, headers, body);
    return blob.content === undefined
      ? azureError(404, 'BlobNotFound', 'The specified blob does not exist.')
      : read(blob, blob.content, headers);
  }

  #find(path: string): Blob | undefined {
    return this.#blobs.get(path.split('/').at(-1) ?? '');
  }
}

export function expired(): ServiceResponse {
  return azureError(403, 'AuthenticationFailed', 'Signature not valid in the specified time frame.');
}

function write(
  blob: Blob,
  query: URLSearchParams,
  headers: IncomingHttpHeaders,
  body: Buffer,
): ServiceResponse {
  const created: ServiceResponse = { status: 201, headers: { etag: `"${blob.id}"` }, body: Buffer.alloc(0) };
  if (query.get('comp') === 'block') {
    blob.blocks.set(query.get('blockid') ?? '', body);
    return created;
  }
  if (query.get('comp') === 'blocklist') {
    const ids = [...body.toString().matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]*)</g)].map(
      ([, id = '']) => id,
    );
    const blocks = ids.map((id) => blob.blocks.get(id)).filter((block) => block !== undefined);
    if (blocks.length !== ids.length)
      return azureError(400, 'InvalidBlockList', 'The specified block list is invalid.');
    blob.content = Buffer.concat(blocks);
  } else {
    blob.content = body;
  }
  blob.contentType = String(headers['x-ms-blob-content-type'] ?? blob.contentType);
  return created;
}

function read(blob: Blob, content: Buffer, headers: IncomingHttpHeaders): ServiceResponse {
  const range = /^bytes=(\d+)-(\d*)$/.exec(String(headers['x-ms-range'] ?? headers.range ?? ''));
  const common = {
    'content-type': blob.contentType,
    'accept-ranges': 'bytes',
    etag: `"${blob.id}"`,
    'last-modified': new Date(0).toUTCString(),
    'x-ms-blob-type': 'BlockBlob',
    ...(blob.contentDisposition === undefined ? {} : { 'content-disposition': blob.contentDisposition }),
  };
  if (range === null) return { status: 200, headers: common, body: content };
  const start = Number(range[1]);
  const end = Math.min(range[2] === '' ? content.length - 1 : Number(range[2]), content.length - 1);
  if (start > end) return azureError(416, 'InvalidRange', 'The range specified is invalid.');
  return {
    status: 206,
    headers: { ...common, 'content-range': `bytes ${start}-${end}/${content.length}` },
    body: content.subarray(start, end + 1),
  };
}
