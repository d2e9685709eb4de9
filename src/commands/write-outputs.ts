import { basename, dirname, join } from 'node:path';
import { withLabel } from '../input/labels.ts';
import { openOutput, solcText } from '../output/output-file.ts';
import type { Environment } from '../session/environment.ts';
import type { FoundryBuilt } from './build-foundry.ts';

/**
 * Writes the outputs of a Foundry project, as solc prints them: if there are several, with the release in the
 * name. Returns the paths.
 */
export async function writeOutputs(
  built: readonly FoundryBuilt[],
  path: string,
  environment: Environment,
): Promise<string[]> {
  const paths: string[] = [];
  for (const { output, label } of built) {
    const labelled = join(dirname(path), withLabel(basename(path), label));
    const target = await openOutput(path === '-' ? path : labelled, environment);
    try {
      await target.write(solcText({ kind: 'slice', bytes: output, start: 0, end: output.size }));
    } finally {
      await target.discard();
    }
    paths.push(labelled);
  }
  return paths;
}
