import { posix } from 'node:path';
import * as v from 'valibot';
import type { Diagnostic } from '../standard-json/diagnostics.ts';
import type { AnnotationKind, AnnotationLocation, Runner } from './runner.ts';

/** A step may have ten annotations of each kind; GitHub drops the rest (docs, "Annotations"). */
const MOST_OF_A_KIND = 10;
/** Longer messages are cut, in characters: an annotation shows a few lines. */
const LONGEST = 4_000;

const DiagnosticSchema = v.looseObject({
  type: v.optional(v.string()),
  severity: v.string(),
  message: v.optional(v.string(), ''),
  formattedMessage: v.optional(v.string(), ''),
  errorCode: v.optional(v.string()),
  sourceLocation: v.optional(v.looseObject({ file: v.string() })),
});

/** A diagnostic, and the folder of its source unit names, relative to the repository's. */
interface PlacedDiagnostic {
  readonly diagnostic: Diagnostic;
  readonly sourceRoot: string;
}

/** Annotates errors and warnings of the Solidity code at their locations, errors first, and says how many are not shown. */
export function annotate(runner: Runner, diagnostics: readonly PlacedDiagnostic[]): void {
  const all = diagnostics.map(({ diagnostic, sourceRoot }) => ({
    ...v.parse(DiagnosticSchema, JSON.parse(diagnostic.text)),
    sourceRoot,
  }));
  for (const kind of ['error', 'warning', 'notice'] as const) {
    const entries = all.filter(({ severity }) => kindOf(severity) === kind);
    // The last annotation is reserved for the number of those not shown.
    const shown = entries.length > MOST_OF_A_KIND ? MOST_OF_A_KIND - 1 : entries.length;
    for (const entry of entries.slice(0, shown)) {
      const { type, errorCode, formattedMessage, message } = entry;
      const title = `${type ?? kind}${errorCode === undefined ? '' : ` ${errorCode}`}`;
      runner.annotate(kind, title, cut(formattedMessage || message), locationOf(entry, entry.sourceRoot));
    }
    const more = entries.length - shown;
    if (more > 0) runner.annotate(kind, 'solc', `${more} more: see "errors" in the output`);
  }
}

function kindOf(severity: string): AnnotationKind {
  return severity === 'error' || severity === 'warning' ? severity : 'notice';
}

/**
 * Line and column as solc itself prints them (`SourceReferenceFormatter`): ` --> FILE:LINE:COLUMN:`. Its offsets
 * would need the text of all sources, which a merge does not have.
 *
 * @param sourceRoot the folder of the source unit names, relative to the repository's
 */
function locationOf(
  { formattedMessage, sourceLocation }: v.InferOutput<typeof DiagnosticSchema>,
  sourceRoot: string,
): AnnotationLocation | undefined {
  if (sourceLocation === undefined) return undefined;
  const { file } = sourceLocation;
  const arrow = `--> ${file}:`;
  const at = formattedMessage.indexOf(arrow);
  if (at < 0) return undefined;
  const position = /^(\d+):(\d+):/.exec(formattedMessage.slice(at + arrow.length));
  if (position === null) return undefined;
  return { file: posix.join(sourceRoot, file), line: Number(position[1]), column: Number(position[2]) };
}

function cut(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
}
