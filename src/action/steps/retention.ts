/**
 * How long plans and parts are kept, in days. They are needed until the run has succeeded: failed jobs can be
 * run again for 30 days, but after this period all jobs must be run again.
 */
export const KEPT_FOR_RERUNS = 5;
