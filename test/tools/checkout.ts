import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { bundleFiles, modeOf, OUT } from '../../scripts/bundle-files.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of the checkout that the tests run programs from. */
    checkout: string;
  }
}

const ROOT = resolve(import.meta.dirname, '../..');
/** Below `node_modules`, so that Node finds the embedded compiler from there. */
const PLACE = join(ROOT, 'node_modules/.cache/parasolc-test');

/** What a user's checkout has and the programs do not need, or what is made anew. */
const LEFT_OUT = new Set(['.git', 'node_modules', 'coverage', 'src', 'test', OUT]);

/**
 * Before the tests: a copy of this checkout with the bundle and the manifests that `src` gives now. What is
 * committed in `dist` may be older, so no test runs it. Each tier that needs it has its own, as they end at different
 * times. Made again before each run where files are watched.
 */
export default async function setup(project: TestProject): Promise<() => void> {
  removeLeft();
  const folder = join(PLACE, `checkout-${process.pid}-${project.name}`);
  await make(folder);
  project.provide('checkout', folder);
  project.onTestsRerun(() => make(folder));
  return () => rmSync(folder, { recursive: true, force: true });
}

async function make(folder: string): Promise<void> {
  const files = await bundleFiles();
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(ROOT)) {
    if (!LEFT_OUT.has(name)) cpSync(join(ROOT, name), join(folder, name), { recursive: true });
  }
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text, { mode: modeOf(path) });
  }
}

/** Removes the copies of runs that were killed. */
function removeLeft(): void {
  mkdirSync(PLACE, { recursive: true });
  for (const name of readdirSync(PLACE)) {
    const pid = /^checkout-(\d+)/.exec(name)?.[1];
    if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(PLACE, name), { recursive: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
