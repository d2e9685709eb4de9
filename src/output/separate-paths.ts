import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ParasolcError } from '../errors.ts';
import type { ParsedOptions } from '../options/options.ts';

/** The options that name what a command writes. */
type Written = Partial<Pick<ParsedOptions, 'output' | 'trace' | 'report' | 'keep-input'>>;

/**
 * Fails with `USAGE` if a command would write over what it reads, by whatever path, or two things to one path. Checks
 * before anything is opened, because a trace empties its file at once.
 *
 * @param reads the paths that the command reads
 */
export async function checkSeparatePaths(
  reads: readonly string[],
  { output, trace, report, 'keep-input': kept }: Written,
  cwd: string,
): Promise<void> {
  const written = { '-o': output, '--trace': trace, '--report': report, '--keep-input': kept };
  const taken = new Map<string, string>();
  for (const path of reads) {
    const place = await placeOf(path, cwd);
    if (place !== undefined) taken.set(place, `${path}, which is read`);
  }
  for (const [option, path] of Object.entries(written)) {
    const place = path === undefined ? undefined : await placeOf(path, cwd);
    if (path === undefined || place === undefined) continue;
    // Which sources are read is only known later: folders are searched, and imports followed.
    const isSource = path.endsWith('.sol') && place !== resolve(cwd, path);
    const other = taken.get(place) ?? (isSource ? 'a Solidity source' : undefined);
    if (other !== undefined)
      throw new ParasolcError('USAGE', `${option} ${path} would overwrite ${other}`, {
        fix: 'give another path',
      });
    taken.set(place, `${option}, which is written too`);
  }
}

/**
 * A file or folder by the system's numbers, so that it is the same one through links and other spellings; by its path
 * if it is not there yet. Undefined for pipes and devices, which can take several things.
 */
async function placeOf(path: string, cwd: string): Promise<string | undefined> {
  if (path === '-') return undefined;
  const absolute = resolve(cwd, path);
  const found = await stat(absolute, { bigint: true }).catch(() => undefined);
  if (found === undefined) return absolute;
  return found.isFile() || found.isDirectory() ? `${found.dev}:${found.ino}` : undefined;
}
