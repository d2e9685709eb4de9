import type { Bytes } from '../bytes.ts';
import { find } from '../json/read.ts';
import type { JsonMember, JsonText, JsonTextMember } from '../json/text.ts';
import { fromValue, member, slice, verbatim } from '../json/write.ts';
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

/** The user's input with other settings, given as a JSON text without `outputSelection`, and another selection. */
export function inputWithSettings(
  input: StandardJsonInput,
  settings: string,
  selection: OutputSelection,
): JsonText {
  const text = settingsText(settings, selection);
  return {
    kind: 'object',
    members: (input.root.members ?? []).map((entry) =>
      entry.key === 'settings' ? member('settings', verbatim(text)) : copied(input.bytes, entry),
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
export function settingsOf(input: StandardJsonInput): JsonTextMember[] {
  const settings = find(input.root, 'settings')?.members ?? [];
  return settings.filter(({ key }) => key !== 'outputSelection').map((entry) => copied(input.bytes, entry));
}

/**
 * The settings of a run that generates: without `modelChecker`, whose work and warnings belong to the
 * analysis run alone.
 */
export function generatingSettings(input: StandardJsonInput): JsonText {
  return { kind: 'object', members: settingsOf(input).filter(({ key }) => key !== 'modelChecker') };
}

/**
 * The settings of a run that prints the intermediate representation, as a JSON text: without snippets of source
 * text in it, unless it is itself an output that was asked for.
 *
 * @param settings of a run that generates, as plain JSON
 */
export function frontSettings(
  settings: object,
  { debugInfo }: { readonly debugInfo: readonly string[] },
  selection: OutputSelection,
): string {
  if (isIrSelected(selection)) return JSON.stringify(settings);
  const debug = 'debug' in settings && typeof settings.debug === 'object' ? settings.debug : {};
  return JSON.stringify({ ...settings, debug: { ...debug, debugInfo } });
}

/** The text around the sources in the input of a run: `{"language":"Solidity","sources":` … */
export const INPUT_HEAD = Buffer.from('{"language":"Solidity","sources":');

/** … and after them, from the settings' own text (an object) and the selection. */
export function inputTail(settings: string, selection: OutputSelection): Buffer {
  return Buffer.from(`,"settings":${settingsText(settings, selection)}}`);
}

function settingsText(settings: string, selection: OutputSelection): string {
  const inside = settings.slice(1, -1);
  const outputSelection = JSON.stringify(selectionToJson(selection));
  return `{${inside}${inside === '' ? '' : ','}"outputSelection":${outputSelection}}`;
}

function withSelection(settings: readonly JsonTextMember[], selection: OutputSelection): JsonText {
  return {
    kind: 'object',
    members: [...settings, member('outputSelection', fromValue(selectionToJson(selection)))],
  };
}

function copied(bytes: Bytes, { key, keyText, value }: JsonMember): JsonTextMember {
  return { key, keyText, value: slice(bytes, value) };
}
