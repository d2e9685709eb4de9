import { isAbsolute, join } from 'node:path';

/**
 * Where we keep things for a user, by the customs of the system.
 *
 * @param what `solc`: downloaded compilers; `runs`: what runs of solc gave; `linking`: with which compilers contracts
 *   can be linked
 * @param os `process.platform`
 * @param env the environment: `XDG_CACHE_HOME` (absolute, else it is to be ignored) and `LOCALAPPDATA`
 * @param home the user's home folder
 */
export function cacheFolder(
  what: 'solc' | 'runs' | 'linking',
  os: string,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  const given = (name: string): string | undefined => {
    const path = env[name] ?? '';
    return isAbsolute(path) ? path : undefined;
  };
  const customary = (): string => {
    if (os === 'darwin') return join(home, 'Library', 'Caches');
    if (os === 'win32') return given('LOCALAPPDATA') ?? join(home, 'AppData', 'Local');
    return join(home, '.cache');
  };
  return join(given('XDG_CACHE_HOME') ?? customary(), 'parasolc', what);
}
