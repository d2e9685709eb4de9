/** How builds that run at once share compilers, and the runs of them. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Compiler } from '../../src/compilers/compiler.ts';
import { openWasmCompiler } from '../../src/compilers/wasm.ts';
import { RunLimit } from '../../src/hardhat/run-limit.ts';
import { SharedCompilers } from '../../src/hardhat/shared-compilers.ts';
import { failureOf, runOf } from '../support/compiler-inputs.ts';
import { soljsonPath } from '../support/whole-run.ts';

const INPUT = { language: 'Solidity', sources: { 'A.sol': { content: 'contract A {}' } } };

describe('a shared compiler', () => {
  it('is opened once, and closed with the last build that uses it', async () => {
    const shared = new SharedCompilers();
    let opened = 0;
    const open = (): Promise<Compiler> => {
      opened += 1;
      return openWasmCompiler(soljsonPath('0.8.28'));
    };
    const used = await Promise.all([1, 2].map(() => shared.use('a', open, async (compiler) => compiler)));
    expect(opened).toBe(1);
    expect(used[0]).toBe(used[1]);
    for (const compiler of used) {
      expect(await failureOf(compiler.run(runOf(INPUT)))).toMatchObject({ code: 'CANCELLED' });
    }
    await shared.use('a', open, async (compiler) => expect(compiler.version.release).toBe('0.8.28'));
    expect(opened).toBe(2);
  });

  it('that cannot be opened fails each build, and is tried again', async () => {
    const shared = new SharedCompilers();
    let opened = 0;
    const open = async (): Promise<Compiler> => {
      opened += 1;
      throw new Error('no such compiler');
    };
    const work = (): Promise<never> => expect.unreachable();
    const failed = await Promise.allSettled([1, 2].map(() => shared.use('a', open, work)));
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(opened).toBe(1);
    await expect(shared.use('a', open, work)).rejects.toThrow('no such compiler');
    expect(opened).toBe(2);
  });
});

describe('the limit of runs', () => {
  it('holds for all compilers together, and a failed run makes room', async () => {
    const real = await openWasmCompiler(soljsonPath('0.8.28'));
    onTestFinished(() => real.close());
    let [running, most] = [0, 0];
    const counting: Compiler = {
      ...real,
      run: async (run) => {
        running += 1;
        most = Math.max(most, running);
        try {
          return await real.run(run);
        } finally {
          running -= 1;
        }
      },
    };
    const limit = new RunLimit(2);
    const [first, second] = [limit.limit(counting), limit.limit(counting)];
    const stopped = { ...runOf(INPUT), signal: AbortSignal.abort() };
    const runs = [first, second, first, second].flatMap((compiler) => [
      compiler.run(stopped),
      compiler.run(runOf(INPUT)),
    ]);
    const ends = (await Promise.allSettled(runs)).map(({ status }) => status);
    expect(ends).toEqual(Array(4).fill(['rejected', 'fulfilled']).flat());
    expect(most).toBe(2);
  });
});
