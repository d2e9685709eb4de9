import { describe, expect, it } from 'vitest';
import { openWasmCompiler } from '../../src/compilers/run/wasm.ts';
import { inSession } from '../../src/session/session.ts';
import { runCompiler } from '../../src/steps/context.ts';
import { type Observer, SILENT } from '../../src/steps/observer.ts';
import { failureOf, runOf } from '../support/compiler-inputs.ts';
import { soljsonPath } from '../support/whole-run.ts';

const INPUT = { language: 'Solidity', sources: { 'A.sol': { content: 'contract A {}' } } };
const INFO = { label: 'whole', kind: 'whole', contracts: [], predicted: 0 } as const;
const signal = new AbortController().signal;
const compiler = (): ReturnType<typeof openWasmCompiler> => openWasmCompiler(soljsonPath('0.8.28'));

describe('a session', () => {
  it('tells every observer of its runs, and records them', async () => {
    const told: string[] = [];
    const hears = (who: string): Observer => ({
      ...SILENT,
      finished: ({ label }) => told.push(`${who}: ${label}`),
    });
    const observers = [hears('first'), undefined, hears('second')];
    const labels = await inSession({ compiler, observers, signal, env: {} }, async ({ context, runs }) => {
      await runCompiler(context, INFO, runOf(INPUT).input, { kind: 'none' });
      return runs.map(({ info }) => info.label);
    });
    expect(labels).toEqual(['whole']);
    expect(told).toEqual(['first: whole', 'second: whole']);
  });

  it('closes the compiler where the work fails', async () => {
    const opened = await compiler();
    const work = inSession({ compiler: async () => opened, observers: [], signal, env: {} }, async () => {
      throw new Error('the reason');
    });
    await expect(work).rejects.toThrow('the reason');
    expect(await failureOf(opened.run(runOf(INPUT)))).toMatchObject({ code: 'CANCELLED' });
  });
});
