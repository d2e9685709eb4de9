import type { Bytes } from '../../bytes.ts';
import { ParasolcError } from '../../errors.ts';
import type { Part, SplitPart } from '../../exchange/part.ts';
import { isBySource, isSplit, type Plan, type SplitPlan } from '../../exchange/plan.ts';
import { compareUtf8 } from '../../json/key-order.ts';
import { type JsonObjectText, mergeObjects, toText } from '../../json/merge.ts';
import { find } from '../../json/read.ts';
import type { JsonNode, JsonText } from '../../json/text.ts';
import { copied, member, verbatim } from '../../json/write.ts';
import { type Diagnostic, isGenerationWarning, readDiagnostics } from '../../standard-json/diagnostics.ts';
import { indexOutput } from '../../standard-json/output.ts';
import { type Merged, mergedOutput, wholeOutput } from '../built.ts';
import { isNeedsOneRun, type NeedsOneRun } from '../outcome.ts';
import { checkContracts } from './check-parts.ts';
import { linkParts } from './link-parts.ts';
import { contractsOfUnits, type IndexedUnit } from './merge-contracts.ts';
import { mergeDiagnostics, mergeUnitDiagnostics } from './merge-diagnostics.ts';
import { diagnosticsOfParts } from './part-diagnostics.ts';

/**
 * Links and puts together what the shards of a plan gave: the output of one whole run. Fails with `PART_INVALID`
 * where a part does not hold what its plan says.
 *
 * @param parts one of each shard (`checkShards`)
 */
export async function mergeParts(plan: Plan, parts: readonly Part[]): Promise<Merged | NeedsOneRun> {
  const whole = parts.find((part) => part.kind === 'whole');
  if (whole !== undefined) return wholeOutput(whole.output);
  if (!isSplit(plan)) throw new ParasolcError('PART_INVALID', 'the part of the whole run has no output');
  return mergeSplit(
    plan,
    parts.flatMap((part) => (part.kind === 'split' ? [part] : [])),
  );
}

async function mergeSplit(plan: SplitPlan, parts: readonly SplitPart[]): Promise<Merged | NeedsOneRun> {
  const output = analysisOf(plan, parts);
  const base = await indexOutput(output, 'the analysis');
  // The run that analyses everything may generate contracts as well.
  const analysis = (await readDiagnostics(output, base)).filter(
    (diagnostic) => !isGenerationWarning(diagnostic),
  );
  const units = await indexUnits(parts);
  const linked = await linkParts(plan, parts, isBeforeFailure(plan, units));
  if (isNeedsOneRun(linked)) return linked;
  const said = await diagnosticsOfParts(parts, units, linked);
  const { manifest } = plan;
  const merge = isBySource(manifest) ? mergeUnitDiagnostics : mergeDiagnostics;
  const diagnostics = merge(manifest, analysis, said);
  if (isNeedsOneRun(diagnostics)) return diagnostics;
  if (diagnostics.kind === 'replaced') return wholeOutput(diagnostics.output);

  const failed = units.some(({ failure }) => failure !== undefined);
  if (!failed) checkContracts(plan, parts);
  const generated = failed ? [] : [...(await contractsOfUnits(plan, units)), ...linked.contracts];
  const merged = Object.entries({
    contracts: mergedContracts(output, find(base, 'contracts'), generated),
    errors: diagnosticsText(diagnostics.list),
  }).flatMap(([key, value]) => (value === undefined ? [] : [member(key, value)]));
  const kept = (base.members ?? [])
    .filter(({ key }) => key !== 'contracts' && key !== 'errors')
    .map((entry) => copied(output, entry));
  const members = [...kept, ...merged].sort((a, b) => compareUtf8(a.key, b.key));
  return mergedOutput({ kind: 'object', members }, diagnostics.list);
}

/** Whether the whole run generates a contract before the first one that fails: only those can warn of anything. */
function isBeforeFailure(
  { manifest }: SplitPlan,
  units: readonly IndexedUnit[],
): (contract: string) => boolean {
  const order = new Map(manifest.generated.map((contract, index) => [contract, index]));
  const failures = units.flatMap(({ failure }) =>
    failure === undefined ? [] : (order.get(failure.contract) ?? 0),
  );
  // Infinity if there is none.
  const first = Math.min(...failures);
  return (contract) => (order.get(contract) ?? 0) < first;
}

/** What solc says of the project without generating code: from the plan, or from the shard that made it. */
function analysisOf(plan: SplitPlan, parts: readonly SplitPart[]): Bytes {
  const analysis = plan.analysis ?? parts.find((part) => part.analysis !== undefined)?.analysis?.output;
  if (analysis !== undefined) return analysis;
  throw new ParasolcError('PART_INVALID', 'no part contains the analysis of the project', {
    fix: 'compile shard 0 again',
  });
}

async function indexUnits(parts: readonly SplitPart[]): Promise<IndexedUnit[]> {
  const units: IndexedUnit[] = [];
  for (const { shard, units: ofShard } of parts) {
    for (const [index, { contracts, output, failure }] of ofShard.entries()) {
      const label = `shard ${shard}, unit ${index}`;
      units.push({
        label,
        contracts,
        output,
        root: await indexOutput(output, label),
        failure: failure && {
          ...failure,
          root: await indexOutput(failure.output, `${label}, failure`),
        },
      });
    }
  }
  return units;
}

function mergedContracts(
  analysis: Bytes,
  contracts: JsonNode | undefined,
  generated: readonly JsonObjectText[],
): JsonText | undefined {
  const base = contracts === undefined ? undefined : toText(analysis, contracts);
  const all = mergeObjects([...(base?.kind === 'object' ? [base] : []), ...generated]);
  return all.members.length === 0 ? undefined : all;
}

function diagnosticsText(diagnostics: readonly Diagnostic[]): JsonText | undefined {
  if (diagnostics.length === 0) return undefined;
  return { kind: 'array', items: diagnostics.map(({ text }) => verbatim(text)) };
}
