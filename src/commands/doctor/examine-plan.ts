import type { Compiler } from '../../compilers/compiler.ts';
import { isSplit } from '../../exchange/plan.ts';
import { linkability } from '../../link/linkability.ts';
import { isTested } from '../../link/releases.ts';
import type { ParsedOptions } from '../../options/options.ts';
import type { Environment } from '../../session/environment.ts';
import type { Project } from '../../sources/project.ts';
import { expectedTime } from '../../steps/compile/expected-time.ts';
import { TRUSTING } from '../../steps/conformance/conformance.ts';
import type { Context } from '../../steps/context.ts';
import { SILENT } from '../../steps/observer.ts';
import { makePlan } from '../../steps/plan/plan.ts';
import type { FoundPlan } from './findings.ts';

/** Thrown where planning would start the compiler, and caught here. */
class AsksCompiler extends Error {}

/** The options that decide how an input is compiled. */
type PlanSettings = Pick<ParsedOptions, 'jobs' | 'strategy' | 'sources'>;

/**
 * How a build would compile a project: the very plan that it would make, as far as that needs no compiler. Fails as
 * planning does.
 *
 * @param compiler which compiler would be used; it is not started
 */
export async function examinePlan(
  project: Project,
  compiler: Pick<Compiler, 'kind' | 'version'>,
  { strategy, sources: sourcesMode, jobs }: PlanSettings,
  { cores, signal }: Pick<Environment, 'cores' | 'signal'>,
): Promise<FoundPlan> {
  const processes = jobs ?? cores;
  const notLinked = reasonNotToLink(project, compiler, sourcesMode);
  const context: Context = {
    compiler: {
      ...compiler,
      path: '',
      canPause: false,
      run: async () => {
        throw new AsksCompiler();
      },
      invocation: async () => '',
      prepare: () => undefined,
      close: async () => undefined,
    },
    observer: SILENT,
    signal,
    conformance: TRUSTING,
  };
  try {
    const { plan } = await makePlan(project, { strategy, sourcesMode, processes, shards: 1 }, context);
    const { reason, shards } = plan.manifest;
    if (!isSplit(plan)) {
      const whole = { strategy: 'single', contracts: undefined, expected: undefined, processes: 1 };
      return { ...whole, reason, notLinked: notLinked ?? reason };
    }
    const total = shards.reduce((sum, { cost }) => sum + cost, 0);
    const links = plan.manifest.strategy === 'linked';
    const checks = links && !isTested(compiler.version);
    return {
      strategy: plan.manifest.strategy,
      contracts: plan.manifest.generated.length,
      processes,
      reason: checks ? `${reason}; first, parasolc checks this version of solc, once` : reason,
      expected: expectedTime(plan, { total, largest: 0 }, processes, context),
      notLinked: links ? undefined : (notLinked ?? reason),
    };
  } catch (error) {
    if (!(error instanceof AsksCompiler)) throw error;
    return {
      strategy: strategy === 'auto' ? 'balanced' : strategy,
      contracts: undefined,
      processes,
      reason: 'solc analyses the sources first, then the contracts are divided',
      expected: undefined,
      notLinked: notLinked ?? 'solc has to analyse the sources first',
    };
  }
}

function reasonNotToLink(
  { input }: Project,
  { version }: Pick<Compiler, 'version'>,
  sourcesMode: ParsedOptions['sources'],
): string | undefined {
  const { writtenSettings: settings, selection } = input;
  const choice = linkability({ settings, selection, sourcesMode, release: version.release });
  return choice.kind === 'not linkable' ? choice.reason : undefined;
}
