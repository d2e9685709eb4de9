// The figures of "The parasolc experiment", the Solidity team's report on compiling in parallel.

/**
 * Seconds.
 *
 * @typedef {{ wall: number, cpu: number, system: number }} Figures
 */
/**
 * @typedef {object} PublishedProject
 * @property {string} title
 * @property {number} sources @property {number} contracts
 * @property {{ contracts: number, onlyLargest: Figures, allOthers: Figures } | undefined} clusters
 *   Absent: the report has no figures for them.
 * @property {Readonly<Record<'methods' | 'optimizer' | 'analysis', Readonly<Record<string, Figures>>>>} tables
 * @property {{ all: string, oneRun: string, analysis: string, own: string, rest: string }} breakdown
 *   Of the CPU seconds of `naive`, as the text of the report adds them up.
 */

export const SOURCE =
  '[The parasolc experiment](https://notes.ethereum.org/@solidity/parasolc-experiment), May 2024; sources: [cameel/parasolc](https://github.com/cameel/parasolc)';

export const MACHINE =
  '4 cores (8 threads), all processes at once, solc 0.8.26 just before its release, averages of several runs, whole seconds';

/** @type {Readonly<Record<string, PublishedProject>>} */
export const PUBLISHED = Object.freeze({
  openzeppelin: {
    title: 'OpenZeppelin v5.0.2',
    sources: 240,
    contracts: 283,
    clusters: undefined,
    tables: {
      methods: {
        'one run': figures(39, 39, 0),
        'one run + foundry': figures(38, 38, 1),
        naive: figures(27, 144, 15),
        'naive + solc-only': figures(22, 133, 11),
        'naive + foundry': figures(69, 194, 14),
        clustered: figures(28, 139, 15),
        'naive + only-relevant-sources': figures(22, 105, 6),
        'clustered + only-relevant-sources': figures(25, 105, 7),
      },
      optimizer: {
        'one run': figures(21, 20, 1),
        naive: figures(22, 115, 15),
        'naive + only-relevant-sources': figures(15, 73, 6),
      },
      analysis: {
        naive: figures(14, 71, 13),
        'naive + only-relevant-sources': figures(8, 32, 4),
      },
    },
    breakdown: { all: '144', oneRun: '≈ 40', analysis: '≈ 70', own: '≈ 10', rest: '≈ 25, not explained' },
  },
  uniswap: {
    title: 'Uniswap v4 on 10 May 2024',
    sources: 134,
    contracts: 151,
    clusters: { contracts: 34, onlyLargest: figures(132, 130, 3), allOthers: figures(19, 112, 8) },
    tables: {
      methods: {
        'one run': figures(166, 165, 1),
        'one run + foundry': figures(170, 169, 1),
        naive: figures(76, 499, 14),
        'naive + solc-only': figures(76, 499, 13),
        'naive + foundry': figures(110, 574, 16),
        clustered: figures(154, 265, 11),
        'naive + only-relevant-sources': figures(79, 493, 11),
        'clustered + only-relevant-sources': figures(156, 253, 9),
      },
      optimizer: {
        'one run': figures(69, 68, 1),
        naive: figures(46, 280, 16),
        'naive + only-relevant-sources': figures(41, 250, 11),
      },
      analysis: {
        naive: figures(15, 90, 10),
        'naive + only-relevant-sources': figures(11, 68, 6),
      },
    },
    breakdown: { all: '499', oneRun: '165', analysis: '≈ 90', own: '', rest: '≈ 250, embedded code again' },
  },
});

/**
 * @param {number} wall @param {number} cpu @param {number} system
 * @returns {Figures}
 */
function figures(wall, cpu, system) {
  return { wall, cpu, system };
}
