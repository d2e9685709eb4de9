import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { type Bytes, memoryBytes } from '../bytes.ts';
import { readSolcArguments } from '../compilers/solc-arguments.ts';
import { ParasolcError } from '../errors.ts';
import type { FileAccess } from '../files/file-access.ts';
import { homeFolder } from '../files/home-folder.ts';
import { removeTemporaryFolder, temporaryFolder } from '../files/leftovers.ts';
import { type CompilerVersion, releaseAtLeast } from '../solc-version.ts';
import { type Forge, type ForgeConfig, runForge } from './forge.ts';
import { profileOf } from './profiles.ts';
import { candidateReleases, isRelease } from './releases.ts';
import { type Recorded, type StandIns, standIns } from './stand-in.ts';

/** What Forge would give to a compiler: one for each release and settings profile that the project needs. */
export interface CapturedInput {
  /** The Standard JSON input, byte for byte. */
  readonly input: Bytes;
  /** `0.8.28` */
  readonly release: string;
  /** The settings profile that it was made with; undefined for the project's own settings, or where nothing tells. */
  readonly profile: string | undefined;
  /** What the compiler's options say of the files that it may read. */
  readonly access: FileAccess;
}

export interface CaptureOptions {
  /**
   * The compiler that Forge is to be given with `--use`; by default Forge chooses one or several releases. Needed
   * where the configuration names the path of a compiler, which would really be started otherwise.
   */
  readonly use?: CompilerVersion | undefined;
}

/**
 * Asks Forge for everything it compiles, by building with stand-ins for its compilers. The project's own
 * artifacts and caches are neither read nor written. All settings are the project's, `dynamic_test_linking` too:
 * if it is on, the inputs hold the tests as Forge rewrites them, and a later `forge build` sends the same.
 *
 * Fails with `FORGE_FAILED` and Forge's message if Forge does not start to compile.
 *
 * @param root the folder with `foundry.toml`
 * @returns in the order of the releases, then of the texts; empty if there is nothing to compile
 */
export async function captureInputs(
  root: string,
  forge: Forge,
  config: ForgeConfig,
  { use }: CaptureOptions = {},
): Promise<CapturedInput[]> {
  const folder = await temporaryFolder('parasolc-forge');
  try {
    const records = join(folder, 'records');
    await mkdir(records);
    const stands = standIns(records);
    const chosen = use ?? (process.platform === 'win32' ? configured(config) : undefined);
    const compilerArgs =
      chosen === undefined
        ? await anyCompiler(stands, join(folder, 'home'), await candidateReleases(forge, config), forge)
        : await oneCompiler(stands, join(folder, 'solc'), chosen, forge);
    const outputPaths = ['--out', join(folder, 'out'), '--cache-path', join(folder, 'cache')];
    const args = ['build', '--root', root, ...outputPaths, ...compilerArgs.args];
    await runForge(forge, root, args, {
      ...compilerArgs.env,
      FOUNDRY_BUILD_INFO_PATH: join(folder, 'info'),
      // It has nothing to do with what is compiled, and takes longer than all the rest.
      FOUNDRY_LINT_LINT_ON_BUILD: 'false',
    });
    return (await stands.recorded()).sort(inOrder).map((one) => captured(one, config));
  } finally {
    await removeTemporaryFolder(folder);
  }
}

/** The release in the configuration: where Forge cannot be given stand-ins for all of them. */
function configured({ solc }: ForgeConfig): CompilerVersion {
  if (solc !== undefined && isRelease(solc)) return { release: solc, build: `${solc}+commit.00000000` };
  throw new ParasolcError(
    'FORGE_FAILED',
    'on Windows, Forge cannot be asked which compilers it would choose',
    {
      fix: 'set `solc` to a version in foundry.toml, or give `--solc`',
    },
  );
}

interface ForgeCompilerArgs {
  readonly args: readonly string[];
  readonly env: Forge['env'];
}

/**
 * Lets Forge choose among all releases. It looks for installed ones below its home folder; what else it finds
 * there, the user's own configuration, is linked to.
 */
async function anyCompiler(
  stands: StandIns,
  home: string,
  releases: readonly string[],
  { env }: Forge,
): Promise<ForgeCompilerArgs> {
  await mkdir(home);
  await stands.install(home, releases);
  await symlink(join(homeFolder(env), '.foundry'), join(home, '.foundry'));
  // All that it may choose is there.
  return { args: ['--offline'], env: { ...env, HOME: home } };
}

async function oneCompiler(
  stands: StandIns,
  path: string,
  version: CompilerVersion,
  { env }: Forge,
): Promise<ForgeCompilerArgs> {
  return { args: ['--use', await stands.single(path, version)], env };
}

function captured({ release, args, cwd, input }: Recorded, { profiles }: ForgeConfig): CapturedInput {
  const asked = readSolcArguments(args);
  if (asked.kind !== 'standard-json' || asked.request.file !== undefined) {
    throw new ParasolcError('FORGE_FAILED', 'forge starts its compiler in an unknown way', {
      facts: [`arguments: ${args.join(' ')}`],
      fix: 'report this bug, with the version of forge',
    });
  }
  const { basePath, includePaths, allowedPaths } = asked.request;
  const profile = profiles.length < 2 ? undefined : profileOf(settingsIn(input), profiles)?.name;
  return {
    input: memoryBytes([input]),
    release,
    profile,
    access: { cwd, basePath, includePaths, allowedPaths },
  };
}

const SettingsSchema = v.object({ settings: v.optional(v.record(v.string(), v.unknown()), {}) });

function settingsIn(input: Buffer): Readonly<Record<string, unknown>> {
  return v.parse(SettingsSchema, JSON.parse(input.toString('utf8'))).settings;
}

/** By release and text, since compilers run at once, and end in any order. */
function inOrder(a: Recorded, b: Recorded): number {
  if (a.release !== b.release) return releaseAtLeast(a.release, b.release) ? 1 : -1;
  return a.input.compare(b.input);
}
