import { closeSync, constants, fstatSync, openSync, writeSync } from 'node:fs';
import { resolve } from 'node:path';
import { messageOf, nodeErrorCode, ParasolcError } from '../errors.ts';
import type { TraceEvent } from './trace-events.ts';

/** A file of events that is being written. */
export interface TraceFile {
  /** Writes events at once, a line each. */
  write(events: readonly TraceEvent[]): void;
  /** Writes the last events, at least one, ends the array and closes the file. */
  end(events: readonly TraceEvent[]): void;
  /** Closes the file without ending the array: other processes can add to it. Does nothing to one that has ended. */
  close(): void;
}

/**
 * Opens a file for events: a JSON array with an event a line. Perfetto and speedscope do without the bracket at its
 * end, so what a killed process leaves can be opened too. The file is empty until there is an event. Fails with
 * `OUTPUT_UNWRITABLE` if it cannot be opened; a file that cannot be written later ends, and ends no build.
 *
 * @param warn told once, if writing fails
 * @param flag `a` where several processes write one trace, one after another or at once
 */
export function openTraceFile(
  path: string,
  cwd: string,
  warn: (text: string) => void,
  flag: 'w' | 'a' = 'w',
): TraceFile {
  const absolute = resolve(cwd, path);
  let file: number | undefined = open(absolute, path, flag);
  let hasHead = false;
  /** What a pipe had no room for yet. */
  let pending: Uint8Array = Buffer.alloc(0);

  const flush = (to: number): void => {
    try {
      while (pending.length > 0) pending = pending.subarray(writeSync(to, pending));
    } catch (error) {
      if (nodeErrorCode(error) !== 'EAGAIN') throw error;
    }
  };
  const closeFile = (): void => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  const attempt = (act: (to: number) => void): void => {
    if (file === undefined) return;
    try {
      act(file);
    } catch (error) {
      closeFile();
      warn(`the trace is incomplete, ${path} cannot be written: ${messageOf(error)}`);
    }
  };
  /** What goes before the first event. */
  const head = (to: number): string => {
    if (hasHead) return '';
    hasHead = true;
    return flag === 'a' && fstatSync(to).isFile() ? sharedHead(absolute, to) : HEAD;
  };
  const append = (to: number, text: string): void => {
    pending = Buffer.concat([pending, Buffer.from(head(to) + text)]);
    flush(to);
  };
  const close = (): void => {
    attempt((to) => {
      flush(to);
      if (pending.length > 0) throw new Error('the reader stopped reading');
    });
    closeFile();
  };
  return {
    write: (events) =>
      attempt((to) =>
        append(
          to,
          linesOf(events)
            .map((line) => `${line},\n`)
            .join(''),
        ),
      ),
    end(events) {
      attempt((to) => append(to, `${linesOf(events).join(',\n')}\n]\n`));
      close();
    },
    close,
  };
}

const HEAD = '[\n';

function linesOf(events: readonly TraceEvent[]): string[] {
  return events.map((event) => JSON.stringify(event));
}

/**
 * The same for a file that other processes append to at this moment: each writes the head to the same place before
 * its first event. Whoever comes second changes nothing.
 */
function sharedHead(path: string, file: number): string {
  if (fstatSync(file).size > 0) return '';
  const beginning = openSync(path, constants.O_WRONLY);
  try {
    writeSync(beginning, HEAD, 0);
  } finally {
    closeSync(beginning);
  }
  return '';
}

const CREATE = constants.O_WRONLY | constants.O_CREAT;
const FLAGS = { w: CREATE | constants.O_TRUNC, a: CREATE | constants.O_APPEND } as const;

function open(absolute: string, path: string, flag: 'w' | 'a'): number {
  try {
    // A pipe that nobody reads fails; without O_NONBLOCK (not on Windows) this process would wait and hear no signal.
    return openSync(absolute, FLAGS[flag] | (constants.O_NONBLOCK ?? 0));
  } catch (cause) {
    throw new ParasolcError('OUTPUT_UNWRITABLE', `the trace cannot be written to ${path}`, {
      facts: [messageOf(cause)],
      cause,
      fix: 'give a path in a folder that exists and is writable',
    });
  }
}
