import { closureOf } from '../graph/closure.ts';

/** A source, as far as it decides how long a run takes that prints the intermediate representation. */
export interface IrSource {
  readonly name: string;
  /** Source unit names. */
  readonly imports: readonly string[];
  /** Size of the code, without comments, in bytes. */
  readonly size: number;
  /** Whether there is a contract in it whose representation is to be printed. */
  readonly prints: boolean;
}

/**
 * What work costs, in the time it takes to analyse one byte of code. A contract's representation includes all it
 * embeds: it goes with the code that its source can reach, which costs less to print than to analyse. Measured
 * with solc 0.8.28: OpenZeppelin 5.0.2 (0.25 MB of code, 0.24 MB reached from 34 sources) takes 0.7 s to analyse
 * and 0.75 s to print, Uniswap v4-core 1.0.2 with tests (1.0 MB, 23 MB from 125) 2.7 s and 31 s. Each extra run
 * also costs `start`: the WebAssembly compiler runs slowly at first, on a processor that has to optimise it.
 */
const COST = { start: 250_000, parse: 0.2, analyse: 1, print: 0.5 };

/** If the sources of one run reach more code than this, they are divided to save memory. */
const MOST_REACHED = 12_000_000;

/** One run more is worth the analysis that it repeats if the last one then ends this much sooner. */
const WORTH_DIVIDING = 0.9;

/**
 * Puts sources into groups, one for each run that prints the intermediate representation, such that the runs end
 * soon. All runs parse everything. Sources without contracts to print are in the first group.
 *
 * @param analysesAll whether the first group's run also analyses everything there is
 */
export function irRunGroups(
  sources: readonly IrSource[],
  processes: number,
  analysesAll: boolean,
): string[][] {
  const byName = new Map(sources.map((source) => [source.name, source]));
  const sizeOf = (names: Iterable<string>): number =>
    [...names].reduce((total, name) => total + (byName.get(name)?.size ?? 0), 0);
  const printing = sources
    .filter(({ prints }) => prints)
    .map(({ name }) => {
      const reached = closureOf([name], (from) => byName.get(from)?.imports ?? []);
      return { name, reached, size: sizeOf(reached) };
    })
    .sort((a, b) => b.size - a.size);
  const everything = sizeOf(byName.keys());
  const total = printing.reduce((sum, { size }) => sum + size, 0);

  const divide = (count: number): { groups: string[][]; longest: number } => {
    const groups = Array.from({ length: count }, (_, index) => ({
      names: [] as string[],
      reached: new Set(analysesAll && index === 0 ? byName.keys() : []),
      cost:
        everything * (COST.parse + (analysesAll && index === 0 ? COST.analyse : 0)) +
        (index === 0 ? 0 : COST.start),
    }));
    for (const { name, reached, size } of printing) {
      const costs = groups.map((group) => {
        const added = [...reached].filter((source) => !group.reached.has(source));
        return group.cost + size * COST.print + sizeOf(added) * COST.analyse;
      });
      const least = costs.indexOf(Math.min(...costs));
      const group = groups[least];
      if (group === undefined) continue;
      group.names.push(name);
      group.cost = costs[least] ?? 0;
      for (const source of reached) group.reached.add(source);
    }
    const used = groups.filter(({ names }, index) => index === 0 || names.length > 0);
    return { groups: used.map(({ names }) => names), longest: Math.max(...used.map(({ cost }) => cost)) };
  };

  const fewest = Math.max(1, Math.ceil(total / MOST_REACHED));
  let best = divide(fewest);
  for (let count = fewest + 1; count <= processes; count++) {
    const next = divide(count);
    if (next.longest > best.longest * WORTH_DIVIDING) break;
    best = next;
  }
  const silent = sources.filter(({ prints }) => !prints).map(({ name }) => name);
  return best.groups.map((names, index) => (index === 0 ? [...names, ...silent] : names));
}
