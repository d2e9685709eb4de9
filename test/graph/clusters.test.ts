import { describe, expect, test } from 'vitest';
import { clusters, inseparable } from '../../src/graph/clusters.ts';
import type { Contract } from '../../src/graph/project-graph.ts';

/** Contracts by name, with the names of their dependencies, and of what their code embeds where that differs. */
function contracts(
  dependencies: Readonly<Record<string, readonly string[]>>,
  embeds: Readonly<Record<string, readonly string[]>> = dependencies,
): Contract[] {
  return Object.entries(dependencies).map(([name, needed]) => ({
    id: `s:${name}`,
    source: 's',
    name,
    start: 0,
    end: 0,
    deployable: true,
    dependencies: needed.map((other) => `s:${other}`),
    embeds: (embeds[name] ?? []).map((other) => `s:${other}`),
    weight: 1,
  }));
}

/** Names, sorted inside and outside, since the order of components means nothing. */
function names(sets: readonly (readonly string[])[]): string[] {
  return sets
    .map((set) =>
      set
        .map((id) => id.slice(2))
        .sort()
        .join(' '),
    )
    .sort();
}

describe('clusters', () => {
  test('are what bytecode dependencies connect, in whichever direction', () => {
    const graph = contracts({ A: ['B'], B: [], C: ['B'], D: ['E'], E: ['F'], F: [], G: [] });
    expect(names(clusters(graph, '0.8.28'))).toEqual(['A B C', 'D E F', 'G']);
  });

  test('take names that objects have of their own, dependencies in a circle, and nothing at all', () => {
    const odd = contracts(
      Object.fromEntries([
        ['__proto__', ['constructor']],
        ['constructor', ['__proto__']],
        ['toString', []],
      ]),
    );
    expect(names(clusters(odd, '0.8.28'))).toEqual(['__proto__ constructor', 'toString']);
    expect(clusters([], '0.7.6')).toEqual([]);
  });
});

describe('inseparable', () => {
  const graph = contracts({ A: ['B'], B: ['C'], C: [], D: ['C'], E: [] });

  test.each(['0.8.8', '0.8.10', '0.8.37', '0.9.0'])(
    'in %s each contract can be generated alone',
    (release) => {
      expect(names(inseparable(graph, release))).toEqual(['A', 'B', 'C', 'D', 'E']);
    },
  );

  test.each(['0.6.12', '0.7.6', '0.8.7'])(
    'in %s an embedded contract goes with all that embed it',
    (release) => {
      expect(names(inseparable(graph, release))).toEqual(['A B C D', 'E']);
    },
  );

  test('a base that nothing embeds keeps nothing together, but what it embeds does', () => {
    // Until 0.8.3 `dependencies` has the bases too: X and Y are Base.
    const bases = { X: ['Base'], Y: ['Base'], Base: ['Inner'], Inner: [] };
    const all = { X: ['Inner'], Y: ['Inner'], Base: ['Inner'] };
    expect(names(inseparable(contracts(bases, all), '0.8.0'))).toEqual(['Base Inner X Y']);
    const plain = { X: ['Base'], Y: ['Base'], Base: [] };
    expect(names(inseparable(contracts(plain, {}), '0.8.0'))).toEqual(['Base', 'X', 'Y']);
  });

  test('what is embedded through a library goes along, though solc lists no dependency', () => {
    const graph = contracts(
      { First: [], Lib: ['First'], User: [], Other: [] },
      { Lib: ['First'], User: ['First'] },
    );
    expect(names(inseparable(graph, '0.7.6'))).toEqual(['First Lib User', 'Other']);
    expect(names(clusters(graph, '0.7.6'))).toEqual(['First Lib User', 'Other']);
  });
});
