import { closureOf } from '../../graph/closure.ts';
import { BESIDE_EACH_OTHER } from '../../scheduling/compiler-speed.ts';
import { splitIntoUnits } from '../../scheduling/strategies.ts';
import { NO_GAIN, TOO_SMALL } from '../outcome.ts';
import { type Divisible, millisecondsPerCost } from './divisible.ts';
import type { OutlinedProject } from './outline.ts';

/** `auto` divides only if the predicted time falls below this share of one run's: more than predictions err. */
const WORTH_DIVIDING = 0.8;

/** And only if it saves this much, in milliseconds: twice what dividing itself can cost. */
const WORTH_SAVING = 600;

/**
 * Why `auto` compiles a project in one run, as far as the sources tell; `undefined` if splitting can be faster.
 *
 * @param links whether contracts are linked: then what a contract embeds is work of its own
 */
export function reasonNotToSplit(
  { graph, generated }: OutlinedProject,
  { shards }: { readonly shards: number | object },
  links: boolean,
): string | undefined {
  const byId = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const chosen = generated.filter((id) => byId.get(id)?.deployable === true);
  const pieces = links ? closureOf(chosen, (id) => byId.get(id)?.dependencies ?? []).size : chosen.length;
  // A plan of shards with nothing to generate needs no shard.
  if (pieces === 0 && shards !== 1) return undefined;
  return pieces < 2 ? 'at most one contract to compile' : undefined;
}

/** What one run of everything is predicted to take, in milliseconds. */
export function predictSingle(work: Divisible): number {
  return work.speed.start + work.predicted.whole * millisecondsPerCost(work);
}

/**
 * Why `auto` does not divide a project on this machine.
 *
 * @param dearest cost of the dearest of the groups
 */
export function reasonNotToSplitHere(work: Divisible, dearest: number): string | undefined {
  return noGain(work, work.speed.start + dearest * BESIDE_EACH_OTHER * millisecondsPerCost(work));
}

/** Why `auto` does not ask solc about a project first, to divide it on this machine then. */
export function reasonNotToAnalyse(work: Divisible, processes: number): string | undefined {
  const groups = splitIntoUnits(work, 'balanced', processes);
  const dearest = Math.max(...groups.map(({ cost }) => cost));
  const cost = work.predicted.analysis + dearest * BESIDE_EACH_OTHER;
  return noGain(work, 2 * work.speed.start + cost * millisecondsPerCost(work));
}

/**
 * Why `auto` does not link a project on this machine. What linking gains is that contracts can be compiled beside each
 * other, and that code which many contracts embed is compiled once.
 */
export function reasonNotToLink(work: Divisible, processes: number): string | undefined {
  const { graph, contracts, model, speed } = work;
  const byId = new Map(graph.contracts.map((contract) => [contract.id, contract]));
  const weightOf = (id: string): number => byId.get(id)?.weight ?? 0;
  const withEmbedded = (ids: readonly string[]): string[] => [
    ...closureOf(ids, (id) => byId.get(id)?.dependencies ?? []),
  ];
  const sum = (ids: readonly string[]): number => ids.reduce((total, id) => total + weightOf(id), 0);
  const objects = withEmbedded(contracts).filter((id) => weightOf(id) > 0);
  const printed = contracts.reduce((total, id) => total + sum(withEmbedded([id])), 0) * model.printIr;
  // The runs that print come first, and repeat the analysis if there are several: more than two gain little.
  const printing = work.predicted.analysingAll + printed / Math.min(processes, 2);
  const compiling =
    Math.max(sum(objects) / processes, ...objects.map(weightOf)) *
    model.generate *
    (processes > 1 ? BESIDE_EACH_OTHER : 1);
  const starting = 2 * speed.start + (objects.length * speed.perObject) / processes;
  return noGain(work, starting + (printing + compiling) * millisecondsPerCost(work));
}

function noGain(work: Divisible, divided: number): string | undefined {
  const tokens = work.graph.sources.reduce((sum, { nodes }) => sum + nodes, 0);
  const predicted = divided + (work.estimated ? tokens * work.speed.planningPerToken : 0);
  const single = predictSingle(work);
  if (single - predicted < WORTH_SAVING) return TOO_SMALL;
  return predicted > WORTH_DIVIDING * single
    ? `${NO_GAIN}: ${Math.round((predicted / single) * 100)} % of the time of one run`
    : undefined;
}

/** A source with more than this much of a group's even share makes groups of whole sources too uneven. */
const COARSE = 1.2;

/** Whether groups of whole sources would be much more uneven than groups of single contracts. */
export function areSourcesTooCoarse({ graph, generated }: OutlinedProject, groups: number): boolean {
  const chosen = new Set(generated);
  const ofSource = new Map<string, number>();
  const weights = graph.contracts.filter(({ id }) => chosen.has(id));
  for (const { source, weight } of weights) ofSource.set(source, (ofSource.get(source) ?? 0) + weight);
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  const dearest = Math.max(0, ...weights.map(({ weight }) => weight));
  return Math.max(0, ...ofSource.values()) > COARSE * Math.max(total / groups, dearest);
}
