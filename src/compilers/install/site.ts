import { createHash } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { isAbsolute } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { ParasolcError } from '../../errors.ts';
import { type Build, type BuildList, readBuildList } from './build-list.ts';
import { putInCache, writeSynced } from './cache-files.ts';
import { differences, digesting } from './digests.ts';
import { PLATFORMS, type Platform } from './platforms.ts';
import type { ToolStore } from './store.ts';
import { DEFAULT_NETWORK, type Network, transfer } from './transfer.ts';
import { TransferError } from './transfer-error.ts';

/** The official builds. */
export const OFFICIAL_SITE = 'https://binaries.soliditylang.org';

/** The longest list is that of WebAssembly builds, with a thousand nightly ones: below 1 MB. */
const LIST_LIMIT = 32 * 1024 * 1024;
/** The largest build has some 70 MB. */
const BUILD_LIMIT = 512 * 1024 * 1024;
/** How long a list is taken from the store without asking again, in milliseconds. */
const LIST_VALIDITY = 3600 * 1000;

interface SiteOptions {
  /** A URL (`https:`, `http:`, `file:`) or the absolute path of a folder. */
  readonly base: string;
  /** Where lists are kept from one process to the next. */
  readonly store?: ToolStore;
  readonly network?: Partial<Network>;
}

/**
 * A site that offers builds of solc: `<base>/<platform>/list.json` and the files that it names. Make one for a
 * process: it remembers the lists and whether the site could be reached. Its functions fail with
 * `DOWNLOAD_FAILED`, `DOWNLOAD_INVALID` or `CANCELLED`.
 */
export interface DownloadSite {
  /** For messages: the base without a password. */
  readonly name: string;
  /** The builds for a platform; with `fresh`, as the site says now, otherwise at most an hour old. */
  list(platform: Platform, options?: { fresh?: boolean; signal?: AbortSignal }): Promise<BuildList>;
  /**
   * Downloads a build to a new file, without a run bit, and checks its digests. Gives the size in bytes; where it
   * fails, there is no file.
   */
  download(platform: Platform, build: Build, path: string, signal?: AbortSignal): Promise<number>;
}

const KeptSchema = v.object({ base: v.string(), fetched: v.pipe(v.number(), v.finite()), list: v.string() });

/** Fails with `USAGE` if the base is neither a URL that is supported nor a path. */
export function openSite({ base, store, network: settings }: SiteOptions): DownloadSite {
  const root = baseUrl(base);
  const name = nameOf(root);
  const network: Network = { ...DEFAULT_NETWORK, ...settings };
  const lists = new Map<Platform, { readonly list: BuildList; readonly isFresh: boolean }>();
  let offline: TransferError | undefined;

  async function fetch<T>(
    url: URL,
    limit: number,
    signal: AbortSignal | undefined,
    consume: (chunks: AsyncIterable<Buffer>) => Promise<T>,
  ): Promise<T> {
    const stop = signal ?? new AbortController().signal;
    try {
      if (offline !== undefined) throw offline;
      return await transfer(url, limit, network, stop, consume);
    } catch (error) {
      if (stop.aborted) throw new ParasolcError('CANCELLED', `the download of ${nameOf(url)} was stopped`);
      if (!(error instanceof TransferError)) throw error;
      // The next request must not wait for the same failure again.
      if (error.problem === 'offline') offline = error;
      throw new ParasolcError('DOWNLOAD_FAILED', `${nameOf(url)} cannot be downloaded: ${error.message}`, {
        cause: error.cause,
        fix:
          error.problem === 'offline'
            ? 'check the network and its proxy settings, or give the address or folder of a mirror'
            : 'try again later, or give the address or folder of a mirror',
      });
    }
  }

  function urlOf(platform: Platform, file: string): URL {
    return new URL(`${platform}/${file}`, root);
  }

  async function fetchList(platform: Platform, signal: AbortSignal | undefined): Promise<BuildList> {
    const url = urlOf(platform, 'list.json');
    const text = await fetch(url, LIST_LIMIT, signal, async (chunks) => {
      const parts: Buffer[] = [];
      for await (const chunk of chunks) parts.push(chunk);
      return Buffer.concat(parts).toString('utf8');
    });
    const list = readOrRefuse(platform, text, nameOf(url));
    await keep(platform, text);
    return list;
  }

  async function keep(platform: Platform, list: string): Promise<void> {
    if (store === undefined) return;
    const kept: v.InferOutput<typeof KeptSchema> = { base: name, fetched: Date.now(), list };
    await putInCache(store.listOf(platform, keyOf(name)), (draft) =>
      writeSynced(draft, [Buffer.from(JSON.stringify(kept))]),
    ).catch(() => undefined); // Without it the next process asks again; where nothing can be written, the install says so.
  }

  async function keptList(platform: Platform): Promise<BuildList | undefined> {
    if (store === undefined) return undefined;
    const text = await readFile(store.listOf(platform, keyOf(name)), 'utf8').catch(() => '');
    const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), KeptSchema), text);
    if (!kept.success || kept.output.base !== name) return undefined;
    const age = Date.now() - kept.output.fetched;
    if (age < 0 || age > LIST_VALIDITY) return undefined;
    try {
      return readBuildList(platform, kept.output.list);
    } catch {
      return undefined; // Damaged: asked for again.
    }
  }

  return {
    name,
    async list(platform, { fresh = false, signal } = {}) {
      const known = lists.get(platform);
      if (known !== undefined && (known.isFresh || !fresh)) return known.list;
      const kept = fresh ? undefined : await keptList(platform);
      const list = kept ?? (await fetchList(platform, signal));
      lists.set(platform, { list, isFresh: kept === undefined });
      return list;
    },
    async download(platform, build, path, signal) {
      const url = urlOf(platform, build.path);
      for (let attempt = 1; ; attempt++) {
        const found = await fetch(url, BUILD_LIMIT, signal, (chunks) => save(path, chunks)).catch(
          async (error: unknown) => {
            await rm(path, { force: true });
            throw error;
          },
        );
        const facts = differences(build, found);
        if (facts.length === 0) return found.size;
        await rm(path, { force: true });
        // Once more: something on the way may have been cut short without an error.
        if (attempt === 1) continue;
        throw new ParasolcError('DOWNLOAD_INVALID', `${nameOf(url)} does not match the list of builds`, {
          facts: [...facts, `received: ${found.size} bytes, twice; it was discarded`],
          fix: 'do not use this site or network for compilers until you know the reason',
        });
      }
    },
  };
}

/** Writes what an attempt gives to the file, over what one before has left. */
async function save(
  path: string,
  chunks: AsyncIterable<Buffer>,
): Promise<ReturnType<ReturnType<typeof digesting>['end']>> {
  const digests = digesting();
  await rm(path, { force: true });
  await writeSynced(path, tapped(chunks, digests.update));
  return digests.end();
}

async function* tapped(chunks: AsyncIterable<Buffer>, see: (chunk: Buffer) => void): AsyncGenerator<Buffer> {
  for await (const chunk of chunks) {
    see(chunk);
    yield chunk;
  }
}

function readOrRefuse(platform: Platform, text: string, name: string): BuildList {
  try {
    return readBuildList(platform, text);
  } catch (cause) {
    throw new ParasolcError('DOWNLOAD_INVALID', `${name} is not a list of solc builds`, {
      cause,
      fix: `give the address of a site with the layout of ${OFFICIAL_SITE}`,
    });
  }
}

function baseUrl(base: string): URL {
  const text = isAbsolute(base) ? pathToFileURL(base).href : base;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !['https:', 'http:', 'file:'].includes(url.protocol)) {
    throw new ParasolcError('USAGE', `${JSON.stringify(base)} is not a download site`, {
      facts: [`its folders are named by platform: ${PLATFORMS.join(', ')}`],
      fix: `give a URL such as ${OFFICIAL_SITE}, or the absolute path of a folder with the same layout`,
    });
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/';
  return url;
}

/** A URL for a message: without the login that may be in it. */
function nameOf(url: URL): string {
  const shown = new URL(url);
  shown.username = '';
  shown.password = '';
  return shown.href.replace(/\/$/, '');
}

function keyOf(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 16);
}
