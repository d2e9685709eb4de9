/**
 * Why something could not be fetched.
 *
 * - `offline`: there is no connection at all, so that asking again, or for something else, is of no use
 * - `passing`: it may go better the next time: a reset, a stall, a server's own trouble
 * - `final`: the answer is another than what was asked for
 */
export type TransferProblem = 'offline' | 'passing' | 'final';

/** A failed transfer. Stays inside this folder: users meet `DOWNLOAD_FAILED`. */
export class TransferError extends Error {
  override readonly name = 'TransferError';
  readonly problem: TransferProblem;

  constructor(problem: TransferProblem, message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.problem = problem;
  }
}
