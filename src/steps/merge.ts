import type { Bytes } from '../bytes.ts';
import { ParasolcError } from '../errors.ts';
import type { Part } from '../exchange/part.ts';
import { isSplit, type Plan, type SplitPlan } from '../exchange/plan.ts';
import { compareUtf8 } from '../json/key-order.ts';
import { type JsonObjectText, mergeObjects, toText } from '../json/merge.ts';
import { find } from '../json/read.ts';
import type { JsonNode, JsonText, JsonTextMember } from '../json/text.ts';
import { member, slice, verbatim } from '../json/write.ts';
import { type Diagnostic, readDiagnostics } from '../standard-json/diagnostics.ts';
import { indexOutput } from '../standard-json/output.ts';
import { checkParts } from './check-parts.ts';
import { contractsOfUnits, type IndexedUnit } from './merge-contracts.ts';
import { mergeDiagnostics, type UnitDiagnostics } from './merge-diagnostics.ts';

/** The whole output, to be written, and whether its `errors` has an error. */
export interface Merged {
  readonly text: JsonText;
  /** The entries of `errors`. */
  readonly diagnostics: readonly Diagnostic[];
  readonly hasErrors: boolean;
}

/**
 * Puts the parts of a plan together to the output of one whole run. Fails with `PARTS_INCOMPLETE` or
 * `PART_INVALID` where the parts are not those of the plan, each once.
 *
 * @param planDigest the digest that the parts must carry
 */
export async function mergeParts(plan: Plan, parts: readonly Part[], planDigest: string): Promise<Merged> {
  checkParts(plan, parts, planDigest);
  if (isSplit(plan)) return mergeSplit(plan, parts);
  const output = parts[0]?.units[0]?.output;
  if (output === undefined)
    throw new ParasolcError('PART_INVALID', 'the part of the whole run has no output');
  return wholeOutput(output);
}

/** The output of one run of everything, as it is. */
export async function wholeOutput(output: Bytes): Promise<Merged> {
  const root = await indexOutput(output, 'the whole run');
  const diagnostics = await readDiagnostics(output, find(root, 'errors'));
  return { text: slice(output, root), ...outcomeOf(diagnostics) };
}

async function mergeSplit(plan: SplitPlan, parts: readonly Part[]): Promise<Merged> {
  const base = await indexOutput(plan.analysis, 'the analysis');
  const units = await indexUnits(parts);
  const analysis = await readDiagnostics(plan.analysis, find(base, 'errors'));
  const diagnosed = await Promise.all(units.map(readUnitDiagnostics));
  const diagnostics = mergeDiagnostics(plan.manifest, analysis, diagnosed);
  if (diagnostics.kind === 'replaced') return wholeOutput(diagnostics.output);

  const failed = diagnosed.some(({ failure }) => failure !== undefined);
  const fromUnits = failed ? [] : await contractsOfUnits(plan, units);
  const generated = Object.entries({
    contracts: mergedContracts(plan.analysis, find(base, 'contracts'), fromUnits),
    errors: diagnosticsText(diagnostics.list),
  }).flatMap(([key, value]) => (value === undefined ? [] : [member(key, value)]));
  const kept = (base.members ?? [])
    .filter(({ key }) => key !== 'contracts' && key !== 'errors')
    .map((entry): JsonTextMember => ({ ...entry, value: slice(plan.analysis, entry.value) }));
  const members = [...kept, ...generated].sort((a, b) => compareUtf8(a.key, b.key));
  return { text: { kind: 'object', members }, ...outcomeOf(diagnostics.list) };
}

function outcomeOf(diagnostics: readonly Diagnostic[]): Pick<Merged, 'diagnostics' | 'hasErrors'> {
  return { diagnostics, hasErrors: diagnostics.some(({ isError }) => isError) };
}

async function indexUnits(parts: readonly Part[]): Promise<IndexedUnit[]> {
  const units: IndexedUnit[] = [];
  for (const { manifest, units: outputs } of parts) {
    for (const [index, { contracts, failedAt }] of manifest.units.entries()) {
      const unit = outputs[index];
      const label = `shard ${manifest.shard}, unit ${index}`;
      if (unit === undefined || (failedAt === undefined) !== (unit.failure === undefined)) {
        throw new ParasolcError('PART_INVALID', `${label} lacks its output`, {
          remedy: 'compile the shard again',
        });
      }
      const failure =
        failedAt === undefined || unit.failure === undefined
          ? undefined
          : {
              contract: failedAt,
              output: unit.failure,
              root: await indexOutput(unit.failure, `${label}, failure`),
            };
      units.push({
        label,
        contracts,
        output: unit.output,
        root: await indexOutput(unit.output, label),
        failure,
      });
    }
  }
  return units;
}

async function readUnitDiagnostics({ output, root, failure, label }: IndexedUnit): Promise<UnitDiagnostics> {
  return {
    label,
    diagnostics: await readDiagnostics(output, find(root, 'errors')),
    failure: failure && {
      contract: failure.contract,
      output: failure.output,
      diagnostics: await readDiagnostics(failure.output, find(failure.root, 'errors')),
      replacesEverything: find(failure.root, 'sources') === undefined,
    },
  };
}

function mergedContracts(
  analysis: Bytes,
  contracts: JsonNode | undefined,
  fromUnits: readonly JsonObjectText[],
): JsonText | undefined {
  const base = contracts === undefined ? undefined : toText(analysis, contracts);
  const all = mergeObjects([...(base?.kind === 'object' ? [base] : []), ...fromUnits]);
  return all.members.length === 0 ? undefined : all;
}

function diagnosticsText(diagnostics: readonly Diagnostic[]): JsonText | undefined {
  if (diagnostics.length === 0) return undefined;
  return { kind: 'array', items: diagnostics.map(({ text }) => verbatim(text)) };
}
