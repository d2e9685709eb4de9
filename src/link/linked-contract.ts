import { isEqualCode, linkLibraries, sizeOf } from './code.ts';
import type { IrObject } from './ir-object.ts';
import { mayDependOnJumpWidths, type OwnCode, ownCode } from './jump-width.ts';
import { placeholderFor, replacePlaceholders } from './placeholder.ts';
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
  const markers = [...placeholdersFor(ir, contracts).values()].flatMap(({ creation, runtime }) => [
    creation,
    ...listOf(runtime),
  ]);
  const link = (half: Half, nested: readonly string[], deployed: LinkedCode | undefined): LinkedCode => {
    const unlinked = halves.get(half);
    if (unlinked === undefined) throw new LinkRefusal(`solc prints no ${half} of it by itself`);
    const { sourceMap, code } = unlinked;
    const own = ownCode(code, sourceMap.split(';').length);
    const dependencies = nested.map((name) => known(contracts, name).bytecode);
    const subs = [...dependencies, ...listOf(deployed)];
    const around = {
      total: sizeOf(code),
      subs: subs.reduce((total, sub) => total + sizeOf(sub.code), 0),
      seen: deployed?.own.jumpWidth ?? 1,
      hidden: Math.max(0, ...dependencies.map((dependency) => dependency.own.jumpWidth)),
      setsImmutables: deployed !== undefined && ir.immutables.length > 0,
    };
    if (mayDependOnJumpWidths(own, around)) {
      throw new LinkRefusal('the width of its jump targets may depend on its dependencies');
    }
    return {
      ...unlinked,
      own,
      // A dependency of both halves lands in the creation code by itself, and inside the deployed code.
      code: replacePlaceholders(code, markers, deployed === undefined ? 1 : 2),
      sourceMap: splitPositions(sourceMap, positions),
    };
  };
  const deployedBytecode = link('deployedBytecode', ir.deployedDependencies, undefined);
  // solc stores equal sub-assemblies once, and a placeholder is unlike the deployed code (`type(Base).runtimeCode`).
  if (markers.some(({ code }) => isEqualCode(code, deployedBytecode.code))) {
    throw new LinkRefusal('its deployed code is equal to code that it embeds');
  }
  return { bytecode: link('bytecode', ir.creationDependencies, deployedBytecode), deployedBytecode };
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

function listOf<Item>(item: Item | undefined): Item[] {
  return item === undefined ? [] : [item];
}
