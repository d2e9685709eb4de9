/** One run that is begun early makes room for others, and goes on where it was if it is needed after all. */
import { afterEach, expect, test } from 'vitest';
import { openNativeCompiler } from '../../src/compilers/run/native.ts';
import { jsonToBuffer } from '../../src/json/write.ts';
import type { Context } from '../../src/steps/context.ts';
import { type EarlyRun, startWhole } from '../../src/steps/early-run.ts';
import { SILENT } from '../../src/steps/observer.ts';
import { projectOf } from '../support/engine.ts';
import { nativeSolc } from '../support/native-solc.ts';
import { areStopped, expectNoneLeft, type RecordedStarts, recordStarts } from '../support/processes.ts';
import { expectSameOutput } from '../support/same-output.ts';
import { wholeRun } from '../support/whole-run.ts';

const RELEASE = '0.8.28';
const INPUT = {
  language: 'Solidity',
  sources: { 'a.sol': { content: 'contract A { function f() public {} }' } },
  settings: { outputSelection: { '*': { '*': ['evm.bytecode'] } } },
};

const opened: Context[] = [];

afterEach(async () => {
  for (const { compiler } of opened.splice(0)) await compiler.close();
});

interface Started {
  readonly run: EarlyRun;
  readonly processes: RecordedStarts;
  /** Process ids of the compilers that were started. */
  readonly groups: () => number[];
  /** How many runs were started. */
  readonly count: () => number;
}

async function started(canPause = true): Promise<Started> {
  const processes = recordStarts();
  const native = await openNativeCompiler(await nativeSolc(RELEASE), { starter: processes.starter });
  // The first one was asked for its version.
  const groups = (): number[] => processes.pids.slice(1);
  const compiler = canPause ? native : { ...native, canPause };
  const context = { compiler, observer: SILENT, signal: new AbortController().signal };
  opened.push(context);
  const run = startWhole(await projectOf(INPUT), context);
  await expect.poll(() => groups().length).toBe(1);
  return { run, processes, groups, count: () => groups().length };
}

async function expectOutput({ run }: Started): Promise<void> {
  const { text } = await run.finish();
  expectSameOutput(await jsonToBuffer(text), wholeRun(RELEASE, INPUT));
}

test('it is interrupted, and goes on: nothing is run twice', async () => {
  const early = await started();
  await early.run.leave();
  await expect.poll(() => areStopped(early.groups())).toBe(true);
  await expectOutput(early);
  expect(early.count()).toBe(1);
});

test('if it is not needed, nothing of it is left', async () => {
  const early = await started();
  await early.run.leave();
  await expect.poll(() => areStopped(early.groups())).toBe(true);
  await early.run.cancel();
  await expectNoneLeft(early.processes);
});

test('where it cannot be interrupted, it ends, and begins again', async () => {
  const early = await started(false);
  await early.run.leave();
  await expectNoneLeft(early.processes);
  await expectOutput(early);
  expect(early.count()).toBe(2);
});

test('what was ended for good begins again', async () => {
  const early = await started();
  await early.run.leave();
  await early.run.cancel();
  await expectOutput(early);
  expect(early.count()).toBe(2);
});

test('an interrupted run ends with the compiler', async () => {
  const early = await started();
  await early.run.leave();
  await expect.poll(() => areStopped(early.groups())).toBe(true);
  for (const { compiler } of opened.splice(0)) await compiler.close();
  await expectNoneLeft(early.processes);
});
