import { type Import, importPath } from './imports.ts';
import type { Contract, Model } from './resolve.ts';

/** The names that one file gives to the contracts it uses, and the import directives for them. */
export class Scope {
  readonly #model: Model;
  readonly #file: string;
  readonly #number: number;
  readonly #imports: readonly Import[];
  /** What is imported by name, by the file it is in. */
  readonly #imported = new Map<string, Map<Contract, string>>();

  constructor(model: Model, file: string) {
    this.#model = model;
    this.#file = file;
    this.#number = model.files.findIndex(({ name }) => name === file);
    this.#imports = model.imports.filter(({ from }) => from === file);
  }

  /** How this file writes the name of a contract. */
  nameOf(contract: Contract): string {
    if (contract.file === this.#file) return contract.name;
    const style = this.#styleOf(contract.file);
    if (style === 'plain') return contract.name;
    if (style === 'module') return `${this.#moduleName(contract.file)}.${contract.name}`;
    const names = this.#imported.get(contract.file) ?? new Map<Contract, string>();
    this.#imported.set(contract.file, names);
    // Plain imports pass aliases on, so an alias is unique in the project.
    const alias = `${contract.name}_${contract.rank}_in${this.#number}`;
    const name = style === 'named' ? contract.name : alias;
    names.set(contract, name);
    return name;
  }

  /**
   * The import directives. Some names are not covered by the imports of the draft (an `override(…)` can list distant
   * bases). Their imports come last, where they do not change the order of analysis: solc has already reached these
   * files through the bases.
   */
  directives(): { lines: readonly string[]; remappings: readonly string[] } {
    const drafted = this.#imports.map((directive) => {
      const { text, remappings } = importPath(directive);
      return { line: this.#directive(directive.to, text), remappings };
    });
    const others = [...this.#imported.keys()]
      .filter((file) => !this.#imports.some(({ to }) => to === file))
      .map((file) => ({ line: this.#directive(file, file), remappings: [] }));
    const all = [...drafted, ...others];
    return { lines: all.map(({ line }) => line), remappings: all.flatMap(({ remappings }) => remappings) };
  }

  #directive(file: string, path: string): string {
    const literal = quote(path);
    if (this.#styleOf(file) === 'plain') return `import ${literal};`;
    const names = [...(this.#imported.get(file) ?? [])].map(([contract, name]) =>
      name === contract.name ? name : `${contract.name} as ${name}`,
    );
    if (names.length > 0) return `import {${names.join(', ')}} from ${literal};`;
    return `import ${literal} as ${this.#moduleName(file)};`;
  }

  /** If several files have the same names, all imports must rename. */
  #styleOf(file: string): Import['style'] {
    const style = this.#imports.find(({ to }) => to === file)?.style ?? 'aliased';
    const renames = style === 'module' || style === 'aliased';
    return this.#model.draft.namesakes && !renames ? 'aliased' : style;
  }

  #moduleName(file: string): string {
    return `M${this.#number}_${this.#model.files.findIndex(({ name }) => name === file)}`;
  }
}

/** A string literal of printable ASCII: from 0.7 on the path of an import directive must be one. */
function quote(text: string): string {
  const escaped = [...Buffer.from(text)].map((byte) => {
    const plain = byte >= 0x20 && byte < 0x7f && byte !== 0x22 && byte !== 0x5c;
    return plain ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`;
  });
  return `"${escaped.join('')}"`;
}
