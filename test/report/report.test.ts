import { describe, expect, it } from 'vitest';
import { textBytes } from '../../src/bytes.ts';
import type { SplitPlan } from '../../src/exchange/plan.ts';
import type { Contract } from '../../src/graph/project-graph.ts';
import { clusterDiagram } from '../../src/report/clusters.ts';
import { summaryMarkdown } from '../../src/report/markdown.ts';
import { summaryOf, type Work } from '../../src/report/report.ts';

function contract(id: string, dependencies: readonly string[]): Contract {
  return {
    id,
    source: 'S.sol',
    name: id,
    start: 0,
    end: 1,
    deployable: true,
    dependencies,
    embeds: [],
    weight: 1,
  };
}

function planOf(contracts: readonly Contract[]): SplitPlan {
  return {
    manifest: {
      compiler: { release: '0.8.28', build: '0.8.28+commit.7893614a' },
      reason: 'requested',
      kind: 'split',
      strategy: 'balanced',
      sourcesMode: 'all',
      pipeline: { viaIR: true, optimizer: true },
      selection: [],
      requested: [],
      generated: contracts.map(({ id }) => id),
      graph: {
        sources: [],
        contracts: contracts.map((each) => ({ ...each, dependencies: [...each.dependencies], embeds: [] })),
      },
      estimated: false,
      parseOrder: [],
      shards: [
        { contracts: ['A'], cost: 30 },
        { contracts: ['B'], cost: 10 },
      ],
    },
    analysis: textBytes('{}'),
    sources: textBytes('{}'),
    settings: '{}',
    imported: new Map(),
  };
}

function workOf(runs: number, contractsOfRun: readonly string[]): Work {
  return {
    command: 'build',
    compiler: { version: { release: '0.8.28', build: '0.8.28+commit.7893614a' }, kind: 'native' },
    plan: planOf([contract('A', []), contract('B', ['A'])]),
    parts: [],
    reason: 'requested',
    jobs: 2,
    runs: Array.from({ length: runs }, (_, index) => ({
      label: `unit ${index}`,
      kind: 'unit',
      contracts: contractsOfRun,
      predicted: 1,
      cost: { wall: 1000 + index, cpu: 500, peakMemory: 1e6 * index, bytesIn: 1, bytesOut: 2 },
    })),
    wall: 2500,
    hasErrors: false,
  };
}

describe('a summary', () => {
  it('adds up what ran', () => {
    const summary = summaryOf(workOf(4, ['A']));
    expect(summary.totals).toEqual({ wall: 2500, cpu: 2000, peakMemory: 3e6, bytesIn: 4, bytesOut: 8 });
    expect(summary.shards).toEqual([
      { contracts: 1, predicted: 0.75 },
      { contracts: 1, predicted: 0.25 },
    ]);
    expect(summary.runs.map(({ predicted }) => predicted)).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  it('does not count CPU time that nobody measured', () => {
    const work = workOf(1, []);
    const runs = work.runs.map((run) => ({ ...run, cost: { ...run.cost, cpu: undefined } }));
    expect(summaryOf({ ...work, runs }).totals).not.toHaveProperty('cpu');
  });

  it('is a table for people, of bounded length', () => {
    const text = summaryMarkdown(summaryOf(workOf(150, ['A', 'B', 'x|y', 'D', 'E'])));
    expect(text).toContain('| strategy | balanced: requested |');
    expect(text).toContain('`A`, `B`, `x\\|y`, and 2 more |');
    expect(text).toContain('and 50 shorter runs, see `summary.json`');
    expect(text).toContain('unit 149');
    expect(text).not.toContain('unit 49 ');
  });
});

describe('the diagram of clusters', () => {
  it('shows what embeds what', () => {
    const plan = planOf([contract('A', []), contract('B', ['A']), contract('C', [])]);
    expect(clusterDiagram(plan).split('\n').slice(2)).toEqual([
      'flowchart LR',
      '  subgraph k0["2 contracts"]',
      '    c0["A"]',
      '    c1["B"]',
      '  end',
      '  c1 --> c0',
      '',
    ]);
  });

  it('escapes names', () => {
    const plan = planOf([contract('a"b`<c>&#', []), contract('B', ['a"b`<c>&#'])]);
    expect(clusterDiagram(plan)).toContain('["a#34;b#96;#60;c#62;#38;#35;"]');
  });

  it('is bounded, and says so', () => {
    const many = Array.from({ length: 1000 }, (_, index) => `C${index}`);
    const plan = planOf([contract('Hub', many), ...many.map((id) => contract(id, many.slice(0, 20)))]);
    const text = clusterDiagram(plan);
    expect(text.match(/-->/g)?.length).toBe(400);
    expect(text).toContain('["Hub"]');
    expect(text).toContain('more["and 881 contracts more"]');
    expect(text.length).toBeLessThan(50_000);
  });

  it('is empty where there is no graph', () => {
    expect(clusterDiagram(undefined)).toContain('flowchart LR');
  });
});
