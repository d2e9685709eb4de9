import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_GENERATION_FAULTS, FAULTS } from './generate/faults.ts';
import { type Project, type ProjectOptions, projects } from './generate/projects.ts';
import { RELEASES, type Release } from './generate/releases.ts';
import { FEATURES, LINKABLE_FEATURES, type Sample, sample } from './project-features.ts';
import { errorsOf, type SolcOutput, solcOutput } from './solc-output.ts';

/** Seeds are fixed: the same projects each time. */
const SEED = 20_261_122;

/** Faults that are too rare to occur in these projects. */
const RARE_FAULTS = [...CODE_GENERATION_FAULTS, 'baseOrder'] as const;

const samples: Sample[] = RELEASES.flatMap((release) =>
  [
    ...generate(release, 24),
    ...generate(release, 12, { faults: RARE_FAULTS }),
    ...generate(release, 6, { faults: ['baseOrder'] }),
  ].map((project) => sample(project, solcOutput(release, project.input))),
);

function generate(release: Release, numRuns: number, options?: ProjectOptions): Project[] {
  return fc.sample(projects(release, options), { numRuns, seed: SEED + RELEASES.indexOf(release) });
}

describe('generated projects', () => {
  test('compile, unless something is wrong with them on purpose', () => {
    const sound = samples.filter(({ project }) =>
      project.faults.every((fault) => FAULTS[fault] === 'warning'),
    );
    const unexpected = sound.flatMap(({ project, output }) =>
      errorsOf(output).map((error) => `${project.release}: ${error}`),
    );
    expect(sound.length).toBeGreaterThan(samples.length / 2);
    expect(unexpected).toEqual([]);
  });

  test.each(Object.entries(FEATURES))('now and then have: %s', (_, hasFeature) => {
    expect(samples.filter(hasFeature).length).toBeGreaterThan(0);
  });

  test('are without faults where none is asked for', () => {
    const drawn = fc.sample(projects('0.8.28', { faults: [], viaIR: true }), { numRuns: 50, seed: SEED });
    expect(drawn.flatMap(({ faults }) => faults)).toEqual([]);
    expect(drawn.every(({ input }) => input.settings.viaIR === true)).toBe(true);
  });

  test('shrink to one small file', () => {
    const isRejected = fc.check(
      fc.property(projects('0.8.28'), ({ input }) => Object.keys(input.sources).length === 0),
      { seed: SEED, numRuns: 1 },
    );
    const [smallest] = isRejected.counterexample ?? [];
    expect(smallest?.faults).toEqual([]);
    expect(smallest?.input).toMatchObject({ settings: { outputSelection: { '*': {} } } });
    expect(Object.values(smallest?.input.sources ?? {}).map(({ content }) => content.length)).toEqual([
      expect.toSatisfy((length: number) => length < 600),
    ]);
  });
});

describe('generated projects that are to be linked', () => {
  const inputs = fc
    .sample(projects('0.8.34', { linkable: true, faults: [] }), { numRuns: 300, seed: SEED })
    .map(({ input }) => input);

  test.each(Object.entries(LINKABLE_FEATURES))('now and then have: %s', (_, hasFeature) => {
    expect(inputs.filter(hasFeature).length).toBeGreaterThan(1);
  });

  test('compile', () => {
    const some = inputs.slice(0, 12);
    expect(some.flatMap((input) => errorsOf(solcOutput('0.8.34', input)))).toEqual([]);
  });

  test('are for the pipeline that can be linked', () => {
    expect(inputs.filter(({ settings }) => settings.viaIR !== true)).toEqual([]);
  });
});

describe('the files of generated projects', () => {
  const graphs = generate('0.8.37', 90, { faults: [] }).map(({ input }) =>
    graphsOf(solcOutput('0.8.37', { ...input, settings: { outputSelection: { '*': { '': ['ast'] } } } })),
  );

  test('import each other in cycles', () => {
    expect(graphs.filter(({ imports }) => longestPath(imports) === Infinity).length).toBeGreaterThan(4);
  });

  test('hold factories of factories of factories, without cycles', () => {
    const depths = graphs.map(({ creations }) => longestPath(creations));
    expect(Math.max(...depths)).toBeGreaterThanOrEqual(3);
    expect(depths).not.toContain(Infinity);
  });
});

type Graph = ReadonlyMap<string, readonly string[]>;

/** What files import and which contracts embed which, as solc's syntax trees have it. */
function graphsOf(output: SolcOutput): { imports: Graph; creations: Graph } {
  const imports = new Map<string, string[]>();
  const creations = new Map<string, string[]>();
  for (const [file, { ast }] of Object.entries(output.sources ?? {})) {
    const nodes = (ast as { nodes: Record<string, unknown>[] }).nodes;
    const directives = nodes.filter(({ nodeType }) => nodeType === 'ImportDirective');
    // A file may import itself; that does not count as a cycle.
    imports.set(
      file,
      directives.map(({ absolutePath }) => String(absolutePath)).filter((path) => path !== file),
    );
    for (const { id, contractDependencies } of nodes)
      if (Array.isArray(contractDependencies)) creations.set(String(id), contractDependencies.map(String));
  }
  return { imports, creations };
}

/** The number of edges of the longest path, infinite in a cycle. */
function longestPath(graph: Graph): number {
  const known = new Map<string, number>();
  function from(node: string): number {
    const found = known.get(node);
    if (found !== undefined) return found;
    known.set(node, Infinity);
    const lengths = (graph.get(node) ?? []).map((next) => 1 + from(next));
    const longest = Math.max(0, ...lengths);
    known.set(node, longest);
    return longest;
  }
  return Math.max(0, ...[...graph.keys()].map(from));
}
