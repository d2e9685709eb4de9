import { expect, it } from 'vitest';
import type { HardhatCompiler } from '../../src/hardhat/hardhat-3-api.ts';
import solidityHooks from '../../src/hardhat/solidity-hooks.ts';

const COMPILER: HardhatCompiler = {
  version: '0.8.28',
  longVersion: '0.8.28+commit.7893614a',
  compilerPath: '/no/such/solc',
  isSolcJs: false,
  compile: async () => 'by Hardhat',
};

/** Runs the hook as Hardhat does, before its own handler: the compiler that it hands on, and what comes of it. */
async function invoke(compiler: HardhatCompiler, type?: string): Promise<unknown> {
  const { invokeSolc } = await solidityHooks();
  const config = type === undefined ? {} : { type };
  const input = { language: 'Solidity', sources: {} };
  return invokeSolc({ config: {} }, compiler, input, config, async (_context, handed, input) => {
    expect({ ...handed, compile: undefined }).toEqual({ ...compiler, compile: undefined });
    return handed.compile(input);
  });
}

it.each([
  ['compilers that are not solc', COMPILER, 'solx'],
  ['WebAssembly builds before 0.6.0', { ...COMPILER, version: '0.5.17', isSolcJs: true }, 'solc'],
])('leaves %s to Hardhat', async (_, compiler, type) => {
  expect(await invoke(compiler, type)).toBe('by Hardhat');
});

it.each([undefined, 'solc'])('takes over solc, also where its type is %s', async (type) => {
  await expect(invoke(COMPILER, type)).rejects.toMatchObject({
    _isHardhatPluginError: true,
    message: expect.stringContaining('/no/such/solc'),
    cause: { code: 'COMPILER_UNUSABLE' },
  });
});
