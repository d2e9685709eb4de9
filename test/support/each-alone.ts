import { alone, mayFailAlone, withoutIds } from '../../bench/equality/alone.js';
import { type JsonValue, stringifySorted } from '../../src/json/sorted.ts';
import { differencesOf } from './differences.ts';
import type { StandardJsonInput } from './generate/render.ts';

/** One run of solc: the output for an input. */
export type WholeRun = (input: StandardJsonInput) => Buffer;

/** Outputs without source indices and AST ids. */
export const PLAIN_OUTPUTS: readonly string[] = [
  'abi',
  'metadata',
  'userdoc',
  'evm.methodIdentifiers',
  'evm.gasEstimates',
  ...['object', 'opcodes', 'linkReferences'].flatMap((part) => [
    `evm.bytecode.${part}`,
    `evm.deployedBytecode.${part}`,
  ]),
];
/** Code with source maps, which are translated. */
const TRANSLATED = ['evm.bytecode', 'evm.deployedBytecode', 'storageLayout'];

interface Output {
  readonly errors?: readonly { readonly severity: string }[];
  readonly sources?: object;
  readonly contracts?: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

function selecting(input: StandardJsonInput, outputSelection: object): StandardJsonInput {
  return { ...input, settings: { ...input.settings, outputSelection } };
}

function parsed(output: Buffer): Output {
  return JSON.parse(output.toString()) as Output;
}

/**
 * The contracts of each source, compiled by solc with what the source imports and nothing else. `null`: because of a
 * cycle of imports, solc cannot compile the source so.
 */
function eachAlone(
  input: StandardJsonInput,
  run: WholeRun,
  outputs: readonly string[],
): Map<string, unknown> {
  const trees = parsed(run(selecting(input, { '*': { '': ['ast'] } }))).sources ?? {};
  const contracts = Object.keys(input.sources).map((root): readonly [string, unknown] => {
    const output = parsed(run(alone(input, root, trees, outputs)));
    if (!hasErrors(output)) return [root, output.contracts?.[root]];
    return [root, mayFailAlone(root, trees) ? null : output.errors];
  });
  return new Map(contracts.filter(([, found]) => found !== undefined));
}

function hasErrors({ errors = [] }: Output): boolean {
  return errors.some(({ severity }) => severity === 'error');
}

function textOf(value: unknown): Buffer {
  return Buffer.from(stringifySorted(value as JsonValue));
}

/** The input, with the outputs that are compared, and those that `--sources relevant` translates. */
export function selectingTranslated(
  input: StandardJsonInput,
  plainOutputs: readonly string[] = PLAIN_OUTPUTS,
): StandardJsonInput {
  return selecting(input, { '*': { '*': [...plainOutputs, ...TRANSLATED] } });
}

/**
 * Compares the output of a build with relevant sources with the outputs of solc for each source by itself, without
 * source indices and AST ids. Left out are sources that solc cannot compile by themselves because of cycles of imports,
 * and builds with errors.
 */
export function differencesFromEachAlone(
  output: Buffer,
  input: StandardJsonInput,
  run: WholeRun,
  plainOutputs: readonly string[] = PLAIN_OUTPUTS,
): readonly string[] {
  const built = parsed(output);
  // Diagnostics are those of one run on everything, which the caller compares.
  if (hasErrors(built)) return [];
  const expected = eachAlone(input, run, plainOutputs);
  const ours = Object.entries(built.contracts ?? {}).filter(([source]) => expected.get(source) !== null);
  const theirs = [...expected].filter(([, contracts]) => contracts !== null);
  return differencesOf(textOf(withoutIds(Object.fromEntries(ours))), textOf(Object.fromEntries(theirs)));
}
