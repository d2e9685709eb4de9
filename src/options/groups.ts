import type { Command } from './commands.ts';
import { type OptionName, type OptionRow, optionsOf } from './options.ts';

/** Options that belong together, under a heading of help. */
interface OptionGroup {
  readonly heading: string;
  readonly options: readonly [OptionName, OptionRow][];
}

/** The headings, in the order of help. */
const GROUPS: readonly (readonly [heading: string, options: readonly OptionName[]])[] = [
  ['Output', ['output', 'keep-input', 'report', 'trace', 'json', 'quiet', 'help']],
  ['Code sizes', ['size-check', 'size-limit', 'creation-size-limit', 'size-skip']],
  ['Compiler', ['solc', 'solc-site']],
  [
    'Division of the work',
    ['jobs', 'shard', 'shards', 'job-start', 'max-shards', 'strategy', 'sources', 'verify'],
  ],
  ['Imports', ['base-path', 'include-path', 'allow-path', 'allow-paths']],
  ['Settings of Solidity files', ['remappings', 'optimize', 'optimize-runs', 'via-ir', 'evm-version']],
  ['Cache', ['cache', 'cache-size', 'unused-days']],
];

/** The options of a command in groups; those in none of them come last. */
export function groupedOptions(command: Command): OptionGroup[] {
  const rows = new Map(optionsOf(command));
  const groups = GROUPS.map(([heading, names]) => ({ heading, options: taken(rows, names) }));
  return [...groups, { heading: 'Other', options: [...rows] }].filter(({ options }) => options.length > 0);
}

/** Removes the options of a group from those that are left. */
function taken(rows: Map<OptionName, OptionRow>, names: readonly OptionName[]): [OptionName, OptionRow][] {
  return names.flatMap((name) => {
    const row = rows.get(name);
    rows.delete(name);
    return row === undefined ? [] : [[name, row] as [OptionName, OptionRow]];
  });
}
