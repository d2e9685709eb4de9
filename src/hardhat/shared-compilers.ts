import type { Compiler } from '../compilers/compiler.ts';

interface Shared {
  readonly compiler: Promise<Compiler>;
  users: number;
}

/**
 * Compilers that builds use at the same time: Hardhat starts several builds at once, of which most have the same
 * compiler. The first one opens it, the last one closes it, since its threads would keep Hardhat from ending.
 */
export class SharedCompilers {
  private readonly shared = new Map<string, Shared>();

  /**
   * @param key what tells this compiler from others
   * @param open opens it, where nobody uses it yet
   */
  async use<Result>(
    key: string,
    open: () => Promise<Compiler>,
    work: (compiler: Compiler) => Promise<Result>,
  ): Promise<Result> {
    let entry = this.shared.get(key);
    if (entry === undefined) {
      entry = { compiler: open(), users: 0 };
      this.shared.set(key, entry);
    }
    entry.users += 1;
    try {
      return await work(await entry.compiler);
    } finally {
      entry.users -= 1;
      if (entry.users === 0) {
        this.shared.delete(key);
        // One that could not be opened has told so above.
        await entry.compiler.then(
          (compiler) => compiler.close(),
          () => undefined,
        );
      }
    }
  }
}
