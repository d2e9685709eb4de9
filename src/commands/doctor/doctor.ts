import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { FAILURES, messageOf, nodeErrorCode, ParasolcError } from '../../errors.ts';
import { foldersUpFrom } from '../../files/host-paths.ts';
import type { Invocation, ParsedOptions } from '../../options/options.ts';
import { replayStore } from '../../replay/find-store.ts';
import type { Environment } from '../../session/environment.ts';
import { runFolder, runLimit } from '../../session/known-runs.ts';
import { VERSION } from '../../version.ts';
import { examineProject } from './examine-project.ts';
import { type Findings, type FoundCache, type FoundProject, type Problem, problemOf } from './findings.ts';
import { findingsText } from './text.ts';

/** `parasolc doctor`: prints what a build would do. Returns the exit status that a build could not avoid, or 0. */
export async function runDoctor(
  { options, positionals }: Invocation,
  environment: Environment,
): Promise<number> {
  const { cores, memory } = environment;
  const { project, inputs, problems } = await examineProject(positionals, options, environment);
  const caches = await examineCaches(project, options, environment);
  const findings: Findings = {
    parasolc: VERSION,
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
    ...{ cores, memory, project, inputs },
    cache: caches.cache,
    projectCache: caches.projectCache,
    problems: [...problems, ...caches.problems],
  };
  const text = options.json ? JSON.stringify(findings, undefined, 2) : findingsText(findings).join('\n');
  environment.stdout.write(`${text}\n`);
  const code = findings.problems.find((problem) => problem.code !== undefined)?.code;
  return code === undefined ? 0 : FAILURES[code];
}

type ExaminedCaches = Pick<Findings, 'cache' | 'projectCache' | 'problems'>;

async function examineCaches(
  project: FoundProject | undefined,
  options: ParsedOptions,
  environment: Environment,
): Promise<ExaminedCaches> {
  const problems: Problem[] = [];
  let cache: FoundCache | undefined;
  let projectCache: FoundCache | undefined;
  try {
    const folder = runFolder(options, environment);
    if (folder !== undefined) {
      const { runs, size } = await folder.contents();
      cache = { folder: folder.path, entries: runs, size, limit: runLimit(options, environment) };
      problems.push(...(await unwritable(folder.path)));
    }
    const root = project?.kind === 'foundry' ? project.path : undefined;
    const replay = root === undefined ? undefined : replayStore(root, environment.env);
    if (replay !== undefined) {
      const { runs, size } = await replay.files.contents();
      projectCache = { folder: replay.folder, entries: runs, size, limit: replay.limit };
      problems.push(...(await unwritable(replay.folder)));
    }
  } catch (error) {
    if (!(error instanceof ParasolcError)) throw error;
    problems.push(problemOf(error));
  }
  return { cache, projectCache, problems };
}

/** Outputs cannot be kept: a build goes on without. */
async function unwritable(folder: string): Promise<Problem[]> {
  for (const at of foldersUpFrom(folder)) {
    try {
      await access(at, constants.W_OK);
      return [];
    } catch (error) {
      // It would be made in the folder above.
      if (nodeErrorCode(error) === 'ENOENT') continue;
      return [
        {
          code: undefined,
          message: `outputs cannot be kept in ${folder}`,
          facts: [messageOf(error)],
          fix: 'make the folder writable, or choose another one with --cache',
        },
      ];
    }
  }
  return [];
}
