/** What a request asks for: a Twirp method, or a request for a blob. */
export type Operation =
  | 'CreateArtifact'
  | 'FinalizeArtifact'
  | 'ListArtifacts'
  | 'GetSignedArtifactURL'
  | 'DeleteArtifact'
  | 'CreateCacheEntry'
  | 'FinalizeCacheEntryUpload'
  | 'GetCacheEntryDownloadURL'
  | 'PutBlob'
  | 'PutBlock'
  | 'PutBlockList'
  | 'GetBlob'
  | 'HeadBlob'
  | 'Unknown';

/** A request as the services received it. */
export interface ServiceRequest {
  readonly operation: Operation;
  /** Of the artifact or the cache key; of a blob: that of its artifact or cache entry. */
  readonly name: string | undefined;
  readonly method: string;
  readonly path: string;
  /** Run, name of the job, and attempt, of the token or of the job for which the URL was signed. */
  readonly run: string | undefined;
  readonly job: string | undefined;
  readonly attempt: number | undefined;
  /** Bytes of the request's body. */
  readonly bytes: number;
}

/** What goes wrong. */
export type FaultEffect =
  /** Answers with this status and does nothing. */
  | { readonly kind: 'status'; readonly status: number; readonly message?: string }
  /** Closes the connection: `before` anything is done, `after` it was done but before the answer, `midway` through the answer's body. */
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' | 'midway' }
  /** A complete answer with only the first half of the body (or so many bytes), as if that were all. */
  | { readonly kind: 'truncate'; readonly bytes?: number }
  /** Answers correctly, but so much later. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** Answers correctly, but takes so long over the body. */
  | { readonly kind: 'slow'; readonly milliseconds: number }
  /** Never answers. */
  | { readonly kind: 'hang' }
  /** Same length, but one byte in the middle of the body differs. */
  | { readonly kind: 'alter' }
  /** `ListArtifacts` names another digest than the one that was stored, of all artifacts or of these. */
  | { readonly kind: 'wrong-digest'; readonly artifact?: RegExp }
  /** As if the signed URL had expired: 403, as Azure answers. */
  | { readonly kind: 'expired' };

/** A fault as data: which requests, which of them, and what happens. */
export interface Fault {
  readonly operation?: Operation | readonly Operation[];
  /** Of the artifact or the cache key. A request without a name never matches a fault with one. */
  readonly name?: string | RegExp;
  /** Name of the job that asks, such as `compile (2)`. */
  readonly job?: string | RegExp;
  readonly attempt?: number;
  /** Lets so many matching requests pass first. Default 0. */
  readonly skip?: number;
  /** Strikes so many matching requests. Default 1; `Infinity` for all. */
  readonly times?: number;
  readonly effect: FaultEffect;
}

/** Faults as data, or a function asked at every request. */
export type Faults = readonly Fault[] | ((request: ServiceRequest) => FaultEffect | undefined);

/** Decides about each request; counts how often each fault has matched. */
export class FaultInjector {
  readonly #faults: Faults;
  readonly #matched = new Map<Fault, number>();

  constructor(faults: Faults) {
    this.#faults = faults;
  }

  /** The first fault that strikes. */
  effectOn(request: ServiceRequest): FaultEffect | undefined {
    if (typeof this.#faults === 'function') return this.#faults(request);
    // Every fault counts every request that it matches, whichever strikes: so `skip` means what it says.
    const striking = this.#faults.filter((fault) => matches(fault, request) && this.#strikes(fault));
    return striking[0]?.effect;
  }

  #strikes(fault: Fault): boolean {
    const before = this.#matched.get(fault) ?? 0;
    this.#matched.set(fault, before + 1);
    const skip = fault.skip ?? 0;
    return before >= skip && before < skip + (fault.times ?? 1);
  }
}

function matches(fault: Fault, request: ServiceRequest): boolean {
  const operations = [fault.operation ?? request.operation].flat();
  return (
    operations.includes(request.operation) &&
    (fault.name === undefined || (request.name !== undefined && isNamed(request.name, fault.name))) &&
    (fault.job === undefined || (request.job !== undefined && isNamed(request.job, fault.job))) &&
    (fault.attempt === undefined || fault.attempt === request.attempt)
  );
}

function isNamed(name: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string'
    ? name === wanted
    : new RegExp(wanted.source, wanted.flags.replace('g', '')).test(name);
}
