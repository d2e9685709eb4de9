import { testLinked } from './linked.ts';

testLinked([
  ['uniswapDeployers', '0.8.28', 'usual'],
  ['accountAbstraction', '0.8.28', 'usual'],
  ['accountAbstraction', '0.8.37', 'no debug info'],
]);
