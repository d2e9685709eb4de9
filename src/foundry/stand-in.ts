import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ParasolcError } from '../errors.ts';
import { makeFolder } from '../files/make-folder.ts';
import type { CompilerVersion } from '../solc-version.ts';
import { cmdLauncher, shellQuoted } from './launchers.ts';

/** What a stand-in was asked to compile. */
export interface Recorded {
  readonly release: string;
  readonly args: readonly string[];
  /** The working directory. */
  readonly cwd: string;
  readonly input: Buffer;
}

/** Compilers that record their input and return an empty output. */
export interface StandIns {
  /** Puts stand-ins where Forge has its installed compilers, in a home folder of their own. */
  install(home: string, releases: readonly string[]): Promise<void>;
  /** A stand-in for one compiler. Returns the path to give to Forge: on Windows, with an extension. */
  single(path: string, version: CompilerVersion): Promise<string>;
  /** What was recorded so far. */
  recorded(): Promise<Recorded[]>;
}

/**
 * @param folder where they write to
 * @param os tests give `win32` on other systems
 */
export function standIns(folder: string, os: NodeJS.Platform = process.platform): StandIns {
  const write = async (path: string, { release, build }: CompilerVersion): Promise<void> => {
    await writeFile(path, script(folder, release, build), { mode: 0o755 });
  };
  return {
    async install(home, releases) {
      // Forge starts its installed compilers as files without an extension, which Windows takes for programs only.
      if (os === 'win32') throw new ParasolcError('INTERNAL', 'Forge starts no script there');
      for (const release of releases) {
        const target = join(home, '.svm', release);
        await makeFolder(target);
        await write(join(target, `solc-${release}`), { release, build: `${release}+commit.00000000` });
      }
    },
    async single(path, version) {
      if (os !== 'win32') {
        await write(path, version);
        return path;
      }
      const [program, launcher] = [`${path}.cjs`, `${path}.cmd`];
      await writeFile(program, RECORDER);
      const words = [process.execPath, program, folder, version.release, version.build];
      await writeFile(launcher, cmdLauncher({ words }));
      return launcher;
    },
    async recorded() {
      const runs = (await readdir(folder)).filter((name) => name.startsWith('run.'));
      return Promise.all(runs.map((name) => readRecorded(join(folder, name))));
    },
  };
}

async function readRecorded(folder: string): Promise<Recorded> {
  const words = (await readFile(join(folder, 'words'), 'utf8')).split('\0');
  const [release = '', cwd = '', ...args] = words.slice(0, -1);
  // Read at once: the folder is removed before the input is compiled.
  return { release, cwd, args, input: await readFile(join(folder, 'input')) };
}

/**
 * A shell script, since Forge starts it as a program. An output without contracts makes Forge go on to the next
 * compiler and end well.
 */
function script(folder: string, release: string, build: string): string {
  return `#!/bin/sh
set -e
if [ "$1" = --version ]; then
  printf 'solc, the solidity compiler commandline interface\\nVersion: %s.Linux.g++\\n' '${build}'
  exit
fi
run=$(mktemp -d ${shellQuoted(join(folder, 'draft.XXXXXX'))})
printf '%s\\0' '${release}' "$PWD" "$@" > "$run/words"
cat > "$run/input"
mv "$run" ${shellQuoted(join(folder, 'run.'))}"\${run##*.}"
printf '{"errors":[],"sources":{},"contracts":{}}'
`;
}

/**
 * The same as a program of Node, for systems without that shell. Its arguments: the folder, the release, the build, and
 * what Forge gives to its compiler.
 */
export const RECORDER = `const { mkdtempSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const [folder, release, build, ...args] = process.argv.slice(2);
if (args[0] === '--version') {
  process.stdout.write('solc, the solidity compiler commandline interface\\nVersion: ' + build + '.Windows.msvc\\n');
} else {
  const draft = mkdtempSync(join(folder, 'draft.'));
  const words = [release, process.cwd(), ...args];
  writeFileSync(join(draft, 'words'), words.map((word) => word + '\\0').join(''));
  writeFileSync(join(draft, 'input'), readFileSync(0));
  renameSync(draft, join(dirname(draft), basename(draft).replace('draft.', 'run.')));
  process.stdout.write('{"errors":[],"sources":{},"contracts":{}}');
}
`;
