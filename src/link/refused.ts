/**
 * A contract that cannot be shown to come out exactly when it is compiled by itself and linked. This is no
 * failure: solc then compiles the contract as a whole ("the direct way").
 */
export interface Refused {
  readonly kind: 'refused';
  /** For a person, continuing "it is compiled directly: …". */
  readonly reason: string;
}

export function refused(reason: string): Refused {
  return { kind: 'refused', reason };
}

export function isRefused(value: object): value is Refused {
  return (value as { readonly kind?: unknown }).kind === 'refused';
}
