import type { ContractObject } from './contract-object.ts';
import type { IrObject } from './ir-object.ts';
import type { PrintedObject } from './object-run.ts';
import type { Positions } from './positions.ts';
import type { Refused } from './refused.ts';

/**
 * Makes an object of what solc printed, and checks it: laid out with the placeholders, it must give the very
 * bytes, references and source map that solc printed.
 */
export declare function makeObject(
  ir: IrObject,
  printed: PrintedObject,
  context: { readonly positions: Positions; readonly evmVersion: string | undefined },
): ContractObject | Refused;
