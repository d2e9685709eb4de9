import { describe, expect, test } from 'vitest';
import { type IrObject, readIr } from '../../src/link/ir-object.ts';
import { objectInput, objectRun, readObjectOutput } from '../../src/link/object-run.ts';
import { YUL_SOURCE } from '../../src/link/positions.ts';
import { isRefused } from '../../src/link/refused.ts';
import { wholeRun } from '../support/whole-run.ts';
import { expectDone, Objects } from './objects.ts';
import { compileSolidity, RELEASES, written } from './solidity.ts';

const SOURCE = `
contract D { uint x; function f() external { x++; } }
contract E { uint y; function f() external { y++; } }
contract Plain { function f() external { } }
contract Makes { function f() external { new D(); } }
contract Constructs { bytes b; string s = "dataoffset(\\"D_9\\")"; constructor() { new D(); b = type(E).runtimeCode; } function f() external { new D(); } }`;

const WANTED = { bytecode: true, deployedBytecode: false };

describe.each(RELEASES)('solc %s', (release) => {
  const solidity = compileSolidity(release, { 'a.sol': SOURCE });
  const objects = new Objects(solidity);

  test('a contract that embeds nothing is compiled as it is', () => {
    const ir = objects.ir('a.sol:Plain');
    expect(objectRun(ir)).toEqual({ object: ir.name, text: ir.head + ir.deployedText.join('') + ir.rest });
  });

  test.each(['Plain', 'Makes', 'Constructs'])('one run gives both codes of %s', (name) => {
    const { assembly, bytecode, deployedBytecode } = objects.printed(`a.sol:${name}`);
    const own = deployedBytecode.code.hex;
    expect(bytecode.code.hex).toContain(own);
    expect(own.length).toBeGreaterThan(20);
    expect(assembly).toContain('sub_0: assembly {');
    expect(assembly).not.toContain('\nsub_1: assembly {');
    expect(Object.keys(deployedBytecode.functionDebugData)).not.toEqual([]);
  });

  test('functionDebugData is printed where it is wanted', () => {
    const run = objectRun(objects.ir('a.sol:Makes'));
    const input = objectInput(run, solidity.settings.yul, WANTED);
    const printed = readObjectOutput(JSON.parse(wholeRun(release, input).toString()), run);
    if (isRefused(printed)) throw new Error(printed.reason);
    expect(printed.deployedBytecode.functionDebugData).toEqual({});
  });

  test('a failure is told in the words of solc', () => {
    const run = { text: 'object "a" { code { let x := y } }', object: 'a' };
    const output: unknown = JSON.parse(
      wholeRun(release, objectInput(run, solidity.settings.yul, WANTED)).toString(),
    );
    const printed = readObjectOutput(output, run);
    expect(isRefused(printed) && printed.reason).toMatch(
      /^solc cannot compile it on its own \([^\n]*Identifier "y" not found[^\n]*\)$/,
    );
  });

  test('an object without deployed code', () => {
    const run = { text: 'object "a" { code { } }', object: 'a' };
    const output: unknown = JSON.parse(
      wholeRun(release, objectInput(run, solidity.settings.yul, WANTED)).toString(),
    );
    expect(readObjectOutput(output, run)).toEqual({
      kind: 'refused',
      reason: 'solc does not print all of it on its own',
    });
  });
});

/** A representation in which the constructor refers to another contract, in all places where a name may stand. */
function representation(code: string): IrObject {
  const inner = (name: string): string =>
    `/// @use-src 0:"a"\nobject "${name}" { code { }\n/// @use-src 0:"a"\nobject "${name}_deployed" { code { } } }`;
  const text = `/// @use-src 0:"a"\nobject "C_1" { code { ${code} }\n/// @use-src 0:"a"\nobject "C_1_deployed" { code { } }\n${inner('D_2')} }`;
  return expectDone(readIr(text)).object;
}

test('what the constructor embeds is referred to where it is put, and only there', () => {
  const code = `sstore(datasize("D_2"), dataoffset("D_2.D_2_deployed")) sstore(datasize("C_1"), dataoffset("C_1_deployed"))
mstore(0, "dataoffset(\\"D_2\\")") /* dataoffset("D_2") */ // dataoffset("D_2")
let xdataoffset := 1`;
  const { text } = objectRun(representation(code));
  expect(text).toContain(
    code
      .replace('"D_2")', '"C_1_deployed.D_2")')
      .replace('"D_2.D_2_deployed"', '"C_1_deployed.D_2.D_2_deployed"'),
  );
  expect(text.indexOf('object "D_2"')).toBeGreaterThan(text.indexOf('object "C_1_deployed"'));
  const { name } = representation(code);
  const input = objectInput({ text, object: name }, written({ debug: { debugInfo: [] } }), WANTED);
  const { errors = [] }: { errors?: { severity: string }[] } = JSON.parse(
    wholeRun('0.8.37', input).toString(),
  );
  expect(errors.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(JSON.parse(input.toString()).sources[YUL_SOURCE].content).toBe(text);
});
