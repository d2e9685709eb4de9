// The share of the clusters: the largest one by itself, and all other contracts.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UndirectedGraph } from 'graphology';
import { connectedComponents } from 'graphology-components';
import { markdownTable } from '../markdown.js';
import { build, contractOutputs, parasolc } from './builds.js';
import { measureRows, sameContracts } from './rows.js';
import { percent, seconds } from './tables.js';

/** @typedef {import('./builds.js').Bench} Bench */
/** @typedef {import('../inputs.js').StandardJsonInput} StandardJsonInput */
/** @typedef {import('./rows.js').Row} Row */
/** @typedef {{ id: string, source: string, name: string, dependencies: string[] }} Contract */

/**
 * The clusters of contracts that embed each other's code, the largest first, as a plan has them.
 *
 * @param {Bench} bench @param {string} file
 * @returns {Promise<Contract[][]>}
 */
export async function clustersOf(bench, file) {
  const plan = join(bench.work, 'clusters.plan');
  rmSync(plan, { recursive: true, force: true });
  await parasolc(bench, ['plan', file, '--strategy', 'clustered', '--shards', '1', '-o', plan]);
  const { content } = JSON.parse(readFileSync(join(plan, 'manifest.json'), 'utf8'));
  /** @type {Contract[]} */
  const contracts = content.graph?.contracts ?? [];
  const graph = new UndirectedGraph();
  for (const contract of contracts) graph.addNode(contract.id, contract);
  for (const { id, dependencies } of contracts)
    for (const dependency of dependencies) graph.mergeEdge(id, dependency);
  return connectedComponents(graph)
    .map((ids) => ids.map((id) => /** @type {Contract} */ (graph.getNodeAttributes(id))))
    .sort((a, b) => b.length - a.length);
}

/**
 * @param {Bench} bench @param {StandardJsonInput} input @param {string} reference the output of the one run
 * @param {{ clusters: readonly Contract[][], strategies: readonly string[], jobs: number, rounds: number }} options
 * @param {(text: string) => void} tell
 * @returns {Promise<Row[]>}
 */
export async function measureClusters(bench, input, reference, { clusters, strategies, jobs, rounds }, tell) {
  const [largest = [], ...others] = clusters;
  const files = {
    [LARGEST]: select(bench, input, largest, 'largest'),
    [OTHERS]: select(bench, input, others.flat(), 'others'),
  };
  const output = join(bench.work, 'cluster.json');
  const sides = ['clustered', ...strategies].flatMap((strategy) =>
    Object.entries(files).map(([part, file]) => ({
      method: `${strategy} (${part})`,
      jobs,
      run: () => build(bench, file, output, { strategy, jobs }),
      judge: sameContracts(reference),
    })),
  );
  return measureRows(sides, rounds, tell);
}

const [LARGEST, OTHERS] = ['only the largest cluster', 'all other contracts'];

/**
 * @param {readonly Row[]} rows @param {readonly Contract[][]} clusters
 * @param {import('./published.js').PublishedProject | undefined} published
 */
export function clustersTable(rows, clusters, published) {
  const head = [
    'part',
    'whose',
    'contracts',
    'processes',
    'real s',
    'CPU s',
    'share of CPU',
    'system s',
    'output',
  ];
  const all = clusters.flat().length;
  const largest = clusters[0]?.length ?? 0;
  const theirs = published?.clusters;
  const cells = [];
  if (published !== undefined && theirs !== undefined) {
    const { onlyLargest, allOthers, contracts } = theirs;
    const total = onlyLargest.cpu + allOthers.cpu;
    for (const [part, count, { wall, cpu, system }] of /** @type {const} */ ([
      [LARGEST, contracts, onlyLargest],
      [OTHERS, published.contracts - contracts, allOthers],
    ])) {
      const figures = [String(wall), String(cpu), percent(cpu, total), String(system)];
      cells.push([`clustered (${part})`, 'report', String(count), '8 threads', ...figures, '']);
    }
  }
  for (const { method, jobs, wall, cpu, system, verdict } of rows) {
    const isLargest = method.includes(LARGEST);
    const strategy = method.slice(0, method.indexOf(' ('));
    const total = rows
      .filter((row) => row.method.startsWith(`${strategy} (`))
      .reduce((sum, row) => sum + row.cpu, 0);
    const figures = [seconds(wall), seconds(cpu), percent(cpu, total), seconds(system)];
    const count = isLargest ? largest : all - largest;
    cells.push([method, 'here', String(count), String(jobs), ...figures, verdict.text]);
  }
  return markdownTable(head, cells, (column) => column > 1 && column < 8);
}

/**
 * The same input, with only some contracts selected.
 *
 * @param {Bench} bench @param {StandardJsonInput} input @param {readonly Contract[]} contracts @param {string} name
 */
function select(bench, input, contracts, name) {
  /** @type {Record<string, Record<string, string[]>>} */
  const outputSelection = {};
  const outputs = contractOutputs(input);
  for (const contract of contracts) {
    outputSelection[contract.source] = {
      ...outputSelection[contract.source],
      [contract.name]: outputs,
    };
  }
  const file = join(bench.work, `${name}.json`);
  writeFileSync(file, JSON.stringify({ ...input, settings: { ...input.settings, outputSelection } }));
  return file;
}
