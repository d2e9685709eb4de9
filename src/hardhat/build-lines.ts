import type { ErrorStream } from '../progress/progress.ts';

/** Builds that took less are not mentioned, in milliseconds: Hardhat itself says that it has compiled. */
const WORTH_A_LINE = 5_000;

/** Lines about builds on standard error, where standard output is Hardhat's. */
export interface BuildLines {
  /** What a person should know though all goes well. */
  note(text: string): void;
  /** What a build has done, if it took long. */
  done(summary: string, wall: number): void;
}

export function buildLines(stream: ErrorStream): BuildLines {
  // The spinner of Hardhat 3 has left its text in the line of the terminal, and will write it again.
  const begin = stream.isTTY === true ? '\r\x1b[2K' : '';
  const print = (text: string): void => {
    stream.write(`${begin}parasolc: ${text}\n`);
  };
  return {
    note: print,
    done(summary, wall) {
      if (wall >= WORTH_A_LINE) print(summary);
    },
  };
}
