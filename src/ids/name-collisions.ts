/**
 * The Yul optimizer ends by shortening function names: it takes AST ids, `t_`, `_memory_ptr` and the like out
 * of them, one name after the other, unless another function has the shorter name already
 * (`NameSimplifier.cpp`). The order is that of hashes of the long names (`YulString.h`), ids included. So of
 * two functions for structs of one name, one gets `abi_encode_struct_S` and the other has to keep a longer
 * name, and which is which can differ between runs whose ids differ. So can the number in a name that another
 * optimizer step made unique (`modifier_only_17813`). What the other run's names are cannot be computed from
 * these, but where they can differ is visible.
 *
 * This matches names that may have had an id, or have a number, before or after shortening: of user-defined
 * types, of declarations (`codegen/ir/Common.cpp`), and of functions in inline assembly.
 */
const HAD_ID =
  /(?:^|_|t_)(?:contract|super|struct|enum|userDefinedValueType|module)_|^(?:external_fun|getter_fun|fun|modifier|constructor|constant)_|^usr\$|_\d+$/;

/** A name as code generation made it, type identifiers and all: never shortened, as assembly code refers to it. */
const LONG_NAME =
  /t_(?:contract|super|struct|enum|userDefinedValueType|array|mapping|type|tuple|modifier|function_\w+?)\$_/;

/** An id that shortening left behind, because the user's name ends in `$`. */
const STRANDED_ID = /\$\d/;

/** What of a name may be taken out, one way or another: coarser than solc's rules, so that no collision is missed. */
const OPTIONAL_WORDS = new Set(['', 't', 'tuple', 'ptr', 'memory', 'fromStack']);

function shortestForm(name: string): string {
  const encoder = /^(abi_encode.*?)_to_/.exec(name)?.[1];
  const words = (encoder ?? name)
    .split('_')
    .filter((word) => !OPTIONAL_WORDS.has(word) && !/^\d+$/.test(word));
  // Locations are dropped where they are repeated.
  return words.filter((word, i) => word !== 'storage' || words.indexOf(word) === i).join('_');
}

/** Those names of Yul functions, out of all names of one object, that the other run may have distributed differently. */
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
