import { COMPILER_SPEED } from '../../scheduling/compiler-speed.ts';
import { costModel, projectWork } from '../../scheduling/cost-model.ts';
import { type DividedRun, sum } from './costs.ts';
import type { PageModel } from './model.ts';

/**
 * What one run of everything would take on this machine, in milliseconds: predicted by the cost model, whose unit is
 * measured in the runs that generated code here. Undefined if too little of it ran.
 */
export function predictOneRun({ work }: PageModel, divided: readonly DividedRun[]): number | undefined {
  const manifest = work.plan?.manifest;
  if (manifest?.kind !== 'split' || work.command === 'plan' || work.command === 'compile') return undefined;
  const model = costModel(manifest.pipeline, manifest.estimated);
  const weights = new Map(manifest.graph.contracts.map(({ id, weight }) => [id, weight]));
  const { start, perObject } = COMPILER_SPEED[work.compiler.kind ?? 'native'];
  const generating = divided.filter(({ run }) => run.kind === 'yul' || run.kind === 'unit');
  // What is known took no time here, and the rest may be a small sample.
  const ran = generating.filter(({ run }) => run.run.cost.known !== true);
  if (ran.length === 0 || ran.length * 2 < generating.length) return undefined;
  const measured = sum(
    ran.map(({ run, analysis }) => {
      const share = run.cpu === 0 ? 1 : 1 - analysis / run.cpu;
      return Math.max(run.run.cost.wall - (run.kind === 'yul' ? perObject : start), 0) * share;
    }),
  );
  const predicted = sum(
    ran.flatMap(({ contracts }) =>
      [...contracts.keys()].map((id) => (weights.get(id) ?? 0) * model.generate),
    ),
  );
  const { whole } = projectWork(manifest.graph, manifest.generated, model);
  return predicted === 0 || measured === 0 ? undefined : start + (measured / predicted) * whole;
}
