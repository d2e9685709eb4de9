import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// src/limit.ts
var Limit = class {
  free;
  waiting = [];
  constructor(most) {
    this.free = most;
  }
  /** Does the work when it is its turn: first come, first served. */
  async run(work) {
    if (this.free > 0) this.free -= 1;
    else await new Promise((turn) => this.waiting.push(turn));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next === void 0) this.free += 1;
      else next();
    }
  }
};
async function eachLimited(items, most, act) {
  const limit = new Limit(most);
  const failures = [];
  const results = [];
  const attempt = async (item, index) => {
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

export {
  Limit,
  eachLimited
};
