import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isOurs } from '../drop-in/project-compiler.ts';
import { ParasolcError } from '../errors.ts';
import { removeTemporaryFolder, temporaryFolder } from '../files/leftovers.ts';
import { solcInConfig } from '../foundry/config-file.ts';
import { dropInScript } from '../foundry/drop-ins.ts';
import { type Forge, type ForgeConfig, forgeConfig } from '../foundry/forge.ts';
import { isRelease } from '../foundry/releases.ts';
import { settingFrom } from '../options/options.ts';
import { readCachedCompilers } from '../replay/cached-compilers.ts';
import { foundryProjectAt, replayStore } from '../replay/find-store.ts';
import type { Environment } from '../session/environment.ts';
import { compilersForForge, ownCompiler } from './forge-compilers.ts';
import { optionValue } from './option-value.ts';

/** Commands of Forge that compile nothing. */
const COMPILES_NOTHING = new Set(
  `cache ca clean cl clone completions com config co fmt help init install i add remappings re remove rm soldeer
  tree tr update u verify-check vc verify-contract v`.split(/\s+/),
);

/** What Forge runs with. */
interface ForgeSettings {
  /** Variables to be changed. */
  readonly variables: Forge['env'];
  /** Which compilers that means, in words. */
  readonly meaning: string;
}

/**
 * Runs Forge with the settings that make it compile with this program, and with the compiler versions that it would
 * take by itself. Says what it sets. If Forge cannot read its configuration, it runs unchanged and says why itself.
 *
 * @param path Forge's file
 * @param args Forge's arguments
 * @param run is given the whole environment
 */
export async function withForgeSettings(
  path: string,
  args: readonly string[],
  environment: Environment,
  run: (env: Environment['env']) => Promise<number>,
): Promise<number> {
  const { env, cwd, stderr, signal } = environment;
  const note = (text: string): unknown => stderr.write(`parasolc: ${text}\n`);
  if (!compiles(args)) return run(env);
  const given = optionValue(args, '--use');
  if (given !== undefined) {
    note(`forge compiles with --use ${given}, not with parasolc; to use both, set PARASOLC_SOLC=${given}`);
    return run(env);
  }
  const forge: Forge = { path, env: await withoutOurs(environment), signal };
  const root = foundryProjectAt(resolve(cwd, optionValue(args, '--root') ?? '.')) ?? cwd;
  const config = await forgeConfig(forge, root).catch((error: unknown) => {
    if (error instanceof ParasolcError && error.code === 'FORGE_FAILED') return undefined;
    throw error;
  });
  if (config === undefined) return run(env);
  const folder = await temporaryFolder('parasolc-tool');
  try {
    const { variables, meaning } = await settingsFor(folder, forge, root, config, environment);
    const set = Object.entries(variables).map(([name, value]) => `${name}=${value ?? ''}`);
    note(`running ${path} with ${set.join(' ')} (${meaning})`);
    return await run({ ...forge.env, ...variables });
  } finally {
    await removeTemporaryFolder(folder);
  }
}

async function settingsFor(
  folder: string,
  forge: Forge,
  root: string,
  config: ForgeConfig,
  environment: Environment,
): Promise<ForgeSettings> {
  const { env } = environment;
  const command = commandOf(environment);
  const single = async (solc: string | undefined, meaning: string): Promise<ForgeSettings> => {
    const file = join(folder, 'solc');
    const variables = {
      FOUNDRY_SOLC: env.FOUNDRY_SOLC,
      ...(solc === undefined ? {} : { PARASOLC_SOLC: solc }),
    };
    await writeFile(file, dropInScript(command, variables), { mode: 0o755 });
    return { variables: { FOUNDRY_SOLC: file }, meaning: `parasolc for ${meaning}` };
  };
  const named = settingFrom(env, 'solc');
  if (named !== undefined) return single(named, `solc ${named} of PARASOLC_SOLC`);
  const chosen = await givenToBuild(root, environment);
  if (chosen !== undefined)
    return single(undefined, `solc ${chosen}, as in the last \`parasolc build --solc\``);
  const { solc } = config;
  if (solc === undefined) {
    const variables = await compilersForForge(folder, forge, config, command);
    return { variables, meaning: 'parasolc for each version of solc' };
  }
  if (isRelease(solc)) return single(await ownCompiler(solc, forge.env), `solc ${solc}`);
  const compiler = solc.includes('/') ? resolve(root, solc) : solc;
  if (await isOurs(compiler, environment)) return single(undefined, 'the solc that it finds');
  return single(compiler, compiler);
}

/** What `parasolc build --solc` compiled with, if that still holds. The drop-in then takes the same. */
async function givenToBuild(root: string, { env }: Environment): Promise<string | undefined> {
  const store = replayStore(root, env);
  const choice = store === undefined ? undefined : (await readCachedCompilers(store)).choice;
  if (choice?.given !== true || choice.configured !== (await solcInConfig(root, env))) return undefined;
  return choice.builds.length === 1 ? choice.builds[0] : undefined;
}

/** The environment without a `FOUNDRY_SOLC` that is this program: the project's configuration decides. */
async function withoutOurs(environment: Environment): Promise<Environment['env']> {
  const { FOUNDRY_SOLC, ...others } = environment.env;
  if (!FOUNDRY_SOLC) return others;
  return (await isOurs(FOUNDRY_SOLC, environment)) ? others : environment.env;
}

function compiles(args: readonly string[]): boolean {
  const word = args.find((arg) => !arg.startsWith('-'));
  const own = args.slice(0, args.includes('--') ? args.indexOf('--') : args.length);
  const asksForHelp = own.some((arg) => ['-h', '--help'].includes(arg));
  return word !== undefined && !COMPILES_NOTHING.has(word) && !asksForHelp;
}

/** What starts this program. */
function commandOf({ packageRoots: [own] }: Environment): string[] {
  if (own === undefined) throw new ParasolcError('INTERNAL', 'this program does not know its folder');
  return [process.execPath, join(own, 'cli.js')];
}
