/** What becomes of a run that the system has no room for, and of one that takes all the room. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openNativeCompiler } from '../../../src/compilers/run/native.ts';
import { processStarter } from '../../../src/compilers/run/process-starter.ts';
import { failureOf, runOf } from '../../support/compiler-inputs.ts';
import { expectNoneLeft, recordStarts } from '../../support/processes.ts';

const fault = (name: string): string =>
  fileURLToPath(new URL(`../../fixtures/faults/${name}`, import.meta.url));
const INPUT = { language: 'Solidity', sources: { 'A.sol': { content: '' } } };

/** `spawn` as Node's is where the system refuses: some errors are thrown, most are events of a child without streams. */
function refusing(code: string, isThrown: boolean): () => ChildProcessWithoutNullStreams {
  return () => {
    const error = Object.assign(new Error(`spawn solc ${code}`), { code });
    if (isThrown) throw error;
    const child = new EventEmitter();
    setImmediate(() => child.emit('error', error));
    return child as ChildProcessWithoutNullStreams;
  };
}

describe('a compiler that cannot be started', () => {
  it.each([
    ['EAGAIN', 'too many processes', false],
    ['EMFILE', 'too many open files', false],
    ['ENFILE', 'too many open files of all users', false],
    ['ENOMEM', 'no memory', true],
  ])('for %s (%s) is tried again alone, as one without memory', async (code, _, isThrown) => {
    let isFull = false;
    const recorded = recordStarts({
      spawn: (...given) => (isFull ? refusing(code, isThrown)() : spawn(...given)),
    });
    const options = { starter: recorded.starter };
    const compiler = await openNativeCompiler(fault('prints-nothing.sh'), options);
    isFull = true;
    const failure = await failureOf(compiler.run(runOf(INPUT)));
    // The code that the queue of runs goes by.
    expect(failure.code).toBe('COMPILER_OUT_OF_MEMORY');
    expect(failure.describe()).toContain(code);
    expect(failure.fix).toContain('--jobs');
    await compiler.close();
    await expectNoneLeft(recorded);
  });

  it('not even for its version is not called another program', async () => {
    const failure = await failureOf(
      openNativeCompiler(fault('prints-nothing.sh'), {
        starter: processStarter({ spawn: refusing('EAGAIN', false) }),
      }),
    );
    expect(failure.code).toBe('COMPILER_UNUSABLE');
    expect(failure.fix).toContain('ulimit');
  });
});

describe('a compiler that prints without end is ended', () => {
  it('in a run', async () => {
    const recorded = recordStarts();
    const options = { starter: recorded.starter, longestOutput: 1 << 20 };
    const compiler = await openNativeCompiler(fault('prints-without-end.sh'), options);
    const failure = await failureOf(compiler.run(runOf(INPUT)));
    expect(failure.code).toBe('COMPILER_OUTPUT_INVALID');
    expect(failure.facts).toContain('it printed more than 1048576 bytes');
    await compiler.close();
    await expectNoneLeft(recorded);
  });

  it('when it is asked for its version', async () => {
    const recorded = recordStarts();
    const opening = openNativeCompiler(fault('version-without-end.sh'), { starter: recorded.starter });
    const failure = await failureOf(opening);
    expect(failure.code).toBe('COMPILER_UNUSABLE');
    expect(failure.facts.join()).toContain('it printed more than');
    await expectNoneLeft(recorded);
  });
});

it.each(['/nonexistent', 'a file'])(
  'imports without a temporary folder are no fault of the compiler: TMPDIR is %s',
  async (place) => {
    const recorded = recordStarts();
    const compiler = await openNativeCompiler(fault('prints-nothing.sh'), { starter: recorded.starter });
    vi.stubEnv('TMPDIR', place === 'a file' ? fault('prints-nothing.sh') : place);
    onTestFinished(() => void vi.unstubAllEnvs());
    const imports = { kind: 'given', sources: new Map([['A.sol', Buffer.from('')]]) } as const;
    const failure = await failureOf(compiler.run(runOf(INPUT, imports)));
    expect(failure.code).toBe('OUTPUT_UNWRITABLE');
    expect(failure.fix).toContain('TMPDIR');
    await compiler.close();
  },
);
