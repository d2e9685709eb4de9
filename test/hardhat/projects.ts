import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished } from 'vitest';
import { tracedRuns } from '../support/trace.ts';
import { NODE_24, TOOL_PACKAGES } from '../tools/tools.ts';

const PACKAGES = fileURLToPath(new URL('../../node_modules', import.meta.url));

/** How a run of Hardhat ended. */
export interface HardhatRun {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** How a plugin is installed: `npm install FOLDER` makes a link, `npm install FILE.tgz` unpacks; or it is copied. */
export type PluginInstall = 'link' | 'tarball' | 'copy';

const INSTALL: Readonly<Record<PluginInstall, (plugin: string, place: string) => void>> = {
  link: (plugin, place) => symlinkSync(plugin, place),
  copy: (plugin, place) => cpSync(plugin, place, { recursive: true }),
  tarball(plugin, place) {
    mkdirSync(place);
    const args = ['pack', plugin, '--pack-destination', place, '--loglevel=error'];
    const name = execFileSync('npm', args, { encoding: 'utf8' }).trim();
    execFileSync('tar', ['-xzf', name, '--strip-components=1'], { cwd: place });
  },
};

/** A Hardhat project in a folder that lasts for one test. */
export class HardhatProject {
  readonly root: string;
  private readonly version: 2 | 3;

  /**
   * @param plugin the folder of the installed plugin; left out for Hardhat alone
   * @param install how the plugin comes to the project: see `PluginInstall`
   * @param files by path; those of a project that Hardhat itself needs are there already
   */
  constructor(
    version: 2 | 3,
    files: Readonly<Record<string, string>>,
    plugin?: string,
    install: PluginInstall = 'link',
  ) {
    this.version = version;
    this.root = realpathSync(mkdtempSync(join(tmpdir(), 'parasolc-hardhat-')));
    onTestFinished(() => rmSync(this.root, { recursive: true }));
    const modules = join(this.root, 'node_modules');
    mkdirSync(join(modules, '@openzeppelin'), { recursive: true });
    symlinkSync(join(TOOL_PACKAGES, version === 3 ? 'hardhat' : 'hardhat-2'), join(modules, 'hardhat'));
    symlinkSync(join(PACKAGES, '@openzeppelin/contracts'), join(modules, '@openzeppelin/contracts'));
    if (plugin !== undefined) INSTALL[install](plugin, join(modules, 'parasolc'));
    const manifest = { name: 'project', version: '1.0.0', ...(version === 3 ? { type: 'module' } : {}) };
    this.write({ 'package.json': JSON.stringify(manifest), ...files });
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, path)), { recursive: true });
      writeFileSync(join(this.root, path), text);
    }
  }

  /** Runs `hardhat` with these arguments, without telemetry, updates, or a home to leave anything in. */
  hardhat(
    args: readonly string[],
    env: Readonly<Record<string, string>> = {},
  ): Promise<HardhatRun> & { readonly pid: number | undefined } {
    const cli =
      this.version === 3
        ? 'node_modules/hardhat/dist/src/cli.js'
        : 'node_modules/hardhat/internal/cli/bootstrap.js';
    const child = spawn(this.version === 3 ? NODE_24 : process.execPath, [cli, ...args], {
      cwd: this.root,
      env: {
        PATH: process.env.PATH,
        HOME: join(this.root, 'home'),
        PARASOLC_CACHE: 'off',
        HARDHAT_DISABLE_TELEMETRY: 'true',
        HARDHAT_DISABLE_TELEMETRY_PROMPT: 'true',
        NO_COLOR: '1',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    const run = new Promise<HardhatRun>((done, fail) => {
      child.once('error', fail);
      child.once('close', (status, signal) => {
        done({
          status,
          signal,
          stdout: Buffer.concat(stdout).toString(),
          stderr: Buffer.concat(stderr).toString(),
        });
      });
    });
    return Object.assign(run, { pid: child.pid });
  }

  /** `hardhat compile`, which must succeed. */
  async compile(env: Readonly<Record<string, string>> = {}): Promise<HardhatRun> {
    const run = await this.hardhat(['compile'], env);
    expect(run, run.stderr).toMatchObject({ status: 0 });
    return run;
  }

  /** Every file below `artifacts`: build infos, artifacts, and what Hardhat declares of them. */
  artifacts(): Map<string, string> {
    const folder = join(this.root, 'artifacts');
    const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort();
    return new Map(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
  }

  /** What solc was run for, of a project whose `trace` is `trace.jsonl`. */
  runs(): string[] {
    return tracedRuns(join(this.root, 'trace.jsonl')).map(({ cat }) => cat);
  }
}

/** The children of a process that are alive: their command lines, by process id. */
export function childrenOf(parent: number | undefined): Map<number, string> {
  const children = new Map<number, string>();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
      const [state, of] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      if (state === 'Z' || Number(of) !== parent) continue;
      const command = readFileSync(`/proc/${pid}/cmdline`, 'latin1').split('\0').join(' ').trim();
      children.set(Number(pid), command);
    } catch {
      // Gone since the folder was listed.
    }
  }
  return children;
}

/** Expects two projects to have the same artifacts; the message names files, for their texts are long. */
export function expectSameArtifacts(actual: HardhatProject, expected: HardhatProject): void {
  const [found, wanted] = [actual.artifacts(), expected.artifacts()];
  expect([...found.keys()]).toEqual([...wanted.keys()]);
  expect([...found].filter(([path, text]) => wanted.get(path) !== text).map(([path]) => path)).toEqual([]);
}
