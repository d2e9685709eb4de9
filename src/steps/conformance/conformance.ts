import type { Context } from '../context.ts';

/** Whether contracts can be linked with a compiler. */
export type Conformity =
  | { readonly kind: 'conforms' }
  /** `reason`: what differs, for a person. */
  | { readonly kind: 'differs'; readonly reason: string };

/** Finds out whether contracts can be linked with a compiler that the tests of this project do not cover. */
export interface Conformance {
  /** @param processes how many solc processes at a time */
  check(context: Context, processes: number): Promise<Conformity>;
}

/** Trusts every compiler. */
export const TRUSTING: Conformance = { check: async () => ({ kind: 'conforms' }) };
