import type { SourceFacts } from '../../src/graph/syntax-tree.ts';
import { wholeRun } from '../support/whole-run.ts';

export type Texts = Readonly<Record<string, string>>;
export type Selection = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

export interface Output {
  readonly errors: readonly {
    readonly severity: string;
    readonly errorCode?: string;
    readonly message: string;
    readonly sourceLocation?: { readonly file: string };
  }[];
  readonly contracts: Readonly<
    Record<
      string,
      Readonly<Record<string, { readonly evm?: { readonly bytecode?: { readonly object: string } } }>>
    >
  >;
  readonly sources: Readonly<Record<string, { readonly id: number; readonly ast?: unknown }>>;
}

/** One real run over these texts. */
export function compile(release: string, texts: Texts, outputSelection: Selection): Output {
  const sources = Object.fromEntries(Object.entries(texts).map(([name, content]) => [name, { content }]));
  const output: Partial<Output> = JSON.parse(
    wholeRun(release, { language: 'Solidity', sources, settings: { outputSelection } }).toString(),
  );
  return { errors: [], contracts: {}, sources: {}, ...output };
}

export function errorsOf({ errors }: Output): string[] {
  return errors.filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

/** Sources of which nothing but their imports is known, by name. */
export function factsOf(imports: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, SourceFacts> {
  return new Map(
    [...imports].map(([name, imported], index) => [
      name,
      { name, lastId: index + 1, imports: imported, contracts: [], declarations: [] },
    ]),
  );
}
