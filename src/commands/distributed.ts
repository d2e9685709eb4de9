/** The commands whose work is passed on as a plan and its parts: they are loaded together, and only when one runs. */
export { runCompile } from './compile.ts';
export { runMerge } from './merge.ts';
export { runPlan } from './plan.ts';
