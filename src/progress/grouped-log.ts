import { Writable } from 'node:stream';
import { lineProgress } from './lines.ts';
import type { Progress } from './progress.ts';

/** What it needs of the log of a job on GitHub. */
interface JobLog {
  startGroup(name: string): void;
  endGroup(): void;
  info(line: string): void;
  debug(line: string): void;
}

/** A folded group of the log for each phase, a line for each run; the commands of the runs where debugging is on. */
export function groupedProgress(log: JobLog): Progress {
  const lines = lineProgress(logStream(log));
  let inGroup = false;
  const endGroup = (): void => {
    if (inGroup) log.endGroup();
    inGroup = false;
  };
  return {
    ...lines,
    phase(name, runs, predicted, expected) {
      endGroup();
      log.startGroup(`parasolc: ${name}`);
      inGroup = true;
      lines.phase(name, runs, predicted, expected);
    },
    started(info, invocation) {
      lines.started(info, invocation);
      log.debug(`${info.label}: ${invocation}`);
    },
    // The steps make annotations of them.
    diagnosed: () => undefined,
    end(summary) {
      endGroup();
      lines.end(summary);
    },
  };
}

/** The log as a stream that takes whole lines. */
function logStream(log: JobLog): Writable {
  return new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, done) {
      log.info(String(chunk).replace(/\n$/, ''));
      done();
    },
  });
}
