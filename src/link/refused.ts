/**
 * A contract for which linking cannot be proved exact. This is not a
 * failure: solc then compiles the contract as a whole ("the direct way").
 */
export interface Refused {
  readonly kind: 'refused';
  /** For messages, continuing "it is compiled directly: …". */
  readonly reason: string;
  /** Whether solc reports an error in it: the whole run then ends with an error, too. */
  readonly isSolcError?: boolean;
}

export function refused(reason: string): Refused {
  return { kind: 'refused', reason };
}

export function refusedBySolc(reason: string): Refused {
  return { kind: 'refused', reason, isSolcError: true };
}

export function isRefused(value: unknown): value is Refused {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'refused';
}
