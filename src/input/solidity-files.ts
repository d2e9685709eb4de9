import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { messageOf, nodeErrorCode, ParasolcError } from '../errors.ts';

/** Folders of packages, wherever they are. */
const PACKAGES = ['node_modules'];
/** At the root of a project, dependencies and artifacts, by the conventions of Foundry and Hardhat. */
const AT_ROOT = ['lib', 'dependencies', 'out', 'cache', 'artifacts'];

/**
 * The Solidity files that are named, and those below folders that are named, as absolute paths in order. Left out,
 * unless named themselves: hidden folders, packages, and at the root of the project dependencies and artifacts.
 *
 * @param paths from `cwd`
 * @param root the root of the project, absolute
 */
export async function solidityFiles(paths: readonly string[], cwd: string, root: string): Promise<string[]> {
  const found = new Set<string>();
  for (const path of paths) {
    const files = await filesAt(resolve(cwd, path), path, root);
    if (files.length === 0) {
      throw new ParasolcError('INPUT_UNREADABLE', `no Solidity file in ${path}`, {
        facts: [`looked for *.sol in ${resolve(cwd, path)}`, `left out: ${leftOut()}`],
        fix: 'name the folder of your sources, or the files',
      });
    }
    for (const file of files) found.add(file);
  }
  return [...found].sort();
}

function leftOut(): string {
  return `hidden folders, ${PACKAGES.join(', ')}; at the root of the project ${AT_ROOT.join(', ')}`;
}

async function filesAt(path: string, given: string, root: string): Promise<string[]> {
  try {
    return (await stat(path)).isDirectory() ? await filesBelow(path, root) : [path];
  } catch (cause) {
    const missing = nodeErrorCode(cause) === 'ENOENT';
    throw new ParasolcError('INPUT_UNREADABLE', `${given} cannot be read`, {
      facts: [missing ? `no file or folder ${path}` : messageOf(cause)],
      cause,
      fix: 'give Solidity files, or folders that contain some',
    });
  }
}

async function filesBelow(folder: string, root: string): Promise<string[]> {
  const isLeftOut = (name: string): boolean =>
    name.startsWith('.') || PACKAGES.includes(name) || (folder === root && AT_ROOT.includes(name));
  const files: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!isLeftOut(entry.name)) files.push(...(await filesBelow(path, root)));
    } else if (entry.name.endsWith('.sol') && (entry.isFile() || (await isLinkToFile(path)))) {
      files.push(path);
    }
  }
  return files;
}

/** Links to folders are not followed: they may lead in circles. */
function isLinkToFile(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isFile(),
    () => false,
  );
}
