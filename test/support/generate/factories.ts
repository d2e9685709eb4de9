import { hasImmutable } from './constructions.ts';
import type { ContractDraft } from './contracts.ts';
import { pick } from './draft.ts';
import type { Features } from './releases.ts';
import type { Contract } from './resolve.ts';
import type { StatementKind } from './statements.ts';

/** How a contract embeds the code of another. */
export const CREATIONS = [
  'create',
  'createSalted',
  'tryCreate',
  'code',
  'runtimeCode',
  'catchCreate',
  'assemblyCreate',
] as const;

export type Creation = (typeof CREATIONS)[number];

/** Largest weight of a contract that others may create, and in projects that are to be linked. */
export const WEIGHT_LIMIT = { usual: 4, linkable: 8 };

/**
 * The contracts that can be created: not abstract, no interface, no library, and light. The latest comes first, at
 * index 0, which is drawn most often. So there are chains of factories.
 */
export function creatable(visible: readonly Contract[]): readonly Contract[] {
  return visible.filter(({ light }) => light).toReversed();
}

/**
 * How many contracts' code a contract holds, including its own: what it creates, what that creates, and so on,
 * each as often as bytecode and IR repeat it. It can double with each level of factories. Without a limit, a few
 * levels would take minutes.
 */
export function weightOf(
  draft: ContractDraft,
  visible: readonly Contract[],
  bases: readonly Contract[],
): number {
  const candidates = creatable(visible);
  const callees = visible.filter(({ kind }) => kind === 'library' || kind === 'free');
  const statements = draft.bodies.flat();
  const targetsOf = (kinds: readonly StatementKind[], targets: readonly Contract[]) =>
    statements
      .filter(({ kind }) => kinds.includes(kind))
      .flatMap(({ target }) => pick(targets, target) ?? []);
  const first = draft.createdFirst.flatMap((index) => pick(candidates, index) ?? []);
  const created = new Set([...targetsOf(CREATIONS, candidates), ...first]);
  const used = new Set([...targetsOf(['call', 'attachedCall'], callees), ...bases]);
  const sum = (contracts: ReadonlySet<Contract>) =>
    [...contracts].reduce((total, contract) => total + contract.weight, 0);
  return 1 + sum(created) + sum(used) - used.size;
}

/** Whether `type(C).runtimeCode` exists: not for contracts with immutables, even if they are inherited. */
export function hasRuntimeCode(contract: Contract): boolean {
  return !contract.linearization.some(({ draft }) => draft.immutable || hasImmutable(draft.constructions));
}

/** The expression that creates a contract. */
export function creation(name: string, { takesArgument }: ContractDraft, salt?: number): string {
  const options = salt === undefined ? '' : `{salt: bytes32(uint256(${salt}))}`;
  return `new ${name}${options}(${takesArgument ? '7' : ''})`;
}

/**
 * A block that embeds the code of `contract`, which is called `name` here, and adds to `r`.
 *
 * @param salt `undefined` if the EVM version is too old for salts
 */
export function creationBlock(
  kind: Creation,
  name: string,
  contract: Contract,
  features: Features,
  salt: number | undefined,
): string {
  switch (kind) {
    case 'create':
      return `{ ${name} c = ${creation(name, contract.draft)}; r += uint256(uint160(address(c))); }`;
    case 'createSalted':
      return `{ r += uint256(uint160(address(${creation(name, contract.draft, salt)}))); }`;
    case 'tryCreate':
      return `try ${creation(name, contract.draft, salt)} returns (${name} c) { r ^= uint256(uint160(address(c))); } catch { r++; }`;
    case 'catchCreate':
      return salt === undefined
        ? creationBlock('tryCreate', name, contract, features, salt)
        : `try ${creation(name, contract.draft, salt)} returns (${name} c) { r ^= uint256(uint160(address(c))); } catch Error(string memory why) { r += bytes(why).length; }${features.panics ? ' catch Panic(uint256 code) { r += code; }' : ''} catch (bytes memory data) { r += data.length; }`;
    case 'assemblyCreate':
      return `{ bytes memory code = abi.encodePacked(type(${name}).creationCode, abi.encode(r)); assembly { r := create(0, add(code, 32), mload(code)) } }`;
    case 'code':
      return `r ^= uint256(keccak256(type(${name}).creationCode));`;
    case 'runtimeCode':
      return `r ^= uint256(keccak256(type(${name}).${hasRuntimeCode(contract) ? 'runtimeCode' : 'creationCode'}));`;
  }
}
