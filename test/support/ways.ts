import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Part } from '../../src/exchange/part.ts';
import { readPart, writePart } from '../../src/exchange/part-folder.ts';
import { readPlan, writePlan } from '../../src/exchange/plan-folder.ts';
import { jsonToBuffer } from '../../src/json/write.ts';
import type { Strategy } from '../../src/scheduling/strategy-names.ts';
import type { Project } from '../../src/sources/project.ts';
import { build } from '../../src/steps/build.ts';
import { buildWhole } from '../../src/steps/build-whole.ts';
import { compileShard } from '../../src/steps/compile/compile.ts';
import type { Context } from '../../src/steps/context.ts';
import { mergeParts } from '../../src/steps/merge/merge.ts';
import { isNeedsOneRun } from '../../src/steps/outcome.ts';
import { makePlan } from '../../src/steps/plan/plan.ts';
import { projectOf } from './engine.ts';

/** One way of building a project. */
export interface Way {
  readonly strategy: Strategy;
  readonly sourcesMode: 'all' | 'relevant';
  readonly processes: number;
  /** The number of shards that are planned, compiled and merged; 0: built in one process, without shards. */
  readonly shards: number;
  /** Plan and parts are packed to archives and read again. */
  readonly archives: boolean;
}

export interface WayBuilt {
  readonly output: Buffer;
  /** Empty if one run did everything. */
  readonly parts: readonly Part[];
}

/** Ways with these strategies: most on one machine, others on two or three. */
export function ways(
  strategies: readonly Strategy[],
  sourcesMode: Way['sourcesMode'] = 'all',
): fc.Arbitrary<Way> {
  return fc.record<Way>({
    strategy: fc.constantFrom(...strategies),
    sourcesMode: fc.constant(sourcesMode),
    processes: fc.constantFrom(2, 1, 2, 3, 8),
    shards: fc.constantFrom(0, 0, 0, 2, 3),
    archives: fc.boolean(),
  });
}

/** Builds an input, with all steps in this process. */
export async function buildIn(way: Way, input: object | Buffer, context: Context): Promise<WayBuilt> {
  const project = await projectOf(input);
  if (way.shards > 0) return buildShards(way, project, context);
  const { text, parts } = await build(project, way, context);
  return { output: await jsonToBuffer(text), parts };
}

async function buildShards(way: Way, project: Project, context: Context): Promise<WayBuilt> {
  const { processes } = way;
  const archives = way.archives ? new Archives() : undefined;
  try {
    const made = await makePlan(project, way, context);
    const plan = (await archives?.plan(made.plan)) ?? made.plan;
    const numbers = [...plan.manifest.shards.keys()];
    const compiled = await Promise.all(
      numbers.map((shard) => compileShard(plan, { shard, processes }, context)),
    );
    const parts = (await archives?.parts(compiled, context)) ?? compiled;
    const merged = await mergeParts(plan, parts);
    if (!isNeedsOneRun(merged)) return { output: await jsonToBuffer(merged.text), parts };
    return {
      output: await jsonToBuffer((await buildWhole(project, merged.reason, context)).text),
      parts: [],
    };
  } finally {
    await archives?.remove();
  }
}

/** Writes a plan and its parts to archives, and reads them again. */
class Archives {
  readonly #folder = mkdtempSync(join(tmpdir(), 'parasolc-ways-'));
  readonly #open: { close(): Promise<void> }[] = [];
  #digest = '';

  async plan(plan: Parameters<typeof writePlan>[0]): Promise<typeof plan> {
    const path = join(this.#folder, 'plan.tgz');
    await writePlan(plan, path);
    const open = await readPlan(path);
    this.#open.push(open);
    this.#digest = open.digest;
    return open.plan;
  }

  async parts(parts: readonly Part[], { compiler: { version } }: Context): Promise<readonly Part[]> {
    const { release, build: name } = version;
    const read: Part[] = [];
    for (const [index, part] of parts.entries()) {
      const path = join(this.#folder, `part-${index}.tgz`);
      await writePart(part, { plan: this.#digest, compiler: { release, build: name } }, path);
      const open = await readPart(path);
      this.#open.push(open);
      read.push(open.part);
    }
    return read;
  }

  async remove(): Promise<void> {
    await Promise.all(this.#open.map((one) => one.close()));
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
