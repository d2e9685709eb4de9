// What `--sources relevant` is compared with, here and in the tests: each source compiled with what it imports.

/** Outputs of a contract with source indices or AST ids, which parasolc translates to those of one run on everything. */
const TRANSLATED = [
  'sourceMap',
  'generatedSources',
  'functionDebugData',
  'immutableReferences',
  'storageLayout',
  'transientStorageLayout',
];

/**
 * The input with one source and all that it imports, and nothing else.
 *
 * @template Source @template Settings
 * @param {{ language: 'Solidity', sources: Readonly<Record<string, Source>>, settings: Settings }} input
 * @param {string} root the name of the source
 * @param {any} trees the syntax trees, as solc prints them under `sources`
 * @param {readonly string[]} outputs of its contracts
 */
export function alone(input, root, trees, outputs) {
  const names = new Set([root]);
  for (const name of names) {
    for (const { nodeType, absolutePath } of trees[name]?.ast?.nodes ?? [])
      if (nodeType === 'ImportDirective') names.add(absolutePath);
  }
  return {
    ...input,
    sources: Object.fromEntries(Object.entries(input.sources).filter(([name]) => names.has(name))),
    settings: { ...input.settings, outputSelection: { [root]: { '*': outputs } } },
  };
}

/**
 * The outputs of contracts without source indices and AST ids.
 *
 * @param {unknown} value @returns {unknown}
 */
export function withoutIds(value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, member]) =>
      TRANSLATED.includes(key) ? [] : [[key, withoutIds(member)]],
    ),
  );
}
