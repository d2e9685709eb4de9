import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { type ProcessStarter, processStarter } from '../../src/compilers/run/process-starter.ts';

/** A real starter of processes, and what it has started. */
export interface RecordedStarts {
  readonly starter: ProcessStarter;
  /** Each leads a process group. */
  readonly pids: readonly number[];
  /** The folders that they ran in, if one was given. */
  readonly folders: readonly string[];
}

export function recordStarts(...options: Parameters<typeof processStarter>): RecordedStarts {
  const starter = processStarter(...options);
  const pids: number[] = [];
  const folders: string[] = [];
  return {
    pids,
    folders,
    starter: {
      ...starter,
      async start(command) {
        const started = await starter.start(command);
        if ('pid' in started) pids.push(started.pid);
        if (command.cwd !== undefined) folders.push(command.cwd);
        return started;
      },
    },
  };
}

/** Expects that nothing that was started, and nothing that it started, is alive. Zombies do not count as alive. */
export async function expectNoneLeft({ pids }: RecordedStarts): Promise<void> {
  await expect.poll(() => aliveIn(pids), { timeout: 10_000 }).toEqual([]);
}

/** Ids of the launchers that a process has started: processes of Node. */
export function launchersOf(parent: number = process.pid): number[] {
  return procText(`${parent}/task/${parent}/children`)
    .split(' ')
    .filter((pid) => pid !== '' && procText(`${pid}/cmdline`).startsWith(process.execPath))
    .map(Number);
}

/** Process ids in these process groups. */
export function aliveIn(groups: readonly number[]): number[] {
  return processesIn(groups).map(({ pid }) => pid);
}

/** Whether all processes in these groups are interrupted, and there are some. */
export function areStopped(groups: readonly number[]): boolean {
  const found = processesIn(groups);
  return found.length > 0 && found.every(({ state }) => state === 'T');
}

/** What is alive in these process groups, by `/proc/<pid>/stat`: `pid (name) state ppid pgrp …`. */
function processesIn(groups: readonly number[]): { readonly pid: number; readonly state: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const stat = procText(`${pid}/stat`);
      const [state = '', , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return !['', 'Z'].includes(state) && groups.includes(Number(group))
        ? [{ pid: Number(pid), state }]
        : [];
    });
}

/** A file of `/proc`, empty if its process is gone. */
function procText(path: string): string {
  try {
    return readFileSync(`/proc/${path}`, 'latin1');
  } catch {
    return '';
  }
}
