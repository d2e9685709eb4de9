import { isFrom, type Release } from '../generate/releases.ts';
import { join, type Known, LEVELS, pathOf } from './known.ts';
import { languageInputs } from './languages.ts';
import { type Input, merged, place } from './place.ts';
import { REMAPPINGS, sourcesFor } from './project.ts';
import { EXPERIMENTAL, SELECTIONS, SELECTORS, selectionsOf } from './selections.ts';
import { listed, OF_EACH_TYPE, VALUES } from './values.ts';

export type Pipeline = 'legacy' | 'via-IR';

/** One value of one setting. */
export interface SettingCase {
  /** As in `settings.optimizer.runs`. */
  readonly setting: string;
  /** The value, and the settings beside it, for a person. */
  readonly value: string;
  readonly input: Buffer;
}

/** The source whose place in `sources` is tried. */
const SOURCE = 'b/parts.sol';

/** The outputs of linked contracts, and of sources. */
const SELECTION = {
  '*': {
    '*': [
      'abi',
      'metadata',
      'storageLayout',
      'evm.methodIdentifiers',
      'evm.bytecode',
      'evm.deployedBytecode',
    ],
    '': ['ast'],
  },
};

/** The pipelines that a release has. */
export function pipelinesOf(release: Release): readonly Pipeline[] {
  return isFrom('0.8.13', release) ? ['legacy', 'via-IR'] : ['legacy'];
}

/** The input for a setting. The sources use nothing that `evmVersion` does not have. */
function baseInput(release: Release, pipeline: Pipeline, evmVersion?: string): Input {
  // Before 0.8.21, most of the project does not compile via-IR without the optimizer (stack too deep).
  const needsOptimizer = pipeline === 'via-IR' && !isFrom('0.8.21', release);
  return {
    language: 'Solidity',
    sources: sourcesFor(release, evmVersion),
    settings: {
      ...(pipeline === 'via-IR' ? { viaIR: true } : {}),
      ...(needsOptimizer ? { optimizer: { enabled: true } } : {}),
      remappings: REMAPPINGS,
      outputSelection: SELECTION,
    },
  };
}

/** All cases of a release with a pipeline. */
export function casesOf(release: Release, pipeline: Pipeline, known: Known): SettingCase[] {
  const base = baseInput(release, pipeline);
  const settings = [...known.keys].flatMap(([level, keys]) => keys.map((key) => join(level, key)));
  const isLast = pipeline === pipelinesOf(release).at(-1);
  const inOrder = [
    ...settings.flatMap((setting) => casesOfSetting(release, pipeline, setting, known)),
    ...SELECTORS.flatMap(selectionsOf)
      .concat(SELECTIONS)
      .map((selection) => selecting(base, selection)),
    ...EXPERIMENTAL.map(({ selection, settings }) => selecting(base, selection, settings)),
    // How solc reads an input does not depend on the pipeline.
    ...(isLast
      ? [...[...settings, 'sources.*'].flatMap((setting) => wrongTypes(base, setting)), ...unknownKeys(base)]
      : []),
    ...(isLast ? languageInputs(release, base) : []),
  ];
  return [...new Map(inOrder.map((one) => [one.input.toString(), one])).values()];
}

function casesOfSetting(
  release: Release,
  pipeline: Pipeline,
  setting: string,
  { values }: Known,
): SettingCase[] {
  const tried = VALUES[setting];
  if (tried === undefined)
    throw new Error(`solc ${release} has the setting "${setting}", of which nothing is tried`);
  const possible = values.get(setting) ?? [];
  const path = pathOf(setting, SOURCE);
  const texts = [...tried.texts, ...possible.map((value) => listed(setting, value))];
  const [first = '', last = ''] = [texts[0], texts.at(-1)];
  const key = JSON.stringify(path.at(-1));
  const twice = [`${first},${key}:${last}`, `${last},${key}:${first}`];
  return (tried.beside ?? [{}]).flatMap((beside, index) =>
    [...texts, ...(index === 0 ? twice : [])].map((text) => {
      const around = merged(
        merged(
          baseInput(release, pipeline, evmVersionFor(setting, unquoted(text), possible)),
          levelOf(setting),
        ),
        beside,
      );
      const note = Object.keys(beside).length === 0 ? '' : ` beside ${JSON.stringify(beside)}`;
      return { setting, value: `${text}${note}`, input: place(around, path, text) };
    }),
  );
}

/**
 * The latest EVM version whose features the sources can use. A feature that the EVM does not have is an error, and so
 * is transient storage with the model checker. Then nothing else would be compiled.
 */
function evmVersionFor(setting: string, value: string, possible: readonly string[]): string | undefined {
  if (setting.startsWith('settings.modelChecker')) return 'london';
  return setting === 'settings.evmVersion' && possible.includes(value) ? value : undefined;
}

const unquoted = (text: string): string => text.replace(/^"|"$/g, '');

/** What the level of a key needs. */
function levelOf(setting: string): Input {
  return LEVELS[setting.split('.').slice(0, -1).join('.')] ?? {};
}

function selecting(base: Input, selection: object, settings: Input = {}): SettingCase {
  const text = JSON.stringify(selection);
  return {
    setting: 'settings.outputSelection',
    value: Object.keys(settings).length === 0 ? text : `${text} beside ${JSON.stringify(settings)}`,
    input: place(merged(base, { settings }), ['settings', 'outputSelection'], text),
  };
}

function wrongTypes(base: Input, setting: string): SettingCase[] {
  const around = merged(base, levelOf(setting));
  return OF_EACH_TYPE.map((text) => ({
    setting,
    value: text,
    input: place(around, pathOf(setting, SOURCE), text),
  }));
}

function unknownKeys(base: Input): SettingCase[] {
  return Object.entries(LEVELS).map(([level, beside]) => ({
    setting: join(level, 'unknown'),
    value: '1',
    input: place(merged(base, beside), [...pathOf(level, SOURCE), 'unknown'], '1'),
  }));
}
