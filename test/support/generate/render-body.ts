import { pick } from './draft.ts';
import { creatable, creationBlock } from './factories.ts';
import { oddAssembly, oddText } from './odd-code.ts';
import { type Features, hasCreate2 } from './releases.ts';
import type { Contract } from './resolve.ts';
import type { Scope } from './scope.ts';
import type { StatementDraft } from './statements.ts';

/** The place of a body: what its statements can use, and what they need from the contract around them. */
export interface BodyPlace {
  readonly contract: Contract;
  readonly scope: Scope;
  readonly features: Features;
  readonly evmVersion: string | undefined;
  readonly linkable: boolean;
  /** Collects the libraries that `using … for uint256` attaches. */
  readonly attached: Set<string>;
}

const TEXTS = ['plain', 'größer', '数え', '😀'];

/** A string literal, with characters beyond ASCII if `number` says so. */
export function text(number: number, { freeFunctions }: Features): string {
  const content = pick(TEXTS, number) ?? '';
  const isAscii = content === TEXTS[0];
  // `unicode"…"` came with 0.7, which no longer takes such characters in plain literals.
  return freeFunctions && !isAscii ? `unicode"${content}"` : `"${content}"`;
}

/** The statements of a function that has `uint256 x` and returns `uint256 r`. */
export function renderBody(drafts: readonly StatementDraft[], place: BodyPlace): string[] {
  return drafts.map((draft) => renderStatement(draft, place));
}

function renderStatement(draft: StatementDraft, place: BodyPlace): string {
  const { contract, features } = place;
  const { number } = draft;
  const { rank } = contract;
  const inContract = contract.kind === 'contract' || contract.kind === 'abstract';
  const simple = `r += x * ${number};`;
  switch (draft.kind) {
    case 'add':
      return simple;
    case 'loop':
      return `for (uint256 i = 0; i < ${number}; i++) { r ^= i + x; }`;
    case 'require':
      return `require(x != ${number}, ${text(number, features)});`;
    case 'event':
      return contract.kind === 'free' ? simple : `emit E${rank}(x, ${text(number, features)});`;
    case 'error':
      return `if (x == ${number}) revert Err${rank}(x);`;
    case 'storage':
      return inContract
        ? `{ S${rank} storage s = m${rank}[x]; s.count += r + ${number}; s.owner = msg.sender; r = s.count; }`
        : simple;
    case 'pointer':
      return contract.kind === 'free'
        ? simple
        : `{ function(uint256) internal pure returns (uint256) p = twice${rank}; r += p(x); }`;
    case 'array':
      return `{ uint256[] memory a = new uint256[](${number}); a[0] = x; r += a.length + a[0]; }`;
    case 'assembly':
      return place.linkable ? oddAssembly(number) : `assembly { r := add(r, ${number}) }`;
    case 'oddText':
      if (!place.linkable) return simple;
      return `require(x != ${number}, ${oddText(number)}); r ^= uint256(keccak256(${oddText(number + 1)}));`;
    case 'text':
      return `r ^= uint256(keccak256(abi.encodePacked(${text(number, features)})));`;
    case 'unusedLocal':
      return `{ uint256 unused = ${number}; }`;
    case 'shadowing':
      return `{ uint256 gasleft = ${number}; r += gasleft; }`;
    case 'unreachable':
      return `{ return r; r += ${number}; }`;
    case 'interfaceCall':
      return interfaceCall(draft, place) ?? simple;
    case 'call':
      return call(draft, place) ?? simple;
    case 'attachedCall':
      return attachedCall(draft, place) ?? call(draft, place) ?? simple;
    default: {
      const target = pick(creatable(contract.visible), draft.target);
      const salt = hasCreate2(place.evmVersion) ? number : undefined;
      return target === undefined
        ? simple
        : creationBlock(draft.kind, place.scope.nameOf(target), target, features, salt);
    }
  }
}

function interfaceCall({ target }: StatementDraft, { contract, scope }: BodyPlace): string | undefined {
  const faces = contract.visible.filter(({ kind, families }) => kind === 'interface' && families.size > 0);
  const face = pick(faces, target);
  const family = face === undefined ? undefined : [...face.families.keys()][0];
  return face && `r += ${scope.nameOf(face)}(address(uint160(x))).f${family}(x);`;
}

function call({ number, target }: StatementDraft, { contract, scope }: BodyPlace): string | undefined {
  const callable = contract.visible.filter(({ kind }) => kind === 'library' || kind === 'free');
  const callee = pick(callable, target);
  if (callee === undefined) return undefined;
  const name = scope.nameOf(callee);
  return callee.kind === 'free' ? `r += ${name}(x);` : `r += ${name}.${libraryFunction(callee, number)}(x);`;
}

function attachedCall(
  { number, target }: StatementDraft,
  { contract, scope, attached }: BodyPlace,
): string | undefined {
  const library = pick(
    contract.visible.filter(({ kind }) => kind === 'library'),
    target,
  );
  if (library === undefined || contract.kind === 'free') return undefined;
  attached.add(scope.nameOf(library));
  return `r += x.${libraryFunction(library, number)}();`;
}

/** The internal function of a library, or the one that is called by `delegatecall`, so the library needs linking. */
function libraryFunction({ rank, draft }: Contract, number: number): string {
  return draft.external && number % 3 !== 0 ? `outer${rank}` : `inner${rank}`;
}
