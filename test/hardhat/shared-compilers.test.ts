/** How builds that run at once share compilers, and the runs of them. */
import { describe, expect, it } from 'vitest';
import type { Compiler } from '../../src/compilers/compiler.ts';
import { openWasmCompiler } from '../../src/compilers/run/wasm.ts';
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
