import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished } from 'vitest';
import type { Bytes } from '../../src/bytes.ts';
import type { Part, SplitPart } from '../../src/exchange/part.ts';
import { type OpenPart, type PartStamp, readPart } from '../../src/exchange/part-folder.ts';
import { isSplit, type Plan, type SplitPlan } from '../../src/exchange/plan.ts';
import { type OpenPlan, readPlan } from '../../src/exchange/plan-folder.ts';
import { jsonToBuffer } from '../../src/json/write.ts';
import type { Strategy } from '../../src/scheduling/strategy-names.ts';
import type { Project } from '../../src/sources/project.ts';
import { compileShard } from '../../src/steps/compile/compile.ts';
import type { Context } from '../../src/steps/context.ts';
import { makePlan } from '../../src/steps/plan/plan.ts';
import { contextFor, projectOf } from '../support/engine.ts';

export const RELEASE = '0.8.28';

/** The folder for temporary files of this process alone, so that what other tests leave does not count. */
const TEMPORARY = mkdtempSync(join(tmpdir(), 'exchange-test-'));
process.env.TMPDIR = TEMPORARY;
afterAll(() => rmSync(TEMPORARY, { recursive: true, force: true }));

/** Three sources with odd names, four contracts, a bytecode dependency and a warning. */
export const SOURCES: Readonly<Record<string, { content: string }>> = {
  'lib/B.sol': { content: 'contract B { uint public x; }' },
  '__proto__.sol': { content: 'import "lib/B.sol"; contract A is B { B public b = new B(); }' },
  'ünï 😀.sol': {
    content: 'contract C { function f() public {} } contract D { string public s = unicode"日本"; }',
  },
};

export function inputOf(sources: object): object {
  const outputSelection = { '*': { '*': ['abi', 'evm.bytecode', 'metadata'], '': ['ast'] } };
  return { language: 'Solidity', sources, settings: { optimizer: { enabled: true }, outputSelection } };
}

/** A plan and one part for each shard. */
export async function planAndParts({
  shards = 2,
  strategy = 'clustered',
}: {
  shards?: number;
  strategy?: Strategy;
} = {}): Promise<{ plan: SplitPlan; parts: SplitPart[]; context: Context }> {
  const context = await contextFor(RELEASE);
  const project = await projectOf(inputOf(SOURCES));
  const plan = await planFor(project, context, shards, strategy);
  if (!isSplit(plan)) throw new Error('the plan has no shards');
  const parts: SplitPart[] = [];
  for (const shard of plan.manifest.shards.keys()) {
    const part = await compileShard(plan, { shard, processes: 1 }, context);
    if (part.kind === 'whole') throw new Error('the part is that of one run');
    parts.push(part);
  }
  return { plan, parts, context };
}

export async function planFor(
  project: Project,
  context: Context,
  shards = 2,
  strategy: Strategy = 'clustered',
  sourcesMode: 'all' | 'relevant' = 'all',
): Promise<Plan> {
  return (await makePlan(project, { strategy, shards, processes: 1, sourcesMode }, context)).plan;
}

/** What stands beside a part on disk. */
export function stampOf({ manifest }: Plan, plan = 'd'.repeat(64)): Omit<PartStamp, 'tool'> {
  return { plan, compiler: manifest.compiler };
}

/** An empty folder that lasts for one test. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(TEMPORARY, 'test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Expects that the test leaves no temporary folder behind, and in this folder nothing but `names`. */
export function watchFolders(folder: string): (names: readonly string[]) => void {
  return (names) => {
    expect(readdirSync(TEMPORARY).filter((name) => name.startsWith('parasolc-'))).toEqual([]);
    expect(readdirSync(folder).sort()).toEqual([...names].sort());
  };
}

/** Reads a plan, and closes it after the test. */
export async function openPlan(path: string): Promise<OpenPlan> {
  const plan = await readPlan(path);
  onTestFinished(() => plan.close());
  return plan;
}

/** Reads a part, and closes it after the test. */
export async function openPart(path: string): Promise<OpenPart> {
  const part = await readPart(path);
  onTestFinished(() => part.close());
  return part;
}

/** The files in a folder, or once in it, that this process has open. */
export function openFilesIn(folder: string): string[] {
  return readdirSync('/proc/self/fd')
    .flatMap((fd) => {
      try {
        return readlinkSync(`/proc/self/fd/${fd}`);
      } catch {
        return []; // Closed since the folder was listed.
      }
    })
    .filter((path) => path.startsWith(folder));
}

export async function textOf(bytes: Bytes | undefined): Promise<string | undefined> {
  return bytes === undefined ? undefined : (await bytes.read(0, bytes.size)).toString('utf8');
}

/** A plan as plain data, texts included, so that two can be compared. */
export async function contentOfPlan(plan: Plan): Promise<object> {
  const texts = 'input' in plan ? { input: plan.input } : { analysis: plan.analysis, sources: plan.sources };
  const read = await Promise.all(
    Object.entries(texts).map(async ([name, bytes]) => [name, await textOf(bytes)]),
  );
  const imported = [...plan.imported].map(([name, text]) => [name, Buffer.from(text).toString('latin1')]);
  const settings = 'settings' in plan ? plan.settings : undefined;
  return { manifest: plan.manifest, imported, settings, ...Object.fromEntries(read) };
}

/** A part as plain data, outputs included, so that two can be compared. */
export async function contentOfPart(part: Part): Promise<object> {
  if (part.kind === 'whole') return { ...part, output: await textOf(part.output) };
  const { analysis, irRuns, printed, objects, units, ...rest } = part;
  return {
    ...rest,
    analysis: analysis && { ...analysis, output: await textOf(analysis.output) },
    irRuns: await all(irRuns, async (run) => ({ ...run, output: await textOf(run.output) })),
    printed: await all(printed, async ({ ir, ...contract }) => ({
      ...contract,
      ir: ir && (await jsonToBuffer(ir)).toString('utf8'),
    })),
    objects: await all(objects, async ({ load, ...object }) => ({ ...object, content: await load() })),
    units: await all(units, async ({ output, failure, ...unit }) => ({
      ...unit,
      output: await textOf(output),
      failure: failure && { ...failure, output: await textOf(failure.output) },
    })),
  };
}

function all<Item>(items: readonly Item[], read: (item: Item) => Promise<object>): Promise<object[]> {
  return Promise.all(items.map(read));
}
