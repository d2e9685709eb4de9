/**
 * Work to be put into groups: each item needs resources (a source to be analysed, a contract to be generated),
 * and a group pays for each resource once, however many of its items need it.
 */
export interface Workload {
  /** For each item, the resources it needs, by index. */
  readonly items: readonly (readonly number[])[];
  /** Cost of each resource. */
  readonly costs: readonly number[];
  /** The extra cost of each group that is not empty. */
  readonly overhead: number;
}

/** Groups of item indices, and the cost of each. */
export interface Grouping {
  readonly groups: readonly (readonly number[])[];
  readonly costs: readonly number[];
}

/** Bound on the search, in resources looked at: about a second, and the same on every machine. */
const SEARCH_BUDGET = 60_000_000;

/**
 * Groups are filled up to these multiples of an even share. Predicted on Uniswap v4-core 1.0.2, legacy code
 * generation, 3 and 4 groups: the dearest is 9 % cheaper than what the cheapest group for each item leads to.
 */
const FILLINGS = [1, 1.1, 1.2, 1.3, 1.5];

/**
 * Puts items into at most `count` groups such that the dearest group is as cheap as can be found: greedy
 * assignments from several orders, longest first and others, each improved by moves and swaps out of the
 * dearest group. Deterministic. Groups that end up empty are left out.
 *
 * @param orders further orders of all items to start the greedy assignment from
 * @param budget how many resources to look at, about: no assignment is begun after that, beside the first
 */
export function balance(
  workload: Workload,
  count: number,
  orders: readonly (readonly number[])[] = [],
  budget = SEARCH_BUDGET,
): Grouping {
  const alone = workload.items.map((item) => sum(item, workload.costs));
  const longestFirst = workload.items
    .map((_, item) => item)
    .sort((a, b) => at(alone, b) - at(alone, a) || a - b);
  const share = evenShare(workload, count, alone);
  const bounds = [0, ...FILLINGS.map((filling) => filling * share)];
  const starts = [longestFirst, ...orders].flatMap((order) => bounds.map((bound) => ({ order, bound })));
  let best: Assignment | undefined;
  let looks = 0;
  for (const { order, bound } of starts) {
    if (looks > budget) break;
    const assignment = new Assignment(workload, count);
    for (const item of order) assignment.add(item, assignment.groupFor(item, bound));
    improve(assignment, alone, budget / starts.length);
    looks += assignment.looks;
    if (best === undefined || assignment.makespan() < best.makespan()) best = assignment;
  }
  return best?.toGrouping() ?? { groups: [], costs: [] };
}

/** What a group costs at least in the best case: an even share of all that is needed, or the dearest item. */
function evenShare({ items, costs, overhead }: Workload, count: number, alone: readonly number[]): number {
  const needed = [...new Set(items.flat())];
  return overhead + alone.reduce((most, cost) => Math.max(most, cost), sum(needed, costs) / count);
}

/** A group for each item. */
export function eachAlone({ items, costs, overhead }: Workload): Grouping {
  return {
    groups: items.map((_, item) => [item]),
    costs: items.map((item) => overhead + sum(item, costs)),
  };
}

/** Moves and swaps items out of the dearest group as long as that makes it cheaper than it was. */
function improve(assignment: Assignment, alone: readonly number[], budget: number): void {
  const limit = assignment.looks + budget;
  while (assignment.looks < limit) {
    const dearest = assignment.dearest();
    if (!moveOut(assignment, dearest, limit) && !swapOut(assignment, dearest, alone, limit)) return;
  }
}

/** Takes the move of one item that leaves the cheaper pair of groups; false where none helps. */
function moveOut(assignment: Assignment, from: number, limit: number): boolean {
  const makespan = assignment.cost(from);
  let best: { item: number; to: number; cost: number } | undefined;
  for (const item of assignment.itemsOf(from)) {
    const left = makespan - assignment.saving(item, from);
    for (let to = 0; to < assignment.count; to++) {
      if (to === from) continue;
      const cost = Math.max(left, assignment.costWith(item, to));
      if (cost < (best?.cost ?? makespan)) best = { item, to, cost };
    }
    if (assignment.looks > limit) break;
  }
  if (best === undefined) return false;
  assignment.remove(best.item, from);
  assignment.add(best.item, best.to);
  return true;
}

/** Takes the first swap with a cheaper item of another group that helps; false where none does. */
function swapOut(assignment: Assignment, from: number, alone: readonly number[], limit: number): boolean {
  const makespan = assignment.cost(from);
  for (const item of [...assignment.itemsOf(from)]) {
    assignment.remove(item, from);
    for (let to = 0; to < assignment.count; to++) {
      if (to === from) continue;
      for (const other of [...assignment.itemsOf(to)]) {
        if (assignment.looks > limit) break;
        if (at(alone, other) >= at(alone, item)) continue;
        assignment.remove(other, to);
        if (Math.max(assignment.costWith(other, from), assignment.costWith(item, to)) < makespan) {
          assignment.add(other, from);
          assignment.add(item, to);
          return true;
        }
        assignment.add(other, to);
      }
    }
    assignment.add(item, from);
  }
  return false;
}

/** Items in groups, with the number of users of each resource in each group, so that changes are cheap. */
class Assignment {
  /** Resources looked at so far. */
  looks = 0;
  readonly count: number;
  readonly #workload: Workload;
  readonly #groups: { readonly items: Set<number>; readonly users: Int32Array; cost: number }[];

  constructor(workload: Workload, count: number) {
    this.#workload = workload;
    this.count = Math.max(1, Math.min(count, workload.items.length));
    this.#groups = Array.from({ length: this.count }, () => ({
      items: new Set<number>(),
      users: new Int32Array(workload.costs.length),
      cost: 0,
    }));
  }

  itemsOf(group: number): ReadonlySet<number> {
    return at(this.#groups, group).items;
  }

  cost(group: number): number {
    return at(this.#groups, group).cost;
  }

  makespan(): number {
    return Math.max(0, ...this.#groups.map(({ cost }) => cost));
  }

  dearest(): number {
    const makespan = this.makespan();
    return this.#groups.findIndex(({ cost }) => cost === makespan);
  }

  /** What the group would cost with the item. */
  costWith(item: number, group: number): number {
    const { users, cost, items } = at(this.#groups, group);
    let total = items.size === 0 ? this.#workload.overhead : cost;
    for (const resource of this.#resources(item)) {
      if (users[resource] === 0) total += at(this.#workload.costs, resource);
    }
    return total;
  }

  /** What the group would save without the item. */
  saving(item: number, group: number): number {
    const { users, cost, items } = at(this.#groups, group);
    if (items.size === 1) return cost;
    let total = 0;
    for (const resource of this.#resources(item)) {
      if (users[resource] === 1) total += at(this.#workload.costs, resource);
    }
    return total;
  }

  /**
   * Of the groups that stay within the bound with the item, the one that it adds least to: so what items share
   * is paid once. Where there is none, the group that is the cheapest of all with the item in it.
   */
  groupFor(item: number, bound: number): number {
    let best = { group: 0, fits: false, price: Number.POSITIVE_INFINITY };
    for (let group = 0; group < this.count; group++) {
      const cost = this.costWith(item, group);
      const fits = cost <= bound;
      const price = fits ? cost - this.cost(group) : cost;
      if (fits === best.fits ? price < best.price : fits) best = { group, fits, price };
    }
    return best.group;
  }

  add(item: number, group: number): void {
    const target = at(this.#groups, group);
    target.cost = this.costWith(item, group);
    target.items.add(item);
    for (const resource of this.#resources(item)) target.users[resource] = at(target.users, resource) + 1;
  }

  remove(item: number, group: number): void {
    const target = at(this.#groups, group);
    target.cost -= this.saving(item, group);
    target.items.delete(item);
    for (const resource of this.#resources(item)) target.users[resource] = at(target.users, resource) - 1;
  }

  toGrouping(): Grouping {
    const used = this.#groups.filter(({ items }) => items.size > 0);
    return {
      groups: used.map(({ items }) => [...items].sort((a, b) => a - b)),
      costs: used.map(({ cost }) => cost),
    };
  }

  #resources(item: number): readonly number[] {
    const resources = at(this.#workload.items, item);
    this.looks += resources.length;
    return resources;
  }
}

function sum(indices: readonly number[], values: readonly number[]): number {
  return indices.reduce((total, index) => total + at(values, index), 0);
}

function at<T>(values: ArrayLike<T>, index: number): T {
  const value = values[index];
  if (value === undefined) throw new RangeError(`no element ${index} of ${values.length}`);
  return value;
}
