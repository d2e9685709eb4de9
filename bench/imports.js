/**
 * The named sources and all that they import, in the order of `sources`.
 *
 * A simple resolver, enough for the packages used here: the imports are found by pattern, not by a parser.
 *
 * @param {Record<string, { content: string }>} sources
 * @param {readonly string[]} entries
 * @param {readonly string[]} [remappings]
 * @returns {string[]}
 */
export function importClosure(sources, entries, remappings = []) {
  const reached = reach(sources, entries, remappings);
  for (const name of reached) if (sources[name] === undefined) throw new Error(`no source is called ${name}`);
  return Object.keys(sources).filter((name) => reached.has(name));
}

/**
 * A source and all that it imports, also what is not among `sources`.
 *
 * @param {Record<string, { content: string }>} sources
 * @param {string} entry
 * @param {readonly string[]} [remappings]
 * @returns {string[]}
 */
export function importedNames(sources, entry, remappings = []) {
  return [...reach(sources, [entry], remappings)];
}

/**
 * @param {Record<string, { content: string }>} sources
 * @param {readonly string[]} entries
 * @param {readonly string[]} remappings
 */
function reach(sources, entries, remappings) {
  const reached = new Set(entries);
  // A set is visited in the order of insertion, and what is added on the way is visited too.
  for (const name of reached) {
    const { content = '' } = sources[name] ?? {};
    for (const path of importedPaths(content)) reached.add(resolveImport(path, name, remappings));
  }
  return reached;
}

/** @param {string} content */
function importedPaths(content) {
  const withoutComments = content.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  return [...withoutComments.matchAll(/^\s*import\b[^;]*?["']([^"']+)["'][^;]*;/gm)].map(
    ([, path]) => path ?? '',
  );
}

/**
 * The source unit name an import path stands for (docs: "Import path resolution").
 *
 * @param {string} path
 * @param {string} importer
 * @param {readonly string[]} remappings
 */
function resolveImport(path, importer, remappings) {
  const name = /^\.\.?\//.test(path) ? relative(path, importer) : path;
  let best = { context: '', prefix: '', target: '' };
  for (const remapping of remappings) {
    const [, context = '', prefix = '', target = ''] = /^(?:([^:=]*):)?([^=]*)=(.*)$/.exec(remapping) ?? [];
    const fits = importer.startsWith(context) && name.startsWith(prefix);
    const better =
      context.length > best.context.length ||
      (context.length === best.context.length && prefix.length >= best.prefix.length);
    if (fits && better) best = { context, prefix, target };
  }
  return best.target + name.slice(best.prefix.length);
}

/**
 * @param {string} path
 * @param {string} importer
 */
function relative(path, importer) {
  const parts = importer.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
