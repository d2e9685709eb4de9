import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { type BuildOptions, compile, merge, type ParasolcError, plan } from '../../src/api/index.ts';
import { GOOD, RELEASE, WRONG } from '../cli/inputs.ts';
import { soljsonPath, wholeRun } from '../support/whole-run.ts';

const solc = soljsonPath(RELEASE);
const input = GOOD as BuildOptions['input'];
const whole = wholeRun(RELEASE, GOOD).toString();

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parasolc-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
});

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'none',
    (error: ParasolcError) => error.code,
  );

it('bytes of archives go through plan, compile and merge to what one run of solc gives', async () => {
  const planned = await plan({ input, solc, shards: 2, strategy: 'balanced' });
  expect(planned).toMatchObject({ shards: 2, errors: [], digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
  const parts: Uint8Array[] = [];
  for (const shard of [1, 0]) {
    const { part, report } = await compile({ plan: planned.plan, shard, solc });
    expect(report.runs.every((run) => run.shard === shard)).toBe(true);
    parts.push(part);
  }
  const { output, errors, report } = await merge({ plan: planned.plan, parts });
  expect(Buffer.from(await output.bytes()).toString()).toBe(whole);
  expect(errors).toEqual(JSON.parse(whole).errors);
  expect(report.command).toBe('merge');
  const left = readdirSync(tmpdir()).filter(
    (name) => name.includes('-archives-') && name.includes(`-${process.pid}-`),
  );
  expect(left).toEqual([]);

  const [first = new Uint8Array()] = parts;
  expect(await codeOf(merge({ plan: planned.plan, parts: [first] }))).toBe('PARTS_INCOMPLETE');
  expect(await codeOf(merge({ plan: planned.plan, parts: [first.subarray(0, 99)] }))).toBe('PART_INVALID');
  expect(await codeOf(compile({ plan: first, shard: 0, solc }))).toBe('PLAN_INVALID');
});

it('paths of archives and folders do as well', async () => {
  const archive = join(folder, 'plan.tgz');
  const planned = await plan({ input, solc, shards: 1, strategy: 'balanced', output: archive });
  expect(planned.plan).toBe(archive);
  const { part } = await compile({ plan: planned.plan, shard: 0, solc, output: join(folder, 'part') });
  expect(part).toBe(join(folder, 'part'));
  expect(existsSync(join(part, 'manifest.json'))).toBe(true);
  const { output } = await merge({ plan: readFileSync(archive), parts: [part] });
  expect(Buffer.from(await output.bytes()).toString()).toBe(whole);
});

it('errors of the Solidity code are in the result of the step that finds them', async () => {
  const planned = await plan({ input: WRONG as BuildOptions['input'], solc, shards: 2 });
  const found = [planned.errors];
  const parts: Uint8Array[] = [];
  for (let shard = 0; shard < planned.shards; shard++) {
    const { part, errors } = await compile({ plan: planned.plan, shard, solc });
    found.push(errors);
    parts.push(part);
  }
  const merged = await merge({ plan: planned.plan, parts });
  expect(merged.hasErrors).toBe(true);
  expect(found.flat()).toEqual(merged.errors.filter(({ severity }) => severity === 'error'));
});
