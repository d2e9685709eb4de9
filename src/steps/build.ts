import { sourcesModeOf } from '../scheduling/strategy-names.ts';
import type { Project } from '../sources/project.ts';
import type { BuildOptions } from './build-divided.ts';
import { buildWhole } from './build-whole.ts';
import type { Built } from './built.ts';
import type { Context } from './context.ts';
import { mayNeedOneRun, planBeside, startWhole, unlessDone } from './early-run.ts';
import { keepOutput, knownOutput, outputRunOf } from './known-output.ts';
import { lastBuildOf } from './last-build.ts';
import { FAILED_LAST_TIME, FASTER, isNeedsOneRun, TOO_SMALL } from './outcome.ts';

/** All steps on one machine: the input to the whole output, with several processes. */
export async function build(project: Project, options: BuildOptions, context: Context): Promise<Built> {
  const mode = sourcesModeOf(options.strategy, options.sourcesMode);
  const run = await outputRunOf(project, mode, context);
  const known = run && (await knownOutput(run, context));
  if (known !== undefined) return known;
  const mayBeOneRun = mayNeedOneRun(options, context);
  const last = mayBeOneRun ? await lastBuildOf(project, context) : undefined;
  // A linked build shows errors as soon as one run does. So it does not need one beside it.
  const early = mayBeOneRun && last?.outcome !== 'linked' ? startWhole(project, context) : undefined;
  if (early !== undefined && last?.outcome === 'failed') {
    const built = await early.built;
    if (!built.hasErrors) last.keep('other');
    return { ...built, reason: FAILED_LAST_TIME };
  }
  // Loaded while solc is at work: a small project does not need it.
  const dividing = (): Promise<typeof import('./build-divided.ts')> => import('./build-divided.ts');
  const planned = await planBeside(early, context, async (signal) =>
    (await dividing()).planBuild(project, options, { ...context, signal }),
  );
  if (planned.kind === 'done') return { ...planned.built, reason: TOO_SMALL };
  const { plan, reason } = planned.result;
  // The plan of one run holds copies of the texts that it reads; here the compiler reads them itself.
  if (plan === undefined) {
    last?.keep('other');
    return early === undefined ? buildWhole(project, reason, context) : { ...(await early.built), reason };
  }
  // One run goes on as long as it takes nothing from the others: if a contract fails early, it ends first.
  const compiled = await unlessDone(early, context, async (signal) =>
    (await dividing()).buildDivided(
      plan,
      { processes: options.processes, guest: early },
      { ...context, signal },
    ),
  );
  if (compiled.kind === 'done') return { ...compiled.built, reason: FASTER };
  const built = compiled.result;
  if (isNeedsOneRun(built)) {
    const { reason } = built;
    context.observer.note(`compiling ${early === undefined ? 'again ' : ''}in one run: ${reason}`);
    const whole = await (early?.finish() ?? buildWhole(project, reason, context));
    last?.keep(whole.hasErrors ? 'failed' : 'other');
    return { ...whole, reason };
  }
  await early?.cancel();
  last?.keep(plan.manifest.strategy === 'linked' && !built.hasErrors ? 'linked' : 'other');
  if (run !== undefined)
    keepOutput(run, built, { input: project.input, imported: plan.imported.size > 0 }, context);
  return built;
}
