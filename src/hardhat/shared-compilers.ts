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
   * A compiler for one user, who must close it once.
   *
   * @param key what tells this compiler from others
   * @param open opens it, if nobody uses it yet
   */
  async open(key: string, open: () => Promise<Compiler>): Promise<Compiler> {
    const entry = this.shared.get(key) ?? { compiler: open(), users: 0 };
    this.shared.set(key, entry);
    entry.users += 1;
    const leave = async (close: () => Promise<void>): Promise<void> => {
      entry.users -= 1;
      if (entry.users > 0) return;
      this.shared.delete(key);
      await close();
    };
    try {
      const compiler = await entry.compiler;
      return { ...compiler, close: () => leave(() => compiler.close()) };
    } catch (error) {
      await leave(async () => undefined);
      throw error;
    }
  }
}
