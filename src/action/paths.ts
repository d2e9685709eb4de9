import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { StepContext } from './context.ts';

/** A path as the other steps of a job understand it: relative to the workspace where it is in there, with `/`. */
export function pathForSteps({ environment, workspace }: StepContext, path: string): string {
  const absolute = resolve(environment.cwd, path);
  const inside = relative(workspace, absolute);
  return inside.startsWith('..') || isAbsolute(inside) ? absolute : inside.split(sep).join('/');
}
