import { ParasolcError } from '../errors.ts';
import { createFileReader, type ReadSource } from '../files/file-reader.ts';
import { compareUtf8 } from '../json/key-order.ts';
import { stringOf } from '../json/read.ts';
import { JsonSyntaxError } from '../json/syntax-error.ts';
import type { JsonNode, JsonText, JsonTextMember } from '../json/text.ts';
import { fromValue, member, slice } from '../json/write.ts';
import { discoverImports } from './discover.ts';
import type { Project } from './project.ts';
import { loadUrl } from './urls.ts';

/**
 * The `sources` object for runs without access to the user's file system: the content of each source, sorted
 * by name, so the order of the sources in the input has no effect.
 *
 * @param survivors the sources that solc accepts; it omits those that cannot be read or whose hash differs
 */
export async function inputTexts(
  { input, access }: Project,
  survivors: ReadonlySet<string>,
): Promise<JsonText> {
  const read = readerOf(access);
  const members: JsonTextMember[] = [];
  for (const [name, source] of [...input.sources].sort(([a], [b]) => compareUtf8(a, b))) {
    if (!survivors.has(name)) continue;
    const content =
      source.kind === 'content'
        ? slice(input.bytes, source.content)
        : fromValue(readUrls(name, source.urls, source.keccak256, read).toString('utf8'));
    members.push(member(name, { kind: 'object', members: [member('content', content)] }));
  }
  return { kind: 'object', members };
}

/** The additional texts that solc reads through its import callback, by source unit name. */
export function importedTexts(
  { access }: Project,
  names: readonly string[],
): ReadonlyMap<string, Uint8Array> {
  const read = readerOf(access);
  return new Map(names.map((name) => [name, readAgain(name, read)]));
}

/**
 * Everything that one run of all sources reads through its import callback, by the requested name: the URLs
 * of sources and the imports. Files that cannot be read are omitted, so solc finds them missing too.
 */
export async function wholeRunTexts(
  project: Project,
  release: string,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const texts = new Map<string, Uint8Array>();
  const readFile = readerOf(project.access);
  const read: ReadSource = (name) => {
    const result = readFile(name);
    if ('contents' in result) texts.set(name, result.contents);
    return result;
  };
  const given = await inputContents(project, read);
  discoverImports(given, project.input.settings.remappings, release, read);
  return texts;
}

/** The texts of the sources in the input, by name, without those that cannot be read. */
export async function inputContents(
  { input }: Project,
  read: ReadSource,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const given = new Map<string, Uint8Array>();
  for (const [name, source] of input.sources) {
    const content =
      source.kind === 'content'
        ? await contentOf(input, source.content)
        : loadUrl(source.urls, source.keccak256, read);
    if (content !== undefined) given.set(name, content);
  }
  return given;
}

/**
 * The text of a source; undefined if the source is malformed, in which case solc refuses the whole input.
 */
async function contentOf({ bytes }: Project['input'], node: JsonNode): Promise<Buffer | undefined> {
  try {
    return Buffer.from((await stringOf(bytes, node)) ?? '');
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    return undefined;
  }
}

/** Reads files as the compiler runs of the project do. */
export function readerOf(access: Project['access']): ReadSource {
  return access.kind === 'files'
    ? createFileReader(access)
    : () => ({ error: 'there is no import callback' });
}

function readUrls(
  name: string,
  urls: readonly string[],
  keccak256: string | undefined,
  read: ReadSource,
): Buffer {
  const content = loadUrl(urls, keccak256, read);
  if (content === undefined) throw changed(name, `none of ${urls.join(', ')} could be read`);
  return content;
}

function readAgain(name: string, read: ReadSource): Buffer {
  const result = read(name);
  if ('error' in result) throw changed(name, result.error);
  return result.contents;
}

function changed(name: string, reason: string): ParasolcError {
  return new ParasolcError('INPUT_UNREADABLE', `the source "${name}" could not be read again`, {
    facts: [reason],
    fix: 'do not change files while they are compiled',
  });
}
