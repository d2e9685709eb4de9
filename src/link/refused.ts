/**
 * A contract that cannot certainly be linked exactly. This is not a failure: solc then compiles it directly,
 * without linking.
 */
export interface Refused {
  readonly kind: 'refused';
  /** For messages, continuing "it is compiled directly: …". */
  readonly reason: string;
  /**
   * Whether the reason is an error that solc reports; one run of everything then ends with an error, too.
   */
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
