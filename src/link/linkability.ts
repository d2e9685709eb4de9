import type { Written } from '../json/written.ts';
import { ANALYSIS_OUTPUTS } from '../standard-json/outputs.ts';
import { generatesAnything, type OutputSelection } from '../standard-json/selection.ts';
import { LINKED_OUTPUTS } from './evm-output.ts';
import { type LinkSettings, linkSettings } from './settings.ts';

/** Selectors whose outputs all come from analysis or linking. */
const POSSIBLE: ReadonlySet<string> = new Set([...ANALYSIS_OUTPUTS, ...LINKED_OUTPUTS, 'ir']);

/** A project whose contracts can be linked, or why not. */
type Linkability =
  | { readonly kind: 'linkable'; readonly settings: LinkSettings }
  | { readonly kind: 'not linkable'; readonly reason: string };

/** The facts that decide whether the contracts of a project are linked. */
export interface LinkCandidate {
  /** `settings` of the input. */
  readonly settings: Written;
  readonly selection: OutputSelection;
  readonly sourcesMode: 'all' | 'relevant';
  /** The compiler's release. */
  readonly release: string;
}

/** Whether contracts of a project can be linked at all. */
export function linkability({ settings, selection, sourcesMode, release }: LinkCandidate): Linkability {
  const refuse = (reason: string): Linkability => ({ kind: 'not linkable', reason });
  const link = linkSettings(settings, release);
  if (typeof link === 'string') return refuse(link);
  if (sourcesMode === 'relevant') return refuse('`--sources relevant` changes names in the generated code');
  if (!generatesAnything(selection, release)) return refuse('nothing needs code generation');
  return { kind: 'linkable', settings: link };
}

/** Why a contract with these selectors cannot be linked; `undefined` if it can. */
export function unlinkableOutput(selectors: readonly string[]): string | undefined {
  const output = selectors.find((selector) => !POSSIBLE.has(selector));
  return output === undefined ? undefined : `linking cannot produce the output "${output}"`;
}
