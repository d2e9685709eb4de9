import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ParasolcError } from '../../src/errors.ts';
import type { JsonObject } from '../../src/json/sorted.ts';
import {
  disassemble,
  type OpcodeTable,
  opcodeProbe,
  PROBE_OBJECT,
  PROBE_SOURCE,
  readOpcodes,
} from '../../src/link/opcodes.ts';
import { wholeRun } from '../support/whole-run.ts';

interface Code {
  readonly object: string;
  readonly opcodes: string;
}
interface Evm {
  readonly bytecode: Code;
  readonly deployedBytecode: Code;
}
interface Output {
  readonly contracts?: Readonly<Record<string, Readonly<Record<string, { readonly evm: Evm }>>>>;
}

const SELECTION = { '*': { '*': ['evm.bytecode', 'evm.deployedBytecode'] } };

function run(release: string, input: object): NonNullable<Output['contracts']> {
  const imports = (name: string): string =>
    readFileSync(fileURLToPath(new URL(`../../node_modules/${name}`, import.meta.url)), 'utf8');
  const output = wholeRun(release, input, { imports }).toString();
  const { contracts }: Output = JSON.parse(output);
  if (contracts === undefined) throw new Error(output.slice(0, 1000));
  return contracts;
}

function probe(release: string, settings: JsonObject): Code {
  const code = run(release, opcodeProbe(settings))[PROBE_SOURCE]?.[PROBE_OBJECT]?.evm.bytecode;
  if (code === undefined) throw new Error('the probe gave no code');
  return code;
}

function tableOf(release: string, settings: JsonObject): OpcodeTable {
  const { opcodes, object } = probe(release, settings);
  return readOpcodes(opcodes, object);
}

/** What solc prints for these bytes. */
function printed(release: string, settings: JsonObject, bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex');
  const content = `object "o" { code { verbatim_0i_0o(hex"${hex}") } }`;
  const code = run(release, {
    language: 'Yul',
    sources: { y: { content } },
    settings: { ...settings, outputSelection: SELECTION },
  });
  const { object, opcodes } = code.y?.o?.evm.bytecode ?? { object: '', opcodes: '' };
  expect(object).toBe(hex);
  return opcodes;
}

/** The bytes of an object as solc disassembles them: a library's address is zero as long as it is not known. */
function bytesOf(object: string): Uint8Array {
  return Buffer.from(object.replaceAll(/__\$[0-9a-f]{34}\$__/g, '0'.repeat(40)), 'hex');
}

/** Compilers, and the newest EVM version of each. */
const RELEASES = [
  ['0.8.28', { evmVersion: 'prague' }],
  ['0.8.30', { evmVersion: 'osaka' }],
  ['0.8.34', { evmVersion: 'osaka' }],
  ['0.8.37', { evmVersion: 'amsterdam', experimental: true }],
] as const;

const KINDS = RELEASES.flatMap(([release, newest]) =>
  [
    {},
    { evmVersion: 'paris' },
    { evmVersion: 'london' },
    { evmVersion: 'shanghai' },
    { evmVersion: 'cancun' },
    newest,
  ].map((settings) => ({ release, settings, name: `${release} ${JSON.stringify(settings)}` })),
);

describe.each(KINDS)('solc $name', ({ release, settings }) => {
  const table = tableOf(release, settings);

  test('random code', () => {
    const code = fc.oneof(
      fc.array(fc.nat(255), { minLength: 1, maxLength: 400, size: 'max' }),
      // Data of pushes with zeros in front, and code that ends within them.
      fc.array(fc.constantFrom(0, 0, 0, 1, 0x0f, 0x5f, 0x60, 0x61, 0x7f, 0xe6, 0xfe), {
        minLength: 1,
        maxLength: 60,
      }),
    );
    fc.assert(
      fc.property(code, (bytes) => {
        const array = Uint8Array.from(bytes);
        expect(disassemble(array, table)).toBe(printed(release, settings, array));
      }),
      { numRuns: 40, seed: 8 },
    );
  });

  test('every byte close to the end of the code', () => {
    for (let byte = 0; byte < 256; byte++) {
      const code = Uint8Array.of(0x00, byte, 0x01);
      expect(disassemble(code, table)).toBe(printed(release, settings, code));
    }
  });

  test('no code', () => {
    expect(disassemble(new Uint8Array(), table)).toBe('');
  });
});

const SOURCE = `
import "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
library L { function add(uint a, uint b) external pure returns (uint) { return a + b; } }
contract Token is ERC20Permit { constructor() ERC20("Token", "T") ERC20Permit("Token") { _mint(msg.sender, 1e18); } }
contract User {
  uint immutable start; address immutable maker = msg.sender;
  constructor(uint s) { start = s; }
  function f(uint a) external returns (uint) { new Token(); return L.add(a, start); }
  function g() external pure returns (bytes memory) { return hex"00000000000000000000000000000000000000"; }
}`;

describe.each(RELEASES)('contracts of solc %s', (release) => {
  test.each([
    { viaIR: true, optimizer: { enabled: true } },
    { viaIR: false, optimizer: { enabled: false }, evmVersion: 'paris' },
    { viaIR: true, optimizer: { enabled: false }, libraries: { 'a.sol': { L: `0x${'00ab'.repeat(10)}` } } },
  ])('%j', (settings) => {
    const { evmVersion } = settings;
    const table = tableOf(release, evmVersion === undefined ? {} : { evmVersion });
    const contracts = run(release, {
      language: 'Solidity',
      sources: { 'a.sol': { content: SOURCE } },
      settings: { ...settings, outputSelection: SELECTION },
    });
    let compared = 0;
    for (const { evm } of Object.values(contracts).flatMap((ofSource) => Object.values(ofSource))) {
      for (const { object, opcodes } of [evm.bytecode, evm.deployedBytecode]) {
        expect(disassemble(bytesOf(object), table)).toBe(opcodes);
        if (object !== '') compared++;
      }
    }
    expect(compared).toBeGreaterThan(6);
  });
});

test('reads no table out of what is not the output of a probe', () => {
  const { opcodes, object } = probe('0.8.28', {});
  const texts = [
    '',
    opcodes.trimEnd(),
    opcodes.replace('0x21 ', 'PUSH0 0x5B '),
    opcodes.replace('PUSH3 0x5B5B5B ', 'PUSH3 0x5B5B '),
    opcodes.replaceAll('JUMPDEST', '0x5B'),
    `${opcodes}STOP `,
  ];
  for (const text of texts) expect(() => readOpcodes(text, object), text.slice(0, 50)).toThrow(ParasolcError);
  expect(() => readOpcodes(opcodes, object.slice(2))).toThrow(ParasolcError);
  // Other code, which lacks a byte, with its own text.
  const [filled, without] = [`21${'5b'.repeat(32)}`, `22${'5b'.repeat(32)}`];
  const other = () => readOpcodes(opcodes.replace('0x21 ', '0x22 '), object.replace(filled, without));
  expect(other).toThrow(ParasolcError);
});
