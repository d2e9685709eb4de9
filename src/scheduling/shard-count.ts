/** The machines that the shards of a plan would run on: as many as wanted, one like another. */
export interface Fleet {
  /** What it costs to get one to work: waiting for it, setting it up, transferring, in milliseconds. */
  readonly jobStart: number;
  /** How many there are at once. */
  readonly most: number;
  /** Processes at a time that each runs, as far as its memory allows. */
  readonly processes: number;
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
  /** Milliseconds for one unit of cost, on this machine and with this compiler. */
  readonly perCost: number;
  /** Of the analysis run, in bytes; unknown if it was not measured. */
  readonly peakMemory: number | undefined;
}

/** How many shards pay, and why. Times in milliseconds, of code generation alone. */
export interface ShardEstimate {
  /** 0: the work is done sooner where the plan is made than by any other machine. */
  readonly shards: number;
  /** One run of everything. */
  readonly oneRun: number;
  /** On the machine that plans. */
  readonly onThisMachine: number;
  /** On `extraMachines`, with the time to get them to work. */
  readonly onExtraMachines: number;
  /** The number of extra machines that finishes first, whether it pays or not. */
  readonly extraMachines: number;
  /** Processes at a time on each. */
  readonly processes: number;
  /** Why `processes` is less than what the machine has cores for. */
  readonly limitedByMemory: boolean;
}

/** Fewer machines are taken where they finish within this factor of the least time: they are not for free. */
const NEAR_BEST = 1.05;

/** Share of a machine's memory that compilers may take together. */
const USABLE_MEMORY = 0.8;

/**
 * Estimates how many shards finish first.
 *
 * A machine does what it is given with `processes` at a time; all machines start at once, and what one
 * costs to start is paid once. Assumed: machines are like the one that plans, and generation is as much dearer
 * than analysis as the cost model says.
 */
export function estimateShards(work: PredictedWork, fleet: Fleet): ShardEstimate {
  const { perCost } = work;
  const processes = processesInMemory(work, fleet);
  const timeOn = (machines: number): number => work.dearestOf(machines * processes) * perCost;
  const startedOn = (machines: number): number => fleet.jobStart + timeOn(machines);
  const bound = startedOn(fleet.most) * NEAR_BEST;
  // More machines are never slower, so that the least number within the bound can be found by halving.
  let [tooFew, enough] = [0, fleet.most];
  while (enough - tooFew > 1) {
    const middle = Math.floor((tooFew + enough) / 2);
    if (startedOn(middle) <= bound) enough = middle;
    else tooFew = middle;
  }
  const onThisMachine = timeOn(1);
  const onExtraMachines = startedOn(enough);
  return {
    shards: onExtraMachines < onThisMachine ? enough : 0,
    oneRun: work.whole * perCost,
    onThisMachine,
    onExtraMachines,
    extraMachines: enough,
    processes,
    limitedByMemory: processes < fleet.processes,
  };
}

/**
 * Peak memory of a run, as a multiple of that of the analysis run, which prints all syntax trees: so much for
 * what it analyses, and so much for each time the analysis run's cost. From peaks of OpenZeppelin 5.0.2 (whole
 * run 0.7 at 3.8 times the cost) and Uniswap v4-core 1.0.2.
 */
const MEMORY = { analysed: 0.5, generated: 0.06 } as const;

/** How many processes at a time fit into a machine's memory, when each does an even share. At least one. */
function processesInMemory(
  { analysis, whole, peakMemory }: PredictedWork,
  { processes, memory }: Fleet,
): number {
  if (peakMemory === undefined) return processes;
  for (let count = processes; count > 1; count--) {
    const each = peakMemory * (MEMORY.analysed + (MEMORY.generated * whole) / count / analysis);
    if (count * each <= USABLE_MEMORY * memory) return count;
  }
  return 1;
}

/** The estimate in words. */
export function estimateText(estimate: ShardEstimate): string {
  const { shards, onThisMachine, onExtraMachines, extraMachines } = estimate;
  const here = `${inSeconds(onThisMachine)} on this machine`;
  const elsewhere = `${inSeconds(onExtraMachines)} on ${extraMachines} extra ${extraMachines === 1 ? 'machine, including its' : 'machines, including their'} start`;
  const limit = estimate.limitedByMemory ? `; memory allows ${estimate.processes} processes at once` : '';
  return shards === 0
    ? `extra machines do not help: ${here}, ${elsewhere}${limit}`
    : `${elsewhere}; ${here}${limit}`;
}

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 1 : 0)} s`;
}
