import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/json/sorted.ts';
import { sizeOf } from '../../src/link/code.ts';
import { mayDependOnJumpWidths, ownCode } from '../../src/link/jump-width.ts';
import { LinkRefusal } from '../../src/link/refusal.ts';
import type { Half } from '../../src/link/yul-run.ts';
import { compileSolidity, Linker, RELEASES, type Solidity } from './linking.ts';

/** What becomes of the contract `C` of `a.sol`. */
interface Outcome {
  /** Whether its code is as long around placeholders as it is in truth. */
  readonly sameSize: boolean;
  readonly refused: boolean;
}

function outcomeOf(solidity: Solidity): Outcome {
  const linker = new Linker(solidity);
  const apart = linker.compileApart('a.sol:C');
  const evm = solidity.contracts.get('a.sol:C')?.evm;
  const size = (half: Half): number | undefined => evm && evm[half].object.length / 2;
  const sameSize = [...apart].every(([half, { code }]) => sizeOf(code) === size(half));
  return { sameSize, refused: isRefused(() => linker.link('a.sol:C')) };
}

function isRefused(link: () => unknown): boolean {
  try {
    link();
    return false;
  } catch (error) {
    if (!(error instanceof LinkRefusal)) throw error;
    expect(error.reason).toBe('the width of its jump targets may depend on its dependencies');
    return true;
  }
}

const NO_METADATA = { metadata: { appendCBOR: false } };

function outcomes(release: string, texts: readonly string[], user: JsonObject): Outcome[] {
  const settings = { ...NO_METADATA, ...user };
  return texts.map((text) => outcomeOf(compileSolidity(release, { 'a.sol': text }, settings)));
}

/** Expects that there are contracts which come out otherwise, and that none of them is linked. */
function expectAllRefused(results: readonly Outcome[]): void {
  expect(results.filter(({ sameSize }) => !sameSize).length).toBeGreaterThan(0);
  expect(results.filter(({ sameSize, refused }) => !sameSize && !refused)).toEqual([]);
}

/** `count` numbers from `first` on. */
function numbers(first: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => first + index);
}

/** Code of this many bytes, other than 1, 2 and 5, that pushes no data and that the optimizer leaves as it is. */
function bytes(count: number): string {
  const four = [0, 1, 2].find((candidate) => 4 * candidate <= count && (count - 4 * candidate) % 3 === 0);
  if (four === undefined) throw new Error(`there is no code of ${count} bytes`);
  return 'log1(gas(), gas(), gas()) '.repeat(four) + 'log0(gas(), gas()) '.repeat((count - 4 * four) / 3);
}

/** A number of 32 bytes that cannot be computed from smaller ones. */
const constant = (index: number): string => `0x${createHash('sha256').update(`${index}`).digest('hex')}`;

const store = (test: string, value: number): string => `if ${test} { sstore(${value}, ${value}) } `;

/** A constructor whose last jump targets lie far behind. */
const LONG = `contract D { constructor() payable { assembly { ${numbers(1000, 30)
  .map((value) => store(`eq(calldatasize(), ${value})`, value))
  .join('')} } } `;

/** A factory whose own code grows with the number of its branches. */
const factory = (branches: number): string =>
  `${LONG}} contract C { fallback() external payable { assembly { ${numbers(300, branches)
    .map((value) => store(`eq(calldatasize(), ${value})`, value))
    .join('')} } new D(); } }`;

describe.each(RELEASES)('solc %s', (release) => {
  test.each([
    [{ enabled: true }, [8, 9, 15]],
    [{ enabled: false }, [6, 7, 11]],
  ])('factories of about 256 bytes: optimizer %j', (optimizer, branches) => {
    const results = outcomes(release, branches.map(factory), { optimizer });
    expectAllRefused(results);
    // Longer ones have wide jump targets of their own.
    expect(results.at(-1)).toEqual({ sameSize: true, refused: false });
  });
});

test('creation code that sets immutables: solc takes it for longer than it is', () => {
  // Each place of the immutable is 6 bytes of code, and solc reckons with 37.
  const reads = numbers(0, 4).map(
    (value) => `if (msg.value == ${value}) { uint q = i; assembly { sstore(caller(), q) } }`,
  );
  const texts = numbers(18, 6).map(
    (size) =>
      `${LONG}} contract C { uint immutable i = 5; constructor() payable { assembly { ${bytes(size)} } try new D() { } catch { } }
       fallback() external payable { ${reads.join(' ')} } }`,
  );
  expectAllRefused(outcomes('0.8.28', texts, { optimizer: { enabled: true } }));
});

test('constants in the data of an assembly: solc counts them with the code', () => {
  const uses = [0, 1, 0, 1, 0, 1].map((index) => `log1(gas(), gas(), ${constant(index)}) `).join('');
  const texts = [3, 4, 6, 7, 8].map(
    (size) =>
      `${LONG}} contract C { fallback() external payable { assembly { ${bytes(size)} ${uses} } new D(); } }`,
  );
  expectAllRefused(outcomes('0.8.28', texts, { optimizer: { enabled: true, runs: 1 } }));
});

test('dependencies that nothing refers to: they count where solc decides how wide references are', () => {
  const filler = numbers(0, 1815).map((index) => `log1(gas(), gas(), ${constant(index)}) `);
  const text = (size: number): string =>
    `contract D { constructor() payable { assembly { ${store('eq(callvalue(), 77)', 5)} ${filler.join('')} ${bytes(size)} ${store('eq(callvalue(), 78)', 6)} } } }
     contract C { constructor() payable { bool no; if (no) new D(); } }`;
  const optimizer = { enabled: true };
  const { contracts } = compileSolidity('0.8.28', { 'a.sol': text(6) }, { optimizer, ...NO_METADATA });
  const evm = contracts.get('a.sol:D')?.evm;
  // With the 25 bytes that solc reckons with besides, all is just as long as two bytes can address.
  const missing = 0xffff - 25 - (evm?.bytecode.object.length ?? 0) / 2;
  expectAllRefused(outcomes('0.8.28', [text(6 + missing)], { optimizer }));
});

/** A contract as people write them, and one that deploys it. */
const ORDINARY = `
contract Vault {
  mapping(address => uint) public balance; address public immutable owner; uint public immutable fee;
  error TooLittle(uint wanted); event Moved(address indexed from, uint amount);
  constructor(address o, uint f) { require(o != address(0), "no owner"); require(f < 1000, "fee"); owner = o; fee = f; for (uint i; i < f; i++) balance[o] += i; }
  function put() external payable { balance[msg.sender] += msg.value; emit Moved(msg.sender, msg.value); }
  function take(uint amount) external { if (amount > balance[msg.sender]) revert TooLittle(amount); balance[msg.sender] -= amount; payable(msg.sender).transfer(amount); }
}
contract C {
  Vault[] public vaults; mapping(address => Vault) public made; uint public immutable fee;
  constructor(uint f) { fee = f; vaults.push(new Vault(msg.sender, f)); }
  function make(bytes32 salt) external returns (Vault vault) { require(address(made[msg.sender]) == address(0), "has one"); vault = new Vault{salt: salt}(msg.sender, fee); vaults.push(vault); made[msg.sender] = vault; }
  function hash() external pure returns (bytes32) { return keccak256(type(Vault).creationCode); }
}`;

describe.each(RELEASES)('solc %s', (release) => {
  test.each([true, false])('ordinary factories are not refused: optimizer %s', (enabled) => {
    const solidity = compileSolidity(release, { 'a.sol': ORDINARY }, { optimizer: { enabled } });
    expect(outcomeOf(solidity)).toEqual({ sameSize: true, refused: false });
    const { bytecode } = new Linker(solidity).link('a.sol:Vault');
    expect(bytecode.own.jumpWidth).toBe(2);
  });

  test.each([true, false])('own code ends where data begins: optimizer %s', (enabled) => {
    const solidity = compileSolidity(release, { 'a.sol': ORDINARY }, { optimizer: { enabled } });
    const linker = new Linker(solidity);
    for (const [id, { evm }] of solidity.contracts) {
      for (const [half, { code, sourceMap }] of linker.compileApart(id)) {
        const own = ownCode(code, sourceMap.split(';').length);
        const invalid = evm[half].object.slice(2 * own.size, 2 * own.size + 2);
        expect(invalid).toBe('fe');
        const words = evm[half].opcodes.split(' ');
        const instructions = words.filter((word) => !word.startsWith('0x'));
        const mine = instructions.slice(0, sourceMap.split(';').length);
        // PUSH0 pushes no data.
        expect(own.pushes).toBe(mine.filter((word) => /^PUSH[1-9]/.test(word)).length);
      }
    }
  });
});

describe('by its sizes alone', () => {
  const around = { total: 25_000, subs: 20_000, seen: 1, hidden: 2, setsImmutables: false };
  test.each([
    ['long code does not depend on them', { size: 5000, pushes: 1000, jumpWidth: 2 }, around, false],
    ['short code may', { size: 200, pushes: 40, jumpWidth: 1 }, around, true],
    ['the shortest does not', { size: 40, pushes: 8, jumpWidth: 1 }, around, false],
    [
      'not where dependencies have short code',
      { size: 200, pushes: 40, jumpWidth: 1 },
      { ...around, hidden: 1 },
      false,
    ],
    [
      'not where other sub-assemblies have long code',
      { size: 200, pushes: 40, jumpWidth: 1 },
      { ...around, seen: 2 },
      false,
    ],
    [
      'not without dependencies',
      { size: 200, pushes: 40, jumpWidth: 1 },
      { ...around, total: 300, subs: 0, hidden: 0 },
      false,
    ],
  ])('%s', (_, own, surroundings, depends) => {
    expect(mayDependOnJumpWidths(own, surroundings)).toBe(depends);
  });
});
