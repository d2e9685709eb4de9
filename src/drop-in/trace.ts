import { isAbsolute } from 'node:path';
import { ParasolcError } from '../errors.ts';
import { openTrace, type Trace } from '../report/trace.ts';
import { type Observer, type RunInfo, SILENT } from '../steps/observer.ts';

/** The file that each start of a compiler is written to, an event each: with none started, it is empty. */
const SETTING = 'PARASOLC_TRACE';

/** A record of what the drop-in does. */
export interface DropInTrace {
  readonly observer: Observer;
  /** Does something that starts a compiler to ask it about itself, or that is left to it altogether. */
  asking<Result>(label: string, act: () => Promise<Result>): Promise<Result>;
  close(): void;
}

/** Opens the trace that the environment names, to be continued: a build tool starts the drop-in several times. */
export function openDropInTrace(
  env: Readonly<Record<string, string | undefined>>,
  warn: (text: string) => void,
): DropInTrace {
  const path = env[SETTING];
  if (path !== undefined && path !== '' && !isAbsolute(path)) {
    throw new ParasolcError('USAGE', `${SETTING} must be an absolute path, not ${JSON.stringify(path)}`, {
      facts: ['build tools start compilers in several folders'],
      fix: `set ${SETTING} to an absolute path`,
    });
  }
  const trace: Trace | undefined = path ? openTrace(path, '/', warn, 'a') : undefined;
  const observer = trace ?? SILENT;
  return {
    observer,
    async asking(label, act) {
      const info: RunInfo = { label, kind: 'probe', contracts: [], predicted: 0 };
      const begun = performance.now();
      observer.started(info, label);
      try {
        return await act();
      } finally {
        const wall = performance.now() - begun;
        observer.finished(info, { wall, cpu: undefined, peakMemory: undefined, bytesIn: 0, bytesOut: 0 });
      }
    },
    close: () => trace?.close(),
  };
}
