// What the output of `--sources relevant` has in common with that of one run on everything.

/** @typedef {Readonly<Record<string, any>>} Json */

/** Warnings about code that is too large: the code can differ. */
const OF_GENERATION = ['5574', '3860'];

/** Outputs with names of generated functions, which are not translated, or with positions in their source. */
const NAMED = ['functionDebugData', 'generatedSources', 'sourceMap'];

/**
 * What must be the same in both: diagnostics of the analysis, sources, and contracts with the same bytecode, including
 * source indices and AST ids. If generated functions have other names, everything that depends on the names is left
 * out.
 *
 * @param {Json} relevant the output with relevant sources
 * @param {Json} whole the output of one run on everything
 * @param {{ sourceMaps?: boolean }} [options] whether source maps are the same if the code is; default: yes
 * @returns {{ relevant: Json, whole: Json }}
 */
export function inCommon(relevant, whole, { sourceMaps = true } = {}) {
  const pairs = contractPairs(relevant.contracts ?? {}, whole.contracts ?? {}, sourceMaps);
  return {
    relevant: {
      ...analysisOf(relevant),
      contracts: Object.fromEntries(pairs.map(([id, ours]) => [id, ours])),
    },
    whole: {
      ...analysisOf(whole),
      contracts: Object.fromEntries(pairs.map(([id, , theirs]) => [id, theirs])),
    },
  };
}

/** @param {Json} output @returns {Json} */
function analysisOf({ errors = [], sources }) {
  return {
    errors: errors.filter((/** @type {Json} */ { errorCode }) => !OF_GENERATION.includes(errorCode)),
    sources,
  };
}

/**
 * The contracts with the same code on both sides, without what cannot be compared.
 *
 * @param {Json} ours @param {Json} theirs @param {boolean} sourceMaps
 * @returns {(readonly [id: string, ours: Json, theirs: Json])[]}
 */
function contractPairs(ours, theirs, sourceMaps) {
  return Object.entries(ours).flatMap(([file, contracts]) =>
    Object.entries(contracts).flatMap(([name, contract]) => {
      const other = theirs[file]?.[name] ?? {};
      if (codeOf(contract) !== codeOf(other)) return [];
      const leftOut = (/** @type {string} */ half) =>
        namesOf(contract.evm?.[half]) !== namesOf(other.evm?.[half])
          ? NAMED
          : sourceMaps
            ? []
            : ['sourceMap'];
      const parts = { bytecode: leftOut('bytecode'), deployedBytecode: leftOut('deployedBytecode') };
      return [
        /** @type {const} */ ([`${file}:${name}`, withoutParts(contract, parts), withoutParts(other, parts)]),
      ];
    }),
  );
}

/** @param {Json} contract */
function codeOf({ evm }) {
  return JSON.stringify([evm?.bytecode?.object, evm?.deployedBytecode?.object]);
}

/** @param {Json | undefined} half of the code */
function namesOf({ generatedSources = [], functionDebugData = {} } = {}) {
  const texts = generatedSources.map((/** @type {Json} */ { contents }) => contents);
  return JSON.stringify([texts, Object.keys(functionDebugData)]);
}

/** @param {Json} contract @param {Json} parts by half of the code: the parts that are left out */
function withoutParts(contract, parts) {
  const evm = Object.entries(contract.evm ?? {}).map(([key, value]) => [
    key,
    Object.hasOwn(parts, key)
      ? Object.fromEntries(Object.entries(value).filter(([part]) => !parts[key].includes(part)))
      : value,
  ]);
  return { ...contract, evm: Object.fromEntries(evm) };
}
