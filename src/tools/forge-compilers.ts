import { existsSync } from 'node:fs';
import { open, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { homeFolder } from '../files/home-folder.ts';
import { makeFolder } from '../files/make-folder.ts';
import { dropInScript, isDropIn } from '../foundry/drop-ins.ts';
import type { Forge, ForgeConfig } from '../foundry/forge.ts';
import { candidateReleases, dataFolder, installedCompilers } from '../foundry/releases.ts';

/**
 * Puts this program in place of all releases that Forge could choose, so that Forge chooses as it does by itself.
 * The user's own folders stay as they are: Forge looks for its compilers in a folder of ours, which has links to all
 * else that the user has there.
 *
 * @param folder ours, temporary
 * @param command what starts this program
 * @returns the variables for Forge
 */
export async function compilersForForge(
  folder: string,
  forge: Forge,
  config: ForgeConfig,
  command: readonly string[],
): Promise<Forge['env']> {
  const installed = await installedCompilers(forge.env);
  const compilers = new Map<string, string>();
  for (const release of await candidateReleases(forge, config))
    compilers.set(release, await startable(installed.get(release), release));
  const { variable, original, name } = compilerFolder(forge.env);
  // Forge makes it in the home folder that it has.
  if (variable === 'HOME') await makeFolder(join(original, '.foundry'));
  const place = join(folder, 'data');
  await makeFolder(place);
  for (const entry of await readdir(original).catch(() => []))
    if (entry !== name) await symlink(join(original, entry), join(place, entry));
  const writing = [...compilers].map(async ([release, solc]) => {
    const target = join(place, name, release);
    await makeFolder(target);
    const present = installed.get(release);
    // It may know a compiler that nothing else knows.
    if (present !== undefined && (await isDropIn(present)))
      return symlink(present, join(target, `solc-${release}`));
    const script = dropInScript(command, { [variable]: forge.env[variable], PARASOLC_SOLC: solc });
    await writeFile(join(target, `solc-${release}`), script, { mode: 0o755 });
  });
  await Promise.all(writing);
  return { [variable]: place };
}

/** Forge's own compiler of a release, else the release, to be found or downloaded. */
export async function ownCompiler(release: string, env: Forge['env']): Promise<string> {
  return startable((await installedCompilers(env)).get(release), release);
}

/** A script in Forge's folder may be this program itself. */
async function startable(path: string | undefined, release: string): Promise<string> {
  return path === undefined || (await isScript(path)) ? release : path;
}

async function isScript(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead < 2 || buffer.toString('latin1') === '#!';
  } finally {
    await file.close();
  }
}

interface CompilerFolder {
  /** The variable that moves it. */
  readonly variable: 'HOME' | 'XDG_DATA_HOME';
  /** What that variable names now. */
  readonly original: string;
  /** The folder of compilers in it. */
  readonly name: string;
}

/** Where Forge looks for its compilers: see `installedCompilers`. On a Mac only the home folder can be moved. */
function compilerFolder(env: Forge['env']): CompilerFolder {
  const home = homeFolder(env);
  if (process.platform !== 'darwin' && !existsSync(join(home, '.svm')))
    return { variable: 'XDG_DATA_HOME', original: dataFolder(env), name: 'svm' };
  return { variable: 'HOME', original: home, name: '.svm' };
}
