import { type Bytes, memoryBytes } from '../../bytes.ts';
import { ParasolcError } from '../../errors.ts';
import type { SplitPlan } from '../../exchange/plan.ts';
import { numberingOfUnits, prunedNumbering } from '../../ids/numbering.ts';
import { NEEDED_TO_TRANSLATE, translateContract } from '../../ids/translate-contract.ts';
import { translator } from '../../ids/translator.ts';
import { find, parseNode } from '../../json/read.ts';
import { isJsonObject, type JsonValue, stringifySorted } from '../../json/sorted.ts';
import type { JsonTextMember } from '../../json/text.ts';
import { copied, jsonToBuffer, verbatim } from '../../json/write.ts';
import { contractId, indexOutput } from '../../standard-json/output.ts';
import { coveredOutputs } from '../../standard-json/outputs.ts';
import { selectionFromEntries, selectorsFor } from '../../standard-json/selection.ts';
import { relevantImports } from './run-inputs.ts';

/** A unit's output with the numbers of the whole run. */
export interface Renumbered {
  readonly output: Bytes;
  /** Contracts that cannot be translated: they are to be compiled with all sources. */
  readonly refused: readonly string[];
}

/**
 * Translates source indices and AST ids of a run that had only the sources relevant to its contracts. It takes
 * place on the machine that ran it, since what cannot be translated is compiled again there.
 *
 * @param requested the sources that the run requested
 */
export async function renumber(
  plan: SplitPlan,
  output: Bytes,
  requested: Iterable<string>,
  label: string,
): Promise<Renumbered> {
  const full = numberingOfUnits(
    plan.manifest.parseOrder.map(({ source, lastId }) => ({ source, id: lastId })),
  );
  const pruned = prunedNumbering(full, relevantImports(plan)(requested));
  const numbers = translator(pruned, full);
  const { release } = plan.manifest.compiler;
  const selection = selectionFromEntries(plan.manifest.selection);
  const root = await indexOutput(output, label);
  const refused: string[] = [];

  const contracts: JsonTextMember[] = [];
  for (const { key: source, keyText, value } of find(root, 'contracts')?.members ?? []) {
    const members: JsonTextMember[] = [];
    for (const contract of value.members ?? []) {
      const outputs = (await parseNode(output, contract.value)) as JsonValue;
      try {
        const translated = translateContract(outputs, numbers);
        const asked = selectorsFor(selection, source, contract.key);
        const kept = withoutExtras(translated, asked, release);
        if (!isEmpty(kept)) members.push({ ...contract, value: verbatim(stringifySorted(kept)) });
      } catch (error) {
        if (!(error instanceof ParasolcError) || error.code !== 'STRATEGY_UNAVAILABLE') throw error;
        refused.push(contractId(source, contract.key));
      }
    }
    if (members.length > 0) contracts.push({ key: source, keyText, value: { kind: 'object', members } });
  }
  const members = (root.members ?? []).map(
    (entry): JsonTextMember =>
      entry.key === 'contracts'
        ? { ...entry, value: { kind: 'object', members: contracts } }
        : copied(output, entry),
  );
  return { output: memoryBytes([await jsonToBuffer({ kind: 'object', members })]), refused };
}

/** Leaves out what was asked for only to translate the rest, and with it, as solc does, what is then empty. */
function withoutExtras(contract: JsonValue, selectors: readonly string[], release: string): JsonValue {
  const extras = [...NEEDED_TO_TRANSLATE.values()].filter(
    (output) => coveredOutputs(selectors, [output], release).length === 0,
  );
  return extras.reduce((value, output) => without(value, output.split('.')), contract);
}

function without(value: JsonValue, [key, ...rest]: readonly string[]): JsonValue {
  if (key === undefined || !isJsonObject(value)) return value;
  const { [key]: member, ...others } = value;
  if (member === undefined) return value;
  if (rest.length === 0) return others;
  const left = without(member, rest);
  return left !== member && isEmpty(left) ? others : { ...others, [key]: left };
}

function isEmpty(value: JsonValue): boolean {
  return isJsonObject(value) && Object.keys(value).length === 0;
}
