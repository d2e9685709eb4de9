import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '../files/make-folder.ts';
import type { CompilerVersion } from '../solc-version.ts';

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
  /** A stand-in for one compiler, to be given to Forge as it is. */
  single(path: string, version: CompilerVersion): Promise<void>;
  /** What was recorded so far. */
  recorded(): Promise<Recorded[]>;
}

/** @param folder where they write to */
export function standIns(folder: string): StandIns {
  const write = async (path: string, { release, build }: CompilerVersion): Promise<void> => {
    await writeFile(path, script(folder, release, build), { mode: 0o755 });
  };
  return {
    async install(home, releases) {
      for (const release of releases) {
        const target = join(home, '.svm', release);
        await makeFolder(target);
        await write(join(target, `solc-${release}`), { release, build: `${release}+commit.00000000` });
      }
    },
    single: write,
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

/** A word as a POSIX shell takes it. */
export function shellQuoted(word: string): string {
  return `'${word.replaceAll("'", "'\\''")}'`;
}
