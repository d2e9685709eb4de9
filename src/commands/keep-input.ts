import { basename, dirname, join } from 'node:path';
import { withLabel } from '../input/labels.ts';
import { writeJson } from '../json/write.ts';
import { openOutput } from '../output/output-file.ts';
import type { Environment } from '../session/environment.ts';
import type { CompilerVersion } from '../solc-version.ts';
import type { Project } from '../sources/project.ts';
import { selfContainedInput } from '../sources/self-contained-input.ts';

/** What was compiled, and with which compiler. */
export interface CompiledProject {
  readonly project: Project;
  readonly version: Pick<CompilerVersion, 'release'>;
  /** Tells it from others of the same command. */
  readonly label: string | undefined;
}

/**
 * Writes the Standard JSON inputs that were compiled, with all their sources, as services that verify contracts take
 * them. If there are several, each has its label in its name. Fails with `OUTPUT_UNWRITABLE`.
 *
 * @returns the paths
 */
export async function keepInputs(
  path: string,
  compiled: readonly CompiledProject[],
  environment: Environment,
): Promise<string[]> {
  const paths: string[] = [];
  for (const { project, version, label } of compiled) {
    const target = join(dirname(path), withLabel(basename(path), label));
    const file = await openOutput(target, environment);
    try {
      await file.write(writeJson(await selfContainedInput(project, version.release)));
    } finally {
      await file.discard();
    }
    paths.push(target);
  }
  return paths;
}
