import { loadSoljson, type Soljson } from '../../src/compilers/run/soljson.ts';
import type { ReadSource } from '../../src/files/file-reader.ts';
import type { Release } from '../support/generate/releases.ts';
import { soljsonPath } from '../support/whole-run.ts';

export const RELEASES = ['0.6.12', '0.7.6', '0.8.20', '0.8.28', '0.8.37'] as const satisfies Release[];

export type { Release };

export interface SyntaxNode {
  readonly id: number;
  readonly nodeType: string;
  readonly nodes?: readonly SyntaxNode[];
  /** Of an import directive: the source unit name it stands for. */
  readonly absolutePath?: string;
  /** Of an import directive: its path. */
  readonly file?: string;
}

export interface SolcOutput {
  readonly sources?: Readonly<Record<string, { readonly ast?: SyntaxNode }>>;
  readonly errors?: readonly {
    readonly severity: string;
    readonly message: string;
    readonly sourceLocation?: { readonly file: string };
  }[];
}

export interface SolcRun {
  readonly output: SolcOutput;
  /** The names the compiler asked its import callback for, in order. */
  readonly asked: readonly string[];
}

const loaded = new Map<Release, Soljson>();

/** Runs the real compiler in WebAssembly, with the reader as its import callback. */
export function runSolc(release: Release, input: unknown, read: ReadSource): SolcRun {
  const soljson = loaded.get(release) ?? loadSoljson(soljsonPath(release));
  loaded.set(release, soljson);
  const asked: string[] = [];
  const output = soljson.compile([Buffer.from(JSON.stringify(input))], (name) => {
    asked.push(name);
    return read(name);
  });
  return { output: JSON.parse(Buffer.from(output).toString('utf8')), asked };
}

/** A run for the syntax trees alone. */
export function parseWithSolc(
  release: Release,
  sources: ReadonlyMap<string, Uint8Array>,
  read: ReadSource,
  settings: Readonly<Record<string, unknown>> = {},
): SolcRun {
  const contents = [...sources].map(([name, source]) => [name, { content: Buffer.from(source).toString() }]);
  const input = {
    language: 'Solidity',
    sources: Object.fromEntries(contents),
    settings: { ...settings, outputSelection: { '*': { '': ['ast'] } } },
  };
  return runSolc(release, input, read);
}

/** The names of sources in which the compiler found an error. */
export function faultySources({ errors = [] }: SolcOutput): Set<string> {
  const faulty = errors.filter(({ severity }) => severity === 'error');
  return new Set(faulty.map(({ sourceLocation }) => sourceLocation?.file ?? ''));
}

/** The import directives of a source, as the compiler parsed them. */
export function importsOf(ast: SyntaxNode | undefined): SyntaxNode[] {
  return (ast?.nodes ?? []).filter(({ nodeType }) => nodeType === 'ImportDirective');
}

/** A reader of a map of texts. */
export function readerOf(texts: ReadonlyMap<string, Uint8Array>): ReadSource {
  return (name) => {
    const contents = texts.get(name);
    return contents === undefined ? { error: `no ${name}` } : { contents: Buffer.from(contents) };
  };
}
