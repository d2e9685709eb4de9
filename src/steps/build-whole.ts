import { collect } from '../bytes.ts';
import type { Project } from '../sources/project.ts';
import { readWholeAnswer } from '../standard-json/answer.ts';
import { type Built, wholeOutput } from './built.ts';
import { type Context, runCompiler } from './context.ts';

/**
 * One run of everything, on the input as it is.
 *
 * @param phase how progress calls it
 */
export async function buildWhole(
  project: Project,
  reason: string,
  context: Context,
  phase = 'compilation',
): Promise<Built> {
  context.observer.phase(phase, 1, 0);
  const info = { label: 'whole', kind: 'whole', contracts: [], predicted: 0 } as const;
  const input = await collect(project.input.original.chunks());
  const { output } = await runCompiler(context, info, input, project.access);
  const imports = project.access.kind !== 'none';
  const root = await readWholeAnswer(output, project.input, imports, 'the whole run');
  return { ...(await wholeOutput(output, root)), plan: undefined, parts: [], reason };
}
