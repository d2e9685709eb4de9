import { existsSync } from 'node:fs';
import { messageOf, nodeErrorCode, ParasolcError } from '../../errors.ts';
import { LONGEST_OUTPUT, type ProcessRequest, type ProcessResult } from './process.ts';

/** Exit status of a shell whose command was killed by SIGKILL: 128 + 9. */
const SHELL_SIGKILL = 137;

/** What the system says if it has no process, no file handle or no memory left for another process. */
const NO_ROOM: ReadonlySet<string | undefined> = new Set(['EAGAIN', 'EMFILE', 'ENFILE', 'ENOMEM']);
const NO_ROOM_FIX =
  'run fewer compilers at once (--jobs), or raise the limits of processes and open files (ulimit -u, ulimit -n)';

/** Turns the ending of a solc process into an error, or nothing where it ended well. Wording only. */
export function nativeFailure(
  label: string,
  request: ProcessRequest,
  { ending, stderr }: ProcessResult,
): ParasolcError | undefined {
  const facts = [
    `command: ${[request.file, ...request.args].join(' ')}`,
    ...(stderr === ''
      ? ['it printed nothing on standard error']
      : ['it printed on standard error:', ...stderr.split('\n')]),
  ];
  const outOfMemory = (message: string): ParasolcError =>
    new ParasolcError('COMPILER_OUT_OF_MEMORY', message, {
      facts,
      fix: 'run fewer compilers at once, use more shards, or a machine with more memory',
    });

  switch (ending.kind) {
    case 'cancelled':
      return new ParasolcError('CANCELLED', `the compiler was stopped during ${label}`);
    case 'endless':
      return new ParasolcError('COMPILER_OUTPUT_INVALID', `the compiler was stopped during ${label}`, {
        facts: [
          ...facts.slice(0, 1),
          `it printed more than ${request.longestOutput ?? LONGEST_OUTPUT} bytes`,
        ],
        fix: 'check that the compiler is an unmodified solc; if it is, select fewer outputs',
      });
    case 'not-started':
      if (NO_ROOM.has(nodeErrorCode(ending.error)))
        return new ParasolcError(
          'COMPILER_OUT_OF_MEMORY',
          `the system has no room to start the compiler for ${label}`,
          { facts: facts.slice(0, 1), cause: ending.error, fix: NO_ROOM_FIX },
        );
      return new ParasolcError('COMPILER_FAILED', `the compiler cannot be started for ${label}`, {
        facts: [...facts.slice(0, 1), ...missingFolder(request)],
        cause: ending.error,
      });
    case 'killed':
      if (ending.signal === 'SIGKILL')
        return outOfMemory(`the compiler was killed (SIGKILL) during ${label}, probably out of memory`);
      if (stderr.includes('std::bad_alloc'))
        return outOfMemory(`the compiler ran out of memory during ${label}`);
      return new ParasolcError(
        'COMPILER_FAILED',
        `the compiler was killed by ${ending.signal} during ${label}`,
        {
          facts,
        },
      );
    case 'exited':
      break;
  }
  if (ending.status !== 0) {
    if (stderr.includes('std::bad_alloc'))
      return outOfMemory(`the compiler ran out of memory during ${label}`);
    if (ending.status === SHELL_SIGKILL)
      return outOfMemory(`the compiler was killed (exit status 137) during ${label}, probably out of memory`);
    return new ParasolcError(
      'COMPILER_FAILED',
      `the compiler failed with exit status ${ending.status} during ${label}`,
      {
        facts,
      },
    );
  }
  if (ending.inputError !== undefined) {
    return new ParasolcError(
      'COMPILER_FAILED',
      `the compiler did not read all of its input during ${label}`,
      {
        facts: [...facts, `writing failed: ${messageOf(ending.inputError)}`],
        cause: ending.inputError,
      },
    );
  }
  return undefined;
}

/** The system says "no such file" for a missing folder as well, and names the executable. */
function missingFolder({ cwd }: ProcessRequest): string[] {
  return cwd === undefined || existsSync(cwd) ? [] : [`the folder it should run in does not exist: ${cwd}`];
}
