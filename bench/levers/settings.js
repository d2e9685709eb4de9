// Less work for solc: fewer optimizations, other flags, fewer outputs.
import { inTurn } from './rounds.js';
import { HOW, leverTable, megabytes, OUTPUT, ratio, seconds } from './table.js';

/** @typedef {import('../inputs.js').StandardJsonInput} StandardJsonInput */
/** @typedef {import('../inputs.js').Settings & { debug?: object, metadata?: object }} Settings */
/** @typedef {import('./rounds.js').Row} Row */
/** @typedef {{ what: string, how: string, settings: (settings: Settings, input: StandardJsonInput) => Settings }} Variant */

const ONLY_CODE = ['evm.bytecode.object', 'evm.deployedBytecode.object'];

/** @type {readonly Variant[]} */
const FLAGS = [
  { what: 'as it is', how: '', settings: (settings) => settings },
  {
    what: 'optimized for one run',
    how: '`optimizer.runs: 1`',
    settings: (settings) => ({ ...settings, optimizer: { ...settings.optimizer, enabled: true, runs: 1 } }),
  },
  {
    what: 'optimized for a million runs',
    how: '`optimizer.runs: 1000000`',
    settings: (settings) => ({ ...settings, optimizer: { ...settings.optimizer, enabled: true, runs: 1e6 } }),
  },
  {
    what: 'optimizer off',
    how: '`optimizer.enabled: false`',
    settings: (settings) => ({ ...settings, optimizer: { enabled: false } }),
  },
  { what: 'legacy', how: '`viaIR: false`', settings: (settings) => ({ ...settings, viaIR: false }) },
  {
    what: 'legacy, optimizer off',
    how: '`viaIR: false`, `optimizer.enabled: false`',
    settings: (settings) => ({ ...settings, viaIR: false, optimizer: { enabled: false } }),
  },
  {
    what: 'no positions in the code',
    how: '`debug.debugInfo: []`',
    settings: (settings) => ({ ...settings, debug: { ...settings.debug, debugInfo: [] } }),
  },
  {
    what: 'no hash of the metadata',
    how: '`metadata.bytecodeHash: "none"`',
    settings: (settings) => ({ ...settings, metadata: { ...settings.metadata, bytecodeHash: 'none' } }),
  },
];

/** @type {readonly Variant[]} */
const OUTPUTS = [
  { what: 'as it is', how: '', settings: (settings) => settings },
  { what: 'analysis only', how: '`"*": {"*": ["abi"]}`', settings: selecting(['abi']) },
  {
    what: 'bytecode only',
    how: `\`"*": {"*": ${JSON.stringify(ONLY_CODE)}}\``,
    settings: selecting(ONLY_CODE),
  },
  {
    what: 'one source',
    how: 'its name in place of the first `*`',
    settings: (settings, { sources }) => {
      const [all = {}] = Object.values(settings.outputSelection);
      return { ...settings, outputSelection: { [largest(sources)]: all } };
    },
  },
  { what: 'everything', how: '`"*": {"*": ["*"], "": ["*"]}`', settings: selecting(['*'], ['*']) },
];

/** @type {import('./lever.js').Lever} */
export const settings = {
  title: 'Optimizations and flags',
  async measure(bench) {
    const { table, rows, isEqual } = await measureVariants('flags', FLAGS, bench);
    const [asItIs, , , off, legacy] = rows;
    return {
      tables: [table],
      isEqual,
      overview: [
        [
          'fewer optimizations and flags',
          'settings of solc, passed on as written',
          '`settings` of the input, `foundry.toml`, the Hardhat configuration',
          `optimizer off: ${against(off, asItIs)} of the time; legacy: ${against(legacy, asItIs)}`,
        ],
      ],
    };
  },
};

/** @type {import('./lever.js').Lever} */
export const outputs = {
  title: 'Outputs',
  async measure(bench) {
    const { table, rows, isEqual } = await measureVariants('outputs', OUTPUTS, bench);
    const [asItIs, analysis, code, , all] = rows;
    return {
      tables: [table],
      isEqual,
      overview: [
        [
          'outputs selected',
          'code is generated only for the contracts whose code is asked for',
          '`outputSelection` of the input',
          `analysis only: ${against(analysis, asItIs)} of the time; bytecode only: ${against(code, asItIs)}; everything: ${against(all, asItIs)}`,
        ],
      ],
    };
  },
};

/** @param {string} name @param {readonly Variant[]} variants @param {import('./lever.js').Bench} bench */
async function measureVariants(name, variants, { input, compiler, rounds, builds, note }) {
  const sides = variants.flatMap(({ what, how, settings: change }, index) => {
    const varied = { ...input, settings: change(input.settings, input) };
    const path = builds.inputFile(`${name}-${index}`, varied);
    const reference = builds.temporary('reference.json');
    return [
      { what: `${what}: one run`, how, run: () => builds.oneRun(compiler, path), reference },
      {
        what,
        how,
        run: () => builds.build(compiler, path, { args: ['--cache', 'off'] }),
        equalTo: reference,
      },
    ];
  });
  const measured = await inTurn(sides, rounds, note);
  const oneRunOf = (/** @type {Row} */ row) => measured[measured.indexOf(row) - 1];
  const rows = measured.filter((_, index) => index % 2 === 1);
  const table = leverTable(
    'settings',
    [
      HOW,
      { head: 'one run s', cell: (row) => seconds(oneRunOf(row)?.wall ?? Number.NaN) },
      { head: 'of “as it is”', cell: (row) => ratio(oneRunOf(row)?.wall ?? Number.NaN, measured[0]?.wall) },
      { head: 'parasolc s', cell: ({ wall }) => seconds(wall) },
      { head: 'of “as it is”', cell: ({ wall }) => ratio(wall, rows[0]?.wall) },
      { head: 'of its one run', cell: (row) => ratio(row.wall, oneRunOf(row)?.wall) },
      { head: 'output MB', cell: ({ size }) => megabytes(size) },
      OUTPUT,
    ],
    rows,
  );
  return { table, rows, isEqual: rows.every(({ isEqual }) => isEqual) };
}

/** @param {string[]} ofContracts @param {string[]} [ofSources] @returns {Variant['settings']} */
function selecting(ofContracts, ofSources) {
  const selected = { '*': ofContracts, ...(ofSources === undefined ? {} : { '': ofSources }) };
  return (settings) => ({ ...settings, outputSelection: { '*': selected } });
}

/** The name of the longest source. @param {StandardJsonInput['sources']} sources */
function largest(sources) {
  const [first] = Object.entries(sources).sort(([, a], [, b]) => b.content.length - a.content.length);
  return first?.[0] ?? '';
}

/** @param {Row | undefined} row @param {Row | undefined} whole */
function against(row, whole) {
  return row === undefined ? '' : ratio(row.wall, whole?.wall);
}
