import type { Part } from '../exchange/part.ts';

/** How contracts were compiled. */
export interface Routes {
  /** Contracts that were compiled by themselves and linked; those without code among them. */
  readonly linked: number;
  /** Contracts that solc compiled as a whole. */
  readonly direct: number;
  /** Why contracts that were to be linked were not, the most frequent reason first. */
  readonly reasons: readonly { readonly reason: string; readonly contracts: readonly string[] }[];
}

/** How the contracts of some parts were compiled. */
export function routesOf(parts: readonly Part[]): Routes {
  const reasons = new Map<string, string[]>();
  const [linked, direct] = [new Set<string>(), new Set<string>()];
  for (const part of parts) {
    if (part.kind === 'whole') continue;
    for (const { contract } of part.printed) linked.add(contract);
    for (const unit of part.units) for (const id of unit.contracts) direct.add(id);
    for (const { contract, reason } of part.refused) {
      reasons.set(reason, [...(reasons.get(reason) ?? []), contract]);
    }
  }
  return {
    linked: linked.size,
    direct: direct.size,
    reasons: [...reasons]
      .map(([reason, contracts]) => ({ reason, contracts }))
      .sort((a, b) => b.contracts.length - a.contracts.length),
  };
}
