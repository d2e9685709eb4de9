import { setImmediate } from 'node:timers/promises';
import { ParasolcError } from '../../errors.ts';
import { estimatedGraph, type OutlinedSource } from '../../graph/estimated-graph.ts';
import type { ProjectGraph } from '../../graph/project-graph.ts';
import { compareUtf8 } from '../../json/key-order.ts';
import { readImportGraph } from '../../sources/import-graph.ts';
import { outlineSource } from '../../sources/outline.ts';
import type { Project } from '../../sources/project.ts';
import { isGenerated, isRequestedSource } from '../../standard-json/selection.ts';

/** What the texts of a project's sources tell, without asking the compiler. */
export type ProjectOutline =
  /** Something that solc would miss as well: it is for one run to say. */
  { readonly kind: 'incomplete'; readonly reason: string } | OutlinedProject;

export interface OutlinedProject {
  readonly kind: 'outlined';
  /** Sources, contracts and their order as solc will find them; dependencies and weights estimated. */
  readonly graph: ProjectGraph;
  /** Sources that the user's selection requests, sorted as solc sorts them. */
  readonly requested: readonly string[];
  /** Contracts that the whole run generates for their own sake, in the order of generation. */
  readonly generated: readonly string[];
  /** Texts that solc reads through its import callback, by source unit name. */
  readonly imported: ReadonlyMap<string, Uint8Array>;
}

/** Reads all sources of a project and what they import. */
export async function outlineProject(
  project: Project,
  release: string,
  signal?: AbortSignal,
): Promise<ProjectOutline> {
  const { sources, selection } = project.input;
  const texts = await readImportGraph(project, release);
  const unread = [...sources.keys()].find((name) => !texts.has(name));
  if (unread !== undefined) return { kind: 'incomplete', reason: `the source "${unread}" cannot be read` };
  for (const [name, { imports }] of texts) {
    const missing = imports.find((imported) => !texts.has(imported));
    if (missing !== undefined)
      return { kind: 'incomplete', reason: `"${name}" imports "${missing}", which was not found` };
  }
  const outlined = new Map<string, OutlinedSource>();
  for (const [name, { text, imports }] of texts) {
    outlined.set(name, { name, imports, outline: outlineSource(text) });
    // A compiler that has just been started is given its input meanwhile.
    await setImmediate();
    if (signal?.aborted === true) throw new ParasolcError('CANCELLED', 'planning was stopped');
  }
  const requested = [...texts.keys()].filter((name) => isRequestedSource(selection, name)).sort(compareUtf8);
  const graph = estimatedGraph(outlined, requested);
  return {
    kind: 'outlined',
    graph,
    requested,
    generated: graph.contracts
      .filter(({ source, name }) => isGenerated(selection, release, source, name))
      .map(({ id }) => id),
    imported: new Map([...texts].flatMap(([name, { text }]) => (sources.has(name) ? [] : [[name, text]]))),
  };
}
