import { cpSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { JsonObject } from './template.ts';
import { WorkflowError } from './workflow-error.ts';

/** What a stand-in for an action is given. */
export interface StandInStep {
  /** `with:`, evaluated. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly workspace: string;
  /** `env` of the step, as a process of it would see it. */
  readonly env: Readonly<Record<string, string>>;
  readonly github: JsonObject;
  readonly signal: AbortSignal;
  log(line: string): void;
  setOutput(name: string, value: string): void;
}

/** Stands for an action that cannot run here; one that throws fails its step. */
export type StandIn = (step: StandInStep) => Promise<void> | void;

/** A checkout of a repository, or a stand-in for an action. */
export type ActionSource = string | StandIn;

/**
 * Where actions and workflows of other repositories are: by `owner/repo`, `owner/repo/path`, each with or without
 * `@ref`. The most exact key wins.
 */
export type KnownRepositories = Readonly<Record<string, ActionSource>>;

/** What a `uses:` means. */
export type Used =
  | { readonly kind: 'stand-in'; readonly run: StandIn }
  | {
      readonly kind: 'path';
      readonly path: string;
      /** The repository that `$/` means in there. */
      readonly home: string;
      /** `owner/repo` and `ref`, where it is not a local one. */
      readonly repository: string | undefined;
      readonly ref: string | undefined;
    };

export interface UsesPlaces {
  /** What `./` means. */
  readonly here: string;
  /** What `$/` means. */
  readonly home: string;
  readonly known: KnownRepositories;
}

/** Finds what a step's or a job's `uses:` names. */
export function findUsed(uses: string, { here, home, known }: UsesPlaces): Used {
  if (/^[$.]\//.test(uses)) {
    const root = uses.startsWith('$') ? home : here;
    return { kind: 'path', path: resolve(root, uses.slice(2)), home, repository: undefined, ref: undefined };
  }
  const match = /^([^/@]+\/[^/@]+)((?:\/[^@]+)?)@(.+)$/.exec(uses);
  if (match === null) throw new WorkflowError(`uses: ${uses} is not supported`);
  const [, repository = '', path = '', ref = ''] = match;
  for (const key of [uses, `${repository}${path}`]) {
    const source = known[key];
    if (typeof source === 'function') return { kind: 'stand-in', run: source };
    if (source !== undefined && path !== '')
      return { kind: 'path', path: resolve(source), home: resolve(source), repository, ref };
  }
  const source = known[`${repository}@${ref}`] ?? known[repository];
  if (typeof source !== 'string') {
    throw new WorkflowError(
      `uses: ${uses}: no folder or stand-in is known for it; give one in the option 'uses'`,
    );
  }
  return { kind: 'path', path: join(resolve(source), path), home: resolve(source), repository, ref };
}

/**
 * Stands for `actions/checkout`: copies the caller's repository, or the known one that `repository` names, into the
 * workspace (or its `path`), without `.git` and `node_modules`.
 */
export function checkout(own: string, known: KnownRepositories = {}): StandIn {
  return ({ inputs, workspace, log }) => {
    const other = known[inputs.repository ?? ''];
    const folder = typeof other === 'string' ? resolve(other) : own;
    const target = join(workspace, inputs.path ?? '');
    cpSync(folder, target, {
      recursive: true,
      filter: (path) => !['.git', 'node_modules'].includes(basename(path)),
    });
    log(`copied ${folder} to ${target}`);
  };
}
