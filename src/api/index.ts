/** The package `parasolc`, for programs: `docs/api.md` describes it. `dist/index.d.ts` is made from these exports. */
export { type FailureCode, ParasolcError } from '../errors.ts';
export type { Summary as Report } from '../report/report.ts';
export { build } from './build.ts';
export { compile } from './compile.ts';
export { merge } from './merge.ts';
export type { Output } from './output.ts';
export { plan } from './plan.ts';
export type { ProgressEvent } from './progress.ts';
export type { SolidityError, StandardJsonInput, StandardJsonOutput } from './standard-json.ts';
export type {
  Archive,
  BuildOptions,
  BuildResult,
  CommonOptions,
  CompileOptions,
  CompileResult,
  CompilerOptions,
  ImportOptions,
  MergeOptions,
  PlanOptions,
  PlanResult,
} from './types.ts';
