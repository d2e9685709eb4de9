import { cycleEntries } from '../../graph/import-cycles.ts';
import { compareUtf8 } from '../../json/key-order.ts';
import { jsonToBuffer } from '../../json/write.ts';
import { type Written, withoutMembers } from '../../json/written.ts';
import type { LinkSettings } from '../../link/settings.ts';
import { frontGroups } from '../../scheduling/front-runs.ts';
import { outlineCode } from '../../sources/code-outline.ts';
import type { SourceText } from '../../sources/import-graph.ts';
import type { StandardJsonInput } from '../../standard-json/input.ts';
import { frontSettings, inputWithSettings } from '../../standard-json/run-input.ts';
import {
  analysisSelection,
  generatedNames,
  irSelection,
  isRequestedSource,
  withBoth,
} from '../../standard-json/selection.ts';

/** What front runs are made for, when nothing is known but the texts of the sources. */
export interface FrontPlan {
  readonly input: StandardJsonInput;
  readonly texts: ReadonlyMap<string, SourceText>;
  readonly settings: LinkSettings;
  readonly release: string;
  /** Processes at a time. */
  readonly jobs: number;
}

/** Sources that the user's selection requests, sorted as solc sorts them. */
export function requestedSources({ input, texts }: Pick<FrontPlan, 'input' | 'texts'>): string[] {
  return [...texts.keys()].filter((name) => isRequestedSource(input.selection, name)).sort(compareUtf8);
}

/** The inputs of the front runs. The first one also asks for all that analysis gives. */
export async function frontInputs(plan: FrontPlan): Promise<Uint8Array[]> {
  const { input, texts, release } = plan;
  const { selection } = input;
  const requested = requestedSources(plan);
  const asked = new Map(requested.map((name) => [name, generatedNames(selection, release, name)]));
  const sources = [...texts].map(([name, { text, imports }]) => ({ name, imports, ...outlineCode(text) }));
  const groups = frontGroups(
    sources.map((source) => ({
      ...source,
      prints: source.definesCode && (asked.get(source.name) ?? []).length > 0,
    })),
    plan.jobs,
  );
  const entries = cycleEntries(
    sources.map((source) => ({ ...source, nodes: source.size })),
    requested,
  );
  const { first, others } = settingsOfRuns(plan);
  return Promise.all(
    groups.map((group, index) => {
      const contracts = group.flatMap((source) =>
        (asked.get(source) ?? []).map((name) => ({ source, name })),
      );
      const runSelection =
        index === 0
          ? withBoth(analysisSelection(selection, release, false), irSelection(contracts, []))
          : irSelection(contracts, entries(group));
      return jsonToBuffer(inputWithSettings(input, index === 0 ? first : others, runSelection));
    }),
  );
}

/** The settings of the first run, and those of the others: the model checker belongs to analysis. */
function settingsOfRuns({ input, settings: link }: FrontPlan): {
  readonly first: Written;
  readonly others: Written;
} {
  const without = (...keys: readonly string[]): Written =>
    frontSettings(withoutMembers(input.writtenSettings, ...keys), link, input.selection);
  return { first: without('outputSelection'), others: without('outputSelection', 'modelChecker') };
}
