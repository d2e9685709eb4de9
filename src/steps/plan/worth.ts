import { closureOf } from '../../graph/closure.ts';
import type { Project } from '../../sources/project.ts';
import type { OutlinedProject } from './outline.ts';

/**
 * Size of an input, in bytes, from which on `auto` links on one process. What it gains there is that code which
 * many contracts embed is compiled once; that is so in large projects (Uniswap v4-core with tests: a quarter).
 */
const WORTH_LINKING_ALONE = 1_000_000;

/**
 * Why `auto` compiles a project in one run, as far as the sources tell; `undefined` where splitting can pay.
 *
 * @param links whether contracts are linked: then what a contract embeds is work of its own
 */
export function reasonNotToSplit(
  { input }: Project,
  { graph, generated }: OutlinedProject,
  { shards, jobs }: { readonly shards: number | object; readonly jobs: number },
  links: boolean,
): string | undefined {
  const byId = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const chosen = generated.filter((id) => byId.get(id)?.deployable === true);
  const pieces = links ? closureOf(chosen, (id) => byId.get(id)?.dependencies ?? []).size : chosen.length;
  // A plan of shards with nothing to generate needs no shard.
  if (pieces === 0 && shards !== 1) return undefined;
  if (pieces < 2) return 'one contract at most to generate';
  const isAlone = shards === 1 && jobs === 1;
  return isAlone && !(links && input.bytes.size >= WORTH_LINKING_ALONE)
    ? 'there is one process to use'
    : undefined;
}
