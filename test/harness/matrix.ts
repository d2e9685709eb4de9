import { isDeepStrictEqual } from 'node:util';
import { isList, type Json, type JsonObject } from './template.ts';
import { WorkflowError } from './workflow-error.ts';

/** GitHub's limit of jobs that one matrix makes. */
export const MAX_MATRIX_JOBS = 256;

/** One job's values of `matrix`. */
export type Combination = JsonObject;

/**
 * The combinations of an evaluated `strategy.matrix`: the vectors' product, without what `exclude` matches, with what
 * `include` adds. As on GitHub, an empty matrix and more than 256 jobs are errors.
 */
export function expandMatrix(matrix: Json): readonly Combination[] {
  if (!isObject(matrix)) throw new WorkflowError('strategy.matrix is not a mapping');
  const { include, exclude, ...vectors } = matrix;
  const excluded = entriesOf(exclude, 'exclude');
  const product = productOf(vectors).filter(
    (combination) => !excluded.some((entry) => agrees(entry, combination)),
  );
  const combinations = withIncludes(product, Object.keys(vectors), entriesOf(include, 'include'));
  if (combinations.length === 0) throw new WorkflowError('strategy.matrix does not contain any values');
  if (combinations.length > MAX_MATRIX_JOBS) {
    throw new WorkflowError(
      `strategy.matrix makes ${combinations.length} jobs; at most ${MAX_MATRIX_JOBS} are allowed`,
    );
  }
  return combinations;
}

/** `build (linux, 20)`: how GitHub names a matrix job that has no name of its own. */
export function matrixSuffix(combination: Combination): string {
  return `(${Object.values(combination).flatMap(leaves).join(', ')})`;
}

function productOf(vectors: JsonObject): readonly Combination[] {
  const entries = Object.entries(vectors);
  if (entries.length === 0) return [];
  let combinations: readonly Combination[] = [{}];
  for (const [name, values] of entries) {
    if (!isList<Json>(values)) throw new WorkflowError(`matrix vector '${name}' is not a sequence`);
    if (values.length === 0) throw new WorkflowError(`matrix vector '${name}' does not contain any values`);
    combinations = combinations.flatMap((combination) =>
      values.map((value) => ({ ...combination, [name]: value })),
    );
  }
  return combinations;
}

/**
 * An entry extends every combination whose vector values it does not contradict (it may replace what an earlier entry
 * added, never a vector's value); one that extends none is a combination of its own.
 */
function withIncludes(
  product: readonly Combination[],
  vectorNames: readonly string[],
  includes: readonly JsonObject[],
) {
  const extended = product.map((combination) => ({ ...combination }));
  const added: Combination[] = [];
  for (const entry of includes) {
    const inVectors = Object.fromEntries(Object.entries(entry).filter(([key]) => vectorNames.includes(key)));
    const targets = extended.filter((_, index) => agrees(inVectors, product[index] ?? {}));
    for (const target of targets) Object.assign(target, entry);
    if (targets.length === 0) added.push(entry);
  }
  return [...extended, ...added];
}

function agrees(entry: JsonObject, combination: Combination): boolean {
  return Object.entries(entry).every(([key, value]) => isDeepStrictEqual(combination[key], value));
}

function entriesOf(list: Json | undefined, name: string): readonly JsonObject[] {
  if (list === undefined) return [];
  if (!isList<Json>(list)) throw new WorkflowError(`matrix ${name} is not a sequence`);
  return list.map((entry) => {
    if (!isObject(entry)) throw new WorkflowError(`an entry of matrix ${name} is not a mapping`);
    return entry;
  });
}

function leaves(value: Json): readonly string[] {
  if (isList<Json>(value)) return value.flatMap(leaves);
  return isObject(value) ? Object.values(value).flatMap(leaves) : [String(value)];
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !isList(value);
}
