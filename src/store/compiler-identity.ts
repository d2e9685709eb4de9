import { createHash } from 'node:crypto';
import type { BigIntStats } from 'node:fs';
import { readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import * as v from 'valibot';
import { digestOfFile } from '../bytes.ts';
import type { Compiler } from '../compilers/compiler.ts';
import { placed } from '../files/drafts.ts';
import { type CompilerVersion, parseVersion } from '../solc-version.ts';
import { makeFolderOf, type StoreFolder } from './store-folder.ts';

/** A file that changed less than this ago may change again without showing it, in milliseconds. */
const SETTLED = 2000;

/** What a compiler is. */
export interface CompilerIdentity {
  /** SHA-256 of its file. */
  readonly digest: string;
  /** Whether the file is still the one that was digested. */
  isUnchanged(): Promise<boolean>;
}

const RecordSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    file: v.string(),
    digest: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    /** Only of a WebAssembly build, whose file alone decides what it is. A program may be a script around another. */
    build: v.optional(v.string()),
  }),
);

/**
 * What identifies a compiler: the bytes of its file. They are digested once, and again when its path, size, times or
 * place on the disk have changed. Undefined if there is no such file.
 */
export async function identityOf(
  { path, kind, version }: Pick<Compiler, 'path' | 'kind' | 'version'>,
  folder: StoreFolder,
): Promise<CompilerIdentity | undefined> {
  try {
    const file = await fileText(path);
    const known = await knownCompiler(path, folder);
    const digest = known?.digest ?? (await digestOfFile(path));
    const isUnchanged = async (): Promise<boolean> =>
      fileText(path).then(
        (now) => now.text === file.text,
        () => false,
      );
    const build = kind === 'wasm' ? { build: version.build } : {};
    if (known?.digest === undefined && (await isUnchanged()))
      await remember({ file, record: { file: file.text, digest, ...build } }, folder);
    return { digest, isUnchanged };
  } catch {
    return undefined;
  }
}

/** The version of a WebAssembly build that was opened before, so that it need not be loaded to know it. */
export async function knownVersion(path: string, folder: StoreFolder): Promise<CompilerVersion | undefined> {
  const { build } = (await knownCompiler(path, folder)) ?? {};
  return build === undefined ? undefined : parseVersion(build);
}

/** What was recorded of the file as it is now. */
async function knownCompiler(
  path: string,
  folder: StoreFolder,
): Promise<v.InferOutput<typeof RecordSchema> | undefined> {
  try {
    const { name, text } = await fileText(path);
    const known = v.parse(RecordSchema, await readFile(folder.compilerFile(name), 'utf8'));
    return known.file === text ? known : undefined;
  } catch {
    return undefined;
  }
}

/** Never fails: what is not recorded is digested again. */
async function remember(
  { file, record }: { readonly file: FileText; readonly record: v.InferOutput<typeof RecordSchema> },
  folder: StoreFolder,
): Promise<void> {
  // A change within the precision of the clock would not show.
  if (Date.now() - file.changed < SETTLED) return;
  const target = folder.compilerFile(file.name);
  try {
    await makeFolderOf(folder.path, dirname(target));
    await placed(folder.draftOf(target), (path) =>
      writeFile(path, JSON.stringify(record), { flag: 'wx', mode: 0o600 }),
    );
  } catch {
    // The folder cannot be written, or the disk is full.
  }
}

/** All that tells a file from another one, and from what it was before. */
interface FileText {
  /** Digest of its path. */
  readonly name: string;
  readonly text: string;
  /** When it last changed in any way, in milliseconds since 1970. */
  readonly changed: number;
}

async function fileText(path: string): Promise<FileText> {
  const real = await realpath(path);
  const { dev, ino, size, mtimeNs, ctimeNs }: BigIntStats = await stat(real, { bigint: true });
  return {
    name: createHash('sha256').update(real).digest('hex'),
    text: [real, dev, ino, size, mtimeNs, ctimeNs].join('\n'),
    changed: Number((mtimeNs > ctimeNs ? mtimeNs : ctimeNs) / 1_000_000n),
  };
}
