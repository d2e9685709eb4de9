import { pick } from './draft.ts';
import { CREATIONS, creatable, creation, creationBlock } from './factories.ts';
import { faultyCode } from './faults.ts';
import { type Features, features, hasCreate2 } from './releases.ts';
import { type BodyPlace, renderBody } from './render-body.ts';
import { constructionPieces } from './render-constructions.ts';
import type { Contract, Family, Model } from './resolve.ts';
import type { Scope } from './scope.ts';
import { sizedAssembly } from './sized-code.ts';

/** The lines of a contract, interface, library or free function. */
export function renderContract(contract: Contract, model: Model, scope: Scope): string[] {
  const place: BodyPlace = {
    contract,
    scope,
    features: features(model.draft.release),
    evmVersion: model.draft.settings.evmVersion,
    linkable: model.draft.linkable,
    attached: new Set(),
  };
  if (contract.kind === 'free') return freeFunction(place);
  if (contract.draft.shape !== 'usual') {
    const { optimizer } = model.draft.settings;
    return smallContract(place, optimizer?.enabled !== true && optimizer?.details === undefined);
  }
  const functions = [...contract.families].flatMap(([family, version]) =>
    virtualFunction(family, version, place),
  );
  // Without via-IR too: up to 0.8.26 the output `ir` is optimized on the way.
  const mayOptimizeIR = model.draft.settings.optimizer?.enabled === true && place.features.minor >= 8;
  const faults = model.faults.flatMap(({ kind, contract: target }, index) =>
    target === contract ? [faultyCode(kind, index * 100 + contract.rank, mayOptimizeIR)] : [],
  );
  const pieces = constructionPieces(contract, model.draft);
  const members = [
    ...functions,
    ...ownMembers(place),
    ...pieces.members,
    ...faults.flatMap((fault) => fault.members),
  ];
  const siblings = [...pieces.outside, ...faults.flatMap((fault) => fault.siblings)];
  const attached = [...place.attached].map((library) => `using ${library} for uint256;`);
  const title = contract.draft.documented ? [`/// @title ${contract.name}, größer`] : [];
  return [...siblings, ...title, `${head(contract, scope)} {`, ...indent([...attached, ...members]), '}'];
}

/** A contract without members, or with the function that all contracts of its shape have. */
function smallContract({ contract, scope }: BodyPlace, mayBeLarge: boolean): string[] {
  const { name, draft, visible } = contract;
  if (draft.shape === 'empty') return [`contract ${name} {}`];
  const [created] = draft.createdFirst.flatMap((index) => pick(creatable(visible), index) ?? []);
  if (draft.shape === 'sized') {
    const creates = created === undefined ? '' : `${creation(scope.nameOf(created), created.draft)}; `;
    return [
      `contract ${name} { fallback() external { ${creates}${sizedAssembly(draft.size, mayBeLarge)} } }`,
    ];
  }
  const creates = created && `return address(${creation(scope.nameOf(created), created.draft)});`;
  return [`contract ${name} { function same() public returns (address) { ${creates ?? ''} } }`];
}

function head({ kind, name, bases }: Contract, scope: Scope): string {
  const keyword = kind === 'abstract' ? 'abstract contract' : kind;
  const list = bases.map((base) => scope.nameOf(base)).join(', ');
  return `${keyword} ${name}${list === '' ? '' : ` is ${list}`}`;
}

function freeFunction(place: BodyPlace): string[] {
  const { contract } = place;
  return [
    ...errorDefinition(place),
    ...documentation(place),
    `function ${contract.name}(uint256 x) returns (uint256 r) {`,
    ...indent(body(0, place)),
    '}',
  ];
}

function virtualFunction(family: number, version: Family, place: BodyPlace): string[] {
  const { contract, scope } = place;
  const { implemented, overrides } = version;
  const listed = overrides.length > 1 ? `(${overrides.map((base) => scope.nameOf(base)).join(', ')})` : '';
  const isInterface = contract.kind === 'interface';
  const words = [
    isInterface ? 'external' : 'public virtual',
    ...(overrides.length > 0 ? [`override${listed}`] : []),
    'returns (uint256 r)',
  ];
  const signature = `function f${family}(uint256 x) ${words.join(' ')}`;
  if (!implemented) return [...documentation(place), `${signature};`];
  // Before 0.8, `super` can find a version without a body. Then solc ends in an internal error.
  const above =
    overrides.length > 0 && overrides.every((base) => base.families.get(family)?.implemented === true);
  const upward = above && contract.rank % 2 === 0 ? [`r += super.f${family}(x);`] : [];
  return [...documentation(place), `${signature} {`, ...indent([...upward, ...body(family, place)]), '}'];
}

/** The other members of a contract. Their names contain the rank, so derived contracts do not clash. */
function ownMembers(place: BodyPlace): string[] {
  const { contract } = place;
  const { rank, kind, draft } = contract;
  if (kind === 'interface') return [];
  const helpers = [
    `event E${rank}(uint256 indexed value, string note);`,
    ...errorDefinition(place),
    `function twice${rank}(uint256 x) internal pure returns (uint256) { return 2 * x; }`,
  ];
  const open = (name: string, visibility: string, index: number, first: readonly string[] = []) => [
    ...documentation(place),
    `function ${name}(uint256 x) ${visibility} returns (uint256 r) {`,
    ...indent([...first, ...body(index, place)]),
    '}',
  ];
  if (kind === 'library')
    return [
      ...helpers,
      ...open(`inner${rank}`, 'internal', 0),
      ...(draft.external ? open(`outer${rank}`, 'public', 1) : []),
    ];
  return [
    ...helpers,
    `struct S${rank} { uint256 count; address owner; }`,
    `mapping(uint256 => S${rank}) internal m${rank};`,
    ...immutables(place),
    ...construction(place),
    ...open(`own${rank}`, 'public', 2, readImmutables(place)),
  ];
}

/** Immutables: for linked projects also of other types, and some that are never read. */
function immutables({ contract: { rank, draft }, linkable }: BodyPlace): string[] {
  if (!draft.immutable) return [];
  const number = `uint256 public immutable i${rank} = ${rank + 5};`;
  if (!linkable) return [number];
  return [
    rank % 3 === 0 ? number.replace('public', 'internal') : number,
    `bool internal immutable b${rank} = true;`,
    `bytes4 internal immutable s${rank} = 0x0102030${rank % 10};`,
    `address internal immutable a${rank} = msg.sender;`,
    `function(uint256) internal pure returns (uint256) internal immutable p${rank} = twice${rank};`,
  ];
}

/** Statements that read immutables: all, some, or one of them often. */
function readImmutables({ contract, linkable }: BodyPlace): string[] {
  const { rank, draft, visible } = contract;
  if (!draft.immutable) return [];
  const number = `r += i${rank};`;
  if (!linkable) return [number];
  const creates = creatable(visible).length > 0 && draft.createdFirst.length > 1;
  const made = creates ? [`r ^= uint256(uint160(made${rank}));`] : [];
  const others = [
    `if (b${rank}) r ^= uint32(s${rank});`,
    `r ^= uint256(uint160(a${rank}));`,
    `r += p${rank}(x);`,
  ];
  const often = Array.from(
    { length: 12 },
    (_, index) => `if (x == ${index}) { r += i${rank} * ${index + 2}; }`,
  );
  switch (draft.size.bytes % 4) {
    case 0:
      return [];
    case 1:
      return [number, ...made];
    case 2:
      return [...often, ...others];
    default:
      return [number, ...others, ...made];
  }
}

/** A constructor and a state variable that create other contracts. */
function construction({ contract, scope, features: known, evmVersion, linkable }: BodyPlace): string[] {
  const { rank, draft, kind, visible } = contract;
  const [first, second, ...others] = draft.createdFirst.flatMap(
    (index) => pick(creatable(visible), index) ?? [],
  );
  const create = (target: Contract) => `address(${creation(scope.nameOf(target), target.draft)})`;
  const isMadeImmutable = linkable && draft.immutable;
  const salt = hasCreate2(evmVersion) ? rank : undefined;
  const parameter = draft.takesArgument ? 'uint256 seed' : '';
  const lines = [
    ...(draft.takesArgument ? [`m${rank}[seed].count = seed;`] : []),
    ...(first === undefined ? [] : [`m${rank}[0].owner = ${create(first)};`]),
    ...(others.length === 0 ? [] : ['uint256 r;']),
    ...others.map((target, index) =>
      creationBlock(pick(CREATIONS, rank + index) ?? 'create', scope.nameOf(target), target, known, salt),
    ),
    ...(others.length === 0 ? [] : [`m${rank}[1].count = r;`]),
  ];
  const visibility = known.minor < 7 ? (kind === 'abstract' ? 'internal ' : 'public ') : '';
  return [
    ...(second === undefined
      ? []
      : [`address internal ${isMadeImmutable ? 'immutable ' : ''}made${rank} = ${create(second)};`]),
    ...(lines.length === 0 ? [] : [`constructor(${parameter}) ${visibility}{`, ...indent(lines), '}']),
  ];
}

function body(index: number, place: BodyPlace): string[] {
  return renderBody(pick(place.contract.draft.bodies, index) ?? [], place);
}

function errorDefinition({ contract, features: { customErrors } }: BodyPlace): string[] {
  return customErrors ? [`error Err${contract.rank}(uint256 value);`] : [];
}

function documentation({ contract, features: known }: BodyPlace): string[] {
  if (!contract.draft.documented) return [];
  return [
    `/// @notice Counts – größer, 数え, ${contract.name}`,
    '/// @dev Says "more" than \\ the code.',
    ...(hasCustomTags(known) ? ['/// @custom:reviewed nobody'] : []),
    '/// @param x a number',
    '/// @return r another',
  ];
}

/** `@custom:…` came with 0.8.2. */
function hasCustomTags({ minor }: Features): boolean {
  return minor >= 8;
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
