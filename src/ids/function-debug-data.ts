import { isJsonObject, type JsonValue } from '../json/sorted.ts';
import type { Translator } from './translator.ts';
import { translateTypeIdentifiers } from './type-identifier.ts';

/**
 * Function names of the IR generator that contain AST ids of a declaration (`codegen/ir/Common.cpp`), for
 * functions whose debug data does not name the declaration.
 */
const DECLARATION_NAME =
  /^((?:external_fun|getter_fun|fun|modifier|constructor|constant)_[\w$]*_)(\d+)(_inner)?$/;

const CONSTRUCTOR_ARGUMENTS = /^(copy_arguments_for_constructor_)(\d+)(_object_[\w$]*_)(\d+)$/;

/** Names of the Yul functions, as opposed to Solidity functions of legacy code generation (`@name_id`). */
export function yulFunctions(data: JsonValue | undefined): string[] {
  return isJsonObject(data) ? Object.keys(data).filter((name) => !name.startsWith('@')) : [];
}

/**
 * Translates `functionDebugData`: function names (which are keys) and the ids of their declarations.
 *
 * @param ambiguous names that stay as they are. All names that one of them could be confused with are among them.
 */
export function translateFunctionDebugData(
  data: JsonValue,
  translator: Translator,
  ambiguous: ReadonlySet<string>,
): JsonValue {
  if (!isJsonObject(data)) return data;
  const nameOf = (name: string, id: number | null): string =>
    ambiguous.has(name) ? name : translateFunctionName(name, id, translator);
  return Object.fromEntries(
    Object.entries(data).map(([name, entry]) => {
      if (!isJsonObject(entry)) return [nameOf(name, null), entry];
      const id = typeof entry.id === 'number' ? entry.id : null;
      return [nameOf(name, id), { ...entry, id: id === null ? null : translator.astId(id) }];
    }),
  );
}

/**
 * Translates the name of a function in assembly. Legacy code generation names Solidity functions `@name_id`
 * (`CompilerContext.cpp`) and does not change the names of utility functions, which contain type identifiers.
 * `id` is that of the declaration; the name of a modifier contains the id of its invocation instead.
 */
export function translateFunctionName(name: string, id: number | null, { astId }: Translator): string {
  if (id !== null && name.endsWith(`_${id}`)) return `${name.slice(0, -String(id).length)}${astId(id)}`;
  const declaration = DECLARATION_NAME.exec(name);
  if (declaration !== null) {
    const [, start, digits, inner] = declaration;
    return `${start}${astId(Number(digits))}${inner ?? ''}`;
  }
  const creation = CONSTRUCTOR_ARGUMENTS.exec(name);
  if (creation !== null) {
    const [, start, first, middle, second] = creation;
    return `${start}${astId(Number(first))}${middle}${astId(Number(second))}`;
  }
  return translateTypeIdentifiers(name, astId);
}
