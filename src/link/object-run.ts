import type { Code } from './code.ts';
import type { IrObject } from './ir-object.ts';
import type { DebugData } from './linked-code.ts';
import type { Refused } from './refused.ts';
import type { YulSettings } from './settings.ts';

/** A Yul run: its text, and the outermost object, under whose name solc prints the output. */
export interface ObjectRun {
  readonly text: string;
  readonly object: string;
}

/** Which outputs that cost extra are wanted of an object. */
export interface ObjectWants {
  /** `functionDebugData` of the creation code. */
  readonly creationDebugData: boolean;
  /** `functionDebugData` of the deployed code. */
  readonly deployedDebugData: boolean;
}

/** What solc prints in the run of an object, its dependencies being placeholders. */
export interface PrintedObject {
  readonly assembly: string;
  readonly code: Code;
  readonly sourceMap: string;
  readonly creationDebugData: DebugData;
  readonly deployedDebugData: DebugData;
}

/** The one Yul run of a contract, with a placeholder for each contract that it embeds. */
export declare function objectRun(ir: IrObject): ObjectRun;

/** Standard JSON input of that run. */
export declare function objectInput(
  ir: IrObject,
  run: ObjectRun,
  settings: YulSettings,
  wants: ObjectWants,
): Buffer;

/** Reads the output of that run. */
export declare function readObjectOutput(output: unknown, run: ObjectRun): PrintedObject | Refused;
