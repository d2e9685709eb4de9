/**
 * Real inputs from npm packages, and parts of them: see `bench/inputs.js`, which the benchmarks share.
 *
 * @example wholeRun('0.8.28', slice(openZeppelin({ viaIR: true }), SLICES.openZeppelinGovernance))
 */
export {
  accountAbstraction,
  BUILD_TOOL_OUTPUTS,
  openZeppelin,
  openZeppelin3,
  SLICES,
  seaportCore,
  slice,
  solady,
  uniswapV4Core,
} from '../../bench/inputs.js';

export type InputOptions = import('../../bench/inputs.js').InputOptions;
export type OutputSelection = import('../../bench/inputs.js').OutputSelection;
export type StandardJsonInput = import('../../bench/inputs.js').StandardJsonInput;
