import { execFile } from 'node:child_process';
import type { Files } from './projects.ts';

/** How a program ended. */
export interface Run {
  /** `null` where a signal ended it. */
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program with an environment of its own. */
export function run(file: string, args: readonly string[], cwd: string, env: Files): Promise<Run> {
  return new Promise((done) => {
    const child = execFile(file, args, { cwd, env }, (_, stdout, stderr) => {
      done({ status: child.exitCode, stdout, stderr });
    });
  });
}
