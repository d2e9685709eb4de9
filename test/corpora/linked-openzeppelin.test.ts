import { testLinked } from './linked.ts';

testLinked([
  ['openZeppelin', '0.8.28', 'usual'],
  ['openZeppelin', '0.8.28', 'no optimizer'],
  ['openZeppelin', '0.8.28', 'no steps'],
  ['openZeppelin', '0.8.28', 'debug revert strings'],
  ['openZeppelin', '0.8.30', 'few steps'],
  ['openZeppelin', '0.8.30', 'no revert strings'],
  ['openZeppelin', '0.8.30', 'prague'],
  ['openZeppelin', '0.8.34', 'snippets and locations'],
  ['openZeppelin', '0.8.34', 'paris'],
  ['openZeppelin', '0.8.34', 'the representation too'],
  ['openZeppelin', '0.8.37', 'usual'],
  ['openZeppelin', '0.8.37', 'locations'],
  ['openZeppelin', '0.8.37', 'no Yul optimizer'],
]);
