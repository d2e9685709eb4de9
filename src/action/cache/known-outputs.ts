import type { Bytes } from '../../bytes.ts';
import { sourcesModeOf } from '../../scheduling/strategy-names.ts';
import { openRunStore } from '../../session/known-runs.ts';
import { holdsItsSources, outputOf } from '../../steps/known-output.ts';
import type { StepContext } from '../context.ts';
import type { PlanInput } from '../project-inputs.ts';
import type { InputWithCompiler, OpenCache } from './run-cache.ts';

/** An input whose whole output is known. */
export interface KnownInput extends InputWithCompiler {
  readonly input: PlanInput;
  readonly output: Bytes;
}

/** What is known of the whole outputs of some inputs. */
interface KnownOutputs {
  /** What each is kept by; undefined if the input alone does not decide it. */
  readonly keys: readonly (string | undefined)[];
  /** All of them, or nothing. */
  readonly cached: readonly KnownInput[] | undefined;
}

export const NOTHING_KNOWN: KnownOutputs = { keys: [], cached: undefined };

/** Looks for the whole outputs of these inputs in the step's store. */
export async function knownOutputs(
  { environment, inputs: { options } }: StepContext,
  cache: OpenCache,
  inputs: readonly PlanInput[],
): Promise<KnownOutputs> {
  const store = openRunStore(options, environment);
  const keys: (string | undefined)[] = [];
  const cached: KnownInput[] = [];
  for (const [index, { project, compiler }] of cache.inputs.entries()) {
    const whole = await store?.runOf(compiler, project.input.original, project.access);
    const run = whole && outputOf(whole, sourcesModeOf(options.strategy, options.sources));
    keys.push(isDecidedBy(project.input) ? run?.key : undefined);
    const output = run && (await store?.find(run));
    const input = inputs[index];
    if (output && input !== undefined) cached.push({ input, project, compiler, output });
  }
  return { keys, cached: cached.length === inputs.length ? cached : undefined };
}

/** Whether the input alone decides what a plan's jobs make of it. */
function isDecidedBy(input: PlanInput['project']['input']): boolean {
  return input.unsplittable === undefined && holdsItsSources(input);
}
