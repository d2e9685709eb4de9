/** What inheritance needs to know of a contract. */
export interface Heir<Self> {
  readonly bases: readonly Self[];
  /** Itself and all its bases, most derived first (C3). */
  readonly linearization: readonly Self[];
  /** The virtual functions it declares, and whether with a body. */
  readonly families: ReadonlyMap<number, { readonly implemented: boolean }>;
}

/**
 * The linearization of a contract with these bases, without itself; nothing if there is none
 * (`Linearization of inheritance graph impossible`). Bases are in the order of Solidity: most base-like first.
 */
export function linearize<T extends Heir<T>>(bases: readonly T[]): readonly T[] | undefined {
  const mostDerivedFirst = [...bases].reverse();
  let lists = [...mostDerivedFirst.map((base) => base.linearization), mostDerivedFirst];
  const result: T[] = [];
  for (;;) {
    lists = lists.filter((list) => list.length > 0);
    if (lists.length === 0) return result;
    const next = lists
      .map(([head]) => head)
      .find((head) => head && !lists.some((list) => inTail(list, head)));
    if (next === undefined) return undefined;
    result.push(next);
    lists = lists.map((list) => (list[0] === next ? list.slice(1) : list));
  }
}

function inTail<T>(list: readonly T[], item: T): boolean {
  return list.indexOf(item) > 0;
}

/** The candidates that can be bases together. A candidate is left out if there is no linearization with it. */
export function combineBases<T extends Heir<T>>(candidates: readonly T[]): readonly T[] {
  const bases: T[] = [];
  for (const candidate of candidates)
    if (!bases.includes(candidate) && linearize([...bases, candidate]) !== undefined) bases.push(candidate);
  return bases;
}

/**
 * The contracts whose version of a virtual function a contract with these bases inherits: those that
 * `override(…)` must list if there are several (`OverrideChecker::checkOverrideList`).
 */
export function inherited<T extends Heir<T>>(bases: readonly T[], family: number): ReadonlySet<T> {
  return new Set(
    bases.flatMap((base) => (base.families.has(family) ? [base] : [...inherited(base.bases, family)])),
  );
}
