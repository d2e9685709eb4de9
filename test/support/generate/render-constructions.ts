import { allows, CONSTRUCTIONS } from './constructions.ts';
import type { Draft } from './draft.ts';
import type { Contract } from './resolve.ts';

/** The code of a contract's constructions: definitions outside it, and members. */
export function constructionPieces(
  { kind, rank, draft }: Contract,
  { release, settings }: Draft,
): { readonly outside: readonly string[]; readonly members: readonly string[] } {
  if (kind === 'interface') return { outside: [], members: [] };
  const pieces = draft.constructions
    .filter((name) => allows(name, release, settings))
    .filter((name) => kind !== 'library' || CONSTRUCTIONS[name].stateless === true)
    .map((name) => {
      const { outside, members, statement } = CONSTRUCTIONS[name];
      const body = statement?.(rank, release);
      const visibility = kind === 'library' ? 'internal' : 'public';
      return {
        outside: outside?.(rank) ?? [],
        members: [
          ...(members?.(rank) ?? []),
          ...(body === undefined
            ? []
            : [`function ${name}${rank}(uint256 x) ${visibility} returns (uint256 r) { ${body} }`]),
        ],
      };
    });
  return {
    outside: pieces.flatMap(({ outside }) => outside),
    members: pieces.flatMap(({ members }) => members),
  };
}
