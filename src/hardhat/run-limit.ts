import type { Compiler } from '../compilers/compiler.ts';

/**
 * Bounds how many runs of solc there are at once, over all builds of this process and all their compilers: each
 * build bounds its own runs only, and Hardhat starts as many builds as there are cores.
 */
export class RunLimit {
  private free: number;
  private readonly waiting: (() => void)[] = [];

  constructor(runs: number) {
    this.free = runs;
  }

  /** The compiler, with runs that wait for their turn. What a run cost does not count the waiting. */
  limit(compiler: Compiler): Compiler {
    return {
      ...compiler,
      run: async (run) => {
        await this.enter();
        try {
          return await compiler.run(run);
        } finally {
          this.leave();
        }
      },
    };
  }

  private async enter(): Promise<void> {
    if (this.free > 0) this.free -= 1;
    else await new Promise<void>((turn) => this.waiting.push(turn));
  }

  private leave(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.free += 1;
    else next();
  }
}
