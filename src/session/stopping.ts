import { ParasolcError } from '../errors.ts';

/** The failure of work that the user has ended. */
export function stopped(during: string): ParasolcError {
  return new ParasolcError('CANCELLED', `stopped while ${during}`);
}

/**
 * Waits for a promise, or until the signal; then fails with `CANCELLED`. The work behind the promise
 * continues, so use this only for work that ends with the process or is harmless.
 *
 * @param during names the work in the message: `reading the input`
 */
export async function untilStopped<Value>(
  promise: Promise<Value>,
  signal: AbortSignal,
  during: string,
): Promise<Value> {
  if (signal.aborted) throw stopped(during);
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(stopped(during));
    signal.addEventListener('abort', stop, { once: true });
  });
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    if (stop !== undefined) signal.removeEventListener('abort', stop);
  }
}
