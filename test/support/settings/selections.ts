/** The outputs that solc knows, over all releases, and the selectors that cover several of them. */
export const SELECTORS: readonly string[] = [
  ...[
    '*',
    'abi',
    'ast',
    'devdoc',
    'legacyAST',
    'metadata',
    'storageLayout',
    'transientStorageLayout',
    'userdoc',
  ],
  ...[
    'ir',
    'irAst',
    'irOptimized',
    'irOptimizedAst',
    'yulCFGJson',
    'ethdebug',
    'ewasm',
    'ewasm.wasm',
    'ewasm.wast',
  ],
  ...['evm', 'evm.assembly', 'evm.gasEstimates', 'evm.legacyAssembly', 'evm.methodIdentifiers'],
  ...['bytecode', 'deployedBytecode'].flatMap((kind) => [
    `evm.${kind}`,
    ...['ethdebug', 'functionDebugData', 'generatedSources', 'immutableReferences', 'linkReferences'].map(
      (part) => `evm.${kind}.${part}`,
    ),
    ...['object', 'opcodes', 'sourceMap'].map((part) => `evm.${kind}.${part}`),
  ]),
];

/** Selections of an output: for everything, for sources, for one of two contracts with the same name. */
export function selectionsOf(selector: string): object[] {
  return [
    { '*': { '*': [selector] } },
    { '*': { '': [selector] } },
    { 'a/main.sol': { Square: [selector], Factory: ['abi'] } },
  ];
}

/** Outputs that need other settings, with those settings. */
export const EXPERIMENTAL: readonly {
  readonly selection: object;
  readonly settings: Readonly<Record<string, unknown>>;
}[] = [
  ...['irAst', 'irOptimizedAst', 'yulCFGJson'].flatMap((selector) =>
    [...selectionsOf(selector), { 'a/other.sol': { Square: [selector, 'evm.bytecode'] } }].map(
      (selection) => ({
        selection,
        settings: { experimental: true },
      }),
    ),
  ),
  ...['ethdebug', 'evm.bytecode.ethdebug', 'evm.deployedBytecode.ethdebug', 'evm'].flatMap((selector) =>
    [{}, { experimental: true }].flatMap((settings) =>
      selectionsOf(selector).map((selection) => ({
        selection,
        settings: { ...settings, debug: { debugInfo: ['ethdebug'] } },
      })),
    ),
  ),
];

const CODE = ['evm.bytecode.object'];

/** Selections of many kinds, valid and invalid. */
export const SELECTIONS: readonly object[] = [
  { '*': { '*': ['*'], '': ['*'] } },
  { '*': { '*': ['*', 'ir', 'irOptimized'], '': ['ast'] } },
  { '*': { '*': [], '': [] } },
  { '*': { '*': [''] } },
  { '*': { '*': ['no'] } },
  { '*': { '*': ['no', ...CODE] } },
  { '*': { '*': ['evm.bytecode.no', 'abi.no', 'evm.'] } },
  { '*': { '*': ['ABI', 'Evm'] } },
  { '*': { '*': [...CODE, ...CODE] } },
  { '*': { Square: CODE } },
  { '*': { No: CODE } },
  { no: { '*': CODE } },
  { 'b/parts.sol': { '*': CODE } },
  { 'dep/parts.sol': { '*': CODE } },
  { 'a/main.sol': { '*': CODE }, 'a/other.sol': { Square: ['abi'] } },
  { 'a/main.sol': { '*': ['abi'], Square: CODE }, '*': { Factory: ['metadata'] } },
  { 'a/main.sol': { '': ['ast'] }, 'a/other.sol': { '*': CODE } },
  { 'a/main.sol': { '': CODE } },
  { 'a/main.sol': { '*': CODE }, '*': { '': ['ast'] } },
  { 'a/main.sol': { '*': CODE }, 'b/parts.sol': {} },
  { 'a/main.sol': { '*': [] }, 'a/other.sol': { '*': CODE } },
  { 'a/main.sol': { 'a/main.sol:Square': CODE } },
  { '': { '*': CODE } },
  { '': { '': ['ast'] } },
  { '*': { '*': [1] } },
  { '*': { '*': [null] } },
  { '*': { '*': [['abi']] } },
  { '*': { '*': 'abi' } },
  { '*': { '*': { abi: true } } },
  { '*': ['abi'] },
  { '*': 'abi' },
  { '*': null },
  { no: null },
  { no: { no: null } },
];
