import { memoryBytes } from '../../src/bytes.ts';
import type { Compiler } from '../../src/compilers/compiler.ts';
import { openWasmCompiler } from '../../src/compilers/run/wasm.ts';
import type { Part } from '../../src/exchange/part.ts';
import type { Plan } from '../../src/exchange/plan.ts';
import { jsonToBuffer } from '../../src/json/write.ts';
import type { Project } from '../../src/sources/project.ts';
import { readInput } from '../../src/standard-json/input.ts';
import { build } from '../../src/steps/build.ts';
import type { BuildOptions } from '../../src/steps/build-divided.ts';
import type { Built, Merged } from '../../src/steps/built.ts';
import type { Context } from '../../src/steps/context.ts';
import { mergeParts } from '../../src/steps/merge/merge.ts';
import { type Observer, SILENT } from '../../src/steps/observer.ts';
import { isNeedsOneRun } from '../../src/steps/outcome.ts';
import { soljsonPath } from './whole-run.ts';

const compilers = new Map<string, Promise<Compiler>>();

/** The WebAssembly compiler of a release, opened once per test file. */
export function compilerOf(release: string): Promise<Compiler> {
  const known = compilers.get(release) ?? openWasmCompiler(soljsonPath(release));
  compilers.set(release, known);
  return known;
}

export async function closeCompilers(): Promise<void> {
  const open = await Promise.all(compilers.values());
  compilers.clear();
  await Promise.all(open.map((compiler) => compiler.close()));
}

export async function contextFor(release: string, observer: Observer = SILENT): Promise<Context> {
  return { compiler: await compilerOf(release), observer, signal: new AbortController().signal };
}

export async function projectOf(input: object | Buffer): Promise<Project> {
  const bytes = Buffer.isBuffer(input) ? input : Buffer.from(JSON.stringify(input));
  return { input: await readInput(memoryBytes([bytes]), 'the input'), access: { kind: 'none' } };
}

/** The output of merged parts. Fails if one run is needed. */
export async function mergedOf(plan: Plan, parts: readonly Part[]): Promise<Merged> {
  const merged = await mergeParts(plan, parts);
  if (isNeedsOneRun(merged)) throw new Error(`one run is needed: ${merged.reason}`);
  return merged;
}

export interface EngineRun {
  readonly output: Buffer;
  readonly built: Built;
}

/** The output of the engine for an input: all steps, in this process. */
export async function runEngine(
  release: string,
  input: object | Buffer,
  options: Partial<BuildOptions> = {},
): Promise<EngineRun> {
  const chosen: BuildOptions = { strategy: 'balanced', processes: 2, sourcesMode: 'all', ...options };
  const built = await build(await projectOf(input), chosen, await contextFor(release));
  return { output: await jsonToBuffer(built.text), built };
}
