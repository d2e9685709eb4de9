/** How builds that run at once share compilers, and the runs of them. */
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Compiler } from '../../src/compilers/compiler.ts';
import { openWasmCompiler } from '../../src/compilers/run/wasm.ts';
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
    const [first, last] = await Promise.all([shared.open('a', open), shared.open('a', open)]);
    expect(opened).toBe(1);
    await first.close();
    expect((await last.run(runOf(INPUT))).output.size).toBeGreaterThan(0);
    await last.close();
    expect(await failureOf(last.run(runOf(INPUT)))).toMatchObject({ code: 'CANCELLED' });
    const again = await shared.open('a', open);
    expect(again.version.release).toBe('0.8.28');
    expect(opened).toBe(2);
    await again.close();
  });

  it('that cannot be opened fails each build, and is tried again', async () => {
    const shared = new SharedCompilers();
    let opened = 0;
    const open = async (): Promise<Compiler> => {
      opened += 1;
      throw new Error('no such compiler');
    };
    const failed = await Promise.allSettled([1, 2].map(() => shared.open('a', open)));
    expect(failed.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(opened).toBe(1);
    await expect(shared.open('a', open)).rejects.toThrow('no such compiler');
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
