import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inBytewiseOrder, type Numbering, numberingOfUnits } from '../../src/ids/numbering.ts';
import type { JsonObject, JsonValue } from '../../src/json/sorted.ts';

const require = createRequire(import.meta.url);

/** Source texts by name. */
export type Texts = ReadonlyMap<string, string>;

/** The Solidity files of a folder, under their names in it. */
export function folder(path: string): Texts {
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.sol'));
  return new Map(names.map((name) => [name, readFileSync(join(path, name), 'utf8')]));
}

export interface Build {
  /** npm package of the compiler. */
  readonly solc: string;
  readonly viaIR: boolean;
  readonly optimizer: boolean;
}

/** A node of solc's AST, as far as these tests look into it. */
interface Node extends JsonObject {
  readonly id: number;
  readonly nodes: readonly { readonly nodeType: string; readonly absolutePath?: string }[];
}

export interface Output {
  readonly errors?: readonly { readonly severity: string; readonly formattedMessage: string }[];
  readonly sources: Readonly<Record<string, { readonly id: number; readonly ast: Node }>>;
  readonly contracts: Readonly<Record<string, Readonly<Record<string, JsonValue>>>>;
}

/** The text of one real run's output. */
export function compileText(build: Build, texts: Texts, outputSelection: unknown): string {
  const solc: { compile(input: string): string } = require(build.solc);
  const sources = Object.fromEntries([...texts].map(([name, content]) => [name, { content }]));
  const settings = { optimizer: { enabled: build.optimizer }, viaIR: build.viaIR, outputSelection };
  return solc.compile(JSON.stringify({ language: 'Solidity', sources, settings }));
}

/** The output of one real run. Fails at an error in the sources. */
export function compile(build: Build, texts: Texts, outputSelection: unknown): Output {
  const output: Output = JSON.parse(compileText(build, texts, outputSelection));
  const error = output.errors?.find(({ severity }) => severity === 'error');
  if (error !== undefined) throw new Error(error.formattedMessage);
  return output;
}

/** A source and all that it imports, directly or not, by the AST of a run. */
export function importClosure({ sources }: Output, root: string): string[] {
  const found = new Set([root]);
  for (const source of found) {
    for (const { nodeType, absolutePath } of sources[source]?.ast.nodes ?? []) {
      if (nodeType === 'ImportDirective' && absolutePath !== undefined) found.add(absolutePath);
    }
  }
  return inBytewiseOrder(found);
}

/** The numbering of a real run, by its AST. */
export function numberingOfRun({ sources }: Output): Numbering {
  return numberingOfUnits(Object.entries(sources).map(([source, { ast }]) => ({ source, id: ast.id })));
}
