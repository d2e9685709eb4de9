/** Whom the services talk to: what a real runtime token says in its `scp` claim, and the attempt. */
export interface TokenScope {
  /** Backend id of the run: the same over all its attempts. */
  readonly run: string;
  /** Backend id of the job: another one in each attempt. */
  readonly job: string;
  /** As `JobResult.name`: for faults and records. */
  readonly jobName: string;
  readonly attempt: number;
}

/** `ACTIONS_RUNTIME_TOKEN` of a job: a JWT without signature, which is all that the official clients look at. */
export function makeToken({ run, job, jobName, attempt }: TokenScope): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { scp: `Actions.Results:${run}:${job}`, run, job, jobName, attempt };
  return [part({ alg: 'none', typ: 'JWT' }), part(claims), ''].join('.');
}

/** The scope in an `Authorization` header; nothing where there is no such token. */
export function readToken(authorization: string | undefined): TokenScope | undefined {
  const payload = /^Bearer [^.]+\.([^.]+)\./.exec(authorization ?? '')?.[1];
  if (payload === undefined) return undefined;
  const claims: Record<string, unknown> = JSON.parse(Buffer.from(payload, 'base64url').toString());
  return {
    run: String(claims.run),
    job: String(claims.job),
    jobName: String(claims.jobName),
    attempt: Number(claims.attempt),
  };
}
