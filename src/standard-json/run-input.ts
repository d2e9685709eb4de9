import { find } from '../json/read.ts';
import type { JsonText, JsonTextMember } from '../json/text.ts';
import { copied, fromValue, member } from '../json/write.ts';
import { memberOf, newMember, type Written, withoutMembers, writtenObject } from '../json/written.ts';
import type { StandardJsonInput } from './input.ts';
import { isIrSelected, type OutputSelection, selectionToJson } from './selection.ts';

/**
 * The user's input with another `outputSelection`. Every other byte that solc reads stays as written, so that
 * what solc says of the input it says here too.
 */
export function inputWithSelection(input: StandardJsonInput, selection: OutputSelection): JsonText {
  return {
    kind: 'object',
    members: (input.root.members ?? []).map((entry) =>
      entry.key === 'settings'
        ? member('settings', withSelection(settingsOf(input), selection))
        : copied(input.bytes, entry),
    ),
  };
}

/** The user's input with an empty source in place of the sources: what solc says of the rest. */
export function inputWithoutSources(input: StandardJsonInput): JsonText {
  const sources = fromValue({ 'empty.sol': { content: '' } });
  return {
    kind: 'object',
    members: (input.root.members ?? []).map((entry) =>
      entry.key === 'sources' ? member('sources', sources) : copied(input.bytes, entry),
    ),
  };
}

/** The settings as written, without their `outputSelection`. */
function settingsOf(input: StandardJsonInput): JsonTextMember[] {
  const settings = find(input.root, 'settings')?.members ?? [];
  return settings.filter(({ key }) => key !== 'outputSelection').map((entry) => copied(input.bytes, entry));
}

/**
 * The settings of a run that prints the intermediate representation: as written, but without snippets of source
 * text in it, unless it is itself an output that was asked for.
 *
 * @param settings of a run that generates
 */
export function irRunSettings(
  settings: Written,
  { debugInfo }: { readonly debugInfo: readonly string[] },
  selection: OutputSelection,
): Written {
  if (isIrSelected(selection)) return settings;
  const debug = memberOf(settings, 'debug') ?? writtenObject([]);
  return writtenObject([
    ...withoutMembers(settings, 'debug').members,
    {
      ...newMember('debug', {}),
      value: writtenObject([
        ...withoutMembers(debug, 'debugInfo').members,
        newMember('debugInfo', debugInfo),
      ]),
    },
  ]);
}

/** Settings with the selection of outputs that they lack, given as plain JSON. */
export function selecting({ members }: Written, outputSelection: object): Written {
  return writtenObject([...members, newMember('outputSelection', outputSelection)]);
}

/** The text around the sources in the input of a run: `{"language":"Solidity","sources":` … */
export const INPUT_HEAD = Buffer.from('{"language":"Solidity","sources":');

/** … and after them, from the settings as written and the selection. */
export function inputTail(settings: Written, selection: OutputSelection): Buffer {
  return Buffer.from(`,"settings":${selecting(settings, selectionToJson(selection)).text}}`);
}

function withSelection(settings: readonly JsonTextMember[], selection: OutputSelection): JsonText {
  return {
    kind: 'object',
    members: [...settings, member('outputSelection', fromValue(selectionToJson(selection)))],
  };
}
