/** From this share of the work on, only what was measured counts. Before, the prediction counts as well. */
const MEASURED = 0.25;

/** Estimates how much longer a phase takes: from its predicted time at first, then from what its runs have taken. */
export class TimeLeft {
  readonly #expected: number | undefined;
  readonly #now: () => number;
  readonly #begun: number;
  readonly #running = new Map<string, { readonly begun: number; readonly cost: number }>();
  /** Runs that have ended: their predicted cost, and that of the compiled ones with the time they took. */
  #ended = 0;
  #measured = { cost: 0, wall: 0 };
  /** The most runs that went on at once. */
  #most = 1;

  /**
   * @param expected what the phase, and what follows it, is expected to take, in milliseconds; undefined if nothing tells
   * @param now a clock, in milliseconds
   */
  constructor(expected: number | undefined, now: () => number) {
    this.#expected = expected;
    this.#now = now;
    this.#begun = now();
  }

  /** Since the phase began, in milliseconds. */
  get elapsed(): number {
    return this.#now() - this.#begun;
  }

  start(label: string, cost: number): void {
    this.#running.set(label, { begun: this.#now(), cost });
    this.#most = Math.max(this.#most, this.#running.size);
  }

  /** @param wall what the run took; undefined if it was known from an earlier build, which tells nothing of solc */
  finish(label: string, cost: number, wall: number | undefined): void {
    this.#running.delete(label);
    this.#ended += cost;
    if (wall === undefined) return;
    this.#measured.cost += cost;
    this.#measured.wall += wall;
  }

  /**
   * In milliseconds; undefined if nothing tells.
   *
   * @param total the predicted cost of all runs of the phase
   */
  left(total: number): number | undefined {
    const share = total > 0 ? Math.min(this.#ended / total, 1) : 0;
    const trust = Math.min(share / MEASURED, 1);
    const measured = this.#leftAsMeasured(total);
    const predicted = this.#expected === undefined ? undefined : this.#expected - this.elapsed;
    // A prediction that has turned out too low tells nothing more.
    if (predicted === undefined || predicted <= 0) return measured;
    return measured === undefined ? predicted : measured * trust + predicted * (1 - trust);
  }

  #leftAsMeasured(total: number): number | undefined {
    const { cost, wall } = this.#measured;
    if (cost === 0) return undefined;
    const perCost = wall / cost;
    const running = [...this.#running.values()];
    const leftOf = running.map((run) => Math.max(run.cost * perCost - (this.#now() - run.begun), 0));
    const started = this.#ended + sum(running.map((run) => run.cost));
    const waiting = Math.max(total - started, 0) * perCost;
    return Math.max((sum(leftOf) + waiting) / this.#most, ...leftOf);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
