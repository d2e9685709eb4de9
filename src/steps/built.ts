import type { Bytes } from '../bytes.ts';
import type { Part } from '../exchange/part.ts';
import type { Plan } from '../exchange/plan.ts';
import type { JsonNode, JsonText } from '../json/text.ts';
import { slice } from '../json/write.ts';
import { type Diagnostic, readDiagnostics } from '../standard-json/diagnostics.ts';
import { indexOutput } from '../standard-json/output.ts';

/** The whole output, to be written, and whether its `errors` has an error. */
export interface Merged {
  readonly kind: 'merged';
  readonly text: JsonText;
  /** The entries of `errors`. */
  readonly diagnostics: readonly Diagnostic[];
  readonly hasErrors: boolean;
}

/** What a build did, beside its output. */
export interface Built extends Merged {
  /** Absent where one run did everything from the start. */
  readonly plan: Plan | undefined;
  readonly parts: readonly Part[];
  /** Why it was done in this way, for a person. */
  readonly reason: string;
  /** Present if nothing was compiled, since an earlier build gave the output: how many contracts it has. */
  readonly known?: { readonly contracts: number };
}

/** The output of one run of everything, as it is. */
export async function wholeOutput(output: Bytes, indexed?: JsonNode): Promise<Merged> {
  const root = indexed ?? (await indexOutput(output, 'the whole run'));
  return mergedOutput(slice(output, root), await readDiagnostics(output, root));
}

/** @param diagnostics the entries of `errors` in the text */
export function mergedOutput(text: JsonText, diagnostics: readonly Diagnostic[]): Merged {
  return { kind: 'merged', text, diagnostics, hasErrors: diagnostics.some(({ isError }) => isError) };
}
