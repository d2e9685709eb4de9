import { type Bytes, collect, memoryBytes } from '../bytes.ts';
import { ParasolcError } from '../errors.ts';
import { isGeneratedAlone } from '../graph/clusters.ts';
import { indexJson } from '../json/index-text.ts';
import { find } from '../json/read.ts';
import type { JsonNode } from '../json/text.ts';
import { jsonToBuffer, writeJson } from '../json/write.ts';
import type { Project } from '../sources/project.ts';
import { contractId } from '../standard-json/output.ts';
import { inputWithSelection } from '../standard-json/run-input.ts';
import { NO_CONTRACT, type OutputSelection, selectorsFor } from '../standard-json/selection.ts';
import { buildWhole } from './build-whole.ts';
import type { Merged } from './built.ts';
import { type Context, runCompiler } from './context.ts';
import { compileRelevant, compileSomeRelevant } from './verify-relevant.ts';

/** How many contracts `--verify sample` compiles again; every one of a smaller project. */
const SAMPLE = 5;

/** What an output is to be. */
export interface VerifyOptions {
  readonly mode: 'sample' | 'full';
  /** The output of one run of everything, or of each source with what it imports. */
  readonly sourcesMode: 'all' | 'relevant';
}

/**
 * Compiles again, everything or a sample of contracts, and compares: in one run, or in one for each source. Fails with
 * `OUTPUTS_DIFFER` and the path of the first difference. Everything is compiled, too, where a contract alone
 * does not come out as in a whole run: after an error nothing is generated, and before 0.8.8 see `inseparable`.
 */
export async function verify(
  project: Project,
  merged: Merged,
  { mode, sourcesMode }: VerifyOptions,
  session: Context,
): Promise<void> {
  // What is verified could itself come from there.
  const context = { ...session, store: undefined };
  const ours = memoryBytes(await collect(writeJson(merged.text)));
  const alone = !merged.hasErrors && isGeneratedAlone(context.compiler.version.release);
  if (sourcesMode === 'relevant') await verifyRelevant(project, ours, mode === 'sample' && alone, context);
  else if (mode === 'sample' && alone) await verifySample(project, ours, context);
  else await verifyAll(project, ours, context);
}

/** Compiles each source again, or those of a sample of contracts, with what it imports. */
async function verifyRelevant(
  project: Project,
  ours: Bytes,
  samples: boolean,
  context: Context,
): Promise<void> {
  context.observer.note(`verification: ${samples ? 'some sources' : 'each source'} with what it imports`);
  const sample = samples ? await sampleOf(ours) : [];
  const sources = new Set(sample.map(({ source }) => source));
  const some = samples ? await compileSomeRelevant(project, sources, context) : undefined;
  const theirs = memoryBytes([await jsonToBuffer(some ?? (await compileRelevant(project, context)))]);
  if (some === undefined) return compare({ ours, theirs, at: [] });
  for (const { source, name } of sample) await compare({ ours, theirs, at: ['contracts', source, name] });
}

async function verifyAll(project: Project, ours: Bytes, context: Context): Promise<void> {
  context.observer.note('verification: one run of everything');
  const whole = await buildWhole(project, 'verification', context);
  const theirs = memoryBytes([await jsonToBuffer(whole.text)]);
  await compare({ ours, theirs, at: [] });
}

/** Contracts evenly spread over the project, and the same ones at every run of the same input. */
async function sampleOf(ours: Bytes): Promise<{ readonly source: string; readonly name: string }[]> {
  const contracts = find(await indexJson(ours, (path) => path.length < 3), 'contracts');
  const all = (contracts?.members ?? []).flatMap(({ key: source, value }) =>
    (value.members ?? []).map(({ key: name }) => ({ source, name })),
  );
  const step = Math.max(1, all.length / SAMPLE);
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

async function verifySample(project: Project, ours: Bytes, context: Context): Promise<void> {
  const { input, access } = project;
  const sample = await sampleOf(ours);
  context.observer.phase('verification', sample.length, 0);
  for (const { source, name } of sample) {
    const selection = onlyContract(input.selection, source, name);
    const info = { kind: 'verification', contracts: [contractId(source, name)], predicted: 0 } as const;
    const text = await jsonToBuffer(inputWithSelection(input, selection));
    const label = `verification of ${contractId(source, name)}`;
    const { output } = await runCompiler(context, { ...info, label }, [text], access);
    await compare({ ours, theirs: output, at: ['contracts', source, name] });
  }
}

/** Asks for one contract's outputs, and requests the same sources, so that import cycles are entered alike. */
function onlyContract(selection: OutputSelection, source: string, name: string): OutputSelection {
  const only = new Map([...selection.keys()].map((key) => [key, new Map([[NO_CONTRACT, [] as string[]]])]));
  return only.set(source, new Map([[name, selectorsFor(selection, source, name)]]));
}

/** Two outputs, and the path of the value in both that is to be compared. */
interface Comparison {
  readonly ours: Bytes;
  readonly theirs: Bytes;
  readonly at: readonly string[];
}

async function compare({ ours, theirs, at }: Comparison): Promise<void> {
  const difference = await firstDifference(ours, theirs, at);
  if (difference === undefined) return;
  throw new ParasolcError('OUTPUTS_DIFFER', 'the output differs from what solc gives', {
    facts: [`first difference at ${difference.join(' / ') || 'the text as a whole'}`],
    fix: 'use `--strategy single`, and report this with the input',
  });
}

/** The path of the first value below `at` whose bytes differ; `undefined` where all are equal. */
async function firstDifference(
  ours: Bytes,
  theirs: Bytes,
  at: readonly string[],
): Promise<readonly string[] | undefined> {
  const descend = (path: readonly (string | number)[]): boolean => path[0] !== 'sources' || path.length < 3;
  const [a, b] = [await indexJson(ours, descend), await indexJson(theirs, descend)];
  const search = async (
    path: readonly string[],
    left?: JsonNode,
    right?: JsonNode,
  ): Promise<readonly string[] | undefined> => {
    if (left === undefined || right === undefined) return left === right ? undefined : path;
    if (left.end - left.start === right.end - right.start) {
      const texts = await Promise.all([ours.read(left.start, left.end), theirs.read(right.start, right.end)]);
      if (texts[0].equals(texts[1])) return undefined;
    }
    const keys = (node: JsonNode): string[] =>
      node.items?.map((_, index) => String(index)) ?? node.members?.map(({ key }) => key) ?? [];
    for (const key of new Set([...keys(left), ...keys(right)])) {
      const step = left.items === undefined ? key : Number(key);
      const found = await search([...path, key], find(left, step), find(right, step));
      if (found !== undefined) return found;
    }
    return path;
  };
  return search(at, find(a, ...at), find(b, ...at));
}
