import type { ContractOutline } from '../sources/outline.ts';
import type { CodeOutline } from '../sources/outline-code.ts';
import type { FunctionOutline } from '../sources/outline-functions.ts';
import { closureOf } from './closure.ts';

/** A definition with code, and the source that it is in. */
export interface Definition {
  readonly source: string;
  readonly code: CodeOutline;
  /** Absent for a function outside contracts. */
  readonly contract: ContractOutline | undefined;
  /** Names of libraries and free functions that occur in it: their code may be put into its own. */
  readonly inlined: readonly string[];
}

/** A function outside or inside a contract, and what it may call: names of functions that occur in it. */
interface Callable {
  readonly name: string;
  readonly tokens: number;
  readonly isEntry: boolean;
  readonly calls: readonly string[];
}

/** All functions of a project, by definition. */
export class Functions {
  readonly #byDefinition = new Map<Definition, Callable[]>();

  constructor(definitions: Iterable<Definition>) {
    const all = [...definitions].flatMap((definition) =>
      functionsOf(definition).map((code) => ({ definition, code })),
    );
    const names = new Set(all.map(({ code }) => code.name));
    for (const { definition, code } of all) {
      const { name, tokens, words, isEntry } = code;
      const calls = [...words].filter((word) => names.has(word));
      pushTo(this.#byDefinition, definition, { name, tokens, isEntry, calls });
    }
  }

  /**
   * Predicts what a contract costs to generate: the tokens of all functions that its code can reach by name, from
   * the public functions and constructors of the contract and its bases.
   */
  weigh(bases: ReadonlySet<Definition>, code: ReadonlySet<Definition>): number {
    const entries = [...bases].flatMap((base) =>
      (this.#byDefinition.get(base) ?? []).filter(({ isEntry }) => isEntry),
    );
    // Only the functions of this contract's code: many contracts of a project may have functions of the same name.
    const byName = new Map<string, Callable[]>();
    for (const definition of code)
      for (const callable of this.#byDefinition.get(definition) ?? [])
        pushTo(byName, callable.name, callable);
    const reached = closureOf(entries, ({ calls }) => calls.flatMap((name) => byName.get(name) ?? []));
    return [...reached].reduce((sum, { tokens }) => sum + tokens, 0);
  }
}

function functionsOf({ code, contract }: Definition): readonly FunctionOutline[] {
  return contract === undefined ? [{ ...code, isEntry: false }] : contract.functions;
}

function pushTo<Key, Item>(lists: Map<Key, Item[]>, key: Key, item: Item): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else list.push(item);
}
