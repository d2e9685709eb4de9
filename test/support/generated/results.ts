import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { addJsonLine, readJsonLines } from '../../../bench/json-lines.js';
import type { Outcome } from './attempt.ts';
import type { Series } from './series.ts';

/** A line of the file of results. */
export interface Result extends Outcome {
  readonly number: number;
  /** How long it took, in milliseconds. */
  readonly wall: number;
}

/** The results of a series: in memory, and in a file from which a later run continues. */
export class Results {
  readonly #path: string | undefined;
  readonly #byNumber = new Map<number, Result>();

  /** @param path of the file; without one nothing is kept */
  constructor(path: string | undefined, series: Series) {
    this.#path = path;
    if (path === undefined) return;
    if (!existsSync(path)) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, JSON.stringify(series));
      return;
    }
    const [head, ...results] = readJsonLines<unknown>(path);
    if (JSON.stringify(head) !== JSON.stringify(series))
      throw new Error(`${path} has results of another seed, compiler or generator: ${JSON.stringify(head)}`);
    for (const result of results) this.#add(result as Result);
  }

  /** Whether a project is done: those with a difference are tried again. */
  isDone(number: number): boolean {
    return this.#byNumber.get(number)?.differences.length === 0;
  }

  keep(result: Result): void {
    this.#add(result);
    if (this.#path !== undefined) addJsonLine(this.#path, result);
  }

  /** In the order of their numbers. */
  all(): readonly Result[] {
    return [...this.#byNumber.values()].sort((a, b) => a.number - b.number);
  }

  #add(result: Result): void {
    this.#byNumber.set(result.number, result);
  }
}
