import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import * as v from 'valibot';
import { messageOf } from '../../errors.ts';
import { releaseAtLeast } from '../../solc-version.ts';
import type { Build } from './build-list.ts';
import { putInCache, writeSynced } from './cache-files.ts';
import type { Platform } from './platforms.ts';
import type { ToolStore } from './store.ts';

/** A compiler that was downloaded, verified and put into a store. */
export interface Installed {
  readonly platform: Platform;
  readonly path: string;
  /** `0.8.28` */
  readonly version: string;
  readonly longVersion: string;
  readonly size: number;
  readonly sha256: string;
}

const RecordSchema = v.object({
  version: v.string(),
  longVersion: v.string(),
  size: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  sha256: v.string(),
  keccak256: v.string(),
});

/** Writes the record of a build beside its file. From then on it counts as installed. */
export async function recordInstalled(path: string, build: Build, size: number): Promise<void> {
  const { version, longVersion, sha256, keccak256 } = build;
  const record: v.InferOutput<typeof RecordSchema> = { version, longVersion, size, sha256, keccak256 };
  const text = `${JSON.stringify(record, undefined, 2)}\n`;
  await putInCache(`${path}.json`, (draft) => writeSynced(draft, [Buffer.from(text)]));
}

/** What is installed for a platform, the newest first. What has no good record is passed over. */
export async function installedIn(store: ToolStore, platform: Platform): Promise<Installed[]> {
  const found: Installed[] = [];
  for (const path of await store.records(platform)) {
    const text = await readFile(path, 'utf8').catch(() => '');
    const record = v.safeParse(v.pipe(v.string(), v.parseJson(), RecordSchema), text);
    if (!record.success) continue;
    const { version, longVersion, size, sha256 } = record.output;
    found.push({ platform, path: path.slice(0, -'.json'.length), version, longVersion, size, sha256 });
  }
  return found.sort((a, b) => (releaseAtLeast(a.version, b.version) ? -1 : 1));
}

/**
 * In what way the file is not the one that was installed, or undefined if it is. Asked before every use: 15 MB
 * take some 30 ms.
 */
export async function damageOf({ path, size, sha256 }: Installed): Promise<string | undefined> {
  const hash = createHash('sha256');
  let found = 0;
  try {
    for await (const chunk of createReadStream(path)) {
      hash.update(chunk);
      found += chunk.length;
    }
  } catch (error) {
    return `${path} cannot be read: ${messageOf(error)}`;
  }
  if (found !== size) return `${path} has ${found} bytes, ${size} were installed`;
  return hash.digest('hex') === sha256 ? undefined : `${path} is not what was installed: its sha256 differs`;
}
