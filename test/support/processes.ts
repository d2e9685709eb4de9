import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { expect } from 'vitest';
import type { SpawnProcess } from '../../src/compilers/run/process.ts';

/** The real `spawn`, and the children it has started. */
export interface RecordedSpawn {
  readonly spawn: SpawnProcess;
  readonly children: readonly ChildProcessWithoutNullStreams[];
  /** The folders that they ran in, if one was given. */
  readonly folders: readonly string[];
}

export function recordSpawn(): RecordedSpawn {
  const children: ChildProcessWithoutNullStreams[] = [];
  const folders: string[] = [];
  return {
    children,
    folders,
    spawn: (file, args, options) => {
      const child = spawn(file, args, options);
      children.push(child);
      if (options.cwd !== undefined) folders.push(String(options.cwd));
      return child;
    },
  };
}

/** Expects that no child, and nothing that a child started, is alive. Zombies do not count as alive. */
export async function expectNoneLeft({ children }: RecordedSpawn): Promise<void> {
  const groups = children.map((child) => child.pid).filter((pid) => pid !== undefined);
  await expect.poll(() => aliveIn(groups), { timeout: 10_000 }).toEqual([]);
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
      const stat = statOf(pid);
      const [state = 'Z', , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return state !== 'Z' && groups.includes(Number(group)) ? [{ pid: Number(pid), state }] : [];
    });
}

function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1');
  } catch {
    return ') Z'; // Gone since the folder was listed.
  }
}
