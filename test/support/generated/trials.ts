import { createHash } from 'node:crypto';
import fc from 'fast-check';
import type { FaultKind } from '../generate/faults.ts';
import { type Project, projects } from '../generate/projects.ts';
import type { Release } from '../generate/releases.ts';
import { type Way, ways } from '../ways.ts';

/**
 * The kinds of generated projects, and how many of 19 are of each kind. `linked-deep` has longer chains of factories.
 * `linked-failing` sometimes has code that is too large, or whose stack is too deep.
 */
export const KINDS = {
  legacy: 4,
  'via-IR': 4,
  linked: 6,
  'linked-deep': 1,
  'linked-failing': 2,
  relevant: 2,
} as const;

export type Kind = keyof typeof KINDS;

/** A generated project, and the way in which it is built. */
export interface Trial {
  readonly kind: Kind;
  readonly project: Project;
  readonly way: Way;
}

const DIRECT = ['balanced', 'balanced', 'clustered', 'naive', 'auto'] as const;

/** Warnings of code that is too large, and code that solc cannot generate. */
const FAULTS: readonly FaultKind[] = ['largeRuntime', 'largeInitcode', 'stackTooDeep'];

/** Trials of all kinds. */
export function trials(release: Release): fc.Arbitrary<Trial> {
  const linked = (maxContracts: number, faults: readonly FaultKind[] = []) =>
    projects(release, { linkable: true, maxContracts, faults });
  const drawn: Record<Kind, readonly [fc.Arbitrary<Project>, fc.Arbitrary<Way>]> = {
    legacy: [projects(release, { viaIR: false }), ways(DIRECT)],
    'via-IR': [projects(release, { viaIR: true }), ways(DIRECT)],
    linked: [linked(4), ways(['linked'])],
    'linked-deep': [linked(9), ways(['linked'])],
    'linked-failing': [linked(4, FAULTS), ways(['linked'])],
    relevant: [projects(release, { faults: [], maxContracts: 6 }), ways(DIRECT, 'relevant')],
  };
  const kinds = Object.entries(KINDS) as [Kind, number][];
  return fc.noBias(
    fc.oneof(
      ...kinds.map(([kind, weight]) => {
        const [project, way] = drawn[kind];
        return { weight, arbitrary: fc.record<Trial>({ kind: fc.constant(kind), project, way }) };
      }),
    ),
  );
}

/** The seed of the project with a number: 32 bits, as fast-check takes them. */
export function seedOf(seed: number, number: number): number {
  return createHash('sha256').update(`${seed} ${number}`).digest().readInt32BE();
}
