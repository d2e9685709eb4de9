import type { JsonObject } from '../template.ts';
import { isList } from '../template.ts';
import type { BlobStore } from './blobs.ts';
import { json, type ServiceResponse, twirpError } from './response.ts';
import type { TokenScope } from './token.ts';

export interface StoredCacheEntry {
  readonly id: number;
  readonly key: string;
  readonly version: string;
  readonly blob: string;
  /** Absent until it is finalized. */
  size: number | undefined;
}

/** The cache service, version 2 (`github.actions.results.api.v1.CacheService`). Entries outlive runs and never change. */
export class CacheStore {
  readonly #blobs: BlobStore;
  readonly #entries: StoredCacheEntry[] = [];
  /** As for untrusted events: reservations are denied. */
  readOnly: boolean;

  constructor(blobs: BlobStore, readOnly: boolean) {
    this.#blobs = blobs;
    this.readOnly = readOnly;
  }

  /** Finalized entries, oldest first. */
  get all(): readonly StoredCacheEntry[] {
    return this.#entries.filter(({ size }) => size !== undefined);
  }

  handle(method: string, request: JsonObject, scope: TokenScope, origin: string): ServiceResponse {
    const key = String(request.key ?? '');
    const version = String(request.version ?? '');
    switch (method) {
      case 'CreateCacheEntry':
        return this.#create(key, version, scope, origin);
      case 'FinalizeCacheEntryUpload':
        return this.#finalize(key, version, Number(request.size_bytes ?? 0));
      case 'GetCacheEntryDownloadURL': {
        const restoreKeys = isList<unknown>(request.restore_keys) ? request.restore_keys.map(String) : [];
        const entry = this.#match([key, ...restoreKeys], version);
        if (entry === undefined) return json({ ok: false });
        return json({
          ok: true,
          signed_download_url: this.#blobs.sign(origin, entry.blob, 'r', scope),
          matched_key: entry.key,
        });
      }
      default:
        return twirpError(404, 'bad_route', `no method ${method}`);
    }
  }

  #create(key: string, version: string, scope: TokenScope, origin: string): ServiceResponse {
    if (this.readOnly) return json({ ok: false, message: 'cache write denied: the token is read-only' });
    if (this.#entries.some((entry) => entry.key === key && entry.version === version)) {
      return twirpError(
        409,
        'already_exists',
        'cache entry with the same key, version, and scope already exists',
      );
    }
    const blob = this.#blobs.create(key);
    this.#entries.push({ id: this.#entries.length + 1, key, version, blob, size: undefined });
    return json({ ok: true, signed_upload_url: this.#blobs.sign(origin, blob, 'w', scope) });
  }

  #finalize(key: string, version: string, size: number): ServiceResponse {
    const entry = this.#entries.find((each) => each.key === key && each.version === version);
    const content = entry === undefined ? undefined : this.#blobs.content(entry.blob);
    if (entry === undefined || content === undefined)
      return twirpError(404, 'not_found', 'cache entry not found');
    if (content.length !== size)
      return json({ ok: false, message: `size ${size} differs from the ${content.length} bytes received` });
    entry.size = size;
    return json({ ok: true, entry_id: String(entry.id) });
  }

  /** Key by key in order: the exact one, else the newest that starts with it. */
  #match(keys: readonly string[], version: string): StoredCacheEntry | undefined {
    const entries = this.all.filter((entry) => entry.version === version);
    for (const key of keys) {
      const found =
        entries.find((entry) => entry.key === key) ?? entries.findLast((entry) => entry.key.startsWith(key));
      if (found !== undefined) return found;
    }
    return undefined;
  }
}
