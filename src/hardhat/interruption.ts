/** Signals that end the work. */
const STOPS = ['SIGHUP', 'SIGINT', 'SIGTERM'] as const;

/**
 * While there is work, a signal to this process ends the compilers first: they run in process groups of their own,
 * which Ctrl-C does not reach, and Hardhat itself does not listen to signals. When they are gone, the signal does
 * what it would have done.
 */
export class Interruption {
  private readonly target: NodeJS.Process;
  private controller = new AbortController();
  private working = 0;
  private received: NodeJS.Signals | undefined;

  constructor(target: NodeJS.Process = process) {
    this.target = target;
  }

  /** @param work ends soon after its signal is aborted, and leaves no process behind */
  async during<Result>(work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
    if (this.working === 0) this.listen();
    this.working += 1;
    try {
      return await work(this.controller.signal);
    } finally {
      this.working -= 1;
      if (this.working === 0) this.conclude();
    }
  }

  private readonly stop = (name: NodeJS.Signals): void => {
    this.received ??= name;
    this.controller.abort();
  };

  private listen(): void {
    this.controller = new AbortController();
    this.received = undefined;
    for (const name of STOPS) this.target.on(name, this.stop);
  }

  private conclude(): void {
    for (const name of STOPS) this.target.off(name, this.stop);
    // Other listeners have received the signal too, and decide.
    if (this.received !== undefined && this.target.listenerCount(this.received) === 0) {
      this.target.kill(this.target.pid, this.received);
    }
  }
}
