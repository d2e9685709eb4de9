/**
 * Finds AST ids in type identifiers (`Types.cpp`, `richIdentifier`), which solc also prints as parts of
 * longer names. The user's name is in brackets and its id follows: `t_struct(S)45_storage` in the types of a
 * storage layout; `t_struct$_S_$45_storage` in the AST and in Yul, where a `$` in the name is written `$$$`
 * (`escapeIdentifier`). Numbers after other brackets are not ids: `t_array(t_uint256)5_storage` contains a
 * length. `t_error_` is not a type but the start of an error's id and name in
 * `require_helper_t_error_7_Name`.
 */
const AST_ID =
  /t_(?:contract|super|struct|enum|userDefinedValueType)(?:\$_(?:\w|\$\$\$)+?_\$|\([^()]*\))(\d+)|t_module_(\d+)|require_helper_t_error_(\d+)/dg;

/** A piece of text to replace: from `start` up to `end`, in characters. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The edits that translate the AST ids of all type identifiers in a text, in order. */
export function typeIdentifierEdits(text: string, astId: (id: number) => number): Edit[] {
  const edits: Edit[] = [];
  for (const match of text.matchAll(AST_ID)) {
    const range = match.indices?.slice(1).find((group) => group !== undefined);
    if (range === undefined) continue;
    const [start, end] = range;
    edits.push({ start, end, text: String(astId(Number(text.slice(start, end)))) });
  }
  return edits;
}

/** Applies edits to a text. They must be in order and must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let done = 0;
  for (const edit of edits) {
    result += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return result + text.slice(done);
}

/** Translates a type identifier, or a name that contains type identifiers. */
export function translateTypeIdentifiers(text: string, astId: (id: number) => number): string {
  return applyEdits(text, typeIdentifierEdits(text, astId));
}
