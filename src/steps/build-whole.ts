import { collect } from '../bytes.ts';
import type { Part } from '../exchange/part.ts';
import type { Plan } from '../exchange/plan.ts';
import type { Project } from '../sources/project.ts';
import { readWholeAnswer } from '../standard-json/answer.ts';
import { type Context, runCompiler } from './context.ts';
import { type Merged, wholeOutput } from './merge/merge.ts';

/** What a build did, beside its output. */
export interface Built extends Merged {
  /** Undefined if everything was compiled in one run from the start. */
  readonly plan: Plan | undefined;
  readonly parts: readonly Part[];
  /** Why it was compiled this way, for a person. */
  readonly reason: string;
}

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
