import { COMPILER_SPEED } from '../../scheduling/compiler-speed.ts';
import { costModel, projectWork } from '../../scheduling/cost-model.ts';
import { type DividedRun, sum } from './costs.ts';
import { type PageModel, SAMPLED_WELL } from './model.ts';

/** The measured runs must generate this share of the code, or they say too little about the rest. */
const LEAST_SHARE = 0.3;

/**
 * What one run of everything would take, in milliseconds: predicted by the cost model, whose unit is measured in the
 * CPU of the longer runs that generated code here. Undefined if those are too small a part of it.
 */
export function predictOneRun({ work }: PageModel, divided: readonly DividedRun[]): number | undefined {
  const manifest = work.plan?.manifest;
  if (manifest?.kind !== 'split' || work.command === 'plan' || work.command === 'compile') return undefined;
  const model = costModel(manifest.pipeline, manifest.estimated);
  const weights = new Map(manifest.graph.contracts.map(({ id, weight }) => [id, weight]));
  const weigh = (ids: Iterable<string>): number => sum([...ids].map((id) => weights.get(id) ?? 0));
  const measured = divided.filter(({ run: { kind, run } }) => {
    const isMeasured = run.cost.cpu !== undefined && run.cost.wall >= SAMPLED_WELL && !run.cost.known;
    return (kind === 'yul' || kind === 'unit') && isMeasured;
  });
  const weight = sum(measured.map(({ contracts }) => weigh(contracts.keys())));
  if (weight === 0 || weight < weigh(manifest.generated) * LEAST_SHARE) return undefined;
  const cpu = sum(measured.flatMap(({ contracts }) => [...contracts.values()]));
  const { whole } = projectWork(manifest.graph, manifest.generated, model);
  const { start } = COMPILER_SPEED[work.compiler.kind ?? 'native'];
  return start + (cpu / (weight * model.generate)) * whole;
}
