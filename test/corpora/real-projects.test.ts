import { afterAll, describe, expect, test } from 'vitest';
import { openZeppelin, openZeppelin3, slice, solady, uniswapV4Core } from '../../bench/inputs.js';
import { closeCompilers, runEngine } from '../support/engine.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { wholeRun } from '../support/whole-run.ts';

afterAll(closeCompilers);

/** What a slice is made of, by corpus: a few contracts with their libraries, bases and factories. */
const SLICES = {
  openZeppelin: (viaIR: boolean) =>
    slice(openZeppelin({ viaIR, outputSelection: EVERYTHING }), [
      'proxy/transparent/TransparentUpgradeableProxy.sol',
      'proxy/beacon/BeaconProxy.sol',
      'finance/VestingWallet.sol',
      'governance/TimelockController.sol',
      'token/ERC20/extensions/ERC4626.sol',
      'utils/cryptography/MessageHashUtils.sol',
    ]),
  solady: (viaIR: boolean, release: string) =>
    slice(solady({ viaIR, release, outputSelection: EVERYTHING }), [
      'src/utils/LibClone.sol',
      'src/utils/ERC1967Factory.sol',
      'src/accounts/ERC4337Factory.sol',
      'src/auth/TimedRoles.sol',
      'src/tokens/WETH.sol',
    ]),
  uniswap: (viaIR: boolean) =>
    slice(uniswapV4Core({ viaIR, outputSelection: EVERYTHING }), [
      'src/test/PoolTakeTest.sol',
      'src/test/TickOverflowSafetyEchidnaTest.sol',
      'src/ProtocolFees.sol',
    ]),
  openZeppelin3: () =>
    slice(openZeppelin3({ outputSelection: EVERYTHING }), [
      'proxy/TransparentUpgradeableProxy.sol',
      'presets/ERC20PresetMinterPauser.sol',
      'token/ERC20/TokenTimelock.sol',
      'payment/escrow/ConditionalEscrow.sol',
      'payment/PullPayment.sol',
    ]),
};

const EVERYTHING = { '*': { '*': ['*'], '': ['ast'] } };

const CASES: readonly [keyof typeof SLICES, string, boolean][] = [
  ['openZeppelin', '0.8.37', true],
  ['openZeppelin', '0.8.37', false],
  ['openZeppelin', '0.8.28', true],
  ['openZeppelin', '0.8.28', false],
  ['openZeppelin', '0.8.26', true],
  ['openZeppelin', '0.8.20', true],
  ['openZeppelin', '0.8.20', false],
  ['solady', '0.8.37', true],
  ['solady', '0.8.28', false],
  ['solady', '0.8.26', true],
  ['solady', '0.8.20', false],
  ['uniswap', '0.8.37', false],
  ['uniswap', '0.8.28', true],
  ['uniswap', '0.8.26', false],
  ['openZeppelin3', '0.7.6', false],
  ['openZeppelin3', '0.6.12', false],
];

describe.each(CASES)('%s with solc %s, via-IR %s', (corpus, release, viaIR) => {
  test('every strategy at every number of processes gives the output of one run', async () => {
    const input = SLICES[corpus](viaIR, release);
    const whole = wholeRun(release, input);
    const { errors = [], contracts } = JSON.parse(whole.toString());
    expect(errors.filter(({ severity }: { severity: string }) => severity === 'error')).toEqual([]);
    expect(Object.keys(contracts).length).toBeGreaterThan(3);
    for (const [strategy, jobs] of [
      ['balanced', 2],
      ['balanced', 5],
      ['clustered', 3],
      ['naive', 3],
      ['auto', 8],
    ] as const) {
      const { output } = await runEngine(release, input, { strategy, jobs });
      expectSameOutput(output, whole, `${strategy}, ${jobs} processes`);
    }
  });
});
