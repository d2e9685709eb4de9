import { availableParallelism } from 'node:os';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FindContext } from '../compilers/find/find.ts';
import type { ErrorStream } from '../progress/progress.ts';

/** Everything builds inside Hardhat know about their process. */
export interface HardhatEnvironment {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The working directory, absolute. */
  readonly cwd: string;
  readonly stderr: ErrorStream;
  /** Cores that this process may use. */
  readonly cores: number;
  /** Where a compiler is looked for that a user has asked for. */
  readonly find: FindContext;
}

/** Those of this process: the one place of the plugin that reads its environment. */
export function hardhatEnvironment(): HardhatEnvironment {
  return {
    env: process.env,
    cwd: process.cwd(),
    stderr: process.stderr,
    cores: availableParallelism(),
    find: {
      searchPath: (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
      packageRoots: [dirname(fileURLToPath(import.meta.url)), process.cwd()],
    },
  };
}
