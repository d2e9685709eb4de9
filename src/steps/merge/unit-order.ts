import type { SplitPlanManifest } from '../../exchange/plan.ts';
import { closureOf } from '../../graph/closure.ts';
import { contractAt } from '../../graph/generation-order.ts';
import type { ProjectGraph } from '../../graph/project-graph.ts';
import { type Diagnostic, generationDiagnostics } from '../../standard-json/diagnostics.ts';
import type { RunDiagnostics } from './part-diagnostics.ts';

/**
 * Warnings of code generation of units of whole sources, in the order of the whole run. solc generates source by
 * source, and sources after those that they import; within a source the order is that of the unit. This needs no
 * knowledge of which contract embeds which.
 *
 * @returns why the order is not known: for a contract that is generated only since others embed it, and in an import
 *   cycle, it depends on what embeds what
 */
export function warningsInUnitOrder(
  { graph, generated }: Pick<SplitPlanManifest, 'graph' | 'generated'>,
  analysis: readonly Diagnostic[],
  units: readonly RunDiagnostics[],
): Diagnostic[] | string {
  const contractOf = contractAt(graph);
  const order = new Map(graph.sources.map(({ name }, index) => [name, index]));
  const found = new Map<
    string,
    { readonly contract: string; readonly source: number; readonly warning: Diagnostic }
  >();
  const elsewhere = new Set<string>();
  for (const { label, contracts, diagnostics } of units) {
    const own = new Set(contracts);
    const { warnings, unknown } = generationDiagnostics(diagnostics, analysis);
    for (const warning of warnings) {
      const contract = contractOf(warning);
      if (contract === undefined) unknown.push(warning);
      else if (!own.has(contract.id)) elsewhere.add(warning.text);
      else
        found.set(warning.text, { contract: contract.id, source: order.get(contract.source) ?? 0, warning });
    }
    if (unknown.length > 0) return `the place of a diagnostic of ${label} is not known`;
  }
  const embedded = [...elsewhere].filter((text) => !found.has(text)).length;
  if (embedded > 0) return 'a contract that is only embedded has a warning';
  const early = embeddedBeforeTheirSource(graph, generated);
  if (found.size > 1 && [...found.values()].some(({ contract }) => early.has(contract)))
    return 'a contract that is embedded across an import cycle has a warning';
  return [...found.values()].sort((a, b) => a.source - b.source).map(({ warning }) => warning);
}

/**
 * Contracts that others may embed whose source comes before their own: that is so in import cycles alone. solc then
 * generates them earlier than their source says.
 */
function embeddedBeforeTheirSource(
  { sources, contracts }: ProjectGraph,
  generated: readonly string[],
): ReadonlySet<string> {
  const order = new Map(sources.map(({ name }, index) => [name, index]));
  const byId = new Map(contracts.map((contract) => [contract.id, contract]));
  const positionOf = (id: string): number => order.get(byId.get(id)?.source ?? '') ?? 0;
  return new Set(
    generated.flatMap((id) =>
      [...closureOf([id], (from) => byId.get(from)?.dependencies ?? [])].filter(
        (embedded) => positionOf(embedded) > positionOf(id),
      ),
    ),
  );
}
