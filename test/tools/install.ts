import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';

const FOLDER = import.meta.dirname;

const ManifestSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    version: v.optional(v.string()),
    dependencies: v.optional(v.record(v.string(), v.string()), {}),
  }),
);

/**
 * Before the tests: installs Forge, Hardhat and the Node that runs actions, unless they are there. Without a lock
 * file, since `npm ci` refuses one where a registry lacks the packages of other platforms.
 */
export default function setup(): void {
  if (isInstalled()) return;
  const options = ['--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error'];
  execFileSync('npm', ['install', ...options], { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] });
}

function isInstalled(): boolean {
  const { dependencies } = manifest(FOLDER);
  return Object.entries(dependencies).every(([name, wanted]) => {
    const folder = join(FOLDER, 'node_modules', name);
    return existsSync(folder) && manifest(folder).version === wanted.replace(/^npm:.*@/, '');
  });
}

function manifest(folder: string): v.InferOutput<typeof ManifestSchema> {
  return v.parse(ManifestSchema, readFileSync(join(folder, 'package.json'), 'utf8'));
}
