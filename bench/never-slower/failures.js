// Projects that fail: one contract with an error, at the end of the source in the middle of the list.

/** @typedef {import('../inputs.js').StandardJsonInput} StandardJsonInput */

/**
 * The analysis refuses it: no code is generated.
 *
 * @param {StandardJsonInput} input
 */
export function withTypeError(input) {
  return withContract(input, 'contract BenchTypeError { uint256 constant VALUE = "not a number"; }');
}

/**
 * The analysis accepts it. Code generation refuses it, legacy and via-IR: none of the variables can be calculated
 * again later, and they cannot move to memory, since the assembly may use the memory itself.
 *
 * @param {StandardJsonInput} input
 */
export function withStackTooDeep(input) {
  const variables = Array.from({ length: 24 }, (_, index) => `v${index}`);
  return withContract(
    input,
    `contract BenchStackTooDeep {
    function fail() external {
        ${variables.map((name) => `uint256 ${name} = gasleft();`).join(' ')}
        assembly { ${variables.map((name, slot) => `sstore(${slot}, ${name})`).join(' ')} }
    }
}`,
  );
}

/**
 * @param {StandardJsonInput} input
 * @param {string} contract
 * @returns {StandardJsonInput}
 */
function withContract(input, contract) {
  const sources = Object.entries(input.sources);
  const middle = sources.length >> 1;
  return {
    ...input,
    sources: Object.fromEntries(
      sources.map(([name, { content }], index) => [
        name,
        { content: index === middle ? `${content}\n${contract}\n` : content },
      ]),
    ),
  };
}
