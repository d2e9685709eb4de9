import type { Bytes } from '../bytes.ts';
import { ParasolcError } from '../errors.ts';
import type { SplitPlanManifest } from '../exchange/plan.ts';
import { type Diagnostic, withoutAnalysis } from '../standard-json/diagnostics.ts';
import { generationOrder } from '../standard-json/generation-order.ts';

/** What solc said in one unit's run. */
export interface UnitDiagnostics {
  readonly label: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly failure: UnitFailure | undefined;
}

/** The failure of a contract's code generation, shown beside all diagnostics of analysis. */
export interface UnitFailure {
  readonly contract: string;
  readonly output: Bytes;
  readonly diagnostics: readonly Diagnostic[];
  /** Whether solc printed nothing but the failure: no sources, no contracts. */
  readonly replacesEverything: boolean;
}

export type MergedDiagnostics =
  | { readonly kind: 'list'; readonly list: readonly Diagnostic[] }
  /** The whole run's output is that of the failing contract's run. */
  | { readonly kind: 'replaced'; readonly output: Bytes };

/**
 * `errors` of the whole run: those of the input and of analysis as they are, then those of code generation in
 * the order in which the whole run generates, each once, up to the first failure.
 */
export function mergeDiagnostics(
  { graph, generated, pipeline }: SplitPlanManifest,
  analysis: readonly Diagnostic[],
  units: readonly UnitDiagnostics[],
): MergedDiagnostics {
  const order = generationOrder({ graph, generated: new Set(generated), viaIR: pipeline.viaIR });
  const placed = (label: string, diagnostic: Diagnostic): readonly [number, Diagnostic] => {
    const position = order.position(diagnostic);
    if (position === undefined) throw unplaced(label, diagnostic);
    return [position, diagnostic];
  };
  const first = firstFailure(units, (contract) => order.begin(contract) ?? Number.POSITIVE_INFINITY);
  const limit = first === undefined ? Number.POSITIVE_INFINITY : (order.begin(first.contract) ?? 0);

  const found = new Map<string, readonly [number, Diagnostic]>();
  for (const { label, diagnostics, failure } of units) {
    const generation = withoutAnalysis(diagnostics, analysis);
    // The error itself is that of some contract of the unit; `failure` tells which.
    for (const diagnostic of generation.filter(({ isError }) => failure === undefined || !isError)) {
      const [position] = placed(label, diagnostic);
      if (position < limit) found.set(`${position} ${diagnostic.text}`, [position, diagnostic]);
    }
  }
  const before = [...found.values()].sort(([a], [b]) => a - b).map(([, diagnostic]) => diagnostic);
  if (first === undefined) return { kind: 'list', list: [...analysis, ...before] };
  if (first.replacesEverything) return { kind: 'replaced', output: first.output };

  const shown = withoutAnalysis(first.diagnostics, analysis);
  const keepsAnalysis = first.diagnostics.length - shown.length === analysis.length;
  // solc's internal exceptions are reported without what was reported before them.
  if (!keepsAnalysis) return { kind: 'list', list: first.diagnostics };
  const seen = new Set(before.map(({ text }) => text));
  return { kind: 'list', list: [...analysis, ...before, ...shown.filter(({ text }) => !seen.has(text))] };
}

function firstFailure(
  units: readonly UnitDiagnostics[],
  begin: (contract: string) => number,
): UnitFailure | undefined {
  return units
    .flatMap(({ failure }) => failure ?? [])
    .reduce<UnitFailure | undefined>(
      (first, failure) =>
        first === undefined || begin(failure.contract) < begin(first.contract) ? failure : first,
      undefined,
    );
}

function unplaced(label: string, { text }: Diagnostic): ParasolcError {
  return new ParasolcError('INTERNAL', `a diagnostic of ${label} belongs to no contract`, {
    facts: [text],
    remedy: 'compile with `--strategy single`, and report this with the input',
  });
}
