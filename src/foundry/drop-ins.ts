import { lstat, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf, ParasolcError } from '../errors.ts';
import { putInPlace } from '../files/drafts.ts';
import { makeFolder } from '../files/make-folder.ts';
import type { Forge } from './forge.ts';
import { shellLauncher } from './launchers.ts';
import { isRelease } from './releases.ts';

/** In every script we write, to distinguish it from a compiler that the user installed. */
const MARK = 'parasolc in place of solc';

/**
 * Puts this program where Forge looks for its installed compilers, for projects that need several versions: with
 * `--use` Forge takes one compiler for everything.
 *
 * Never replaces a user's compiler: fails with `OUTPUT_UNWRITABLE` instead.
 *
 * @param folder Forge's folder of compilers: `.svm` in the home folder, or `svm` in the user's data folder
 * @param compilers what `--solc` says of the compiler behind each release: a path, or the release itself
 * @param command what starts this program: Node, `cli.js`
 */
export async function installDropIns(
  folder: string,
  compilers: ReadonlyMap<string, string>,
  command: readonly string[],
): Promise<void> {
  if (process.platform === 'win32') {
    throw new ParasolcError('USAGE', 'Forge cannot be given several compilers on Windows', {
      facts: [`this project needs solc ${[...compilers.keys()].join(' and ')}`],
      fix: 'set one `solc` in foundry.toml, or run this on Linux or macOS',
    });
  }
  for (const [release, solc] of compilers) {
    if (!isRelease(release)) throw new ParasolcError('INTERNAL', `${release} is not a release of solc`);
    const target = join(folder, release);
    const path = join(target, `solc-${release}`);
    if (!(await isFree(path))) {
      throw new ParasolcError('OUTPUT_UNWRITABLE', `there is already a compiler in ${path}`, {
        facts: ['parasolc did not put it there'],
        fix: 'remove it, or run forge with another home folder',
      });
    }
    const script = dropInScript(command, { PARASOLC_SOLC: solc });
    try {
      await makeFolder(target);
      await putInPlace(path, (draft) => writeFile(draft, script, { mode: 0o755, flag: 'wx' }));
    } catch (cause) {
      throw new ParasolcError('OUTPUT_UNWRITABLE', `${path} cannot be written`, {
        facts: [messageOf(cause)],
        fix: 'make the folder of compilers writable, or run forge with another home folder',
      });
    }
  }
}

/**
 * A program that starts this one with some variables changed; those that are undefined are unset.
 *
 * @param command what starts this program: Node, `cli.js`
 */
export function dropInScript(command: readonly string[], variables: Forge['env']): string {
  return shellLauncher({ words: command, env: variables, mark: MARK });
}

async function isFree(path: string): Promise<boolean> {
  const present = await lstat(path).catch(() => undefined);
  return present === undefined || isDropIn(path);
}

/** Whether a file is a script of ours. */
export async function isDropIn(path: string): Promise<boolean> {
  const present = await lstat(path).catch(() => undefined);
  // A compiler is large; a script of ours is not.
  return present?.isFile() === true && present.size < 4096 && (await readFile(path, 'utf8')).includes(MARK);
}
