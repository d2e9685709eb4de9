import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { digestOfFile } from '../../bytes.ts';
import { messageOf, ParasolcError, reasonOf } from '../../errors.ts';
import { putInPlace } from '../../files/drafts.ts';
import { makeFolder } from '../../files/make-folder.ts';
import { VERSION } from '../../version.ts';
import type { Context } from '../context.ts';
import type { Observer } from '../observer.ts';
import { type ConformanceSet, checkCompiler, readConformanceSet } from './check.ts';
import type { Conformance, Conformity } from './conformance.ts';

/** After so many milliseconds a person is told what takes the time. */
const PATIENCE = 1000;

/** What a file holds. Others are ignored. */
const ConformitySchema = v.variant('kind', [
  v.object({ kind: v.literal('conforms') }),
  v.object({ kind: v.literal('differs'), reason: v.string() }),
]);

/**
 * Checks each compiler once, and keeps the result in a folder, by the digests of the compiler and of the set. Several
 * processes may do so at once: each writes a whole file, and all write the same.
 *
 * @param folder absolute; made when something is kept
 */
export function keptConformance(folder: string): Conformance {
  return {
    async check(context, processes) {
      const set = await readConformanceSet();
      const path = join(folder, `${await keyOf(set, context)}.json`);
      const kept = await readFile(path, 'utf8').then(readKept, () => undefined);
      if (kept !== undefined) return kept;
      const found = await checkAloud(set, processes, context);
      if (found.isCertain) await keep(path, found.conformity, context.observer);
      return found.conformity;
    },
  };
}

async function keyOf(set: ConformanceSet, { compiler }: Context): Promise<string> {
  const all = [VERSION, compiler.version.build, await digestOfFile(compiler.path), [...set.constructions]];
  return createHash('sha256')
    .update(JSON.stringify([...all, set.variations, set.layouts]))
    .digest('hex');
}

function readKept(text: string): Conformity | undefined {
  const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), ConformitySchema), text);
  return kept.success ? kept.output : undefined;
}

/** A result that cannot be kept costs the next build a second. */
async function keep(path: string, conformity: Conformity, { note }: Observer): Promise<void> {
  try {
    await makeFolder(dirname(path));
    await putInPlace(path, (draft) => writeFile(draft, `${JSON.stringify(conformity)}\n`));
  } catch (error) {
    note(`the result of the check cannot be kept: ${messageOf(error)}`);
  }
}

interface Found {
  readonly conformity: Conformity;
  /** Whether it would come out again. */
  readonly isCertain: boolean;
}

async function checkAloud(set: ConformanceSet, processes: number, context: Context): Promise<Found> {
  const { compiler, observer, signal } = context;
  const { release } = compiler.version;
  const timer = setTimeout(
    () => observer.note(`checking once whether contracts can be linked with solc ${release}, a new version`),
    PATIENCE,
  );
  timer.unref();
  try {
    const silent = { ...context, observer: asProbes(observer) };
    return { conformity: await checkCompiler(set, processes, silent), isCertain: true };
  } catch (error) {
    // A compiler that breaks on the set is used without linking; whoever cancels wants no result.
    if (signal.aborted || !(error instanceof ParasolcError)) throw error;
    return { conformity: { kind: 'differs', reason: reasonOf(error) }, isCertain: false };
  } finally {
    clearTimeout(timer);
  }
}

/** The runs of the check belong to no phase of the build; what they cost is recorded. */
function asProbes(observer: Observer): Observer {
  const probe = <Info extends { readonly label: string }>(info: Info) =>
    ({ ...info, label: `check of linking: ${info.label}`, kind: 'probe', contracts: [] }) as const;
  const known = new Map<object, ReturnType<typeof probe<Parameters<Observer['started']>[0]>>>();
  return {
    phase: () => undefined,
    routed: () => undefined,
    note: () => undefined,
    started(info, invocation) {
      const asProbe = probe(info);
      known.set(info, asProbe);
      observer.started(asProbe, invocation);
    },
    finished: (info, cost) => observer.finished(known.get(info) ?? probe(info), cost),
  };
}
