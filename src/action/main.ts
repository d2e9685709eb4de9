import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { messageOf, ParasolcError } from '../errors.ts';
import { markUnfinished, removeTemporaryFolder } from '../files/leftovers.ts';
import { makeFolder } from '../files/make-folder.ts';
import { groupedProgress } from '../progress/grouped-log.ts';
import type { Environment } from '../session/environment.ts';
import { reasonForNoCache } from './cache/policy.ts';
import type { StepContext, StepResult } from './context.ts';
import { type ActionInputs, inputNames, readActionInputs, type Step } from './inputs.ts';
import type { Runner } from './runner.ts';
import { buildStep } from './steps/build.ts';
import { compileStep } from './steps/compile.ts';
import { mergeStep } from './steps/merge.ts';
import { planStep } from './steps/plan.ts';
import { restoreStep } from './steps/restore.ts';
import { githubArtifacts } from './transport/client.ts';
import { openTransfer } from './transport/transfer.ts';
import { actionErrorText } from './wording.ts';

/** Everything a step knows about its process and machine. */
interface ActionProcess {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The command line of this commit. */
  readonly cli: string;
  /** Folders from which npm packages of solc are looked for, upwards. */
  readonly packageRoots: readonly string[];
  readonly cores: number;
  /** In bytes. */
  readonly memory: number;
  /** A folder for temporary files, where the runner names none. */
  readonly temp: string;
  readonly cwd: string;
  readonly signal: AbortSignal;
}

/** How long a transfer is tried, in milliseconds. The client's own tries, which it makes of some faults, count too. */
const TRANSFER_BUDGET = 120_000;

const STEPS: Readonly<Record<Step, (context: StepContext, attempt: number) => Promise<StepResult>>> = {
  build: buildStep,
  plan: planStep,
  compile: compileStep,
  merge: mergeStep,
  restore: restoreStep,
};

/** Runs the step and returns the exit status. Never rejects: failures become annotations. */
export async function runAction(runner: Runner, machine: ActionProcess): Promise<number> {
  const temp = resolve(machine.env.RUNNER_TEMP || machine.temp, `parasolc-${randomUUID()}`);
  try {
    const inputs = readActionInputs(runner.input, inputNames(machine.env));
    markUnfinished(temp);
    await makeFolder(temp);
    const attempt = Number(machine.env.GITHUB_RUN_ATTEMPT || 1);
    const { hasErrors, isTooLarge = false } = await STEPS[inputs.command](
      stepContext(inputs, runner, machine, temp, attempt),
      attempt,
    );
    if (!hasErrors && !isTooLarge) return 0;
    const reason = hasErrors ? 'The Solidity code has errors' : 'Code is over a size limit';
    runner.annotate('error', 'parasolc', `${reason}. The output was still published.`);
    return 1;
  } catch (error) {
    runner.endGroup();
    runner.annotate('error', 'parasolc', textOfError(error));
    return error instanceof ParasolcError ? error.exitStatus : 3;
  } finally {
    await removeTemporaryFolder(temp);
  }
}

function stepContext(
  inputs: ActionInputs,
  runner: Runner,
  machine: ActionProcess,
  temp: string,
  attempt: number,
): StepContext {
  const workspace = machine.env.GITHUB_WORKSPACE || machine.cwd;
  const transfer = openTransfer({
    open: githubArtifacts,
    prefix: inputs.artifact,
    attempt,
    folder: temp,
    policy: {
      budget: TRANSFER_BUDGET,
      now: () => performance.now(),
      wait: (milliseconds) => sleep(milliseconds, undefined, { signal: machine.signal }),
      onRetry: (message) => runner.info(`parasolc: ${message}`),
    },
  });
  const environment: Environment = {
    args: [],
    // A runner may have worked for somebody else before. A step that uses GitHub's cache has a folder of its own.
    env: { ...machine.env, PARASOLC_CACHE: machine.env.PARASOLC_CACHE || 'off' },
    cwd: resolve(workspace, inputs.workingDirectory),
    stdin: Readable.from([]),
    stdout: nowhere(),
    stderr: nowhere(),
    progress: () => groupedProgress(runner),
    packageRoots: [...machine.packageRoots, resolve(workspace, inputs.workingDirectory)],
    cores: machine.cores,
    memory: machine.memory,
    signal: machine.signal,
  };
  const noCache = reasonForNoCache(inputs.cache, machine.env);
  return { inputs, runner, environment, transfer, temp, cli: machine.cli, workspace, noCache };
}

/** Everything is printed through the runner. */
function nowhere(): Writable {
  return new Writable({ write: (_chunk, _encoding, done) => done() });
}

function textOfError(error: unknown): string {
  if (error instanceof ParasolcError) return actionErrorText(error);
  return `${messageOf(error)} [INTERNAL]\n  fix: report this bug, with the log of a re-run with debug logging enabled`;
}
