import { closeSync, constants, openSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { messageOf, nodeErrorCode, ParasolcError } from '../errors.ts';
import type { Observer, RunInfo } from '../steps/observer.ts';

/** A trace that is being written. */
export interface Trace extends Observer {
  close(): void;
}

/** One solc run, as the Trace Event Format has it ("Complete Events"). Times in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly cat: RunInfo['kind'];
  readonly ph: 'X';
  readonly ts: number;
  readonly dur: number;
  readonly pid: number;
  /** The lane: runs of one lane do not overlap. */
  readonly tid: number;
  readonly args: Readonly<Record<string, unknown>>;
}

/** How contracts were compiled, as an event of the whole process at a point in time ("Instant Events"). */
interface TraceRoutes {
  readonly name: 'routes';
  readonly cat: 'routes';
  readonly ph: 'i';
  readonly ts: number;
  readonly pid: number;
  readonly tid: number;
  readonly s: 'p';
  readonly args: Readonly<Record<string, unknown>>;
}

/**
 * Writes a line of JSON for each solc run, as soon as it has ended, so that a killed build leaves a record of what
 * was done; and one that says how many contracts were linked, and why others were not. Fails with `OUTPUT_UNWRITABLE` if the file cannot be opened; a trace that cannot be written
 * later ends, and ends no build.
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
  const begun = performance.now();
  const lanes = new Map<RunInfo, { readonly lane: number; readonly since: number }>();
  let file: number | undefined = open(path, cwd, flag);

  /** What a pipe had no room for yet. */
  let pending: Uint8Array = Buffer.alloc(0);
  const flush = (to: number): void => {
    try {
      while (pending.length > 0) pending = pending.subarray(writeSync(to, pending));
    } catch (error) {
      if (nodeErrorCode(error) !== 'EAGAIN') throw error;
    }
  };
  const end = (): void => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  const attempt = (act: (to: number) => void): void => {
    if (file === undefined) return;
    try {
      act(file);
    } catch (error) {
      end();
      warn(`the trace is incomplete, ${path} cannot be written: ${messageOf(error)}`);
    }
  };
  const close = (): void => {
    attempt((to) => {
      flush(to);
      if (pending.length > 0) throw new Error('the reader stopped reading');
    });
    end();
  };
  const write = (event: TraceEvent | TraceRoutes): void => {
    attempt((to) => {
      pending = Buffer.concat([pending, Buffer.from(`${JSON.stringify(event)}\n`)]);
      flush(to);
    });
  };
  return {
    phase: () => undefined,
    started(info) {
      // A run that failed is never finished; if it is tried again, its lane is free again.
      for (const known of lanes.keys()) if (known.label === info.label) lanes.delete(known);
      const taken = new Set([...lanes.values()].map(({ lane }) => lane));
      let lane = 0;
      while (taken.has(lane)) lane += 1;
      lanes.set(info, { lane, since: performance.now() });
    },
    finished(info, cost) {
      const { lane, since } = lanes.get(info) ?? { lane: 0, since: performance.now() - cost.wall };
      lanes.delete(info);
      write({
        name: info.label,
        cat: info.kind,
        ph: 'X',
        ts: Math.round((since - begun) * 1000),
        dur: Math.round(cost.wall * 1000),
        pid: process.pid,
        tid: lane,
        args: { unit: info.label, contracts: info.contracts, predicted: info.predicted, ...cost },
      });
    },
    routed(routes) {
      const ts = Math.round((performance.now() - begun) * 1000);
      write({
        name: 'routes',
        cat: 'routes',
        ph: 'i',
        ts,
        pid: process.pid,
        tid: 0,
        s: 'p',
        args: { ...routes },
      });
    },
    note: () => undefined,
    close,
  };
}

const CREATE = constants.O_WRONLY | constants.O_CREAT;
const FLAGS = { w: CREATE | constants.O_TRUNC, a: CREATE | constants.O_APPEND } as const;

function open(path: string, cwd: string, flag: 'w' | 'a'): number {
  try {
    // A pipe that nobody reads fails; without O_NONBLOCK (not on Windows) this process would wait and hear no signal.
    return openSync(resolve(cwd, path), FLAGS[flag] | (constants.O_NONBLOCK ?? 0));
  } catch (cause) {
    throw new ParasolcError('OUTPUT_UNWRITABLE', `the trace cannot be written to ${path}`, {
      facts: [messageOf(cause)],
      cause,
      fix: 'give a path in a folder that exists and is writable',
    });
  }
}
