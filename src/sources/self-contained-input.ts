import { find } from '../json/read.ts';
import type { JsonText } from '../json/text.ts';
import { copied, fromValue, member, slice } from '../json/write.ts';
import { discoverImports } from './discover.ts';
import type { Project } from './project.ts';
import { inputContents, readerOf } from './texts.ts';

/**
 * The Standard JSON input of a project with the texts of all its sources, which anyone can compile without the
 * project's files. If the input holds them already, it is the input, byte for byte. Otherwise the texts that solc
 * reads from files are added; all else stays as written.
 *
 * @param release the compiler's, as in `0.8.28`: it decides where imports lead
 */
export async function selfContainedInput({ input, access }: Project, release: string): Promise<JsonText> {
  const original: JsonText = { kind: 'slice', bytes: input.original, start: 0, end: input.original.size };
  const given = find(input.root, 'sources')?.members;
  if (given === undefined || input.sources.size === 0) return original;
  const read = readerOf(access);
  const texts = await inputContents({ input, access }, read);
  const { imported } = discoverImports(texts, input.settings.remappings, release, read);
  const isWhole = [...input.sources.values()].every(({ kind }) => kind === 'content');
  if (isWhole && imported.size === 0) return original;
  const withContent = (text: Uint8Array): JsonText => ({
    kind: 'object',
    members: [member('content', fromValue(Buffer.from(text).toString('utf8')))],
  });
  const sources = given.map((source) => {
    const text = input.sources.get(source.key)?.kind === 'urls' ? texts.get(source.key) : undefined;
    return text === undefined ? copied(input.bytes, source) : member(source.key, withContent(text));
  });
  const added = [...imported].map(([name, text]) => member(name, withContent(text)));
  const members = (input.root.members ?? []).map(({ key, keyText, value }) => ({
    key,
    keyText,
    value:
      key === 'sources'
        ? ({ kind: 'object', members: [...sources, ...added] } as const)
        : slice(input.bytes, value),
  }));
  return { kind: 'object', members };
}
