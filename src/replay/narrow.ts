import type { Bytes } from '../bytes.ts';
import { indexJson } from '../json/index-text.ts';
import { toText } from '../json/merge.ts';
import { find } from '../json/read.ts';
import type { JsonNode, JsonText, JsonTextMember } from '../json/text.ts';
import { releaseAtLeast } from '../solc-version.ts';
import type { StandardJsonInput } from '../standard-json/input.ts';
import { covers } from '../standard-json/outputs.ts';
import {
  isGenerated,
  isRequestedSource,
  NO_CONTRACT,
  type OutputSelection,
  selectorsFor,
} from '../standard-json/selection.ts';

/** An output, and what was asked for. */
interface SelectedOutput {
  readonly selection: OutputSelection;
  readonly output: Bytes;
}

/** The first release for which this is tested. Earlier ones print parts of `evm.bytecode` that nobody asked for. */
const SINCE = '0.8.20';

/**
 * The output of an input whose texts and settings are those of another, but for a selection that asks for less;
 * undefined if it cannot be derived from that output with certainty. What is selected has no influence on the ids
 * and the code of what is left, only on whether it is printed, and on which sources and contracts solc looks at,
 * which shows in `errors` and in syntax trees.
 */
export async function narrowed(
  { selection: wide, output }: SelectedOutput,
  { selection: asked, sources }: StandardJsonInput,
  release: string,
): Promise<JsonText | undefined> {
  const names = [...sources.keys()];
  if (!releaseAtLeast(release, SINCE) || !asksForLess(asked, wide, names, release)) return undefined;
  const root = await indexJson(output, (path) => path.length < (path[0] === 'contracts' ? 6 : 2));
  const { members = [] } = root;
  const expected = members.every(({ key }) => ['contracts', 'errors', 'sources'].includes(key));
  const same = find(root, 'errors') === undefined || asksForSameWork(asked, wide, names, release);
  if (!expected || !same || asksOfSources(wide)) return undefined;
  const kept = members.flatMap((member): JsonTextMember[] => {
    if (member.key !== 'contracts') return [{ ...member, value: toText(output, member.value) }];
    return nonEmpty(
      member,
      contractsText(member.value, asked, release, (node) => toText(output, node)),
    );
  });
  return { kind: 'object', members: kept };
}

/** Whether all that `asked` selects, `wide` selects too. */
function asksForLess(
  asked: OutputSelection,
  wide: OutputSelection,
  sources: readonly string[],
  release: string,
): boolean {
  return sources.every((source) =>
    namesIn(asked, source).every((name) => {
      const present = selectorsFor(wide, source, name);
      return selectorsFor(asked, source, name).every((selector) =>
        present.some((other) => covers(other, selector, release)),
      );
    }),
  );
}

/** Whether solc analyses the same sources and generates the same contracts, and so finds the same to say. */
function asksForSameWork(
  asked: OutputSelection,
  wide: OutputSelection,
  sources: readonly string[],
  release: string,
): boolean {
  return sources.every((source) => {
    // Contracts that are not named are all alike.
    const contracts = [...namesIn(asked, source), ...namesIn(wide, source), NO_CONTRACT];
    return (
      isRequestedSource(wide, source) === isRequestedSource(asked, source) &&
      contracts.every(
        (name) => isGenerated(wide, release, source, name) === isGenerated(asked, release, source, name),
      )
    );
  });
}

/** The contract names of a selection that count for a source, `*` among them. */
function namesIn(selection: OutputSelection, source: string): string[] {
  return [source, '*'].flatMap((file) => [...(selection.get(file)?.keys() ?? [])]);
}

/** Syntax trees hold what analysis and code generation have found out, so they are left to solc. */
function asksOfSources(selection: OutputSelection): boolean {
  return [...selection.values()].some((contracts) => (contracts.get('') ?? []).length > 0);
}

type ToText = (node: JsonNode) => JsonText;

function contractsText(
  contracts: JsonNode,
  asked: OutputSelection,
  release: string,
  text: ToText,
): JsonTextMember[] {
  return (contracts.members ?? []).flatMap((file) => {
    const ofFile = (file.value.members ?? []).flatMap((contract) => {
      const selectors = selectorsFor(asked, file.key, contract.key);
      const isAsked = (output: string): boolean =>
        selectors.some((selector) => covers(selector, output, release));
      return nonEmpty(contract, outputsText(contract.value, '', isAsked, text));
    });
    return nonEmpty(file, ofFile);
  });
}

/** Outputs that hold others, which can be asked for one by one. */
const GROUPS = ['evm', 'evm.bytecode', 'evm.deployedBytecode'];

function outputsText(
  node: JsonNode,
  prefix: string,
  isAsked: (output: string) => boolean,
  text: ToText,
): JsonTextMember[] {
  return (node.members ?? []).flatMap((member): JsonTextMember[] => {
    const output = prefix + member.key;
    if (GROUPS.includes(output)) {
      return nonEmpty(member, outputsText(member.value, `${output}.`, isAsked, text));
    }
    return isAsked(output) ? [{ ...member, value: text(member.value) }] : [];
  });
}

/** solc leaves out objects that nothing is in. */
function nonEmpty(
  member: Pick<JsonTextMember, 'key' | 'keyText'>,
  members: readonly JsonTextMember[],
): JsonTextMember[] {
  const { key, keyText } = member;
  return members.length === 0 ? [] : [{ key, keyText, value: { kind: 'object', members } }];
}
