import { linkLibraries, sizeOf } from './code.ts';
import type { IrObject } from './ir-object.ts';
import { mayDependOnJumpWidths, type OwnCode, ownCode } from './jump-width.ts';
import { type Placeholder, placeholderFor, replacePlaceholders } from './placeholder.ts';
import { type Positions, splitPositions } from './positions.ts';
import { LinkRefusal } from './refusal.ts';
import type { DependencyPlaceholders, Half, UnlinkedCode } from './yul-run.ts';

/** One half of a contract, its dependencies linked. */
export interface LinkedCode extends UnlinkedCode {
  readonly own: OwnCode;
}

/** A contract whose dependencies are linked. Libraries are not, unless said so: its dependents need it as it is. */
export type LinkedContract = Readonly<Record<Half, LinkedCode>>;

/** What a contract's dependencies look like in it. A dependency is absent where nothing refers to it. */
export function placeholdersFor(
  ir: IrObject,
  contracts: ReadonlyMap<string, LinkedContract>,
): ReadonlyMap<string, DependencyPlaceholders> {
  return new Map(
    dependenciesOf(ir).map((name) => {
      const { bytecode, deployedBytecode } = known(contracts, name);
      const runtime = ir.runtimeCodeOf.has(name) ? placeholderFor(deployedBytecode.code) : undefined;
      return [name, { creation: placeholderFor(bytecode.code), runtime }];
    }),
  );
}

/** Names of the objects that a contract's code needs, each once. */
export function dependenciesOf({ creationDependencies, deployedDependencies }: IrObject): string[] {
  return [...new Set([...creationDependencies, ...deployedDependencies])];
}

/**
 * Links what the Yul runs of a contract gave, and gives its source maps in terms of the sources.
 *
 * @throws {LinkRefusal} where it cannot be shown that solc would have laid out the same code
 */
export function linkContract(
  ir: IrObject,
  halves: ReadonlyMap<Half, UnlinkedCode>,
  contracts: ReadonlyMap<string, LinkedContract>,
  positions: Positions,
): LinkedContract {
  const placeholders = placeholdersFor(ir, contracts);
  const link = (half: Half, nested: readonly string[], landings: number, seen: number): LinkedCode => {
    const unlinked = halves.get(half);
    if (unlinked === undefined) throw new LinkRefusal(`solc prints no ${half} of it by itself`);
    const { sourceMap, code } = unlinked;
    const own = ownCode(code, sourceMap.split(';').length);
    const hidden = Math.max(0, ...nested.map((name) => known(contracts, name).bytecode.own.jumpWidth));
    if (mayDependOnJumpWidths(own, sizeOf(code), seen, hidden)) {
      throw new LinkRefusal('the width of its jump targets may depend on its dependencies');
    }
    const markers = [...placeholders.values()].flatMap(({ creation, runtime }) => [
      creation,
      ...listOf(runtime),
    ]);
    return {
      ...unlinked,
      own,
      code: replacePlaceholders(code, markers, landings),
      sourceMap: splitPositions(sourceMap, positions),
    };
  };
  const { creationDependencies, deployedDependencies } = ir;
  const deployedBytecode = link('deployedBytecode', deployedDependencies, 1, 1);
  // A dependency of both halves lands in the creation code by itself, and inside the deployed code.
  const bytecode = link('bytecode', creationDependencies, 2, deployedBytecode.own.jumpWidth);
  return { bytecode, deployedBytecode };
}

/** Gives libraries their addresses in both halves. */
export function withLibraries(
  contract: LinkedContract,
  addresses: ReadonlyMap<string, string>,
): LinkedContract {
  const linked = (half: LinkedCode): LinkedCode => ({ ...half, code: linkLibraries(half.code, addresses) });
  return { bytecode: linked(contract.bytecode), deployedBytecode: linked(contract.deployedBytecode) };
}

function known(contracts: ReadonlyMap<string, LinkedContract>, name: string): LinkedContract {
  const contract = contracts.get(name);
  if (contract === undefined) throw new LinkRefusal(`"${name}", which it embeds, is not linked`);
  return contract;
}

function listOf(placeholder: Placeholder | undefined): Placeholder[] {
  return placeholder === undefined ? [] : [placeholder];
}
