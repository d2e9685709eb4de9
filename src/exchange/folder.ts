import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import * as v from 'valibot';
import { type Bytes, fileBytes, sha256Of } from '../bytes.ts';
import { type FailureCode, messageOf, nodeErrorCode, ParasolcError } from '../errors.ts';
import { draftFor } from '../files/drafts.ts';
import { temporaryFolderFull } from '../files/full-disk.ts';
import { removeTemporaryFolder, temporaryFolder } from '../files/leftovers.ts';
import { makeFolder } from '../files/make-folder.ts';
import { count } from '../json/schemas.ts';
import { pack, unpack } from './archive.ts';

/**
 * A plan or a part on disk: a folder, or the same packed as a `.tgz`, of a manifest and the files that it lists
 * with their sizes and digests. What is not listed is not read; what does not match is refused.
 */
export interface Folder {
  readonly manifest: unknown;
  readonly files: ReadonlyMap<string, Bytes>;
  /** SHA-256 of the manifest's text, which holds those of the files: it stands for the whole. */
  readonly digest: string;
  /** Closes the files. */
  close(): Promise<void>;
}

const MANIFEST = 'manifest.json';
const ARCHIVE = /\.(tgz|tar\.gz)$/;
const FILE_NAME = /^[a-z][a-z0-9-]*\.json$/;

const EnvelopeSchema = v.object({
  files: v.record(
    v.pipe(v.string(), v.regex(FILE_NAME)),
    v.object({ size: count(), sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  ),
  content: v.unknown(),
});

/**
 * Writes a folder or archive, beside its place first, so that nothing half-written is ever found there. What
 * was there before is replaced if it was such a folder or archive, and refused otherwise.
 *
 * @returns the digest
 */
export async function writeFolder(
  path: string,
  content: unknown,
  files: ReadonlyMap<string, AsyncIterable<Uint8Array>>,
): Promise<string> {
  const target = resolve(path);
  const folder = await draftFor(target);
  const archive = ARCHIVE.test(path) ? await draftFor(target) : undefined;
  try {
    await refuseForeign(path);
    await makeFolder(dirname(target));
    await mkdir(folder.path);
    const listed: Record<string, { size: number; sha256: string }> = {};
    for (const [name, chunks] of files) listed[name] = await writeFile(join(folder.path, name), chunks);
    const text = JSON.stringify({ files: listed, content });
    const { sha256 } = await writeFile(join(folder.path, MANIFEST), [Buffer.from(text)]);
    if (archive !== undefined) await pack(folder.path, [MANIFEST, ...files.keys()], archive.path);
    else await rm(target, { recursive: true, force: true });
    await (archive ?? folder).putInPlace();
    return sha256;
  } catch (cause) {
    if (cause instanceof ParasolcError) throw cause;
    throw new ParasolcError('OUTPUT_UNWRITABLE', `${path} cannot be written`, {
      facts: [messageOf(cause)],
      cause,
      fix: 'give a path in a folder that exists, is writable and has free space',
    });
  } finally {
    await folder.discard();
    await archive?.discard();
  }
}

/**
 * Opens a folder or archive and checks every file against the manifest.
 *
 * @param code the failure where it is not one, or not whole: `PLAN_INVALID` or `PART_INVALID`
 */
export async function readFolder(path: string, code: FailureCode): Promise<Folder> {
  const invalid = (reason: string, cause?: unknown): ParasolcError =>
    new ParasolcError(code, `${path} cannot be used: ${reason}`, {
      cause,
      fix: 'create it again, and copy all of it',
    });
  const unpacked = ARCHIVE.test(path) ? await unpackAside(path, invalid) : undefined;
  const folder = unpacked ?? path;
  const files = new Map<string, Bytes>();
  const close = async (): Promise<void> => {
    await Promise.all([...files.values()].map((bytes) => bytes.close()));
  };
  try {
    const text = await readFile(join(folder, MANIFEST)).catch((cause: unknown) => {
      throw invalid(nodeErrorCode(cause) === 'ENOENT' ? `it has no ${MANIFEST}` : messageOf(cause), cause);
    });
    const envelope = v.safeParse(EnvelopeSchema, parseJson(text, invalid));
    if (!envelope.success) throw invalid(`its ${MANIFEST} is not as expected: ${envelope.issues[0].message}`);
    for (const [name, expected] of Object.entries(envelope.output.files)) {
      const bytes = await fileBytes(join(folder, name)).catch((cause: unknown) => {
        // Or there is no room for another open file: those of all parts of a plan are open at once.
        throw invalid(nodeErrorCode(cause) === 'ENOENT' ? `${name} is missing` : messageOf(cause), cause);
      });
      files.set(name, bytes);
      if (bytes.size !== expected.size)
        throw invalid(`${name} has ${bytes.size} bytes instead of ${expected.size}`);
      if ((await sha256Of(bytes.chunks())) !== expected.sha256) throw invalid(`${name} has a wrong digest`);
    }
    return {
      manifest: envelope.output.content,
      files,
      digest: createHash('sha256').update(text).digest('hex'),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  } finally {
    // The files are open: on POSIX they can be read on after their names are gone, and go with the process.
    if (unpacked !== undefined) await removeTemporaryFolder(unpacked);
  }
}

async function writeFile(
  path: string,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<{ size: number; sha256: string }> {
  const hash = createHash('sha256');
  const file = await open(path, 'wx');
  let size = 0;
  try {
    for await (const chunk of chunks) {
      await file.writeFile(chunk);
      hash.update(chunk);
      size += chunk.length;
    }
  } finally {
    await file.close();
  }
  return { size, sha256: hash.digest('hex') };
}

async function refuseForeign(path: string): Promise<void> {
  if (ARCHIVE.test(path)) return;
  const present = await readdir(path).catch((error: unknown): string[] => {
    if (nodeErrorCode(error) === 'ENOENT') return [];
    throw error;
  });
  if (present.length === 0) return;
  // Other things have a `manifest.json` too: only what such a manifest lists is ours to replace.
  const text = await readFile(join(path, MANIFEST), 'utf8').catch(() => '');
  const envelope = v.safeParse(v.pipe(v.string(), v.parseJson(), EnvelopeSchema), text);
  const ours = new Set(envelope.success ? [MANIFEST, ...Object.keys(envelope.output.files)] : []);
  const foreign = present.filter((name) => !ours.has(name));
  if (foreign.length > 0) {
    throw new ParasolcError('OUTPUT_UNWRITABLE', `${path} holds other files`, {
      facts: foreign.slice(0, 5),
      fix: 'give the path of a folder that does not exist yet',
    });
  }
}

async function unpackAside(
  path: string,
  invalid: (reason: string, cause?: unknown) => ParasolcError,
): Promise<string> {
  const folder = await temporaryFolder('parasolc-unpacked');
  try {
    await unpack(path, folder, FILE_NAME);
    return folder;
  } catch (cause) {
    await removeTemporaryFolder(folder);
    const full = temporaryFolderFull(cause);
    if (full !== undefined) throw full;
    throw invalid(
      nodeErrorCode(cause) === 'ENOENT'
        ? 'there is no such file'
        : `it cannot be unpacked: ${messageOf(cause)}`,
      cause,
    );
  }
}

function parseJson(text: Buffer, invalid: (reason: string, cause?: unknown) => ParasolcError): unknown {
  try {
    return JSON.parse(text.toString('utf8'));
  } catch (cause) {
    throw invalid(`its ${MANIFEST} is not JSON`, cause);
  }
}
