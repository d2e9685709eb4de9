import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { InstallTask } from './install-process.ts';

export interface InstallOutcome {
  readonly path?: string;
  readonly code?: string;
  readonly text?: string;
}

/** Bundles `install-process.ts` into a folder; gives a function that runs it. */
export async function bundleInstallProcess(
  folder: string,
): Promise<(task: InstallTask, env?: Readonly<Record<string, string>>) => Promise<InstallOutcome>> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('./install-process.ts', import.meta.url))],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // undici is CommonJS and asks for `require`.
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    write: false,
  });
  const script = join(folder, 'install.mjs');
  writeFileSync(script, outputFiles.map((file) => file.text).join(''));
  return async (task, env = {}) => {
    const { stdout } = await promisify(execFile)(process.execPath, [script, JSON.stringify(task)], {
      env: { ...process.env, ...env },
    });
    return JSON.parse(stdout);
  };
}
