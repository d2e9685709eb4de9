import type { ContractObject } from './contract-object.ts';
import type { IrObject } from './ir-object.ts';
import type { ObjectRun, ObjectWants } from './object-run.ts';
import type { Refused } from './refused.ts';
import type { YulSettings } from './settings.ts';

/**
 * Whether an object needs a second run: in Yul mode solc prints the `functionDebugData` of deployed code only
 * where the constructor embeds no other contract (`YulStack::assembleEVMWithDeployed`).
 */
export declare function needsDeployedRun(ir: IrObject, wants: ObjectWants): boolean;

/** That run: the deployed object alone, inside an object that deploys it. */
export declare function deployedRun(ir: IrObject): ObjectRun;
export declare function deployedInput(run: ObjectRun, settings: YulSettings): Buffer;

/** The object with the `functionDebugData` that the second run printed; refused where it gave other code. */
export declare function withDeployedRun(
  object: ContractObject,
  run: ObjectRun,
  output: unknown,
): ContractObject | Refused;
