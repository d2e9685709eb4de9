import type { Bytes } from '../../bytes.ts';
import { ParasolcError } from '../../errors.ts';
import type { SplitPlan } from '../../exchange/plan.ts';
import { type JsonObjectText, toText } from '../../json/merge.ts';
import { find } from '../../json/read.ts';
import type { JsonNode, JsonTextMember } from '../../json/text.ts';
import { contractId } from '../../standard-json/output.ts';
import { BYTECODE_OUTPUTS, coveredOutputs } from '../../standard-json/outputs.ts';
import { selectionFromEntries, selectorsFor } from '../../standard-json/selection.ts';

/** One unit's output, indexed. */
export interface IndexedUnit {
  readonly label: string;
  readonly contracts: readonly string[];
  readonly output: Bytes;
  readonly root: JsonNode;
  readonly failure:
    | { readonly contract: string; readonly output: Bytes; readonly root: JsonNode }
    | undefined;
}

/**
 * The `contracts` objects of all units. Each holds the contracts of its unit and no other, and each contract
 * of which something is to be printed.
 */
export async function contractsOfUnits(
  plan: SplitPlan,
  units: readonly IndexedUnit[],
): Promise<JsonObjectText[]> {
  const expects = expectation(plan);
  return units.map((unit) => {
    const node = find(unit.root, 'contracts');
    const text = node === undefined ? undefined : toText(unit.output, node);
    const contracts: JsonObjectText = text?.kind === 'object' ? text : { kind: 'object', members: [] };
    const printed = new Set(contracts.members.flatMap(contractsIn));
    const planned = new Set(unit.contracts);
    const foreign = [...printed].filter((id) => !planned.has(id));
    const missing = unit.contracts.filter((id) => !printed.has(id) && expects(id));
    if (foreign.length > 0 || missing.length > 0) {
      throw new ParasolcError('PART_INVALID', `${unit.label} does not contain the contracts of its plan`, {
        facts: [...missing.map((id) => `missing: ${id}`), ...foreign.map((id) => `not planned: ${id}`)],
        fix: 'compile the shard again',
      });
    }
    return contracts;
  });
}

function contractsIn({ key: source, value }: JsonTextMember): string[] {
  return value.kind === 'object' ? value.members.map(({ key }) => contractId(source, key)) : [];
}

/** Whether the selection asks for something of a contract that solc prints of every contract it generates. */
function expectation({ manifest }: SplitPlan): (id: string) => boolean {
  const selection = selectionFromEntries(manifest.selection);
  const contracts = new Map(manifest.graph.contracts.map((contract) => [contract.id, contract]));
  const always = BYTECODE_OUTPUTS.filter((output) => output.endsWith('.object'));
  return (id) => {
    const contract = contracts.get(id);
    if (contract === undefined) return false;
    return (
      coveredOutputs(
        selectorsFor(selection, contract.source, contract.name),
        always,
        manifest.compiler.release,
      ).length > 0
    );
  };
}
