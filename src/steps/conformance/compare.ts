import { textBytes } from '../../bytes.ts';
import { isSplit } from '../../exchange/plan.ts';
import { jsonToBuffer } from '../../json/write.ts';
import type { Project } from '../../sources/project.ts';
import { readInput } from '../../standard-json/input.ts';
import { buildWhole } from '../build-whole.ts';
import { compileShard } from '../compile/compile.ts';
import type { Context } from '../context.ts';
import { mergeParts } from '../merge/merge.ts';
import { isNeedsOneRun } from '../outcome.ts';
import { makePlan } from '../plan/plan.ts';
import { TRUSTING } from './conformance.ts';
import { type Constructions, inputOf, type Variation } from './constructions.ts';

/**
 * Compiles the set both ways: in one run, and each contract on its own and linked.
 *
 * @returns how linking differs; `undefined` if the outputs are equal
 */
export async function differenceIn(
  constructions: Constructions,
  variation: Variation,
  processes: number,
  context: Context,
): Promise<string | undefined> {
  const text = textBytes(JSON.stringify(inputOf(constructions, variation)));
  const project: Project = { input: await readInput(text, 'the set'), access: { kind: 'none' } };
  // With two processes or more, one of them is that of the whole run.
  const running = buildWhole(project, '', context);
  running.catch(() => undefined);
  if (processes === 1) await running;
  const linked = await linkAll(project, Math.max(1, processes - 1), context);
  const whole = await running;
  const error = whole.diagnostics.find(({ isError }) => isError);
  if (error !== undefined) return `the set cannot be compiled: ${messageIn(error.text)}`;
  return typeof linked === 'string' ? linked : firstDifference(linked, await jsonToBuffer(whole.text));
}

/** The message of a diagnostic, without what follows its first line. */
function messageIn(diagnostic: string): string {
  const { message = '' }: { message?: string } = JSON.parse(diagnostic);
  return message.split('\n', 1)[0] ?? '';
}

/** The contracts of the set, in the order in which differences are told, and the output. */
interface Linked {
  readonly contracts: readonly { readonly source: string; readonly name: string }[];
  readonly output: Buffer;
}

/** @returns why not all contracts are linked */
async function linkAll(project: Project, processes: number, context: Context): Promise<Linked | string> {
  const trusting = { ...context, conformance: TRUSTING };
  const options = { strategy: 'linked', shards: 1, processes, sourcesMode: 'all' } as const;
  const { plan } = await makePlan(project, options, trusting);
  if (!isSplit(plan)) return plan.manifest.reason;
  const part = await compileShard(plan, { shard: 0, processes }, trusting);
  if (part.kind === 'whole') return part.reason ?? 'it is compiled in one run';
  const order = [...project.input.sources.keys()];
  const contracts = plan.manifest.graph.contracts.toSorted(
    (a, b) => order.indexOf(a.source) - order.indexOf(b.source) || a.start - b.start,
  );
  for (const { id, name } of contracts) {
    const refusal = part.refused.find(({ contract }) => contract === id);
    if (refusal !== undefined) return `"${name}" is not linked: ${refusal.reason}`;
  }
  const merged = await mergeParts(plan, [part]);
  if (isNeedsOneRun(merged)) return merged.reason;
  return { contracts, output: await jsonToBuffer(merged.text) };
}

type Json = { readonly [key: string]: Json } | undefined;

function firstDifference({ contracts, output }: Linked, expected: Buffer): string | undefined {
  if (output.equals(expected)) return undefined;
  const [ours, theirs] = [output, expected].map((text): Json => JSON.parse(text.toString('utf8')));
  for (const { source, name } of contracts) {
    const path = pathOfDifference(ours?.contracts?.[source]?.[name], theirs?.contracts?.[source]?.[name]);
    if (path !== undefined) return `"${name}" differs${path === '' ? '' : ` in "${path}"`}`;
  }
  return `the outputs differ in "${pathOfDifference(ours, theirs) ?? 'the order of members'}"`;
}

/** The path of the first value that differs, with dots. */
function pathOfDifference(ours: Json, theirs: Json): string | undefined {
  if (JSON.stringify(ours) === JSON.stringify(theirs)) return undefined;
  if (!isObject(ours) || !isObject(theirs)) return '';
  for (const key of new Set([...Object.keys(theirs), ...Object.keys(ours)])) {
    const path = pathOfDifference(ours[key], theirs[key]);
    if (path !== undefined) return path === '' ? key : `${key}.${path}`;
  }
  return '';
}

function isObject(value: Json): value is NonNullable<Json> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
