import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, test } from 'vitest';
import { type Bytes, textBytes } from '../../../src/bytes.ts';
import type { Part } from '../../../src/exchange/part.ts';
import { writePart } from '../../../src/exchange/part-folder.ts';
import type { SplitPlan } from '../../../src/exchange/plan.ts';
import { writePlan } from '../../../src/exchange/plan-folder.ts';
import { folderWith } from '../../files/folders.ts';

const MEGABYTE = 1 << 20;
const COMPILER = { release: '0.8.28', build: '0.8.28+commit.7893614a' };
/** What the contracts' code takes, in megabytes: A and B are one shard each. */
const SIZES = { A: 200, B: 20 } as const;

/** As long as a megabyte, and like what `irOptimized` holds: no two lines are alike. */
const LINES = (() => {
  const line = (index: number): string => `let expr_${index} := mload(add(memPtr, ${index * 32}))\\n`;
  let text = '';
  for (let index = 0; text.length < MEGABYTE; index++) text += line(index);
  return Buffer.from(
    text
      .slice(0, MEGABYTE - 1)
      .replace(/\\$/, ' ')
      .padEnd(MEGABYTE, ' '),
  );
})();

type Name = keyof typeof SIZES;

/** The text of one contract's outputs, which is in no memory at any time. */
function* outputs(name: Name): Generator<Buffer> {
  yield Buffer.from('{"irOptimized":"');
  for (let index = 0; index < SIZES[name]; index++) yield LINES;
  yield Buffer.from('"}');
}

function* unitOutput(name: Name): Generator<Buffer> {
  yield Buffer.from(`{"contracts":{"s.sol":{"${name}":`);
  yield* outputs(name);
  yield Buffer.from('}},"sources":{"s.sol":{"id":0}}}');
}

function* merged(): Generator<Buffer> {
  yield Buffer.from('{"contracts":{"s.sol":{"A":');
  yield* outputs('A');
  yield Buffer.from(',"B":');
  yield* outputs('B');
  yield Buffer.from('}},"sources":{"s.sol":{"id":0}}}');
}

function plan(): SplitPlan {
  const contract = (name: Name) => ({
    id: `s.sol:${name}`,
    source: 's.sol',
    name,
    start: 0,
    end: 1,
    deployable: true,
    dependencies: [],
    embeds: [],
    weight: 1,
  });
  return {
    manifest: {
      ...{ compiler: COMPILER, kind: 'split', reason: '', strategy: 'balanced', estimated: false },
      ...{ sourcesMode: 'all', pipeline: { viaIR: true, optimizer: true }, requested: ['s.sol'] },
      selection: [['s.sol', [['*', ['irOptimized']]]]],
      shards: [
        { contracts: ['s.sol:A'], cost: 1 },
        { contracts: ['s.sol:B'], cost: 1 },
      ],
      generated: ['s.sol:A', 's.sol:B'],
      graph: {
        sources: [{ name: 's.sol', nodes: 1, imports: [] }],
        contracts: [contract('A'), contract('B')],
      },
      parseOrder: [{ source: 's.sol', lastId: 1 }],
    },
    imported: new Map(),
    analysis: textBytes('{"sources":{"s.sol":{"id":0}}}'),
    sources: textBytes('{}'),
    settings: '{}',
  };
}

function part(shard: number, name: Name): Part {
  const output: Bytes = {
    size: 0,
    read: () => Promise.reject(new Error('it is only written')),
    async *chunks() {
      yield* unitOutput(name);
    },
    close: async () => undefined,
  };
  const cost = { wall: 1, bytesIn: 1, bytesOut: 1 };
  return {
    ...{ kind: 'split', shard, analysis: undefined, opcodes: undefined },
    ...{ irRuns: [], printed: [], objects: [], refused: [] },
    units: [{ contracts: [`s.sol:${name}`], predicted: 1, cost, output, failure: undefined }],
  };
}

test.runIf(existsSync('/proc/self/status'))('a merge takes less memory than its largest part', async () => {
  const folder = folderWith({});
  const stamp = { plan: await writePlan(plan(), join(folder, 'plan')), compiler: COMPILER };
  await writePart(part(0, 'A'), stamp, join(folder, 'a.tgz'));
  await writePart(part(1, 'B'), stamp, join(folder, 'b'));
  const script = join(folder, 'merge.cjs');
  const entry = fileURLToPath(new URL('../../fixtures/merge-parts.ts', import.meta.url));
  await build({ entryPoints: [entry], bundle: true, platform: 'node', format: 'cjs', outfile: script });

  const said = execFileSync(process.execPath, [
    script,
    ...['plan', 'a.tgz', 'b'].map((name) => join(folder, name)),
  ]);
  const { size, sha256, peak } = JSON.parse(said.toString()) as {
    size: number;
    sha256: string;
    peak: number;
  };
  const hash = createHash('sha256');
  let expected = 0;
  for (const chunk of merged()) {
    hash.update(chunk);
    expected += chunk.length;
  }
  expect({ size, sha256 }).toEqual({ size: expected, sha256: hash.digest('hex') });
  expect(peak).toBeLessThan(SIZES.A * MEGABYTE);
});
