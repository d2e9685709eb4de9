import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import type { SizeReport } from '../../commands/check-sizes.ts';
import { messageOf } from '../../errors.ts';
import { count } from '../../json/schemas.ts';
import type { StepContext } from '../context.ts';
import { shortDigest } from './cache-names.ts';
import { hasCache, restoreEntry, saveEntry } from './cache-service.ts';

/** Changes with what a table is, and how it is found. */
const FORMAT = 'parasolc-sizes-1';
/** The largest table that is read, in bytes: ten thousands of contracts. */
const MOST_BYTES = 2 ** 24;

const size = v.nullable(count(2 ** 32));
const TableSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ contracts: v.array(v.tuple([v.string(), size, size])) }),
);

/** The sizes of a contract in bytes; null where they are not known. */
export interface KnownSizes {
  readonly deployed: number | null;
  readonly creation: number | null;
}

/** The sizes of contracts, by their name in tables. */
export type SizeTable = ReadonlyMap<string, KnownSizes>;

/** What the sizes are compared with. */
export interface BaseSizes {
  /** The branch that a change is meant for. */
  readonly branch: string;
  /** Undefined if nothing is known of it. */
  readonly table: SizeTable | undefined;
}

/** A contract's name in tables: with what tells the output from others. */
export function nameInTable(id: string, label: string | undefined): string {
  return label === undefined ? id : `${id} (${label})`;
}

/** The table of what was checked. */
export function tableOf({ outputs }: SizeReport): SizeTable {
  return new Map(
    outputs.flatMap(({ sizes, label }) =>
      sizes.map(({ id, deployed, creation }): [string, KnownSizes] => [
        nameInTable(id, label),
        { deployed: deployed ?? null, creation: creation ?? null },
      ]),
    ),
  );
}

/**
 * The sizes that the last build of the base branch kept in GitHub's cache. A build of a branch keeps its own there, if
 * they have changed; one of a pull request does not. Never fails: without the cache there is nothing to compare with.
 *
 * @param place tells this project from others of the repository
 */
export async function sizesOfBase(
  context: StepContext,
  place: string,
  table: SizeTable,
): Promise<BaseSizes | undefined> {
  const { environment, inputs, runner, temp, noCache } = context;
  const { env } = environment;
  const branch = await baseBranch(env);
  if (noCache !== undefined || branch === undefined || !(await hasCache())) return undefined;
  try {
    const restored = join(temp, 'base-sizes.json');
    const found = await restoreEntry(context, [entriesOf(place, branch)], restored);
    const base = found === undefined ? undefined : await readTable(restored);
    const own = ownBranch(env);
    const isNew = own !== branch || base === undefined || textOf(base) !== textOf(table);
    if (own !== undefined && isNew && inputs.saveIf) {
      const file = join(temp, 'sizes.json');
      await writeFile(file, textOf(table));
      const run = shortDigest(`${env.GITHUB_RUN_ID}.${env.GITHUB_RUN_ATTEMPT}`);
      await saveEntry(context, `${entriesOf(place, own)}${run}`, file);
    }
    return { branch, table: base };
  } catch (error) {
    runner.info(`parasolc: code sizes are not compared with ${branch}: ${messageOf(error)}`);
    return undefined;
  }
}

/** What tells a project from others: the parts of it that the inputs name. */
export function placeOf({ inputs }: Pick<StepContext, 'inputs'>): string {
  return shortDigest(
    JSON.stringify([inputs.workingDirectory, inputs.input, inputs.project, inputs.cacheKey]),
  );
}

/** How the names of a branch's entries begin. */
function entriesOf(place: string, branch: string): string {
  return `${FORMAT}-${place}-${shortDigest(branch)}-`;
}

type Env = Readonly<Record<string, string | undefined>>;

const EventSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({ repository: v.object({ default_branch: v.pipe(v.string(), v.nonEmpty()) }) }),
);

/** Where a pull request goes; for other events, the default branch of the repository. */
async function baseBranch(env: Env): Promise<string | undefined> {
  if (env.GITHUB_BASE_REF) return env.GITHUB_BASE_REF;
  const text = await readFile(env.GITHUB_EVENT_PATH ?? '', 'utf8').catch(() => '');
  const event = v.safeParse(EventSchema, text);
  return event.success ? event.output.repository.default_branch : env.GITHUB_REF_NAME || undefined;
}

/** The branch that is built; undefined for pull requests, merge queues and tags. */
function ownBranch(env: Env): string | undefined {
  const [, branch] = /^refs\/heads\/(.+)$/.exec(env.GITHUB_REF ?? '') ?? [];
  const event = env.GITHUB_EVENT_NAME ?? '';
  return event.startsWith('pull_request') || event === 'merge_group' ? undefined : branch;
}

function textOf(table: SizeTable): string {
  const contracts = [...table].map(([name, { deployed, creation }]) => [name, deployed, creation]);
  return JSON.stringify({ contracts });
}

async function readTable(path: string): Promise<SizeTable> {
  if ((await stat(path)).size > MOST_BYTES) throw new Error('the table in the cache is too large');
  const { contracts } = v.parse(TableSchema, await readFile(path, 'utf8'));
  return new Map(contracts.map(([name, deployed, creation]) => [name, { deployed, creation }]));
}
