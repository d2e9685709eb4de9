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
 * Checks each compiler once, and keeps the results in a folder, by the digests of the compiler and of each part of the
 * set: a build that one run overtakes ends the check, and the next one goes on with it. Several processes may do so at
 * once: each writes whole files, and all write the same.
 *
 * @param folder absolute; made when something is kept
 */
export function keptConformance(folder: string): Conformance {
  return {
    async check(context, processes) {
      const parts = partsOf(await readConformanceSet());
      const compiler = await digestOfFile(context.compiler.path);
      // With enough processes, all at once.
      const share = Math.floor(processes / parts.length);
      const stop = new AbortController();
      const signal = AbortSignal.any([context.signal, stop.signal]);
      const work = { context: { ...context, signal }, late: lateNote(context) };
      const check = (part: ConformanceSet, processes: number): Promise<Conformity> =>
        checkPart(part, join(folder, keyOf(part, compiler, context)), processes, work);
      try {
        const begun = share < 2 ? [] : parts.map((part) => check(part, share));
        for (const check of begun) check.catch(() => undefined);
        for (const [index, part] of parts.entries()) {
          const found = await (begun[index] ?? check(part, processes));
          if (found.kind === 'differs') return found;
        }
        return { kind: 'conforms' };
      } finally {
        stop.abort();
        work.late.end();
      }
    },
  };
}

/** What is kept by itself: the layouts, and each variation. */
function partsOf({ constructions, variations, layouts }: ConformanceSet): ConformanceSet[] {
  return [
    { constructions: new Map(), variations: [], layouts },
    ...variations.map((variation) => ({ constructions, variations: [variation], layouts: [] })),
  ];
}

/** The name of a file. */
function keyOf(
  { constructions, variations, layouts }: ConformanceSet,
  digest: string,
  { compiler }: Context,
): string {
  const all = [VERSION, compiler.version.build, digest, [...constructions], variations, layouts];
  return `${createHash('sha256').update(JSON.stringify(all)).digest('hex')}.json`;
}

/** What a part is checked with. */
interface Work {
  readonly context: Context;
  readonly late: LateNote;
}

/** The last check of each part in this process: builds at once wait for each other, and so check it once. */
const turns = new Map<string, Promise<Conformity>>();

function checkPart(part: ConformanceSet, path: string, processes: number, work: Work): Promise<Conformity> {
  const check = (): Promise<Conformity> => checkNow(part, path, processes, work);
  const turn = turns.get(path)?.then(check, check) ?? check();
  turns.set(path, turn);
  return turn;
}

async function checkNow(
  part: ConformanceSet,
  path: string,
  processes: number,
  { context, late }: Work,
): Promise<Conformity> {
  const { observer, signal } = context;
  const kept = await readFile(path, 'utf8').then(readKept, () => undefined);
  if (kept !== undefined) return kept;
  late.begin();
  try {
    const found = await checkCompiler(part, processes, { ...context, observer: asProbes(observer) });
    await keep(path, found, observer);
    return found;
  } catch (error) {
    // A compiler that breaks on the set is used without linking; whoever cancels wants no result.
    if (signal.aborted || !(error instanceof ParasolcError)) throw error;
    return { kind: 'differs', reason: reasonOf(error) };
  }
}

function readKept(text: string): Conformity | undefined {
  const kept = v.safeParse(v.pipe(v.string(), v.parseJson(), ConformitySchema), text);
  return kept.success ? kept.output : undefined;
}

/** If a result cannot be kept, the next build checks again. */
async function keep(path: string, conformity: Conformity, { note }: Observer): Promise<void> {
  try {
    await makeFolder(dirname(path));
    await putInPlace(path, (draft) => writeFile(draft, `${JSON.stringify(conformity)}\n`));
  } catch (error) {
    note(`the result of the check cannot be kept: ${messageOf(error)}`);
  }
}

/** A line for a person, if something takes long. */
interface LateNote {
  begin(): void;
  end(): void;
}

function lateNote({ compiler, observer }: Context): LateNote {
  const { release } = compiler.version;
  let timer: NodeJS.Timeout | undefined;
  const tell = (): void =>
    observer.note(`checking once whether contracts can be linked with solc ${release}, a new version`);
  return {
    begin: () => {
      timer ??= setTimeout(tell, PATIENCE).unref();
    },
    end: () => clearTimeout(timer),
  };
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
