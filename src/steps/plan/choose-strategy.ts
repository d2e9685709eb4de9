import { ParasolcError } from '../../errors.ts';
import { isGeneratedAlone } from '../../graph/clusters.ts';
import { UNTRANSLATABLE_OUTPUTS } from '../../ids/translate-contract.ts';
import { linkability, unlinkableOutput } from '../../link/linkability.ts';
import type { Strategy } from '../../scheduling/strategy-names.ts';
import type { Project } from '../../sources/project.ts';
import { covers } from '../../standard-json/outputs.ts';
import {
  canSelectBySource,
  isAlwaysAcceptedSelection,
  type OutputSelection,
  selectorsFor,
  unselectableSource,
} from '../../standard-json/selection.ts';
import type { AnalysedProject } from './analyse.ts';
import type { OutlinedProject } from './outline.ts';

/** What decides how a project is compiled. */
export interface StrategyOptions {
  readonly strategy: Strategy;
  readonly sourcesMode: 'all' | 'relevant';
}

/** Why splitting need not even be looked at; `undefined` where it may be possible. */
export function reasonForOneRun({ input }: Project, strategy: Strategy): string | undefined {
  if (strategy === 'single') return 'requested';
  return input.unsplittable === undefined ? undefined : `it cannot be split: ${input.unsplittable}`;
}

/**
 * Whether contracts of the project are linked, as far as its settings say. Fails with `STRATEGY_UNAVAILABLE`
 * where `linked` is asked for and nothing can be linked.
 */
export function isLinked(
  { input }: Project,
  { strategy, sourcesMode }: StrategyOptions,
  release: string,
): boolean {
  if (strategy !== 'auto' && strategy !== 'linked') return false;
  const { writtenSettings: settings, selection } = input;
  const choice = linkability({ settings, selection, sourcesMode, release });
  const reason = choice.kind === 'not linkable' ? choice.reason : reasonToAskSolc(input);
  if (reason === undefined) return true;
  if (strategy === 'linked') throw linkedUnavailable(reason);
  return false;
}

/** Why solc itself has to read the input before it is divided: it may refuse it, or find fault with it. */
function reasonToAskSolc({ selection, hasTextsOnly }: Project['input']): string | undefined {
  if (!isAlwaysAcceptedSelection(selection)) return 'some releases refuse a selected output';
  return hasTextsOnly ? undefined : 'a source is given by its address, or with a hash';
}

/**
 * Whether any of these contracts can be linked, as far as the outputs that are asked of it say. Fails with
 * `STRATEGY_UNAVAILABLE` as `isLinked` does.
 */
export function canLinkAny(
  contracts: readonly { readonly source: string; readonly name: string }[],
  selection: OutputSelection,
  { strategy }: StrategyOptions,
): boolean {
  const reasons = contracts.map(({ source, name }) =>
    unlinkableOutput(selectorsFor(selection, source, name)),
  );
  if (reasons.includes(undefined)) return true;
  if (strategy === 'linked') throw linkedUnavailable(reasons[0] ?? 'nothing needs code generation');
  return false;
}

/**
 * Whether the contracts can be compiled in units of whole sources, so that the compiler need not be asked which there
 * are and what they embed.
 */
export function canCompileBySource(
  { input }: Project,
  { graph, requested, generated }: OutlinedProject,
  { sourcesMode }: StrategyOptions,
  release: string,
): boolean {
  return (
    sourcesMode === 'all' &&
    generated.length > 0 &&
    isGeneratedAlone(release) &&
    reasonToAskSolc(input) === undefined &&
    unselectableSource(graph.sources.map(({ name }) => name)) === undefined &&
    canSelectBySource(input.selection, requested, release)
  );
}

/** What to throw where `linked` is asked for, and nothing can be linked. */
export function linkedUnavailable(reason: string): ParasolcError {
  return new ParasolcError('STRATEGY_UNAVAILABLE', 'nothing can be linked', {
    facts: [reason],
    fix: 'use `--strategy auto`, which links what can be linked',
  });
}

/** Fails with `STRATEGY_UNAVAILABLE` where an output is asked for whose ids cannot be translated (`--sources relevant`). */
export function refuseUntranslatable(
  { input }: Project,
  { graph, generated }: AnalysedProject,
  release: string,
): void {
  const chosen = new Set(generated);
  const outputs = new Set(
    graph.contracts
      .filter(({ id }) => chosen.has(id))
      .flatMap(({ source, name }) => selectorsFor(input.selection, source, name))
      .flatMap((selector) => UNTRANSLATABLE_OUTPUTS.filter((output) => covers(selector, output, release))),
  );
  if (outputs.size === 0) return;
  throw new ParasolcError(
    'STRATEGY_UNAVAILABLE',
    '`--sources relevant` cannot produce all selected outputs',
    {
      facts: [`their ids cannot be translated: ${[...outputs].sort().join(', ')}`],
      fix: 'select other outputs by name in "outputSelection", or use `--sources all`',
    },
  );
}
