import { wholeRun } from './whole-run.ts';

/** A Standard JSON output as far as the tests of the test material look into it. */
export interface SolcOutput {
  readonly errors?: readonly Diagnostic[];
  readonly sources?: Readonly<Record<string, { readonly id: number; readonly ast?: unknown }>>;
  readonly contracts?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

export interface Diagnostic {
  readonly severity: 'error' | 'warning' | 'info';
  readonly errorCode?: string;
  readonly type: string;
  readonly message: string;
  readonly formattedMessage?: string;
}

/** The output of one whole run, parsed. */
export function solcOutput(release: string, input: object): SolcOutput {
  return JSON.parse(wholeRun(release, input).toString());
}

/** The messages of the errors, warnings left out. */
export function errorsOf(output: SolcOutput): string[] {
  return (output.errors ?? [])
    .filter(({ severity }) => severity === 'error')
    .map(({ formattedMessage, message }) => formattedMessage ?? message);
}
