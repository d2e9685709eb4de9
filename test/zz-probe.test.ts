import { afterAll, test } from 'vitest';
import { closeCompilers, runEngine } from './support/engine.ts';
import { wholeRun } from './support/whole-run.ts';
afterAll(closeCompilers);
test.each(['0.6.12','0.7.6','0.8.20'])('probe %s', async (release) => {
  const content = `pragma solidity >=0.6.0; contract First { uint public x; function g(uint a) public returns (uint) { x = a*a; return x+a*3; } } library Lib { function make() internal returns (First) { return new First(); } } library Two { function make2() internal returns (First) { return Lib.make(); } } contract User { function f() public { Lib.make(); } } contract User2 { function f() public { Two.make2(); } } contract M { function f() public {new First();} }`;
  for (const sel of [['*'], ['User'], ['User2','M'], ['User','First']]) {
  const input = { language: 'Solidity', sources: { 's.sol': {content} }, settings: { optimizer: {enabled: true}, outputSelection: { 's.sol': Object.fromEntries(sel.map(s => [s, ['evm.bytecode.object', 'evm.bytecode.sourceMap', 'evm.assembly', 'evm.gasEstimates']])) } } };
  const w = wholeRun(release, input);
  console.log(release, sel.join(), JSON.stringify((JSON.parse(w.toString()).errors ?? []).map((e: {message: string}) => e.message.slice(0, 200))));
  for (const strategy of ['naive', 'clustered', 'balanced'] as const)
  try { const { output, built } = await runEngine(release, input, {strategy}); console.log(strategy, built.reason, output.equals(w), built.parts[0]?.manifest.units.map(u => [u.contracts.join(), u.failedAt].join(' '))); } catch (e) { console.log('THROWN', e); }
  }
});
