import { ParasolcError } from '../../errors.ts';
import { UNTRANSLATABLE_OUTPUTS } from '../../ids/translate-contract.ts';
import { linkability, unlinkableOutput } from '../../link/choice.ts';
import type { Strategy } from '../../scheduling/strategies.ts';
import type { Project } from '../../sources/project.ts';
import { covers } from '../../standard-json/outputs.ts';
import {
  isAlwaysAcceptedSelection,
  type OutputSelection,
  selectorsFor,
} from '../../standard-json/selection.ts';
import type { AnalysedProject } from './analyse.ts';

/** What decides how a project is compiled. */
export interface StrategyOptions {
  readonly strategy: Strategy;
  readonly sourcesMode: 'all' | 'relevant';
}

/** Why splitting need not even be looked at; `undefined` where it may be possible. */
export function reasonForOneRun({ input }: Project, strategy: Strategy): string | undefined {
  if (strategy === 'single') return 'as asked';
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
  const reason =
    choice.kind === 'not linkable'
      ? choice.reason
      : isAlwaysAcceptedSelection(selection)
        ? undefined
        : 'an output is selected that some releases refuse';
  if (reason === undefined) return true;
  if (strategy === 'linked') throw linkedUnavailable(reason);
  return false;
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

function linkedUnavailable(reason: string): ParasolcError {
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
    '`--sources relevant` cannot give all the selected outputs',
    {
      facts: [`their ids cannot be translated: ${[...outputs].sort().join(', ')}`],
      fix: 'select other outputs by name in "outputSelection", or use `--sources all`',
    },
  );
}
