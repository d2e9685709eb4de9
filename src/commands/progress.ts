import type { Diagnostic } from '../standard-json/diagnostics.ts';
import type { Observer } from '../steps/observer.ts';

/** Shows a person what the steps do: each face in its own way. */
export interface Progress extends Observer {
  /** Shows the errors and warnings of the Solidity code. */
  diagnosed(diagnostics: readonly Diagnostic[]): void;
  /** Ends the showing; with the line that says what was done, if all went well. */
  end(summary?: string): void;
}
