import { setTimeout } from 'node:timers/promises';
import { collect } from '../bytes.ts';
import type { Part } from '../exchange/part.ts';
import { isSplit, type Plan } from '../exchange/plan.ts';
import type { Strategy } from '../scheduling/strategies.ts';
import type { Project } from '../sources/project.ts';
import { readWholeAnswer } from '../standard-json/answer.ts';
import { compileShard } from './compile/compile.ts';
import { type Context, runCompiler } from './context.ts';
import { type Merged, mergeParts, wholeOutput } from './merge/merge.ts';
import { isNeedsOneRun } from './outcome.ts';
import { makePlan } from './plan/plan.ts';
import { TOO_SMALL } from './plan/worth.ts';

export interface BuildOptions {
  readonly strategy: Strategy;
  /** solc processes at a time. */
  readonly jobs: number;
  readonly sourcesMode: 'all' | 'relevant';
}

/** What a build did, beside its output. */
export interface Built extends Merged {
  /** Absent where one run did everything from the start. */
  readonly plan: Plan | undefined;
  readonly parts: readonly Part[];
  /** Why it was done in this way, for a person. */
  readonly reason: string;
}

/** Milliseconds that one run has before a plan is made beside it: what ends by then is not worth a plan. */
const HEAD_START = 150;

/** All steps on one machine: the input to the whole output, on `jobs` processes. */
export async function build(project: Project, options: BuildOptions, context: Context): Promise<Built> {
  const { jobs } = options;
  const ahead = mayNeedOneRun(options, context) ? startWhole(project, context) : undefined;
  const stopPlanning = new AbortController();
  const signal = AbortSignal.any([context.signal, stopPlanning.signal]);
  if (ahead !== undefined) await Promise.race([setTimeout(HEAD_START), ahead.built.catch(() => undefined)]);
  const planning = makePlan(project, { ...options, shards: 1 }, { ...context, signal });
  const done = await firstOf(planning, ahead?.built);
  if (done !== undefined) {
    stopPlanning.abort();
    return { ...done, reason: TOO_SMALL };
  }
  const { plan } = await planning.catch(async (error: unknown) => {
    await ahead?.cancel();
    throw error;
  });
  const { reason } = plan.manifest;
  // The plan of one run holds copies of the texts that it reads; here the compiler reads them itself.
  if (!isSplit(plan)) return { ...(await (ahead ?? startWhole(project, context)).built), reason };
  await ahead?.cancel();
  const parts: Part[] = [];
  for (const shard of plan.manifest.shards.keys())
    parts.push(await compileShard(plan, { shard, jobs }, context));
  const merged = await mergeParts(plan, parts);
  if (!isNeedsOneRun(merged)) return { ...merged, plan, parts, reason };
  context.observer.note(`compiling again in one run: ${merged.reason}`);
  return buildWhole(project, merged.reason, context);
}

/** A run that was begun before it is known whether it is needed. */
interface EarlyRun {
  readonly built: Promise<Built>;
  /** Ends it, and waits for its end. */
  cancel(): Promise<void>;
}

/**
 * Whether one run may turn out to be the fastest way: then it begins while the plan is made, and planning costs no
 * time. A WebAssembly compiler could not be stopped without being loaded again.
 */
function mayNeedOneRun({ strategy }: BuildOptions, { compiler }: Context): boolean {
  return strategy === 'auto' && compiler.kind === 'native';
}

function startWhole(project: Project, context: Context): EarlyRun {
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  const built = buildWhole(project, '', { ...context, signal });
  // A failure shows where the result is needed.
  built.catch(() => undefined);
  return {
    built,
    cancel: async () => {
      stop.abort();
      await built.catch(() => undefined);
    },
  };
}

/** The result of the run, if it is there before the plan. */
async function firstOf(
  planning: Promise<unknown>,
  built: Promise<Built> | undefined,
): Promise<Built | undefined> {
  const nothing = (): undefined => undefined;
  const planned = planning.then(nothing, nothing);
  return built === undefined ? undefined : Promise.race([planned, built.catch(() => planned)]);
}

/** One run of everything, on the input as it is. */
export async function buildWhole(project: Project, reason: string, context: Context): Promise<Built> {
  context.observer.phase('compilation', 1, 0);
  const info = { label: 'whole', kind: 'whole', contracts: [], predicted: 0 } as const;
  const input = await collect(project.input.given.chunks());
  const { output } = await runCompiler(context, info, input, project.access);
  const imports = project.access.kind !== 'none';
  const root = await readWholeAnswer(output, project.input, imports, 'the whole run');
  return { ...(await wholeOutput(output, root)), plan: undefined, parts: [], reason };
}
