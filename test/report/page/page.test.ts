import { describe, expect, it } from 'vitest';
import { contractCosts, cpuShares, divideRuns } from '../../../src/report/page/costs.ts';
import { criticalPath } from '../../../src/report/page/critical-path.ts';
import { layOutCluster } from '../../../src/report/page/graph-layout.ts';
import { html } from '../../../src/report/page/html.ts';
import { pageModel } from '../../../src/report/page/model.ts';
import { predictOneRun } from '../../../src/report/page/one-run.ts';
import { reportPage } from '../../../src/report/page/page.ts';
import { usageOf } from '../../../src/report/page/usage.ts';
import type { ReportedRun, Work } from '../../../src/report/report.ts';
import { BEGUN, largeWork } from '../large-work.ts';

/** The work with other runs. */
function withRuns(work: Work, change: (run: ReportedRun, index: number) => ReportedRun): Work {
  return { ...work, runs: work.runs.map(change) };
}

/** All runs known from the cache. */
function known(work: Work): Work {
  return withRuns(work, (run) => ({ ...run, cost: { ...run.cost, wall: 1, cpu: 0, known: true } }));
}

/** What a merge of two shards reports: the second is one hour later, or at the same time. */
function merged(apart: number): Work {
  const work = largeWork(6);
  const runs = work.runs.map((run, index) => {
    const shard = index % 2;
    return { ...run, shard, cost: { ...run.cost, begun: (run.cost.begun ?? 0) + shard * apart } };
  });
  const parts = [0, 1].map((shard) => ({
    ...({
      kind: 'split',
      shard,
      analysis: undefined,
      irRuns: [],
      objects: [],
      opcodes: undefined,
      units: [],
    } as const),
    ...{ printed: [], refused: [] },
    job: { begun: BEGUN + shard * apart, wall: 3000, jobs: 1 },
  }));
  return { ...work, command: 'merge', jobs: undefined, runs, parts, begun: BEGUN + apart + 3000, wall: 500 };
}

describe('markup', () => {
  it('holds values as text', () => {
    const name = `</script><a href='x' onclick="y">&\u0000`;
    expect(html`<i title="${name}">${[name, html`<b>`, undefined, false, 3]}</i>`.text).toBe(
      '<i title="&lt;/script&gt;&lt;a href=&#39;x&#39; onclick=&quot;y&quot;&gt;&amp; ">' +
        '&lt;/script&gt;&lt;a href=&#39;x&#39; onclick=&quot;y&quot;&gt;&amp; <b>3</i>',
    );
  });
});

describe('the figures of a report', () => {
  const model = pageModel(largeWork(10));
  const divided = divideRuns(model);

  it('divide all CPU, and none twice', () => {
    const shares = cpuShares(model, divided);
    const ran = model.runs.reduce((sum, { cpu }) => sum + cpu, 0);
    expect(Object.values(shares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(ran + 300);
    expect(shares).toMatchObject({ linking: 100, own: 200, whole: 0, check: 0 });
    expect(shares.analysis).toBeGreaterThan(0);
    const contracts = contractCosts(divided).reduce((sum, { code, ir }) => sum + code + ir, 0);
    expect(contracts).toBeCloseTo(shares.ir + shares.code);
  });

  it('name the most expensive contract first', () => {
    const [first] = contractCosts(divided);
    const walls = model.runs.flatMap(({ kind, run }) => (kind === 'yul' ? [run.cost.wall] : []));
    expect(first?.code).toBe(Math.max(...walls));
    expect(first?.isEstimated).toBe(false);
  });

  it('know which runs wait for each other', () => {
    const path = criticalPath(model);
    const longest = Math.max(
      ...model.runs.flatMap(({ kind, run }) => (kind === 'yul' ? [run.cost.wall] : [])),
    );
    expect(path.runs.map(({ kind }) => kind)).toEqual(['ir', 'yul']);
    expect(path.runs[0]?.contracts).toContain(path.runs[1]?.contracts[0]);
    // 100 ms between the end of the IR run and the first Yul run.
    expect(path).toMatchObject({ between: 100, length: 1000 + 100 + longest });
  });

  it('say how the time was used', () => {
    const { wall, processes, before, after } = usageOf(model);
    expect({ wall, processes, before, after }).toEqual({
      wall: model.work.wall,
      processes: 2,
      before: 100,
      after: 201,
    });
  });

  it('predict one run only from runs that were measured', () => {
    const oneRun = predictOneRun(model, divided) ?? 0;
    // Twice the speed is half the time.
    const fast = withRuns(model.work, ({ cost, ...run }) => ({
      ...run,
      cost: { ...cost, cpu: (cost.cpu ?? 0) / 2 },
    }));
    const faster = pageModel(fast);
    expect(predictOneRun(faster, divideRuns(faster))).toBeCloseTo(30 + (oneRun - 30) / 2);
    for (const work of [
      known(model.work),
      withRuns(model.work, (run) => ({ ...run, cost: { ...run.cost, wall: 20 } })),
      // One long run among short ones.
      withRuns(model.work, (run, index) => (index === 5 ? run : { ...run, cost: { ...run.cost, wall: 20 } })),
      { ...model.work, plan: undefined },
    ]) {
      const other = pageModel(work);
      expect(predictOneRun(other, divideRuns(other))).toBe(undefined);
    }
  });
});

describe('lanes', () => {
  it('hold runs that do not overlap, as many as ran at once', () => {
    const { runs } = pageModel(largeWork(100));
    expect(new Set(runs.map(({ lane }) => lane))).toEqual(new Set([0, 1]));
    for (const lane of [0, 1]) {
      const own = runs.filter((run) => run.lane === lane).sort((a, b) => (a.begun ?? 0) - (b.begun ?? 0));
      for (const [index, { ended }] of own.slice(0, -1).entries())
        expect(own[index + 1]?.begun).toBeGreaterThanOrEqual(ended);
    }
  });

  it('of shards are side by side, whenever they were compiled', () => {
    const together = pageModel(merged(0));
    expect(together.span).toBe(3500);
    // A shard that was compiled again an hour later.
    expect(pageModel(merged(3_600_000))).toEqual({
      ...together,
      work: expect.anything(),
      runs: expect.anything(),
      jobs: expect.anything(),
    });
    expect(usageOf(together).processes).toBe(2);
  });
});

describe('the picture of a cluster', () => {
  const layOut = (
    contracts: readonly { id: string; dependencies: string[] }[],
  ): ReturnType<typeof layOutCluster> =>
    layOutCluster(
      contracts,
      () => 1,
      () => 50,
    );

  it('has arrows to the right, and no two contracts in one place', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      id: `C${index}`,
      dependencies: [`L${index % 3}`],
    }));
    const last = [0, 1, 2].map((index) => ({ id: `L${index}`, dependencies: index === 0 ? [] : ['L0'] }));
    const { nodes, edges, width, height } = layOut([...many, ...last]);
    expect(edges).toHaveLength(62);
    for (const [from, to] of edges) expect(to.x).toBeGreaterThan(from.x);
    expect(new Set(nodes.map(({ x, y }) => `${x} ${y}`)).size).toBe(63);
    for (const { x, y } of nodes) expect(x < width && y < height).toBe(true);
  });

  it('ends where an estimated graph has a cycle', () => {
    const { nodes, edges } = layOut([
      { id: 'A', dependencies: ['B', 'A'] },
      { id: 'B', dependencies: ['A'] },
    ]);
    expect([nodes.length, edges.length]).toEqual([2, 2]);
  });
});

describe('the page', () => {
  it('exists for whatever was done', () => {
    const work = largeWork(3);
    const titles = [
      work,
      { ...work, plan: undefined },
      { ...work, plan: undefined, runs: [] },
      { ...work, hasErrors: true },
      { ...work, command: 'plan', runs: [] } as const,
      withRuns(work, ({ cost: { begun: _, ...cost }, ...run }) => ({ ...run, cost })),
      merged(0),
    ].map((each) => /<h1>(.*)<\/h1>/.exec(reportPage(each))?.[1]);
    expect(titles).toEqual([
      'Compiled 3 contracts',
      'Compiled everything',
      'Nothing to compile: the output was known',
      'Compilation failed: the output has errors',
      'Planned 3 contracts for 1 shard',
      'Compiled 3 contracts',
      'Compiled 6 contracts in 1 shard',
    ]);
  });

  it('says what was known from the cache', () => {
    const page = reportPage(known(largeWork(3)));
    expect(page).toContain('<b>5</b><span>5 known from the cache</span>');
    expect(page).toContain('class="yul known');
  });

  it('is the same for the same work', () => {
    expect(reportPage(largeWork(40))).toBe(reportPage(largeWork(40)));
  });
});
