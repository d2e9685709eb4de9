import { availableParallelism, totalmem } from 'node:os';
import { delimiter, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FindContext } from '../compilers/find/find.ts';
import type { ErrorStream } from '../progress/progress.ts';
import type { WorkEnvironment } from '../session/environment.ts';

/** Everything builds inside Hardhat know about their process. */
export interface HardhatEnvironment extends Omit<WorkEnvironment, 'progress' | 'signal'> {
  readonly stderr: ErrorStream;
  /** Where a compiler is looked for that a user has asked for. */
  readonly find: FindContext;
}

/** Those of this process: the one place of the plugin that reads its environment. */
export function hardhatEnvironment(): HardhatEnvironment {
  const packageRoots = [dirname(fileURLToPath(import.meta.url)), process.cwd()];
  return {
    env: process.env,
    cwd: process.cwd(),
    stderr: process.stderr,
    cores: availableParallelism(),
    memory: totalmem(),
    packageRoots,
    find: {
      searchPath: (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
      packageRoots,
    },
  };
}
