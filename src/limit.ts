/** Limits how many pieces of work run at once. */
export class Limit {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(most: number) {
    this.free = most;
  }

  /** Does the work when it is its turn: first come, first served. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((turn) => this.waiting.push(turn));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === undefined) this.free += 1;
      else next();
    }
  }
}

/** Does something with every item, at most `most` at once. After a failure no more begin; it is thrown at the end. */
export async function eachLimited<Item, Result>(
  items: readonly Item[],
  most: number,
  act: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const limit = new Limit(most);
  const failures: unknown[] = [];
  const results: Result[] = [];
  const attempt = async (item: Item, index: number): Promise<void> => {
    if (failures.length > 0) return;
    try {
      results[index] = await act(item);
    } catch (error) {
      failures.push(error);
    }
  };
  await Promise.all(items.map((item, index) => limit.run(() => attempt(item, index))));
  if (failures.length > 0) throw failures[0];
  return results;
}
