import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';
import { installPackage, unpackPackage } from '../support/packed.ts';
import { FORGE } from '../tools/tools.ts';

const PACKAGES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** An empty folder for the tests of a file. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'parasolc-test-')));
  afterAll(() => rmSync(folder, { recursive: true }));
  return folder;
}

/** The package alone, unpacked. */
export function unpacked(folder: string): string {
  const root = join(folder, 'package');
  unpackPackage(root);
  return root;
}

/** How a program ended. */
interface Ending {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder into which the package was installed by npm, as a new user does it. */
export interface Installed {
  readonly folder: string;
  write(files: Readonly<Record<string, string>>): void;
  /** Runs a program there, with Forge on PATH and a home of its own. */
  run(program: string, args: readonly string[]): Promise<Ending>;
}

/** Installs the package into an empty folder; `solc` 0.8.28 and the types of Node are beside it. */
export function installed(): Installed {
  const folder = temporaryFolder();
  const write = (files: Readonly<Record<string, string>>): void => {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
  };
  write({ 'package.json': '{ "type": "module" }' });
  installPackage(folder);
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, '@types'));
  for (const name of ['solc-0.8.28', '@types/node', 'undici-types'])
    symlinkSync(join(PACKAGES, name), join(modules, name));
  const { PARASOLC_SOLC_SITE, PARASOLC_CACHE } = process.env;
  const PATH = [dirname(process.execPath), dirname(FORGE), '/usr/bin', '/bin'].join(delimiter);
  // As a shell sets it: Forge starts compilers in other folders.
  const env = { PATH, PWD: folder, HOME: join(folder, 'home'), PARASOLC_SOLC_SITE, PARASOLC_CACHE };
  return {
    folder,
    write,
    run: (program, args) =>
      new Promise((done) => {
        execFile(program, args, { cwd: folder, env, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
          const status = error === null ? 0 : typeof error.code === 'number' ? error.code : -1;
          done({ status, stdout, stderr });
        });
      }),
  };
}
