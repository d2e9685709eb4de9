import { testLinked } from './linked.ts';

testLinked([
  ['solady', '0.8.28', 'steps of two halves'],
  ['solady', '0.8.30', 'Swarm hash of literal metadata'],
  ['solady', '0.8.30', 'cancun'],
  ['solady', '0.8.34', '1 run'],
  ['solady', '0.8.34', 'AST ids'],
  ['solady', '0.8.37', 'no metadata'],
  ['solady', '0.8.37', 'shanghai'],
]);
