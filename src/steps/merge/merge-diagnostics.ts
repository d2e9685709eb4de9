import type { Bytes } from '../../bytes.ts';
import type { SplitPlanManifest } from '../../exchange/plan.ts';
import { generationOrder } from '../../graph/generation-order.ts';
import { type Diagnostic, generationDiagnostics, withoutAnalysis } from '../../standard-json/diagnostics.ts';
import { isIrGenerated, selectionFromEntries } from '../../standard-json/selection.ts';
import { type NeedsOneRun, needsOneRun } from '../outcome.ts';
import type { RunDiagnostics, RunFailure } from './part-diagnostics.ts';
import { warningsInUnitOrder } from './unit-order.ts';

export type MergedDiagnostics =
  | { readonly kind: 'list'; readonly list: readonly Diagnostic[] }
  /** The whole run's output is that of the failing contract's run. */
  | { readonly kind: 'replaced'; readonly output: Bytes };

/**
 * `errors` of the whole run: those of the input and of analysis as they are, then those of code generation in
 * the order in which the whole run generates, each once, up to the first failure.
 */
export function mergeDiagnostics(
  { graph, generated, pipeline, selection: entries, compiler }: SplitPlanManifest,
  analysis: readonly Diagnostic[],
  units: readonly RunDiagnostics[],
): MergedDiagnostics | NeedsOneRun {
  const selection = selectionFromEntries(entries);
  const order = generationOrder({
    release: compiler.release,
    graph,
    generated: new Set(generated),
    viaIR: pipeline.viaIR,
    printsIr: ({ source, name }) => isIrGenerated(selection, compiler.release, source, name),
  });
  const first = firstFailure(units, (contract) => order.begin(contract) ?? Number.POSITIVE_INFINITY);
  const limit = first === undefined ? Number.POSITIVE_INFINITY : (order.begin(first.contract) ?? 0);

  const found = new Map<string, readonly [number, Diagnostic]>();
  for (const { label, diagnostics } of units) {
    const { warnings, unknown } = generationDiagnostics(diagnostics, analysis);
    for (const warning of warnings) {
      const position = order.position(warning);
      if (position === undefined) unknown.push(warning);
      else if (position < limit) found.set(`${position} ${warning.text}`, [position, warning]);
    }
    if (unknown.length > 0) return needsOneRun(`the position of a diagnostic of ${label} is unknown`);
  }
  const before = [...found.values()].sort(([a], [b]) => a - b).map(([, diagnostic]) => diagnostic);
  if (areTooMany(analysis, before)) return needsOneRun(TOO_MANY);
  if (first === undefined) return { kind: 'list', list: [...analysis, ...before] };
  if (first.replacesEverything) return { kind: 'replaced', output: first.output };

  const shown = withoutAnalysis(first.diagnostics, analysis);
  if (shown.some(isThrown)) return { kind: 'list', list: first.diagnostics };
  const seen = new Set(before.map(({ text }) => text));
  return { kind: 'list', list: [...analysis, ...before, ...shown.filter(({ text }) => !seen.has(text))] };
}

/**
 * Errors that solc throws during code generation, such as "stack too deep", have no code. What was reported before them
 * is not printed (`StandardCompiler::compileSolidity`).
 */
function isThrown({ isError, errorCode }: Diagnostic): boolean {
  return isError && errorCode === undefined;
}

function firstFailure(
  units: readonly RunDiagnostics[],
  begin: (contract: string) => number,
): RunFailure | undefined {
  return units
    .flatMap(({ failure }) => failure ?? [])
    .reduce<RunFailure | undefined>(
      (first, failure) =>
        first === undefined || begin(failure.contract) < begin(first.contract) ? failure : first,
      undefined,
    );
}

/** The same for units of whole sources, none of which fails. */
export function mergeUnitDiagnostics(
  manifest: SplitPlanManifest,
  analysis: readonly Diagnostic[],
  units: readonly RunDiagnostics[],
): MergedDiagnostics | NeedsOneRun {
  const warnings = warningsInUnitOrder(manifest, analysis, units);
  if (typeof warnings === 'string') return needsOneRun(warnings);
  if (areTooMany(analysis, warnings)) return needsOneRun(TOO_MANY);
  return { kind: 'list', list: [...analysis, ...warnings] };
}

/** solc stops reporting warnings at the 256th of a run (`ErrorReporter::checkForExcessiveErrors`). */
const MOST_WARNINGS = 256;
const TOO_MANY = `${MOST_WARNINGS} warnings are reached during code generation`;

function areTooMany(analysis: readonly Diagnostic[], generation: readonly Diagnostic[]): boolean {
  const reported = analysis.filter(({ isError, errorCode }) => !isError && errorCode !== undefined);
  return generation.length > 0 && reported.length + generation.length >= MOST_WARNINGS;
}
