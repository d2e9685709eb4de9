import { testLinked } from './linked.ts';

testLinked([
  ['uniswap', '0.8.28', 'no metadata hash'],
  ['uniswap', '0.8.30', 'all debug info'],
  ['uniswap', '0.8.34', 'osaka'],
  ['uniswap', '0.8.37', '1,000,000 runs'],
]);
