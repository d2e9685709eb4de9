import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Compiler } from '../../src/compilers/compiler.ts';
import { jsonToBuffer } from '../../src/json/write.ts';
import { inSession } from '../../src/session/session.ts';
import type { Project } from '../../src/sources/project.ts';
import { build } from '../../src/steps/build.ts';
import type { BuildOptions } from '../../src/steps/build-divided.ts';
import { SILENT } from '../../src/steps/observer.ts';
import { RunStore } from '../../src/store/run-store.ts';
import { StoreFolder } from '../../src/store/store-folder.ts';
import { compilerOf, projectOf } from './engine.ts';

/** A build with a store. */
export interface StoredBuild {
  readonly output: Buffer;
  /** Labels of the runs that a compiler made. */
  readonly compiled: readonly string[];
  /** How often the compiler was told to prepare. */
  readonly prepared: number;
  /** Labels of the runs that were known. */
  readonly known: readonly string[];
  /** Whether the whole output was known. */
  readonly isKnown: boolean;
  readonly notes: readonly string[];
  /** Names of the phases. */
  readonly phases: readonly string[];
}

export interface StoredOptions extends Partial<BuildOptions> {
  /** The folder of the store. */
  readonly store: string;
  /** In bytes. */
  readonly limit?: number;
  /** Replaces the WebAssembly compiler of the release. */
  readonly compiler?: Compiler;
  readonly access?: Project['access'];
}

/** Builds in a session of its own, as each process does. */
export async function buildStored(
  release: string,
  input: object | Buffer,
  { store, limit = 2 ** 30, compiler, access, ...options }: StoredOptions,
): Promise<StoredBuild> {
  const real = compiler ?? (await compilerOf(release));
  const compiled: string[] = [];
  const known: string[] = [];
  const notes: string[] = [];
  const phases: string[] = [];
  let prepared = 0;
  const counting: Compiler = {
    ...real,
    async run(run) {
      const result = await real.run(run);
      compiled.push(run.label);
      return result;
    },
    prepare() {
      prepared += 1;
    },
    // Other tests use it too.
    close: async () => undefined,
  };
  const observer = {
    ...SILENT,
    finished: (info: { label: string }, cost: { known?: true }) => {
      if (cost.known) known.push(info.label);
    },
    phase: (name: string) => {
      phases.push(name);
    },
    note: (text: string) => {
      notes.push(text);
    },
  };
  const { signal } = new AbortController();
  const runStore = new RunStore(new StoreFolder(store), limit);
  const request = { compiler: async () => counting, runStore, observers: [observer], signal, env: {} };
  const result = await inSession(request, async ({ context }) => {
    const project = await projectOf(input);
    const chosen: BuildOptions = { strategy: 'balanced', processes: 2, sourcesMode: 'all', ...options };
    const built = await build(access === undefined ? project : { ...project, access }, chosen, context);
    return { output: await jsonToBuffer(built.text), isKnown: built.known !== undefined };
  });
  return { ...result, compiled, known, notes, phases, prepared };
}

/** A folder that is removed after the test. */
export function temporaryStore(): string {
  const folder = mkdtempSync(join(tmpdir(), 'parasolc-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'runs');
}

/** The files of the runs in a store. */
export function runFiles(store: string): string[] {
  return readdirSync(store, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.run'))
    .sort()
    .map((name) => join(store, name));
}
