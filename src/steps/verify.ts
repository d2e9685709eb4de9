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

/** How many contracts `--verify sample` compiles again; every one of a smaller project. */
const SAMPLE = 5;

/**
 * Compiles again without splitting, everything or a sample of contracts, and compares. Fails with
 * `OUTPUTS_DIFFER` and the path of the first difference. Everything is compiled, too, where a contract alone
 * does not come out as in a whole run: after an error nothing is generated, and before 0.8.8 see `inseparable`.
 */
export async function verify(
  project: Project,
  merged: Merged,
  mode: 'sample' | 'full',
  session: Context,
): Promise<void> {
  // What is verified could itself come from there.
  const context = { ...session, store: undefined };
  const ours = memoryBytes(await collect(writeJson(merged.text)));
  const alone = !merged.hasErrors && isGeneratedAlone(context.compiler.version.release);
  await (mode === 'sample' && alone
    ? verifySample(project, ours, context)
    : verifyAll(project, ours, context));
}

async function verifyAll(project: Project, ours: Bytes, context: Context): Promise<void> {
  context.observer.note('verification: one run of everything');
  const whole = await buildWhole(project, 'verification', context);
  const theirs = memoryBytes([await jsonToBuffer(whole.text)]);
  await compare({ ours, theirs, at: [] });
}

async function verifySample(project: Project, ours: Bytes, context: Context): Promise<void> {
  const { input, access } = project;
  const contracts = find(await indexJson(ours, (path) => path.length < 3), 'contracts');
  const all = (contracts?.members ?? []).flatMap(({ key: source, value }) =>
    (value.members ?? []).map(({ key: name }) => ({ source, name })),
  );
  // Evenly spread over the project, and the same contracts at every run of the same input.
  const step = Math.max(1, all.length / SAMPLE);
  const sample = all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
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
  throw new ParasolcError('OUTPUTS_DIFFER', 'the output differs from that of one run', {
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
