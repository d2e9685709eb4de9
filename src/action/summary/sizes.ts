import type { SizeReport } from '../../commands/check-sizes.ts';
import { counted } from '../../progress/format.ts';
import { code, table } from '../../report/markdown.ts';
import { grouped } from '../../sizes/size-limits.ts';
import {
  type BaseSizes,
  type KnownSizes,
  nameInTable,
  type SizeTable,
  tableOf,
} from '../cache/base-sizes.ts';

/** The most rows of the table. */
const MOST_ROWS = 100;
/** How many contracts that are gone are named. */
const NAMED = 10;

/** The code sizes of the contracts, and how they have changed: too large ones first, then changed ones, then by size. */
export function sizesMarkdown(report: SizeReport, base: BaseSizes | undefined): string {
  const [now, before] = [tableOf(report), base?.table];
  const over = new Set(
    report.outputs.flatMap(({ excesses, label }) => excesses.map(({ id }) => nameInTable(id, label))),
  );
  const limits = report.outputs[0]?.limits ?? { deployed: 0, creation: 0 };
  const sorted = [...now]
    .map(([name, sizes]) => ({ name, sizes, change: changeOf(sizes, before?.get(name), before) }))
    .sort(
      (a, b) =>
        Number(over.has(b.name)) - Number(over.has(a.name)) ||
        Math.abs(b.change) - Math.abs(a.change) ||
        (b.sizes.deployed ?? 0) - (a.sizes.deployed ?? 0) ||
        (a.name < b.name ? -1 : 1),
    );
  const rows = sorted.slice(0, MOST_ROWS).map(({ name, sizes: { deployed, creation } }) => {
    const old = before?.get(name);
    return [
      `${over.has(name) ? '❌ ' : ''}${code(name)}`,
      sizeText(deployed),
      ...(before === undefined ? [] : [changeText(deployed, old?.deployed)]),
      deployed === null ? '' : grouped(limits.deployed - deployed),
      sizeText(creation),
      ...(before === undefined ? [] : [changeText(creation, old?.creation)]),
    ];
  });
  const change = before === undefined ? [] : ['change'];
  const head = ['contract', 'deployed code', ...change, 'left', 'creation code', ...change];
  return [
    '',
    '## Code sizes',
    '',
    verdict(report, over.size),
    ...notes(report, base, now),
    ...(rows.length === 0 ? [] : ['', ...table(head, rows)]),
    ...(now.size > rows.length ? ['', `and ${counted(now.size - rows.length, 'more contract')}`] : []),
    '',
  ].join('\n');
}

function verdict({ outputs }: SizeReport, over: number): string {
  const { deployed, creation } = outputs[0]?.limits ?? { deployed: 0, creation: 0 };
  const limits = `${grouped(deployed)} bytes of deployed code, ${grouped(creation)} bytes of creation code`;
  const who = over === 0 ? 'No contract is' : `**${counted(over, 'contract')}** ${over === 1 ? 'is' : 'are'}`;
  return `${who} over the limits: ${limits}.`;
}

function notes({ outputs }: SizeReport, base: BaseSizes | undefined, now: SizeTable): string[] {
  const sum = (of: 'skipped' | 'unselected'): number => outputs.reduce((total, each) => total + each[of], 0);
  const gone = [...(base?.table?.keys() ?? [])].filter((name) => !now.has(name));
  const more = gone.length > NAMED ? `, and ${gone.length - NAMED} more` : '';
  return [
    ...(base?.table === undefined ? [] : [`Changes are against ${code(base.branch)}.`]),
    ...(base !== undefined && base.table === undefined
      ? [`No change is shown: the cache has no sizes of ${code(base.branch)} yet.`]
      : []),
    ...(base === undefined ? ["No change is shown: GitHub's cache is not used."] : []),
    ...(sum('skipped') === 0 ? [] : [`${counted(sum('skipped'), 'contract')} left out by \`size-skip\`.`]),
    ...(sum('unselected') === 0
      ? []
      : [
          `${counted(sum('unselected'), 'contract')} not checked: select \`evm.bytecode.object\` and \`evm.deployedBytecode.object\` in the input.`,
        ]),
    ...(gone.length === 0 ? [] : [`No longer there: ${gone.slice(0, NAMED).map(code).join(', ')}${more}.`]),
  ].map((line) => `\n${line}`);
}

/** By how much the deployed code has changed; a new contract counts with all of it. */
function changeOf(
  { deployed, creation }: KnownSizes,
  old: KnownSizes | undefined,
  before: SizeTable | undefined,
): number {
  if (before === undefined) return 0;
  const byDeployed = (deployed ?? 0) - (old?.deployed ?? 0);
  return byDeployed === 0 ? (creation ?? 0) - (old?.creation ?? 0) : byDeployed;
}

function sizeText(bytes: number | null): string {
  return bytes === null ? 'not selected' : grouped(bytes);
}

/** `+120`, `-12`, `new`, or nothing. */
function changeText(bytes: number | null, old: number | null | undefined): string {
  if (bytes === null) return '';
  if (old === undefined || old === null) return 'new';
  return bytes === old ? '' : `${bytes > old ? '+' : ''}${grouped(bytes - old)}`;
}
