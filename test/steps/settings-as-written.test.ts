import { afterAll, describe, expect, test } from 'vitest';
import { ParasolcError } from '../../src/errors.ts';
import { routesOf } from '../../src/steps/routes.ts';
import { closeCompilers, runEngine } from '../support/engine.ts';
import { wholeRun } from '../support/whole-run.ts';

afterAll(closeCompilers);

const SOURCES = {
  'a.sol': { content: 'contract A { function f(uint x) public pure returns (uint) { return x * 300; } }' },
  'b.sol': {
    content: 'import "a.sol"; contract B { A public a = new A(); function g() public { a = new A(); } }',
  },
};
const SELECTION = '"outputSelection":{"*":{"*":["abi","evm.bytecode.object","evm.deployedBytecode.object"]}}';

/** The settings other than `"viaIR": true` and the selection. */
const SETTINGS: Readonly<Record<string, string>> = {
  'a number with an exponent': '"optimizer":{"enabled":true,"runs":1e2}',
  'a number with a fraction': '"optimizer":{"enabled":true,"runs":200.0}',
  'a zero with a sign': '"optimizer":{"enabled":true,"runs":-0}',
  'a number that no double holds': '"optimizer":{"enabled":true,"runs":9007199254740993}',
  'the largest number': '"optimizer":{"enabled":true,"runs":18446744073709551615}',
  'a number that is too large': '"optimizer":{"enabled":true,"runs":18446744073709551616}',
  'a number beyond all doubles': '"optimizer":{"enabled":true,"runs":1e400}',
  'a number as a string': '"optimizer":{"enabled":true,"runs":"200"}',
  'a flag as a number': '"optimizer":{"enabled":1}',
  'a flag that is null': '"optimizer":{"enabled":null,"runs":1}',
  'no optimizer at all': '"optimizer":null',
  'an optimizer given twice': '"optimizer":{"enabled":false},"optimizer":{"enabled":true}',
  'runs given twice': '"optimizer":{"enabled":true,"runs":1000000,"runs":1}',
  'a key in escapes': '"\\u006fptimizer":{"\\u0065nabled":true,"runs":1000000}',
  'a key in escapes and again': '"optimizer":{"\\u0065nabled":true,"enabled":false,"runs":1000000}',
  'steps of the optimizer in escapes':
    '"optimizer":{"enabled":true,"details":{"yul":true,"yulDetails":{"optimizerSteps":"\\u0075\\u003afDnTOc"}}}',
  'the EVM version in escapes': '"evmVersion":"\\u0070aris"',
  'half a character in the EVM version': '"evmVersion":"\\ud800"',
  'half a character in a key of the selection': '"outputSelection":{"\\ud800":{},"*":{"*":["evm"]}}',
  'a selection given twice': '"outputSelection":{"*":{"*":["evm.assembly"]}}',
  'outputs given twice': '"outputSelection":{"*":{"*":["evm.assembly"],"*":["evm.bytecode.object"]}}',
  'a setting of debug given twice': '"debug":{"revertStrings":"strip","revertStrings":"debug"}',
  'debugInfo given twice': '"debug":{"debugInfo":["snippet"],"debugInfo":["location"]}',
  'a wrong setting of debug': '"debug":{"revertStrings":"verboseDebug"}',
  'metadata given twice': '"metadata":{"bytecodeHash":"none","bytecodeHash":"ipfs"}',
  'an address given twice':
    '"libraries":{"a.sol":{"L":"0x1111111111111111111111111111111111111111","L":"0x2222222222222222222222222222222222222222"}}',
  'very deep metadata': `"metadata":${'['.repeat(60)}${']'.repeat(60)}`,
  'a setting whose name is half a character': '"\\ud800":1',
  'white space everywhere':
    ' "optimizer" : {\n\t"enabled" : true , "runs" : 7 } , "debug" : { } , "metadata"\r\n:{}',
};

const text = (settings: string): Buffer =>
  Buffer.from(
    `{"language":"Solidity","sources":${JSON.stringify(SOURCES)},"settings":{"viaIR":true,${SELECTION},${settings}}}`,
  );

describe.each(['0.8.28', '0.8.37'])('solc %s', (release) => {
  test.each(Object.entries(SETTINGS))('%s', async (_, settings) => {
    const expected = wholeRun(release, text(settings)).toString();
    for (const strategy of ['auto', 'linked', 'balanced', 'single'] as const) {
      const output = await runEngine(release, text(settings), { strategy }).then(
        (run) => run.output.toString(),
        // `linked` where nothing can be linked.
        (error: unknown) => {
          if (!(error instanceof ParasolcError) || error.code !== 'STRATEGY_UNAVAILABLE') throw error;
        },
      );
      if (output !== undefined || strategy !== 'linked') expect(output, strategy).toBe(expected);
    }
  });
});

test('settings that are written without spaces and say nothing odd are linked', async () => {
  const { built } = await runEngine('0.8.28', text('"optimizer":{"enabled":true,"runs":3}'), {
    strategy: 'linked',
  });
  expect(routesOf(built.parts)).toEqual({ linked: 2, direct: 0, reasons: [] });
});
