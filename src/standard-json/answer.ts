import type { Bytes } from '../bytes.ts';
import type { ParasolcError } from '../errors.ts';
import { find } from '../json/read.ts';
import type { JsonNode } from '../json/text.ts';
import { type Diagnostic, readDiagnostics } from './diagnostics.ts';
import type { StandardJsonInput } from './input.ts';
import { indexOutput, invalidOutput } from './output.ts';

/** What solc was asked about. */
interface Question {
  /** Sources that an answer without errors has to have. */
  readonly sources: Iterable<string>;
  /** Whether it can have others as well: those that solc imports. */
  readonly imports: boolean;
}

/** An output of solc that fits what it was asked. */
export interface Answer {
  readonly output: Bytes;
  readonly root: JsonNode;
  readonly diagnostics: readonly Diagnostic[];
  readonly hasErrors: boolean;
}

/**
 * Reads the output of a run on Solidity sources, and checks that it answers the question: a wrapper that is given
 * as a compiler may print something else, say what it printed before.
 *
 * @throws {ParasolcError} `COMPILER_OUTPUT_INVALID`
 */
export async function readAnswer(output: Bytes, question: Question, label: string): Promise<Answer> {
  const root = await indexOutput(output, label);
  const diagnostics = await readDiagnostics(output, root);
  const hasErrors = diagnostics.some(({ isError }) => isError);
  const wrong = [...differences(root, question, hasErrors)];
  if (wrong.length > 0) throw notAnAnswer(label, wrong);
  return { output, root, diagnostics, hasErrors };
}

/**
 * Where solc stopped, if a run reports errors: in the analysis, then it prints no sources
 * (`StandardCompiler::compileSolidity`), or later. Unknown if an error has no location: it can be an error of the
 * input itself, and contain offsets in its text.
 */
export function errorStage({
  root,
  diagnostics,
}: Pick<Answer, 'root' | 'diagnostics'>): 'analysis' | 'generation' | 'unknown' | undefined {
  const errors = diagnostics.filter(({ isError }) => isError);
  if (errors.length === 0) return undefined;
  if (errors.some(({ location }) => location === undefined)) return 'unknown';
  return (find(root, 'sources')?.members ?? []).length === 0 ? 'analysis' : 'generation';
}

/** An output that is not about what the compiler was given. */
export function notAnAnswer(label: string, wrong: readonly string[]): ParasolcError {
  return invalidOutput(label, 'does not match its input', wrong);
}

function* differences(root: JsonNode, { sources, imports }: Question, hasErrors: boolean): Generator<string> {
  const listed = find(root, 'sources');
  if (listed === undefined && !hasErrors) {
    yield 'it has neither "sources" nor an error';
    return;
  }
  const answered = new Set((listed?.members ?? []).map(({ key }) => key));
  const asked = new Set(sources);
  if (!hasErrors)
    for (const name of asked) if (!answered.has(name)) yield `it lacks the source ${JSON.stringify(name)}`;
  if (!imports)
    for (const name of answered)
      if (!asked.has(name)) yield `it has the source ${JSON.stringify(name)}, which it was not given`;
  for (const { key } of find(root, 'contracts')?.members ?? [])
    if (!answered.has(key))
      yield `it has contracts of ${JSON.stringify(key)}, which is not among its sources`;
}

/**
 * Reads the output of one run on an input as it is, and checks it as far as the input is understood.
 *
 * @param imports whether solc had an import callback
 * @throws {ParasolcError} `COMPILER_OUTPUT_INVALID`
 */
export async function readWholeAnswer(
  output: Bytes,
  input: StandardJsonInput,
  imports: boolean,
  label: string,
): Promise<JsonNode> {
  // For other languages, syntax trees and ambiguous inputs, an output can have any form.
  if (input.unsplittable !== undefined) return indexOutput(output, label);
  return (await readAnswer(output, { sources: input.sources.keys(), imports }, label)).root;
}
