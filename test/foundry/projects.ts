import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, relative } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import type { FoundryOptions } from '../../src/commands/build-foundry.ts';
import { lineProgress } from '../../src/progress/lines.ts';
import type { Environment } from '../../src/session/environment.ts';
import { nativeSolc } from '../support/native-solc.ts';
import { fullVersion } from '../support/whole-run.ts';
import { FORGE } from '../tools/tools.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SYSTEM_PATH = [dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter);

export type Files = Readonly<Record<string, string>>;

/** A project in a temporary folder, with a home folder beside it, removed when the test that made it is finished. */
export interface TestProject {
  /** The folder with `foundry.toml`, free of links. */
  readonly root: string;
  /** The home folder of Forge. */
  readonly home: string;
  write(files: Files): void;
  /** Files below a folder, by path. */
  read(folder: string): Record<string, string>;
  /** Runs the real Forge as a shell in the project's folder would. */
  forge(args: readonly string[], env?: Files, cwd?: string): Promise<ForgeRun>;
  /** What an action or a terminal gives to a command, in the project's folder. */
  environment(env?: Files): Environment & { readonly told: () => string };
}

export interface ForgeRun {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Contracts and errors only: what a linter says is not of interest. */
const CONFIG = '[profile.default]\n[lint]\nlint_on_build = false\n';

/** @param forge the Forge that `forge` runs */
export function testProject(files: Files, forge: string = FORGE): TestProject {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'parasolc-test-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const [root, home] = [join(folder, 'project'), join(folder, 'home')];
  mkdirSync(home);
  const project: TestProject = {
    root,
    home,
    write(written) {
      for (const [path, text] of Object.entries(written)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
    },
    read: (below) => filesBelow(join(root, below)),
    forge: (args, env = {}, cwd = root) =>
      new Promise((done) => {
        const own = { PATH: SYSTEM_PATH, HOME: home, PWD: cwd, NO_COLOR: '1', PARASOLC_CACHE: 'off', ...env };
        execFile(forge, args, { cwd, env: own, maxBuffer: 2 ** 28 }, (error, stdout, stderr) => {
          const status = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
          done({ status, stdout, stderr });
        });
      }),
    environment(env = {}) {
      const stderr = new PassThrough();
      const told: Buffer[] = [];
      stderr.on('data', (chunk: Buffer) => told.push(chunk));
      return {
        args: [],
        env: { PATH: SYSTEM_PATH, HOME: home, PARASOLC_SOLC_SITE: 'off', PARASOLC_CACHE: 'off', ...env },
        cwd: root,
        stdin: Readable.from([]),
        stdout: new PassThrough(),
        stderr,
        progress: (_, label) => lineProgress(stderr, { label }),
        packageRoots: [ROOT],
        cores: 2,
        memory: 2 ** 33,
        signal: new AbortController().signal,
        told: () => Buffer.concat(told).toString(),
      };
    },
  };
  project.write({ 'foundry.toml': CONFIG, ...files });
  return project;
}

function filesBelow(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(paths.map((path) => [relative(folder, path), readFileSync(path, 'utf8')]));
}

/** The options of `buildFoundry`, as the command line gives them by default. */
export function foundryOptions(options: Partial<FoundryOptions> = {}): FoundryOptions {
  return {
    forge: FORGE,
    solc: undefined,
    'solc-site': undefined,
    jobs: 2,
    strategy: 'auto',
    sources: 'all',
    verify: 'none',
    trace: undefined,
    quiet: false,
    ...options,
  };
}

/**
 * A program that writes a line to a file each time it is started, then is another program.
 *
 * @param words other text in it: the end of its version, as in a real solc
 */
export function watched(program: string, log: string, path: string, words = ''): string {
  const script = `#!/bin/sh\n# ${words}\necho "$*" >> '${log}'\nexec '${program}' "$@"\n`;
  writeFileSync(path, script, { mode: 0o755 });
  return path;
}

/** The same for a solc of ours: `nativeSolc`. */
export async function watchedSolc(release: string, log: string, path: string): Promise<string> {
  const words = fullVersion(release).replace(/^.*\+(.*)\.Emscripten\.clang$/, '$1.Linux.g++');
  return watched(await nativeSolc(release), log, path, words);
}

export function linesOf(file: string): string[] {
  return existsSync(file)
    ? readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
    : [];
}

/** Expects two folders to hold the same. Where they do not, the message names the files: they are long. */
export function expectSameFiles(actual: Files, expected: Files): void {
  const [ours, theirs] = [withoutIds(actual), withoutIds(expected)];
  const paths = new Set([...Object.keys(ours), ...Object.keys(theirs)]);
  expect([...paths].filter((path) => ours[path] !== theirs[path])).toEqual([]);
  expect(paths.size).toBeGreaterThan(0);
}

/** Forge's build info is called by a hash of, among other things, the project's own folder. */
function withoutIds(files: Files): Files {
  const infos = Object.keys(files).filter((path) => path.startsWith('build-info/'));
  const ids = infos.map((path) => path.replace(/^build-info\/(.*)\.json$/, '$1'));
  const others = Object.entries(files).filter(([path]) => !infos.includes(path));
  const texts = infos
    .map((path) => ids.reduce((text, id) => text.replaceAll(id, 'id'), files[path] ?? ''))
    .sort();
  return {
    ...Object.fromEntries(others),
    ...Object.fromEntries(texts.map((text, index) => [`build-info/${index}`, text])),
  };
}
