import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { sha256Of } from '../../bytes.ts';
import type { CompilerVersion } from '../../solc-version.ts';
import type { Project } from '../../sources/project.ts';

/** Changes with what a pack is, and how its runs are found. */
const FORMAT = 'parasolc-runs-1';

/** Names of entries of GitHub's cache, from the general to the special: each begins with the one before it. */
export interface CacheNames {
  /** Packs of this project, whatever its settings and sources were. */
  readonly ofProject: string;
  /** Of these settings and compilers. */
  readonly ofSettings: string;
  /** Of this very input. */
  readonly ofInput: string;
}

/** What is compiled, and with which compiler. */
export interface CompiledInput {
  readonly project: Project;
  readonly version: CompilerVersion;
}

/** What identifies a project in the cache, in addition to its inputs. */
interface ProjectIdentity {
  /** The user's own part of the name. */
  readonly key: string | undefined;
  /** Where the project is, and what of it is compiled, as the inputs of the Action say. */
  readonly place: readonly (string | undefined)[];
  readonly sources: 'all' | 'relevant';
}

export async function cacheNames(
  { key, place, sources }: ProjectIdentity,
  inputs: readonly CompiledInput[],
): Promise<CacheNames> {
  const [settings, texts] = [createHash('sha256').update(sources), createHash('sha256')];
  for (const { project, version } of inputs) {
    settings.update(`\0${version.build}\0${project.input.writtenSettings.text}`);
    texts.update(await sha256Of(project.input.original.chunks()));
  }
  const digits = (text: string, count: number): string => text.slice(0, count);
  const ofProject = [
    FORMAT,
    ...(key === undefined ? [] : [key]),
    shortDigest(JSON.stringify(place)),
    '',
  ].join('-');
  const ofSettings = `${ofProject}${digits(settings.digest('hex'), 16)}-`;
  return { ofProject, ofSettings, ofInput: `${ofSettings}${digits(texts.digest('hex'), 32)}-` };
}

/**
 * The name of a new entry. An entry cannot be changed, so each attempt of a workflow run has a name of its own: what is
 * saved in place of a damaged entry may have the same contents.
 */
export function entryName(ofInput: string, run: string): string {
  return `${ofInput}${shortDigest(run)}`;
}

/** Names that come from an artifact: how that of a new entry begins, and that of any entry. */
export const NewEntrySchema = v.pipe(
  v.string(),
  v.regex(/^parasolc-runs-1-(?:[A-Za-z0-9][A-Za-z0-9._-]{0,99}-)?[0-9a-f]{16}-[0-9a-f]{16}-[0-9a-f]{32}-$/),
);
export const EntryNameSchema = v.pipe(v.string(), v.regex(/^parasolc-runs-1-[A-Za-z0-9._-]{1,250}$/));

/** 16 digits that tell a text from others. */
export function shortDigest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
