/**
 * At the end the Yul optimizer shortens function names: it removes AST ids, `t_`, `_memory_ptr` and the like,
 * one name after the other, unless another function already has the shorter name (`NameSimplifier.cpp`). The
 * order is that of hashes of the long names (`YulString.h`), which include ids. So of two functions for
 * structs with the same name, one becomes `abi_encode_struct_S` and the other keeps a longer name, and which
 * one can differ between runs with different ids. The same holds for a number that another optimizer step
 * added to make a name unique (`modifier_only_17813`). The names of the other run cannot be computed from
 * these, but the names that may differ can be recognized.
 *
 * The patterns match names that may have had an id, or have a number, before or after shortening: of
 * user-defined types, of declarations (`codegen/ir/Common.cpp`), and of functions in inline assembly.
 */
const HAD_ID =
  /(?:^|_|t_)(?:contract|super|struct|enum|userDefinedValueType|module)_|^(?:external_fun|getter_fun|fun|modifier|constructor|constant)_|^usr\$|_\d+$/;

/**
 * A name from code generation, with type identifiers. It is never shortened, since assembly code refers to
 * it.
 */
const LONG_NAME =
  /t_(?:contract|super|struct|enum|userDefinedValueType|array|mapping|type|tuple|modifier|function_\w+?)\$_/;

/** An id that was not removed because the user's name ends in `$`. */
const STRANDED_ID = /\$\d/;

/**
 * The parts of a name that may be removed. Broader than the rules of solc, so that no collision is missed.
 */
const OPTIONAL_WORDS = new Set(['', 't', 'tuple', 'ptr', 'memory', 'fromStack']);

function shortestForm(name: string): string {
  const encoder = /^(abi_encode.*?)_to_/.exec(name)?.[1];
  const words = (encoder ?? name)
    .split('_')
    .filter((word) => !OPTIONAL_WORDS.has(word) && !/^\d+$/.test(word));
  // Repeated locations are removed.
  return words.filter((word, i) => word !== 'storage' || words.indexOf(word) === i).join('_');
}

/** The names of an object's Yul functions that may differ in the other run. */
export function ambiguousNames(names: Iterable<string>): string[] {
  const groups = new Map<string, string[]>();
  const ambiguous: string[] = [];
  for (const name of new Set(names)) {
    if (LONG_NAME.test(name)) continue;
    if (STRANDED_ID.test(name)) ambiguous.push(name);
    else {
      const form = shortestForm(name);
      groups.set(form, [...(groups.get(form) ?? []), name]);
    }
  }
  for (const group of groups.values()) {
    if (group.length > 1 && group.some((name) => HAD_ID.test(name))) ambiguous.push(...group);
  }
  return ambiguous;
}
