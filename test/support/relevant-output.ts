import { differencesOf } from './differences.ts';

type Json = Readonly<Record<string, unknown>>;

/** Warnings about code that is too large: the code can differ. */
const OF_GENERATION = ['5574', '3860'];

/** Outputs with names of generated functions, which are not translated, or with positions in their source. */
const NAMED = ['functionDebugData', 'generatedSources', 'sourceMap'];

/**
 * Compares the output of a build with relevant sources with that of one run on everything, in all that must be the
 * same: diagnostics of the analysis, sources, and contracts with the same bytecode, including source indices and AST
 * ids. If generated functions have other names, everything that depends on the names is left out.
 */
export function differencesFromWhole(output: Buffer, whole: Buffer): readonly string[] {
  const [ours, theirs] = [output, whole].map((text) => JSON.parse(text.toString()) as Json);
  const pairs = contractPairs(objectIn(ours, 'contracts'), objectIn(theirs, 'contracts'));
  const side = (of: Json | undefined, index: 0 | 1) =>
    Buffer.from(JSON.stringify({ ...analysisOf(of), contracts: pairs.map((pair) => pair[index]) }));
  return differencesOf(side(ours, 0), side(theirs, 1));
}

function analysisOf(output: Json | undefined): Json {
  const errors = (output?.errors ?? []) as readonly { readonly errorCode?: string }[];
  return {
    errors: errors.filter(({ errorCode }) => errorCode === undefined || !OF_GENERATION.includes(errorCode)),
    sources: output?.sources,
  };
}

/** The contracts with the same code on both sides, without what cannot be compared. */
function contractPairs(ours: Json, theirs: Json): (readonly [Json, Json])[] {
  const ids = Object.keys(ours).flatMap((file) =>
    Object.keys(objectIn(ours, file)).map((name) => [file, name]),
  );
  return ids.flatMap(([file = '', name = '']) => {
    const mine = objectIn(ours, file, name);
    const other = objectIn(theirs, file, name);
    if (codeOf(mine) !== codeOf(other)) return [];
    const named = ['bytecode', 'deployedBytecode'].filter(
      (half) => namesOf(objectIn(mine, 'evm', half)) !== namesOf(objectIn(other, 'evm', half)),
    );
    const id = `${file}:${name}`;
    return [
      [
        { id, ...withoutNames(mine, named) },
        { id, ...withoutNames(other, named) },
      ] as const,
    ];
  });
}

function codeOf(contract: Json): string {
  return JSON.stringify(
    ['bytecode', 'deployedBytecode'].map((half) => objectIn(contract, 'evm', half).object),
  );
}

function namesOf({ generatedSources = [], functionDebugData = {} }: Json): string {
  const texts = (generatedSources as readonly Json[]).map(({ contents }) => contents);
  return JSON.stringify([texts, Object.keys(functionDebugData as Json)]);
}

/** @param halves the halves of the code that lose what depends on names */
function withoutNames(contract: Json, halves: readonly string[]): Json {
  const evm = Object.entries(objectIn(contract, 'evm')).map(([key, value]) => [
    key,
    halves.includes(key)
      ? Object.fromEntries(Object.entries(value as Json).filter(([part]) => !NAMED.includes(part)))
      : value,
  ]);
  return { ...contract, evm: Object.fromEntries(evm) };
}

function objectIn(value: Json | undefined, ...path: readonly string[]): Json {
  const found = path.reduce<Json | undefined>(
    (at, key) => (at !== undefined && Object.hasOwn(at, key) ? (at[key] as Json) : undefined),
    value,
  );
  return found ?? {};
}
