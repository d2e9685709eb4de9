import type { Embedded, ObjectCode } from './contract-object.ts';
import type { CodeKind } from './linked-code.ts';
import type { Listing } from './listing.ts';
import { isPlaceholder, type Placeholder, placeholderCode } from './placeholder.ts';

/** Embedded code that items refer to. */
export interface EmbeddedCode {
  /** The path in the listing: indices of sub-assemblies, from the outside in. */
  readonly path: string;
  /** The placeholder of the contract whose code it is; `undefined` for the contract's own deployed code. */
  readonly placeholder: Placeholder | undefined;
  /**
   * `deployedBytecode` for the deployed code inside the other contract's creation code
   * (`type(D).runtimeCode`).
   */
  readonly kind: CodeKind;
}

/**
 * What the creation and deployed code of a contract embed, with the paths in the listing of its run
 * (`objectRun`).
 */
export interface Inside {
  readonly bytecode: readonly EmbeddedCode[];
  readonly deployedBytecode: readonly EmbeddedCode[];
}

/**
 * @param deployed the only sub-assembly; all others are inside it
 * @returns `undefined` if a sub-assembly is unknown
 */
export function insideOf(deployed: Listing, placeholders: readonly Placeholder[]): Inside | undefined {
  const found = deployed.subs.map((sub) =>
    placeholders.find((placeholder) => isPlaceholder(sub, placeholder)),
  );
  if (found.some((placeholder) => placeholder === undefined)) return undefined;
  const inDeployed = found.flatMap((placeholder, index): EmbeddedCode[] => [
    { path: `${index}`, placeholder, kind: 'bytecode' },
    { path: `${index}.0`, placeholder, kind: 'deployedBytecode' },
  ]);
  const itself: EmbeddedCode = { path: '0', placeholder: undefined, kind: 'bytecode' };
  return {
    bytecode: [itself, ...inDeployed.map((code) => ({ ...code, path: `0.${code.path}` }))],
    deployedBytecode: inDeployed,
  };
}

/**
 * The code that the items of a listing refer to, in the order in which solc stores it: direct sub-assemblies
 * by number, then nested ones. The order of nested ones follows from the printed code
 * (`Assembly::encodeSubPath`).
 *
 * @returns `undefined` if a path is unknown
 */
export function referredTo(
  { items }: Listing,
  inside: readonly EmbeddedCode[],
  printed: string,
): EmbeddedCode[] | undefined {
  const paths = new Set(items.flatMap((item) => ('path' in item ? [item.path.join('.')] : [])));
  const used = inside.filter(({ path }) => paths.has(path));
  if (used.length < paths.size) return undefined;
  const isDirect = ({ path }: EmbeddedCode): boolean => !path.includes('.');
  const offset = ({ placeholder, kind }: EmbeddedCode): number =>
    placeholder === undefined ? -1 : printed.lastIndexOf(placeholderCode(placeholder, kind).code.hex);
  return [
    ...used.filter(isDirect),
    ...used.filter((code) => !isDirect(code)).sort((a, b) => offset(a) - offset(b)),
  ];
}

/**
 * The same code, as the contract itself embeds it: what its constructor embeds is next to the deployed code,
 * not inside it.
 *
 * @param subs what the contract embeds, in its order
 */
export function asEmbedded(
  used: readonly EmbeddedCode[],
  subs: ObjectCode['subs'],
): { code: EmbeddedCode; embedded: Embedded }[] {
  const all = used.map((code) => ({
    code,
    embedded: { sub: subs.indexOf(code.placeholder?.name ?? null), kind: code.kind },
  }));
  const direct = all
    .filter(({ code }) => code.kind === 'bytecode')
    .sort((a, b) => a.embedded.sub - b.embedded.sub);
  return [...direct, ...all.filter(({ code }) => code.kind === 'deployedBytecode')];
}
