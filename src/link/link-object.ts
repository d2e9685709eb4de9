import type { ContractObject } from './contract-object.ts';
import type { LinkedContract } from './linked-code.ts';

/**
 * Lays an object out with the code that it embeds, as solc's assembler does (`Assembly::assembleLegacy`). It
 * cannot fail: `makeObject` has checked the object.
 *
 * @param dependency gives each contract that it embeds (`embeddedIn`), linked
 */
export declare function linkObject(
  object: ContractObject,
  dependency: (name: string) => LinkedContract,
): LinkedContract;
