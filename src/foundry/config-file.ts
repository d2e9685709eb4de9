import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isFile } from '../compilers/files.ts';

/** The profile that holds for all others too. */
const DEFAULT_PROFILE = 'default';

/**
 * What `foundry.toml` says of the compiler, in the profile that is chosen or in the default one: a release, or the
 * path or name of a compiler. Undefined if it says nothing, or there is no such file.
 *
 * Forge itself would know better, but it may not be available: Forge starts the compiler, which does not know where
 * Forge is. So this reads plain `solc = "…"` (`solc_version`) in tables, no inline tables and no `extends`.
 *
 * @param root the folder with `foundry.toml`
 */
export async function solcInConfig(
  root: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<string | undefined> {
  const text = await readFile(join(root, 'foundry.toml'), 'utf8').catch(() => '');
  const values = stringsOf(text);
  for (const profile of [env.FOUNDRY_PROFILE || DEFAULT_PROFILE, DEFAULT_PROFILE]) {
    for (const key of ['solc', 'solc_version']) {
      const value = values.get(['profile', profile, key].join('\0'));
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

const WORD = `(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')`;
const NAME = String.raw`${WORD}(?:\s*\.\s*${WORD})*`;
const TABLE = new RegExp(String.raw`^\s*\[\s*(${NAME})\s*\]`);
const STRING = new RegExp(String.raw`^\s*(${NAME})\s*=\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)')\s*(?:#.*)?$`);

/** The values of a TOML text that are strings in one line, by their keys, joined with zero characters. */
function stringsOf(text: string): Map<string, string> {
  const values = new Map<string, string>();
  let table: string[] = [];
  let open: string | undefined;
  for (const line of text.split(/\r?\n/)) {
    // Inside a string of several lines nothing is a key.
    const marks = [...line.matchAll(/"""|'''/g)].map(([mark]) => mark);
    const within = open !== undefined;
    for (const mark of marks) open = open === undefined ? mark : open === mark ? undefined : open;
    if (within || marks.length > 0) continue;
    const [, name] = TABLE.exec(line) ?? [];
    if (name !== undefined) table = wordsOf(name);
    else if (/^\s*\[\[/.test(line)) table = ['']; // An array of tables: nothing that is asked for.
    const [, key, basic, literal] = STRING.exec(line) ?? [];
    const value = literal ?? (basic === undefined ? undefined : unescaped(basic));
    if (key !== undefined && value !== undefined) values.set([...table, ...wordsOf(key)].join('\0'), value);
  }
  return values;
}

function wordsOf(name: string): string[] {
  return [...name.matchAll(new RegExp(WORD, 'g'))].map(([word]) => word.replace(/^(["'])(.*)\1$/, '$2'));
}

/** TOML's escapes are JSON's, but for `\U` and `\e`, which no path needs. */
function unescaped(text: string): string | undefined {
  try {
    return String(JSON.parse(`"${text}"`));
  } catch {
    return undefined;
  }
}

/** Whether a folder is the root of a Foundry project. */
export function isFoundryProject(folder: string): Promise<boolean> {
  return isFile(join(folder, 'foundry.toml'));
}
