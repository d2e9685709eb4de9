// Bugs that somebody might well write, each as a change of one place in `src`.

/** @typedef {import('../generated-bundle.js').Change & { part: string, bug: string }} Bug */

/** @type {readonly Bug[]} */
export const BUGS = [
  {
    part: 'linker',
    bug: 'places for library addresses in embedded code do not move with it',
    file: 'src/link/layout.ts',
    from: 'references.push({ ...reference, start: reference.start + end });',
    to: 'references.push(reference);',
  },
  {
    part: 'linker',
    bug: 'code that is embedded twice is stored twice',
    file: 'src/link/layout.ts',
    from: 'const same = stored.find((other) => isEqualLaid(other.laid, laid));',
    to: 'const same = undefined;',
  },
  {
    part: 'linker',
    bug: 'jumps do not get as wide as those of embedded code',
    file: 'src/link/layout.ts',
    from: 'let width = Math.max(1, ...subs.map(({ lastTag }) => widthOf(lastTag)));',
    to: 'let width = 1;',
  },
  {
    part: 'linker',
    bug: 'in place of the creation code of other contracts, their deployed code is embedded',
    file: 'src/link/link-object.ts',
    from: "return typeof name === 'string' ? dependency(name, kind) : known(own);",
    to: "return typeof name === 'string' ? dependency(name, 'deployedBytecode') : known(own);",
  },
  {
    part: 'linker',
    bug: 'jumps do not get as wide as those of contracts that are linked in',
    file: 'src/link/link-object.ts',
    from: 'return { code, lastTag, immutables: new Map(immutables) };',
    to: 'return { code, lastTag: 0, immutables: new Map(immutables) };',
  },
  {
    part: 'balancer',
    bug: 'when two contracts change places, one gets lost',
    file: 'src/scheduling/balance.ts',
    from: 'assignment.add(other, from);\n          assignment.add(item, to);',
    to: 'assignment.add(item, to);',
  },
  {
    part: 'merge',
    bug: 'sources are sorted by UTF-16, not by UTF-8',
    file: 'src/json/merge.ts',
    from: '.sort((a, b) => compareUtf8(a.key, b.key));',
    to: '.sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));',
  },
  {
    part: 'merge',
    bug: 'if the contracts of a source are in several parts, only those of the last part are kept',
    file: 'src/json/merge.ts',
    from: 'mergeable.length > 1 ? { ...member, value: mergeObjects(mergeable) } : member',
    to: 'member',
  },
  {
    part: 'id translation',
    bug: 'the source that solc generates keeps its index',
    file: 'src/ids/translator.ts',
    from: 'if (index === from.sources.length) return to.sources.length;',
    to: 'if (index === from.sources.length) return index;',
  },
  {
    part: 'id translation',
    bug: 'places in the source that solc generates do not move with the length of ids',
    file: 'src/ids/generated-source.ts',
    from: 'shift += edit.text.length - (edit.end - edit.start);',
    to: '',
  },
];
