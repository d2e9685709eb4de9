/**
 * Why something could not be fetched.
 *
 * - `offline`: there is no connection at all, so retrying is useless
 * - `passing`: a retry may succeed: a reset, a stall, a server error
 * - `final`: a retry would give the same wrong response
 */
type TransferProblem = 'offline' | 'passing' | 'final';

/** A failed transfer. Stays inside this folder: users meet `DOWNLOAD_FAILED`. */
export class TransferError extends Error {
  override readonly name = 'TransferError';
  readonly problem: TransferProblem;

  constructor(problem: TransferProblem, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.problem = problem;
  }
}
