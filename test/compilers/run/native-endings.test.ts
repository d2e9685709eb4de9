/** What becomes of each way in which a compiler's process can end. The programs are in `test/fixtures/faults`. */
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Compiler } from '../../../src/compilers/compiler.ts';
import { openNativeCompiler } from '../../../src/compilers/run/native.ts';
import { failureOf, runOf } from '../../support/compiler-inputs.ts';
import {
  aliveIn,
  expectNoneLeft,
  launchersOf,
  type RecordedStarts,
  recordStarts,
} from '../../support/processes.ts';

const fault = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/faults/${name}`, import.meta.url));

/** More than a pipe holds, so that a program which does not read it is found out. */
const INPUT = { language: 'Solidity', sources: { 'A.sol': { content: ' '.repeat(1 << 20) } } };

let recorded: RecordedStarts;
let compiler: Compiler | undefined;

async function open(name: string): Promise<Compiler> {
  compiler = await openNativeCompiler(fault(name), { starter: recorded.starter });
  return compiler;
}

afterEach(async () => {
  await compiler?.close();
  compiler = undefined;
  await expectNoneLeft(recorded);
  expect(launchersOf()).toEqual([]);
});

describe.each([
  ['children of this process', {}],
  ['children of a launcher', { launcherCost: 0 }],
])('%s', (_, options) => {
  beforeEach(() => {
    recorded = recordStarts(options);
  });

  describe('a run', () => {
    it.each([
      ['exits-3-silently.sh', 'COMPILER_FAILED', 'exit status 3'],
      ['fails-loudly.sh', 'COMPILER_FAILED', 'exit status 2'],
      ['closes-input-and-fails.sh', 'COMPILER_FAILED', 'exit status 1'],
      ['closes-input.sh', 'COMPILER_FAILED', 'did not read all of its input'],
      ['aborts.sh', 'COMPILER_FAILED', 'SIGABRT'],
      ['is-killed.sh', 'COMPILER_OUT_OF_MEMORY', 'SIGKILL'],
      ['wraps-a-killed-compiler.sh', 'COMPILER_OUT_OF_MEMORY', 'exit status 137'],
      ['runs-out-of-memory.sh', 'COMPILER_OUT_OF_MEMORY', 'out of memory'],
      ['prints-garbage.sh', 'COMPILER_OUTPUT_INVALID', 'is not JSON'],
      ['prints-nothing.sh', 'COMPILER_OUTPUT_INVALID', 'is empty'],
      ['truncates-output.sh', 'COMPILER_OUTPUT_INVALID', 'is cut off'],
    ])('of %s ends in %s', async (name, code, reason) => {
      const failure = await failureOf((await open(name)).run(runOf(INPUT)));
      expect(failure).toMatchObject({ code, message: expect.stringContaining(reason) });
      expect(failure.message).toContain('the test');
      await expectNoneLeft(recorded);
    });

    it('shows the end of standard error and not all of it', async () => {
      const { facts } = await failureOf((await open('fails-loudly.sh')).run(runOf(INPUT)));
      expect(facts.at(-1)).toBe('Internal compiler error: the reason');
      expect(facts.join('\n').length).toBeLessThan(20_000);
    });

    it('says so where standard error is empty', async () => {
      const { facts } = await failureOf((await open('exits-3-silently.sh')).run(runOf(INPUT)));
      expect(facts).toContain('it printed nothing on standard error');
    });

    it('takes an output of hundreds of megabytes', async () => {
      const { output, cost } = await (await open('prints-much.js')).run(runOf(INPUT));
      expect(output.size).toBe(300 * 1024 * 1024 + 8);
      expect((await output.read(output.size - 3, output.size)).toString()).toBe('x"}');
      expect(cost.bytesOut).toBe(output.size);
    });

    it('leaves nothing behind that the compiler has left behind', async () => {
      const { output } = await (await open('leaves-a-child.sh')).run(runOf(INPUT));
      expect(output.size).toBe(2);
      await expectNoneLeft(recorded);
    });

    it('fails where its folder is missing, and says that it is the folder', async () => {
      const imports = {
        kind: 'files',
        cwd: '/missing',
        basePath: '',
        includePaths: [],
        allowedPaths: [],
      } as const;
      const failure = await failureOf((await open('prints-nothing.sh')).run(runOf(INPUT, imports)));
      expect(failure.code).toBe('COMPILER_FAILED');
      expect(failure.facts).toContain('the folder it should run in does not exist: /missing');
    });
  });

  describe('stopping', () => {
    it.each(['hangs.sh', 'ignores-sigterm.sh'])('ends %s and its child', async (name) => {
      const controller = new AbortController();
      const running = failureOf((await open(name)).run(runOf(INPUT, { kind: 'none' }, controller.signal)));
      await expect.poll(() => groupSize()).toBeGreaterThanOrEqual(2);
      controller.abort();
      expect((await running).code).toBe('CANCELLED');
      await expectNoneLeft(recorded);
    });

    it('starts nothing when it is stopped already', async () => {
      const hanging = await open('hangs.sh');
      const failure = await failureOf(hanging.run(runOf(INPUT, { kind: 'none' }, AbortSignal.abort())));
      expect(failure.code).toBe('CANCELLED');
      expect(recorded.pids).toHaveLength(1);
    });

    it('happens to all runs on closing', async () => {
      const hanging = await open('hangs.sh');
      const running = [1, 2].map(() => failureOf(hanging.run(runOf(INPUT))));
      await expect.poll(() => groupSize()).toBeGreaterThanOrEqual(4);
      await hanging.close();
      expect((await Promise.all(running)).map(({ code }) => code)).toEqual(['CANCELLED', 'CANCELLED']);
      expect((await failureOf(hanging.run(runOf(INPUT)))).code).toBe('CANCELLED');
    });
  });

  describe('opening', () => {
    it.each([
      ['says-garbage-version.sh', 'hello from another program'],
      ['missing', 'command:'],
      ['../solc-wasm.ts', 'command:'],
    ])('refuses %s', async (name, fact) => {
      const failure = await failureOf(open(name));
      expect(failure.code).toBe('COMPILER_UNUSABLE');
      expect(failure.facts.join('\n')).toContain(fact);
    });

    it('does not wait for ever', async () => {
      const path = fault('hangs-on-version.sh');
      const failure = await failureOf(
        openNativeCompiler(path, { starter: recorded.starter, versionTimeout: 50 }),
      );
      expect(failure).toMatchObject({
        code: 'COMPILER_UNUSABLE',
        message: expect.stringContaining('in time'),
      });
    });
  });
});

/** How many processes have become of those that were started. */
function groupSize(): number {
  return aliveIn(recorded.pids).length;
}
