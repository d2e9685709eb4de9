import { describe, expect, test } from 'vitest';
import { memoryBytes } from '../../src/bytes.ts';
import { indexJson } from '../../src/json/index-text.ts';
import { codeSizeWarnings } from '../../src/link/code-size.ts';
import { type Diagnostic, readDiagnostics } from '../../src/standard-json/diagnostics.ts';
import { wholeRun } from '../support/whole-run.ts';

/** Releases whose words are compared. */
const RELEASES = ['0.8.28', '0.8.30', '0.8.34', '0.8.37'] as const;

/** Every one that all of them know: the names of those before a limit are written down. */
const EVM_VERSIONS = [
  ...['homestead', 'tangerineWhistle', 'spuriousDragon', 'byzantium', 'constantinople', 'petersburg'],
  ...['istanbul', 'berlin', 'london', 'paris', 'shanghai', 'cancun', 'prague'],
];

interface Output {
  readonly contracts: Readonly<Record<string, Readonly<Record<string, { readonly evm: Evm }>>>>;
  readonly sources: Readonly<Record<string, { readonly ast: { readonly nodes: readonly Node[] } }>>;
}
interface Evm {
  readonly bytecode: { readonly object: string };
  readonly deployedBytecode: { readonly object: string };
}
interface Node {
  readonly nodeType: string;
  readonly name?: string;
  /** Start and length in bytes, source. */
  readonly src: string;
}

/** What is compared of one contract. */
interface Compared {
  readonly runtimeSize: number;
  readonly creationSize: number;
  /** solc's warnings of its size. */
  readonly printed: readonly string[];
  readonly told: readonly string[] | undefined;
}

/** The contracts of one run, by name. */
async function compare(
  release: string,
  texts: Readonly<Record<string, string>>,
  user: { readonly evmVersion?: string; readonly viaIR?: boolean } = {},
): Promise<Map<string, Compared>> {
  const sources = Object.fromEntries(Object.entries(texts).map(([name, content]) => [name, { content }]));
  const outputs = ['evm.bytecode.object', 'evm.deployedBytecode.object'];
  const outputSelection = { '*': { '*': outputs, '': ['ast'] } };
  const settings = { ...user, outputSelection };
  const output = wholeRun(release, { language: 'Solidity', sources, settings });
  const bytes = memoryBytes([output]);
  const root = await indexJson(bytes, (path) => path.length < 2);
  const sizes = (await readDiagnostics(bytes, root)).filter(isSizeWarning);
  const { contracts, sources: trees } = JSON.parse(output.toString()) as Output;
  const compared = new Map<string, Compared>();
  for (const [file, content] of Object.entries(texts)) {
    for (const { name = '', src } of trees[file]?.ast.nodes.filter(isContract) ?? []) {
      const [start = 0, length = 0] = src.split(':').map(Number);
      const { bytecode, deployedBytecode } = contracts[file]?.[name]?.evm ?? NO_CODE;
      const sized = {
        runtimeSize: deployedBytecode.object.length / 2,
        creationSize: bytecode.object.length / 2,
        source: { name: file, text: Buffer.from(content) },
        start,
        end: start + length,
      };
      const isHere = ({ location }: Diagnostic) => location?.file === file && location.start === start;
      compared.set(name, {
        ...sized,
        printed: sizes.filter(isHere).map(({ text }) => text),
        told: codeSizeWarnings(sized, user.evmVersion),
      });
    }
  }
  return compared;
}

const NO_CODE: Evm = { bytecode: { object: '' }, deployedBytecode: { object: '' } };

function isContract({ nodeType }: Node): boolean {
  return nodeType === 'ContractDefinition';
}

function isSizeWarning({ errorCode }: Diagnostic): boolean {
  return errorCode === '5574' || errorCode === '3860';
}

/**
 * What follows a contract's name: its runtime code has this string. On the legacy pipeline, which compiles it
 * much faster and warns in the same function, a byte more of it is a byte more of code.
 */
function body(length: number): string {
  return `{ function f() public pure returns (string memory) { return "${'x'.repeat(length)}"; } }`;
}

/** The same inherited, so that the contract itself is as short as one likes. */
const LARGE = { 'large.sol': `abstract contract Large ${body(50_000)}` };
const IMPORT = 'import "large.sol";';

const AWKWARD: Readonly<Record<string, string>> = {
  'long.sol': `contract Long ${body(50_000)}`,
  'lines.sol': `\n\ncontract Lines\n${body(50_000)}\n`,
  'crlf.sol': `${IMPORT}\r\n\r\ncontract CrLf is Large {\r\n}\r\n`,
  'crlf-long.sol': `${IMPORT}\r\n/*${'c'.repeat(160)}*/ contract CrLfLong is Large {\r\n}\r\n`,
  'tabs.sol': `${IMPORT}\n\t \t/*\t*/\tcontract Tabs\t is Large { }\t//`,
  'umlauts.sol': `/* äöü 😀 */ ${IMPORT} /* € */ contract Umlauts is Large { /* ñ 😀 */ } // größe 😀`,
  'umlauts-lines.sol': `${IMPORT} /* ä€😀 */ contract UmlautsLines is Large { // ö\n /* ñ */ } // ü`,
  'long-umlauts.sol': `${IMPORT} /* ${'ä'.repeat(90)}  */ contract LongUmlauts is Large { } //  ${'ü'.repeat(90)}`,
  'abstract.sol': `${IMPORT} abstract contract None {} contract Within is None, Large {} contract After {}`,
  'comment.sol': `${IMPORT} /*${'-'.repeat(700)}*/ contract Comment is Large {}`,
  'after.sol': `${IMPORT}\n/// @title Documented\ncontract Documented is Large {} /*${'-'.repeat(700)}*/`,
  'no-end.sol': `${IMPORT}\n\n\n\n\n\n\n\n\n\ncontract NoEnd is Large {}`,
  'ordner/größe "😀"\\.sol': `import "/large.sol"; contract Named is Large {}`,
  '/large.sol': `abstract contract Large ${body(50_000)}`,
};

describe.each(RELEASES)('solc %s', (release) => {
  test('warns in these words, wherever the contract stands', async () => {
    const compared = await compare(release, { ...LARGE, ...AWKWARD });
    for (const [name, { told, printed }] of compared) expect(told, name).toEqual(printed);
    const warned = [...compared.values()].filter(({ printed }) => printed.length === 2);
    expect(warned.length).toBe(compared.size - ['Large', 'None', 'After'].length);
  });

  test.each(EVM_VERSIONS)('warns on %s of the limits it has', async (evmVersion) => {
    const compared = await compare(release, { 'a.sol': `contract A ${body(50_000)}` }, { evmVersion });
    const { runtimeSize, told, printed } = compared.get('A') ?? {};
    expect(runtimeSize).toBeGreaterThan(0xc000);
    expect(told).toEqual(printed);
  });

  test('warns alike on the IR pipeline', async () => {
    const compared = await compare(release, { 'a.sol': `contract A ${body(50_000)}` }, { viaIR: true });
    const { told, printed } = compared.get('A') ?? {};
    expect(printed?.length).toBe(2);
    expect(told).toEqual(printed);
  });

  test.each([
    ['runtimeSize', 0x6000],
    ['creationSize', 0xc000],
  ] as const)('warns from one byte above the limit of the %s on', async (size, limit) => {
    const contract = (name: string, length: number): string => `contract ${name} ${body(length)}\n`;
    const some = await compare(release, { 'a.sol': contract('A', 20_000) });
    const length = 20_000 + limit - (some.get('A')?.[size] ?? 0);
    const names = ['Below', 'At', 'Above'];
    const text = names.map((name, index) => contract(name, length - 1 + index)).join('');
    const compared = [...(await compare(release, { 'a.sol': text })).values()];
    expect(compared.map((sized) => sized[size] - limit)).toEqual([-1, 0, 1]);
    for (const { told, printed } of compared) expect(told).toEqual(printed);
    const [below = 0, at, above] = compared.map(({ printed }) => printed.length);
    expect([at, above]).toEqual([below, below + 1]);
  });

  test('warns of creation code alone', async () => {
    const text = `contract A { event E(string); constructor() { emit E("${'x'.repeat(50_000)}"); } }`;
    const { told, printed } = (await compare(release, { 'a.sol': text })).get('A') ?? {};
    expect(printed?.length).toBe(1);
    expect(told).toEqual(printed);
  });
});

test('tells nothing of a contract whose excerpt is cut within a character', () => {
  const text = Buffer.from(`/*${'ä'.repeat(100)} */ contract A is Large {}`);
  const [start, end] = [text.indexOf('contract'), text.length];
  const told = (bytes: number): readonly string[] | undefined =>
    codeSizeWarnings(
      { runtimeSize: bytes, creationSize: bytes, source: { name: 'a', text }, start, end },
      undefined,
    );
  expect(told(0x6001)).toBeUndefined();
  expect(told(0x6000)).toEqual([]);
});
