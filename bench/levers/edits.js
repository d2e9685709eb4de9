// A project after an edit.

/** @typedef {import('../inputs.js').StandardJsonInput} StandardJsonInput */

const COMMENT = '// a comment that was not there before';
const CODE = 'contract BenchEdit { function edited() external pure returns (uint256) { return 1; } }';

/**
 * The project with an addition at the end of a source: the first or the last one in the order of their names, which
 * is that of `solc`.
 *
 * @param {StandardJsonInput} input @param {'comment' | 'code'} kind @param {'first' | 'last'} place
 * @returns {StandardJsonInput}
 */
export function edited(input, kind, place) {
  const names = Object.keys(input.sources).sort();
  const name = names.at(place === 'first' ? 0 : -1) ?? '';
  const content = `${input.sources[name]?.content}\n${kind === 'comment' ? COMMENT : CODE}\n`;
  return { ...input, sources: { ...input.sources, [name]: { content } } };
}
