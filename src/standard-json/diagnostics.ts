import * as v from 'valibot';
import type { Bytes } from '../bytes.ts';
import { find, parseNode } from '../json/read.ts';
import type { JsonNode } from '../json/text.ts';
import { parseOutput } from './output.ts';

/** One entry of `errors`, as solc printed it, and what its place among the others depends on. */
export interface Diagnostic {
  /** The JSON text, byte for byte. */
  readonly text: string;
  readonly isError: boolean;
  readonly errorCode: string | undefined;
  readonly location: { readonly file: string; readonly start: number; readonly end: number } | undefined;
}

const DiagnosticSchema = v.looseObject({
  severity: v.string(),
  errorCode: v.optional(v.string()),
  sourceLocation: v.optional(v.object({ file: v.string(), start: v.number(), end: v.number() })),
});

/** The entries of an output's `errors`; none if the key is missing. */
export async function readDiagnostics(bytes: Bytes, root: JsonNode): Promise<Diagnostic[]> {
  return Promise.all(
    (find(root, 'errors')?.items ?? []).map(async (item) => {
      const { severity, errorCode, sourceLocation } = parseOutput(
        DiagnosticSchema,
        await parseNode(bytes, item),
        'errors',
      );
      return {
        text: (await bytes.read(item.start, item.end)).toString('utf8'),
        isError: severity === 'error',
        errorCode,
        location: sourceLocation,
      };
    }),
  );
}

/**
 * The diagnostics of a run that the analysis run did not have: those of code generation. Each one of the
 * analysis accounts for one of the run with the same text.
 */
export function withoutAnalysis(run: readonly Diagnostic[], analysis: readonly Diagnostic[]): Diagnostic[] {
  const known = new Map<string, number>();
  for (const { text } of analysis) known.set(text, (known.get(text) ?? 0) + 1);
  return run.filter(({ text }) => {
    const left = known.get(text) ?? 0;
    if (left > 0) known.set(text, left - 1);
    return left === 0;
  });
}

/** "There are more than 256 warnings. Ignoring the rest." */
const WARNINGS_IGNORED = '4591';

/** Warnings of code generation: code size, initcode size, ABI coder v1 (`CompilerStack.cpp`). */
const GENERATION_WARNINGS: readonly (string | undefined)[] = ['5574', '3860', '2066'];

export function isGenerationWarning({ errorCode }: Diagnostic): boolean {
  return GENERATION_WARNINGS.includes(errorCode);
}

/**
 * The warnings that code generation gave in a run. What else the analysis run did not have is left out where
 * it is analysis anyway: some warnings come once in a run, at whichever source is analysed first (2394,
 * transient storage), and analysis may have stopped reporting.
 *
 * @returns `unknown`: what can be explained in none of these ways
 */
export function generationDiagnostics(
  run: readonly Diagnostic[],
  analysis: readonly Diagnostic[],
): { readonly warnings: Diagnostic[]; readonly unknown: Diagnostic[] } {
  const codes = new Set(analysis.map(({ errorCode }) => errorCode));
  const ignored = codes.has(WARNINGS_IGNORED);
  const fresh = withoutAnalysis(run, analysis).filter(({ isError }) => !isError);
  return {
    warnings: ignored ? [] : fresh.filter(isGenerationWarning),
    unknown: fresh.filter(
      (diagnostic) => !ignored && !isGenerationWarning(diagnostic) && !codes.has(diagnostic.errorCode),
    ),
  };
}
