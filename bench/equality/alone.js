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
  const names = closureOf([root], trees);
  return {
    ...input,
    sources: Object.fromEntries(Object.entries(input.sources).filter(([name]) => names.has(name))),
    settings: { ...input.settings, outputSelection: { [root]: { '*': outputs } } },
  };
}

/**
 * Whether solc may refuse to compile a source alone that it compiles with all others: there is a cycle of imports in
 * what it needs, and solc enters it at another source.
 *
 * @param {string} root the name of the source
 * @param {any} trees the syntax trees, as solc prints them under `sources`
 */
export function mayFailAlone(root, trees) {
  return [...closureOf([root], trees)].some((name) => closureOf(importsOf(name, trees), trees).has(name));
}

/** These sources and all that they import. @param {readonly string[]} roots @param {any} trees */
function closureOf(roots, trees) {
  const names = new Set(roots);
  // The set grows while it is walked.
  for (const name of names) for (const imported of importsOf(name, trees)) names.add(imported);
  return names;
}

/** @param {string} name @param {any} trees @returns {string[]} */
function importsOf(name, trees) {
  const nodes = /** @type {any[]} */ (trees[name]?.ast?.nodes ?? []);
  return nodes.flatMap((node) => (node.nodeType === 'ImportDirective' ? [node.absolutePath] : []));
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
