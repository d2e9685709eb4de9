/** The machines that the shards of a plan would run on: as many as wanted, one like another. */
export interface Fleet {
  /** What it costs to get one to work: waiting for it, setting it up, transferring, in milliseconds. */
  readonly jobStart: number;
  /** How many there are at once. */
  readonly most: number;
  /** Processes at a time that each runs, as far as its memory allows. */
  readonly jobs: number;
  /** Memory of each, in bytes. */
  readonly memory: number;
}

/** What is known of the work. Costs are in the cost model's unit. */
export interface PredictedWork {
  /** One run of everything. */
  readonly whole: number;
  /** The dearest of so many groups of contracts. */
  dearestOf(groups: number): number;
  /** The analysis run. */
  readonly analysis: number;
  /** What that run took, or is expected to take: it tells how fast this machine and compiler are. */
  readonly measured: Measured;
}

/** What a run took. */
export interface Measured {
  /** In milliseconds. */
  readonly wall: number;
  /** In bytes; unknown where it was not measured. */
  readonly peakMemory: number | undefined;
}

/** How many shards pay, and why. Times in milliseconds, of code generation alone. */
export interface Reckoning {
  /** 0: the work is done sooner where the plan is made than by any other machine. */
  readonly shards: number;
  /** One run of everything. */
  readonly single: number;
  /** On the machine that plans. */
  readonly here: number;
  /** On the number of further machines that finishes first, with the time to get them to work. */
  readonly there: number;
  /** That number, whether it pays or not. */
  readonly best: number;
  /** Processes at a time on each. */
  readonly jobs: number;
  /** Why `jobs` is less than what the machine has cores for. */
  readonly limitedByMemory: boolean;
}

/** Fewer machines are taken where they finish within this factor of the least time: they are not for free. */
const NEAR_BEST = 1.05;

/** Share of a machine's memory that compilers may take together. */
const USABLE_MEMORY = 0.8;

/**
 * Reckons how many shards finish first.
 *
 * A machine does what it is given with `jobs` processes at a time; all machines start at once, and what one
 * costs to start is paid once. Assumed: machines are like the one that plans, and generation is as much dearer
 * than analysis as the cost model says.
 */
export function reckonShards(work: PredictedWork, fleet: Fleet): Reckoning {
  const perCost = work.measured.wall / work.analysis;
  const jobs = processesInMemory(work, fleet);
  const timeOn = (machines: number): number => work.dearestOf(machines * jobs) * perCost;
  const there = (machines: number): number => fleet.jobStart + timeOn(machines);
  const bound = there(fleet.most) * NEAR_BEST;
  // More machines are never slower, so that the least number within the bound can be found by halving.
  let [tooFew, enough] = [0, fleet.most];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (there(middle) <= bound) enough = middle;
    else tooFew = middle;
  }
  const here = timeOn(1);
  return {
    shards: there(enough) < here ? enough : 0,
    single: work.whole * perCost,
    here,
    there: there(enough),
    best: enough,
    jobs,
    limitedByMemory: jobs < fleet.jobs,
  };
}

/**
 * Peak memory of a run, as a multiple of that of the analysis run, which prints all syntax trees: so much for
 * what it analyses, and so much for each time the analysis run's cost. From peaks of OpenZeppelin 5.0.2 (whole
 * run 0.7 at 3.8 times the cost) and Uniswap v4-core 1.0.2.
 */
const MEMORY = { analysed: 0.5, generated: 0.06 } as const;

/** How many processes at a time fit into a machine's memory, when each does an even share. At least one. */
function processesInMemory({ analysis, whole, measured }: PredictedWork, { jobs, memory }: Fleet): number {
  const { peakMemory } = measured;
  if (peakMemory === undefined) return jobs;
  for (let count = jobs; count > 1; count--) {
    const each = peakMemory * (MEMORY.analysed + (MEMORY.generated * whole) / count / analysis);
    if (count * each <= USABLE_MEMORY * memory) return count;
  }
  return 1;
}

/** The reckoning in words. */
export function reckoningText(reckoning: Reckoning): string {
  const { shards, here, there, best } = reckoning;
  const inPlace = `${inSeconds(here)} on this machine`;
  const elsewhere = `${inSeconds(there)} on ${best} extra ${best === 1 ? 'machine, including its' : 'machines, including their'} start`;
  const limit = reckoning.limitedByMemory ? `; memory allows ${reckoning.jobs} processes at once` : '';
  return shards === 0
    ? `extra machines do not help: ${inPlace}, ${elsewhere}${limit}`
    : `${elsewhere}; ${inPlace}${limit}`;
}

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)} s`;
}
