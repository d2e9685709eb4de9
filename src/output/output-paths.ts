import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { messageOf, ParasolcError } from '../errors.ts';
import { makeFolder } from '../files/make-folder.ts';

/** Fails with `OUTPUT_UNWRITABLE` if nothing can be created at a path, before any work is done. */
export async function checkOutputPath(path: string, cwd: string): Promise<void> {
  await check(path, () => access(dirname(resolve(cwd, path)), constants.W_OK));
}

/** The same for `--keep-input`, which can be neither standard output nor the file of the output. */
export async function checkKeptPath(
  path: string | undefined,
  output: string | undefined,
  cwd: string,
): Promise<void> {
  if (path === undefined) return;
  const isOutput = output !== undefined && resolve(cwd, path) === resolve(cwd, output);
  if (path !== '-' && !isOutput) return checkOutputPath(path, cwd);
  throw new ParasolcError('USAGE', `--keep-input cannot be ${JSON.stringify(path)}`, {
    facts: [isOutput ? 'the output goes there' : 'the input is only written to files'],
    fix: 'give the path of another file',
  });
}

/** Makes a folder, if it is not there, and fails with `OUTPUT_UNWRITABLE` where nothing can be written in it. */
export async function prepareFolder(path: string, cwd: string): Promise<void> {
  const folder = resolve(cwd, path);
  await check(path, async () => {
    await makeFolder(folder);
    await access(folder, constants.W_OK);
  });
}

async function check(path: string, attempt: () => Promise<void>): Promise<void> {
  try {
    await attempt();
  } catch (cause) {
    throw new ParasolcError('OUTPUT_UNWRITABLE', `${path} cannot be written`, {
      facts: [messageOf(cause)],
      cause,
      fix: 'give a path in a folder that exists and is writable',
    });
  }
}
