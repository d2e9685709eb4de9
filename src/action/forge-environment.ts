import { chmod, copyFile, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { homeFolder } from '../files/home-folder.ts';
import { makeFolder } from '../files/make-folder.ts';
import { installDropIns } from '../foundry/drop-ins.ts';
import { cmdLauncher } from '../foundry/launchers.ts';
import { chooseCompilers, learnCompiler } from '../replay/cached-compilers.ts';
import { replayStore } from '../replay/find-store.ts';
import type { ReplayStore } from '../replay/store.ts';
import { openCompiler } from '../session/session.ts';
import type { StepContext } from './context.ts';

/** A compiler of a project, and its file if available. */
export interface ProjectCompiler {
  readonly release: string;
  readonly path: string | undefined;
}

/**
 * Makes Forge use our command line as its compiler in the following steps, and answers its requests from
 * stored outputs. With one compiler, environment variables tell Forge; with several, ours are placed where Forge looks for
 * its installed compilers.
 *
 * @param root the folder with `foundry.toml`
 * @param fill puts the outputs into the store
 */
export async function answerForge(
  context: StepContext,
  root: string,
  compilers: readonly ProjectCompiler[],
  fill: (store: ReplayStore) => Promise<void>,
): Promise<void> {
  const { environment, runner, cli } = context;
  const store = replayStore(root, environment.env);
  if (store !== undefined) {
    await store.prepare();
    await fill(store);
  }
  const specs = new Map<string, string>();
  for (const { release, path } of compilers) {
    const spec = path === undefined ? release : await keepCompiler(context, release, path);
    specs.set(release, spec);
    if (store === undefined) continue;
    const compiler = await openCompiler(spec, environment);
    await learnCompiler(store, compiler, environment.signal, true).finally(() => compiler.close());
  }
  const program = process.platform === 'win32' ? await startedByCmd(cli, environment.env) : cli;
  const [only, ...others] = specs.values();
  if (only !== undefined && others.length === 0) {
    runner.setVariable('PARASOLC_SOLC', only);
    runner.setVariable('FOUNDRY_SOLC', program);
  } else {
    if (store !== undefined) await chooseCompilers(store, undefined);
    await installDropIns(svmFolder(environment.env), specs, [cli]);
  }
  // As in this step: another workflow may have written to the user's cache of this machine.
  runner.setVariable('PARASOLC_CACHE', environment.env.PARASOLC_CACHE ?? 'off');
  runner.setOutput('solc', program);
  runner.info(
    `parasolc: Forge will use parasolc for solc ${[...specs.keys()].join(' and ')} in the following steps`,
  );
}

/** Puts a compiler where it stays for the steps that follow. */
async function keepCompiler({ environment }: StepContext, release: string, path: string): Promise<string> {
  const folder = resolve(environment.env.RUNNER_TEMP || '.', 'parasolc-compilers', release);
  await makeFolder(folder);
  const target = join(folder, basename(path));
  await copyFile(path, target);
  await chmod(target, 0o755);
  return target;
}

/** A file that Windows starts: it does not read the first line of a script. */
async function startedByCmd(cli: string, env: StepContext['environment']['env']): Promise<string> {
  const path = resolve(env.RUNNER_TEMP || '.', 'parasolc.cmd');
  await writeFile(path, cmdLauncher({ words: [process.execPath, cli] }));
  return path;
}

/** Where Forge looks for installed compilers (svm-rs, `data_dir`): the place in the home folder, once it is there. */
function svmFolder(env: Readonly<Record<string, string | undefined>>): string {
  return join(homeFolder(env), '.svm');
}
