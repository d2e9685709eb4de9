import type { FaultEffect, ServiceRequest } from './faults.ts';

/** A request with its times (of `performance.now()`) and its end. */
export interface ServiceRecord extends ServiceRequest {
  readonly startedAt: number;
  /** When the connection was done with it; absent while it is under way. */
  endedAt: number | undefined;
  /** Absent where no answer was sent. */
  status: number | undefined;
  readonly effect: FaultEffect | undefined;
}

/** The most requests that were under way at one time. */
export function peakOf(requests: readonly ServiceRecord[]): number {
  const changes = requests.flatMap(({ startedAt, endedAt = Number.POSITIVE_INFINITY }) => [
    { at: startedAt, by: 1 },
    { at: endedAt, by: -1 },
  ]);
  // At the same instant, ends come before starts.
  changes.sort((a, b) => a.at - b.at || a.by - b.by);
  let now = 0;
  return changes.reduce((peak, { by }) => {
    now += by;
    return Math.max(peak, now);
  }, 0);
}
