import { runBuild } from '../commands/build.ts';
import { runCache } from '../commands/cache.ts';
import { runSolc } from '../commands/solc.ts';
import { runDropIn } from '../drop-in/drop-in.ts';
import { messageOf, ParasolcError } from '../errors.ts';
import { suggestion } from '../nearest.ts';
import { COMMANDS, type Command, isCommand, isTool, TOOLS } from '../options/commands.ts';
import type { Invocation } from '../options/options.ts';
import { checkVariables } from '../options/variables.ts';
import { failureText, hasColours } from '../progress/colours.ts';
import type { Environment } from '../session/environment.ts';
import { runTool } from '../tools/run-tool.ts';
import { VERSION } from '../version.ts';
import { commandHelp, overview, toolHelp, variablesHelp } from './help.ts';
import { parseCommand } from './parse.ts';

/**
 * Returns the exit status; or whether an output has errors of the Solidity code, or code over a size limit, on which it
 * depends.
 */
type Run = (invocation: Invocation, environment: Environment) => Promise<boolean | number>;

/** What each command does. Small builds and the drop-in do not wait for the code of the others to be loaded. */
const RUN: Readonly<Record<Command, Run>> = {
  build: runBuild,
  async plan(invocation, environment) {
    const { runPlan } = await import('../commands/on-demand.ts');
    await runPlan(invocation, environment);
    return false;
  },
  async compile(invocation, environment) {
    const { runCompile } = await import('../commands/on-demand.ts');
    return (await runCompile(invocation, environment)).work.hasErrors === true;
  },
  async merge(invocation, environment) {
    const { runMerge } = await import('../commands/on-demand.ts');
    const { work, sizes } = await runMerge(invocation, environment);
    return work.hasErrors === true || sizes?.fails === true;
  },
  async solc(invocation, environment) {
    await runSolc(invocation, environment);
    return false;
  },
  async cache(invocation, environment) {
    await runCache(invocation, environment);
    return false;
  },
  async doctor(invocation, environment) {
    const { runDoctor } = await import('../commands/doctor/doctor.ts');
    return runDoctor(invocation, environment);
  },
  async completion({ positionals: [shell = ''] }, environment) {
    const { completionScript } = await import('./completion/completion.ts');
    environment.stdout.write(completionScript(shell));
    return false;
  },
};

/** Runs the command and returns the exit status. Never rejects: failures are printed to standard error. */
export async function main(environment: Environment): Promise<number> {
  try {
    return await dispatch(environment);
  } catch (error) {
    const { stderr, env } = environment;
    if (environment.signal.aborted && error instanceof ParasolcError && error.code === 'CANCELLED') {
      stderr.write(`parasolc: ${error.message}\n`);
      return error.exitStatus;
    }
    const text = failureText(errorText(error, env.PARASOLC_DEBUG), hasColours(stderr, env));
    stderr.write(`parasolc: ${text}\n`);
    return error instanceof ParasolcError ? error.exitStatus : 3;
  }
}

async function dispatch(environment: Environment): Promise<number> {
  const [first, ...rest] = environment.args;
  const note = (text: string): unknown => environment.stderr.write(`parasolc: ${text}\n`);
  if (isCommand(first)) {
    const parsed = parseCommand(first, rest);
    if (parsed.options.help) {
      environment.stdout.write(commandHelp(first));
      return 0;
    }
    checkVariables(environment.env, note);
    return Number(await RUN[first](parsed, environment));
  }
  if (isTool(first)) {
    checkVariables(environment.env, note);
    // Small, and not loaded on demand: that would divide what small builds load into more files.
    return runTool(first, rest, environment);
  }
  if (first !== undefined && VERSION_WORDS.includes(first) && rest.length === 0) {
    environment.stdout.write(`parasolc ${VERSION}\n`);
    return 0;
  }
  if (first === 'help' || (first === '--help' && rest.length === 0)) {
    environment.stdout.write(helpOf(first === 'help' ? rest : []));
    return 0;
  }
  // Same as solc, which prints its help here instead of reading input from a terminal.
  if (first === undefined && 'isTTY' in environment.stdin && environment.stdin.isTTY === true) {
    environment.stdout.write(overview());
    return 1;
  }
  // solc's own command line is empty, or begins with an option, or with a file or remapping.
  if (first === undefined || /^$|^-|[./=]/.test(first)) {
    checkVariables(environment.env, note);
    return runDropIn(environment);
  }
  throw unknownCommand(first, WORDS);
}

/** `--version` is asked of solc, and answered as solc answers. */
const VERSION_WORDS = ['version', '-v', '-V'];
const WORDS = [...Object.keys(COMMANDS), ...Object.keys(TOOLS), 'version', 'help'];
const SEE_HELP = 'see `parasolc help`';

function unknownCommand(word: string, words: readonly string[]): ParasolcError {
  return new ParasolcError('USAGE', `unknown command ${JSON.stringify(word)}${suggestion(word, words)}`, {
    facts: [`commands: ${listed(words)}`],
    fix: SEE_HELP,
  });
}

function listed(words: readonly string[]): string {
  return words.join(', ');
}

function helpOf([command]: readonly string[]): string {
  if (command === undefined) return overview();
  if (command === 'variables') return variablesHelp();
  if (isCommand(command)) return commandHelp(command);
  if (isTool(command)) return toolHelp(command);
  throw unknownCommand(command, [...Object.keys(COMMANDS), ...Object.keys(TOOLS)]);
}

/** The message printed for a failure. The stack is printed only on request. */
export function errorText(error: unknown, debug: string | undefined): string {
  const stack = debug && error instanceof Error ? `\n${error.stack}` : '';
  if (error instanceof ParasolcError) return error.describe() + stack;
  const fix = debug ? '' : '; set PARASOLC_DEBUG=1 to see where it happened';
  return `${messageOf(error)} [INTERNAL]\n  fix: report this bug${fix}${stack}`;
}
