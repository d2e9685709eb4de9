import { sum } from './costs.ts';
import type { PageModel } from './model.ts';

/** How the time was used. Times in milliseconds. */
export interface Usage {
  /** From the first to the last thing that happened. */
  readonly wall: number;
  /** Processes that ran at once, at most. */
  readonly processes: number;
  /** The share of their time in which they ran. */
  readonly busy: number;
  /** Before the first run, and after the last. */
  readonly before: number;
  readonly after: number;
}

export function usageOf({ work, runs, span }: PageModel): Usage {
  const timed = runs.filter((run) => run.begun !== undefined);
  const wall = work.command === 'merge' ? span : Math.max(work.wall, span);
  const lanes = new Set(timed.map(({ shard, lane }) => `${shard} ${lane}`)).size;
  const processes = Math.max(work.command === 'merge' ? lanes : (work.jobs ?? lanes), 1);
  const compiling = sum(timed.map(({ run }) => run.cost.wall));
  const first = timed.reduce((least, { begun = 0 }) => Math.min(least, begun), wall);
  const last = timed.reduce((most, { ended }) => Math.max(most, ended), 0);
  return {
    ...{ wall, processes },
    busy: wall === 0 ? 0 : Math.min(compiling / (wall * processes), 1),
    before: first,
    after: Math.max(wall - Math.max(last, first), 0),
  };
}
