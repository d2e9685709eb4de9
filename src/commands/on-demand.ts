/**
 * What `parasolc build` rarely needs, loaded together when it is needed: small builds would wait longer for this code
 * than for solc.
 */
export { writeReport } from '../report/write.ts';
export { checkSizes } from './check-sizes.ts';
export { runCompile } from './compile.ts';
export { keepInputs } from './keep-input.ts';
export { mergeArchives, runMerge } from './merge.ts';
export { planProject, runPlan } from './plan.ts';
