import type { SplitPlanManifest } from '../../exchange/plan.ts';
import { closureOf } from '../../graph/closure.ts';
import { contractAt, mayBeRepeated } from '../../graph/generation-order.ts';
import type { Contract, ProjectGraph } from '../../graph/project-graph.ts';
import { type Diagnostic, generationDiagnostics } from '../../standard-json/diagnostics.ts';
import type { RunDiagnostics } from './part-diagnostics.ts';

/**
 * Warnings of code generation of units of whole sources, in the order of the whole run. solc generates code source by
 * source, imported sources first; within a source the order is that of the unit. So the order does not depend on
 * which contract embeds which, with two exceptions: contracts that are generated only because others embed them, and
 * import cycles.
 *
 * @returns the reason if the order is unknown
 */
export function warningsInUnitOrder(
  { graph, generated, compiler }: Pick<SplitPlanManifest, 'graph' | 'generated' | 'compiler'>,
  analysis: readonly Diagnostic[],
  units: readonly RunDiagnostics[],
): Diagnostic[] | string {
  const contractOf = contractAt(graph);
  const found = new Map<string, { readonly contract: Contract; readonly warning: Diagnostic }>();
  const elsewhere = new Set<string>();
  for (const { label, contracts, diagnostics } of units) {
    const own = new Set(contracts);
    const { warnings, unknown } = generationDiagnostics(diagnostics, analysis);
    for (const warning of warnings) {
      const contract = contractOf(warning);
      if (contract === undefined || mayBeRepeated(warning, contract, compiler.release)) unknown.push(warning);
      else if (!own.has(contract.id)) elsewhere.add(warning.text);
      else found.set(warning.text, { contract, warning });
    }
    if (unknown.length > 0) return `the position of a diagnostic of ${label} is unknown`;
  }
  const embedded = [...elsewhere].filter((text) => !found.has(text)).length;
  if (embedded > 0) return 'a contract that is only embedded has a warning';
  const early = embeddedBeforeTheirSource(graph, generated);
  if (found.size > 1 && [...found.values()].some(({ contract }) => early.has(contract.id)))
    return 'a contract that is embedded across an import cycle has a warning';
  const order = sourceOrder(graph);
  const positionOf = ({ source }: Contract): number => order.get(source) ?? 0;
  return [...found.values()]
    .sort((a, b) => positionOf(a.contract) - positionOf(b.contract))
    .map(({ warning }) => warning);
}

/**
 * Contracts that are embedded by a contract of an earlier source, which happens only in import cycles. solc generates
 * them before it gets to their source.
 */
function embeddedBeforeTheirSource(graph: ProjectGraph, generated: readonly string[]): ReadonlySet<string> {
  const order = sourceOrder(graph);
  const byId = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const positionOf = (id: string): number => order.get(byId.get(id)?.source ?? '') ?? 0;
  return new Set(
    generated.flatMap((id) =>
      [...closureOf([id], (from) => byId.get(from)?.dependencies ?? [])].filter(
        (embedded) => positionOf(embedded) > positionOf(id),
      ),
    ),
  );
}

function sourceOrder({ sources }: ProjectGraph): ReadonlyMap<string, number> {
  return new Map(sources.map(({ name }, index) => [name, index]));
}
