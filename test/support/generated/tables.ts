import { markdownTable } from '../../../bench/markdown.js';
import { EVIDENT_FEATURES } from './features.ts';
import type { Result } from './results.ts';
import type { Series } from './series.ts';
import { KINDS } from './trials.ts';

/** The text that is printed: what was compared, a table of kinds, and a table of features. */
export function resultTables(results: readonly Result[], { seed, compiler }: Series): string {
  const differing = results.filter(({ differences }) => differences.length > 0);
  const refused = results.reduce((sum, { refused: reasons }) => sum + reasons.length, 0);
  const seconds = results.reduce((sum, { wall }) => sum + wall, 0) / 1000;
  return [
    `${count(results.length)} generated projects from seed ${seed}, solc ${compiler}, in ${seconds.toFixed(0)} s: ` +
      `${differing.length === 0 ? 'all outputs are the same bytes' : `${count(differing.length)} outputs differ`}.`,
    '',
    kindTable(results),
    '',
    `${count(sum(results, ({ linked }) => linked))} contracts were linked, ${count(refused)} were refused and compiled directly.`,
    '',
    featureTable(results),
    ...differing.map(({ number, kind, differences }) => `\nProject ${number} (${kind}): ${differences[0]}`),
  ].join('\n');
}

function kindTable(results: readonly Result[]): string {
  const groups = Object.keys(KINDS).flatMap((kind) => {
    const ofKind = results.filter((result) => result.kind === kind);
    const strategies = [...new Set(ofKind.map(({ strategy }) => strategy))].sort();
    return strategies.map((strategy) => ({
      kind,
      strategy,
      results: ofKind.filter((result) => result.strategy === strategy),
    }));
  });
  const rows = groups.map(({ kind, strategy, results: all }) => [kind, strategy, ...numbers(all)]);
  const head = [
    'projects',
    'strategy',
    'number',
    'in 2 or 3 shards',
    'through archives',
    'solc has errors',
    'equal',
  ];
  return markdownTable(head, [...rows, ['**all**', '', ...numbers(results)]], (column) => column > 1);
}

function numbers(results: readonly Result[]): string[] {
  return [
    results.length,
    results.filter(({ shards }) => shards > 0).length,
    results.filter(({ archives }) => archives).length,
    results.filter(({ fails }) => fails).length,
    results.filter(({ differences }) => differences.length === 0).length,
  ].map(count);
}

/** In two pairs of columns. */
function featureTable(results: readonly Result[]): string {
  const rows = EVIDENT_FEATURES.map((name, index) => [
    name,
    count(results.filter(({ features }) => features.includes(index)).length),
  ]);
  const half = Math.ceil(rows.length / 2);
  const pairs = rows.slice(0, half).map((row, index) => [...row, ...(rows[half + index] ?? ['', ''])]);
  return markdownTable(['what they have', 'projects', '', 'projects'], pairs, (column) => column % 2 === 1);
}

function sum(results: readonly Result[], of: (result: Result) => number): number {
  return results.reduce((total, result) => total + of(result), 0);
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}
