import { now } from '../clock.ts';
import { type Part, runsOf } from '../exchange/part.ts';
import { lanesOf } from './lanes.ts';
import { laneName, OWN_LANE, processName, runEvent, spanEvent, type TraceEvent } from './trace-events.ts';

/** The process number of the merge; shards are counted from the next one. */
const MERGE = 1;

/**
 * The trace of a merge: a process for each shard, in it a lane for each process of solc; and the merge itself.
 *
 * @param wall of the merge, which has just ended, in milliseconds
 */
export function mergedTrace(parts: readonly Part[], wall: number): TraceEvent[] {
  const ended = now();
  const merge = { pid: MERGE, tid: OWN_LANE };
  return [
    ...parts.flatMap(partEvents),
    processName('merge', MERGE),
    laneName(merge),
    spanEvent({ name: 'parasolc merge', cat: 'command', begun: ended - wall, ended }, merge),
  ];
}

function partEvents(part: Part): TraceEvent[] {
  const own = { pid: MERGE + 1 + part.shard, tid: OWN_LANE };
  const { job } = part;
  const command = (begun: number, ended: number): TraceEvent =>
    spanEvent({ name: 'parasolc compile', cat: 'command', begun, ended }, own);
  return [
    processName(`shard ${part.shard}`, own.pid),
    laneName(own),
    ...(job === undefined ? [] : [command(job.begun, job.begun + job.wall)]),
    ...runEvents(part, own.pid),
  ];
}

function runEvents(part: Part, pid: number): TraceEvent[] {
  // Parts from the cache say only what they cost.
  const runs = runsOf(part).flatMap(({ cost, ...run }) =>
    cost.begun === undefined ? [] : [{ ...run, cost: { ...cost, begun: cost.begun } }],
  );
  const lanes = lanesOf(runs.map(({ cost }) => ({ begun: cost.begun, ended: cost.begun + cost.wall })));
  const tids = lanes.map((lane) => OWN_LANE + 1 + lane);
  return [
    ...[...new Set(tids)].sort((a, b) => a - b).map((tid) => laneName({ pid, tid })),
    ...runs.map((run, index) => runEvent(run, run.cost, { pid, tid: tids[index] ?? OWN_LANE })),
  ];
}
