import { closureOf } from '../graph/closure.ts';
import type { Project } from '../sources/project.ts';
import type { ProjectOutline } from './outline.ts';

/**
 * Size of an input, in bytes, from which on `auto` links on one process. What it gains there is that code which
 * many contracts embed is compiled once; that is so in large projects (Uniswap v4-core with tests: a quarter).
 */
const WORTH_LINKING_ALONE = 1_000_000;

/** Whether `auto` links a project; or else why one run does it as soon. */
export function isWorthLinking(
  { input }: Project,
  { graph, generated }: ProjectOutline & { kind: 'outlined' },
  { shards, jobs }: { readonly shards: number | object; readonly jobs: number },
): true | string {
  const byId = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const chosen = generated.filter((id) => byId.get(id)?.deployable === true);
  if (closureOf(chosen, (id) => byId.get(id)?.dependencies ?? []).size < 2)
    return 'there is at most one contract to generate';
  const alone = shards === 1 && jobs === 1;
  return alone && input.bytes.size < WORTH_LINKING_ALONE ? 'there is one process to use' : true;
}
