import type { Writable } from 'node:stream';
import type { Diagnostic } from '../standard-json/diagnostics.ts';
import type { Observer } from '../steps/observer.ts';

/** Standard error, and what is known of the terminal behind it. */
export type ErrorStream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Shows progress: each user interface in its own way. */
export interface Progress extends Observer {
  /** Shows the errors and warnings of the Solidity code. */
  diagnosed(diagnostics: readonly Diagnostic[]): void;
  /** Ends the display, with the closing line if all went well. */
  end(summary?: string): void;
}
