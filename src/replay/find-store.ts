import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join, normalize, sep } from 'node:path';
import { ParasolcError } from '../errors.ts';
import { foldersUpFrom } from '../files/host-paths.ts';
import { ReplayStore } from './store.ts';

type EnvironmentVariables = Readonly<Record<string, string | undefined>>;

/** `off`, or an absolute folder in place of the project's own. */
const SETTING = 'PARASOLC_REPLAY';

const FOUNDRY_CONFIG = 'foundry.toml';

/** The nearest Foundry project at a folder or above it. */
export function foundryProjectAt(folder: string): string | undefined {
  return foldersUpFrom(folder).find((at) => existsSync(join(at, FOUNDRY_CONFIG)));
}

/**
 * The store of a project: `parasolc` in the folder where Forge has its cache, which `forge clean` leaves alone. A
 * project of another kind has none, unless the environment names one.
 *
 * @param project the folder with `foundry.toml`, or undefined
 */
export function replayStore(project: string | undefined, env: EnvironmentVariables): ReplayStore | undefined {
  const setting = env[SETTING];
  if (setting === 'off') return undefined;
  if (setting !== undefined && setting !== '') {
    if (isAbsolute(setting)) return new ReplayStore(setting);
    throw new ParasolcError(
      'USAGE',
      `${SETTING} must be "off" or an absolute path, not ${JSON.stringify(setting)}`,
      {
        facts: ['build tools start compilers in several folders'],
        fix: `set ${SETTING} to an absolute path, or to off`,
      },
    );
  }
  if (project === undefined || !existsSync(join(project, FOUNDRY_CONFIG))) return undefined;
  return new ReplayStore(join(project, cachePath(project), 'parasolc'));
}

/**
 * `cache_path` of `foundry.toml`, where the file names one that lies in the project, else Forge's default. Read
 * loosely, because only the location of the store depends on it.
 */
function cachePath(project: string): string {
  const text = readFileSync(join(project, FOUNDRY_CONFIG), 'utf8');
  const [, given = 'cache'] = /^\s*cache_path\s*=\s*["']([^"'\n]+)["']/m.exec(text) ?? [];
  const path = normalize(given);
  return isAbsolute(path) || path.split(sep)[0] === '..' ? 'cache' : path;
}
