import { Writable } from 'node:stream';
import type { Progress } from '../commands/progress.ts';
import { lineProgress } from '../commands/progress-lines.ts';
import type { Runner } from './runner.ts';

/** A folded group of the log for each phase, a line for each run; the commands of the runs where debugging is on. */
export function groupedProgress(runner: Runner): Progress {
  const lines = lineProgress(logStream(runner));
  let inGroup = false;
  const endGroup = (): void => {
    if (inGroup) runner.endGroup();
    inGroup = false;
  };
  return {
    ...lines,
    phase(name, runs, predicted) {
      endGroup();
      runner.startGroup(`parasolc: ${name}`);
      inGroup = true;
      lines.phase(name, runs, predicted);
    },
    started(info, invocation) {
      lines.started(info, invocation);
      runner.debug(`${info.label}: ${invocation}`);
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
function logStream(runner: Runner): Writable {
  return new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, done) {
      runner.info(String(chunk).replace(/\n$/, ''));
      done();
    },
  });
}
