/**
 * How long plans and parts are kept, in days. They are of use until the run has succeeded: failed jobs can be
 * run again for 30 days, but who waits longer than this runs all of them again.
 */
export const KEPT_FOR_RERUNS = 5;
