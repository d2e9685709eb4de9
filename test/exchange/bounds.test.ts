import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PartManifestSchema, writePart } from '../../src/exchange/part-folder.ts';
import { PlanManifestSchema } from '../../src/exchange/plan.ts';
import { closeCompilers } from '../support/engine.ts';
import { linkedPart } from './objects.ts';
import { planAndParts, stampOf } from './plans.ts';

let manifests: Record<'plan' | 'part', unknown>;
beforeAll(async () => {
  const { plan } = await planAndParts();
  // In the folder for temporary files that `plans.ts` makes and removes.
  const path = mkdtempSync(join(tmpdir(), 'bounds-'));
  await writePart(linkedPart(), stampOf(plan), path);
  const { content } = JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8'));
  const shardEstimate = {
    shards: 2,
    oneRun: 1,
    onThisMachine: 2,
    onExtraMachines: 1,
    extraMachines: 2,
    processes: 2,
    limitedByMemory: false,
  };
  manifests = { plan: { ...plan.manifest, shardEstimate }, part: content.part };
});
afterAll(closeCompilers);

const SCHEMAS = { plan: PlanManifestSchema, part: PartManifestSchema };

/** The texts that come of a value when one of its numbers is replaced, each with the path of that number. */
function* withNumber(value: unknown, replacement: string): Generator<[path: string, text: string]> {
  const paths: (string | number)[][] = [];
  const walk = (node: unknown, path: (string | number)[]): void => {
    if (typeof node === 'number') paths.push(path);
    else if (typeof node === 'object' && node !== null)
      for (const [key, child] of Object.entries(node)) walk(child, [...path, key]);
  };
  walk(value, []);
  for (const path of paths) {
    const copy = structuredClone(value) as Record<string, unknown>;
    const parent = path.slice(0, -1).reduce<Record<string, unknown>>((node, key) => node[key] as never, copy);
    parent[String(path.at(-1))] = '@';
    yield [path.join('.'), JSON.stringify(copy).replace('"@"', replacement)];
  }
}

describe.each(['plan', 'part'] as const)('in the manifest of a %s', (kind) => {
  test.each(['1e999', '-2', '-1e300', '"1"'])('no number may be %s', (replacement) => {
    const texts = [...withNumber(manifests[kind], replacement)];
    expect(texts.length).toBeGreaterThan(5);
    expect(v.is(SCHEMAS[kind], JSON.parse(JSON.stringify(manifests[kind])))).toBe(true);
    const taken = texts.filter(([, text]) => v.is(SCHEMAS[kind], JSON.parse(text))).map(([path]) => path);
    expect(taken).toEqual([]);
  });
});

test('a plan has as many shards as a workflow matrix takes, and a part is of one of them', () => {
  const { plan, part } = manifests as { plan: { shards: unknown[] }; part: object };
  const shards = (count: number): unknown => ({ ...plan, shards: Array(count).fill(plan.shards[0]) });
  expect([256, 257].map((count) => v.is(PlanManifestSchema, shards(count)))).toEqual([true, false]);
  const parts = [255, 256, 1e9].map((shard) => v.is(PartManifestSchema, { ...part, shard }));
  expect(parts).toEqual([true, false, false]);
});
