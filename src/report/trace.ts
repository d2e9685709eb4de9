import { now } from '../clock.ts';
import type { Observer, RunInfo } from '../steps/observer.ts';
import {
  laneName,
  OWN_LANE,
  processName,
  routesEvent,
  runEvent,
  spanEvent,
  type TraceEvent,
} from './trace-events.ts';
import { openTraceFile } from './trace-file.ts';

/** A trace that is being written. */
export interface Trace extends Observer {
  close(): void;
}

/**
 * Writes an event for each solc run, as soon as it has ended, so that a killed build leaves a record of what
 * was done; and one that says how many contracts were linked, and why others were not. A trace that this process
 * writes alone ends with an event of the whole command. Fails as `openTraceFile` does.
 *
 * @param warn told once, if writing fails
 * @param flag `a` where several processes write one trace, one after another or at once
 */
export function openTrace(
  path: string,
  cwd: string,
  warn: (text: string) => void,
  flag: 'w' | 'a' = 'w',
): Trace {
  const begun = now();
  const { pid } = process;
  const lanes = new Map<RunInfo, { readonly lane: number; readonly since: number }>();
  const file = openTraceFile(path, cwd, warn, flag);
  const named = new Set<number>();
  /** With the names that it needs and that are not written yet. */
  const withNames = (event: TraceEvent): TraceEvent[] => {
    const isFirst = named.size === 0;
    const isNew = !named.has(event.tid);
    named.add(event.tid);
    return [...(isFirst ? [processName('parasolc', pid)] : []), ...(isNew ? [laneName(event)] : []), event];
  };
  return {
    phase: () => undefined,
    started(info) {
      // A run that failed is never finished; if it is tried again, its lane is free again.
      for (const known of lanes.keys()) if (known.label === info.label) lanes.delete(known);
      const taken = new Set([...lanes.values()].map(({ lane }) => lane));
      let lane = OWN_LANE + 1;
      while (taken.has(lane)) lane += 1;
      lanes.set(info, { lane, since: now() });
    },
    finished(info, cost) {
      const { lane, since } = lanes.get(info) ?? { lane: OWN_LANE + 1, since: now() - cost.wall };
      lanes.delete(info);
      file.write(withNames(runEvent(info, { begun: since, ...cost }, { pid, tid: lane })));
    },
    routed(routes) {
      file.write(withNames(routesEvent(routes, pid)));
    },
    note: () => undefined,
    close() {
      if (flag === 'a') return file.close();
      const span = { name: 'parasolc', cat: 'command', begun, ended: now() };
      file.end(withNames(spanEvent(span, { pid, tid: OWN_LANE })));
    },
  };
}
