import { resolve } from 'node:path';
import * as v from 'valibot';
import { executableIn, isFile } from '../compilers/files.ts';
import { type ProcessResult, runProcess } from '../compilers/run/process.ts';
import { messageOf, ParasolcError } from '../errors.ts';
import { isPath } from '../files/host-paths.ts';
import { type SettingsProfile, settingsProfiles } from './profiles.ts';

/** Forge, and how to start it. */
export interface Forge {
  /** Its file. */
  readonly path: string;
  /** The environment that a user's own `forge` would have. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly signal: AbortSignal;
}

/**
 * Finds Forge: the path that is given, else `forge` on PATH. Fails with `FORGE_NOT_FOUND`.
 *
 * @param searchPath the entries of PATH
 */
export async function findForge(
  given: string | undefined,
  searchPath: readonly string[],
  cwd: string,
): Promise<string> {
  if (given !== undefined && isPath(given)) {
    if (await isFile(resolve(cwd, given))) return resolve(cwd, given);
    throw notFound(given, `there is no file ${resolve(cwd, given)}`);
  }
  const name = given ?? 'forge';
  const found = await executableIn(searchPath, name);
  if (found !== undefined) return found;
  throw notFound(name, `no executable ${name} in ${searchPath.join(', ') || 'an empty PATH'}`);
}

function notFound(name: string, tried: string): ParasolcError {
  return new ParasolcError(
    'FORGE_NOT_FOUND',
    `${name} was not found: it is needed to read a Foundry project`,
    {
      facts: [`tried: ${tried}`],
      fix: 'install Foundry (in a workflow: foundry-rs/foundry-toolchain), or give a Standard JSON input',
    },
  );
}

/** What a settings profile may change. */
const SETTINGS = {
  via_ir: v.optional(v.nullable(v.boolean())),
  optimizer: v.optional(v.nullable(v.boolean())),
  optimizer_runs: v.optional(v.nullable(v.number())),
  evm_version: v.optional(v.nullable(v.string())),
};

const ConfigSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    solc: v.optional(v.nullable(v.string())),
    auto_detect_solc: v.optional(v.boolean(), true),
    offline: v.optional(v.boolean(), false),
    ...SETTINGS,
    additional_compiler_profiles: v.optional(v.array(v.object({ name: v.string(), ...SETTINGS })), []),
  }),
);

/** What Forge's configuration says of compilers, from all its sources. */
export interface ForgeConfig {
  /**
   * A version, or the path of a compiler (`solc`: the one on PATH); undefined if each source gets the newest
   * that it allows.
   */
  readonly solc: string | undefined;
  /** Whether Forge may use installed compilers only. */
  readonly offline: boolean;
  /** The settings profiles, of which sources may take one or several; the default one first. */
  readonly profiles: readonly SettingsProfile[];
}

/** Asks Forge for the configuration of a project. Fails with `FORGE_FAILED`. */
export async function forgeConfig(forge: Forge, root: string): Promise<ForgeConfig> {
  const printed = await runForge(forge, root, ['config', '--json', '--root', root], forge.env);
  const config = v.safeParse(ConfigSchema, printed);
  if (config.success) {
    const { solc, auto_detect_solc: detects, offline, ...rest } = config.output;
    return {
      solc: solc ?? (detects ? undefined : 'solc'),
      offline,
      profiles: settingsProfiles(rest),
    };
  }
  throw new ParasolcError('FORGE_FAILED', "forge's configuration cannot be read", {
    facts: [config.issues[0].message, `command: ${forge.path} config --json`],
    fix: 'use Foundry 1.0 or later',
  });
}

/**
 * Runs Forge and gives what it prints. Fails with `FORGE_FAILED`, in Forge's words, or `CANCELLED`.
 *
 * @param env the whole environment
 */
export async function runForge(
  { path, signal }: Forge,
  root: string,
  args: readonly string[],
  env: Forge['env'],
): Promise<string> {
  const result = await runProcess({
    file: path,
    args,
    cwd: root,
    env: { ...env, NO_COLOR: '1' },
    input: [],
    signal,
  });
  const { ending } = result;
  if (ending.kind === 'exited' && ending.status === 0) return Buffer.concat(result.stdout).toString('utf8');
  if (ending.kind === 'cancelled') throw new ParasolcError('CANCELLED', 'stopped while running forge');
  throw new ParasolcError('FORGE_FAILED', `forge ${args[0] ?? ''} failed in ${root}`, {
    facts: [endingText(ending), ...wordsOf(result)],
    fix: 'fix the project so that `forge build` starts to compile it',
  });
}

function endingText(ending: ProcessResult['ending']): string {
  switch (ending.kind) {
    case 'exited':
      return `its exit status is ${ending.status}`;
    case 'killed':
      return `it was killed by ${ending.signal}`;
    case 'not-started':
      return `it cannot be started: ${messageOf(ending.error)}`;
    case 'endless':
      return 'it printed more than fits into memory';
    case 'cancelled':
      return 'it was stopped';
  }
}

/** What Forge said: its errors are on standard error, some reasons on standard output. */
function wordsOf({ stdout, stderr }: ProcessResult): string[] {
  const printed = Buffer.concat(stdout).toString('utf8');
  const lines = `${printed}\n${stderr}`.split('\n').map((line) => line.trimEnd());
  const told = lines.filter(
    (line) => line !== '' && !/^(Compiling \d|Solc \S+ finished|No files changed)/.test(line),
  );
  return told.slice(-40).map((line) => `forge: ${line.slice(0, 500)}`);
}
