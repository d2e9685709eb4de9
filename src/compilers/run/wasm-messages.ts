import type { ImportAccess } from '../compiler.ts';

/** `workerData` of a thread. */
export interface ThreadSettings {
  /** The `soljson.js` to load. */
  readonly soljson: string;
}

/** Sent to a thread: one run. A thread gets the next one only after it has answered. */
export interface ThreadRequest {
  readonly input: readonly Uint8Array[];
  readonly imports: ImportAccess;
}

/** Sent by a thread: once after it has loaded, and once for each request. */
export type ThreadReply =
  | { readonly kind: 'ready'; readonly version: string }
  /** The file is not a compiler. */
  | { readonly kind: 'unusable'; readonly message: string }
  | {
      readonly kind: 'output';
      readonly output: Uint8Array;
      /** Duration of the synchronous call in milliseconds, which keeps one core busy all the time. */
      readonly busy: number;
      /** Size of the linear memory in bytes. */
      readonly memory: number;
    }
  /** The run threw; the instance is in an unknown state. */
  | { readonly kind: 'failed'; readonly error: ThreadError };

/** An error as it crosses threads. */
export interface ThreadError {
  readonly name: string;
  readonly message: string;
}
