/** What can be told of a source's code at a glance; an estimate, not exact where strings hold odd things. */
export interface CodeOutline {
  /** Size in bytes, without comments and with white space as single blanks. */
  readonly size: number;
  /** Whether it defines a contract or library that can be deployed. */
  readonly definesCode: boolean;
}

const STRINGS_AND_COMMENTS = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;

/** Looks at the text of a Solidity source. */
export function outlineCode(source: Uint8Array): CodeOutline {
  const code = Buffer.from(source.buffer, source.byteOffset, source.byteLength)
    .toString('latin1')
    .replace(STRINGS_AND_COMMENTS, (token) => (token.startsWith('/') ? ' ' : token))
    .replace(/\s+/g, ' ');
  return { size: code.length, definesCode: /(?:^|[;}])\s*(?:contract|library) \w/.test(code) };
}
