import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface CliResult {
  /** `null` where a signal ended it. */
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export interface CliOptions {
  /** Standard input; open, it never ends. */
  readonly input?: string | Buffer | { readonly kind: 'open' };
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
  /** Told of the process when it has been started. */
  readonly started?: (child: ChildProcess) => void;
}

/** Runs the command line of this source as its users do: a process of its own, from a bundle. */
export async function runCli(args: readonly string[], options: CliOptions = {}): Promise<CliResult> {
  const cli = await bundledCli();
  // An environment of its own: a PARASOLC_ variable of the machine would be a setting.
  const { PATH, HOME, PARASOLC_SOLC_SITE } = process.env;
  const env = { PATH, HOME, PARASOLC_SOLC_SITE, ...options.env };
  const cwd = options.cwd === undefined ? {} : { cwd: options.cwd };
  const child = spawn(process.execPath, [cli, ...args], { ...cwd, env, stdio: 'pipe' });
  options.started?.(child);
  const stdout: Buffer[] = [];
  const stderr: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  child.stdin.on('error', () => undefined); // It need not read its input.
  const { input = '' } = options;
  if (typeof input === 'string' || Buffer.isBuffer(input)) child.stdin.end(input);
  const status = await new Promise<number | null>((done) => child.once('close', done));
  return { status, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() };
}

let bundled: Promise<string> | undefined;

/** The path of `cli.js`, bundled from the source as it is now, like `scripts/bundle.js` does. */
export function bundledCli(): Promise<string> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/cli.ts', 'src/compilers/wasm-thread.ts'],
    entryNames: '[name]',
    outdir: 'dist',
    bundle: true,
    platform: 'node',
    target: 'node20.12',
    format: 'esm',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
    write: false,
  });
  const hash = createHash('sha256');
  for (const { contents } of outputFiles) hash.update(contents);
  // Below node_modules, so that the embedded compiler is found from there.
  const cache = join(ROOT, 'node_modules/.cache/parasolc-test');
  const folder = join(cache, `cli-${hash.digest('hex').slice(0, 16)}`);
  if (existsSync(folder)) return join(folder, 'cli.js');
  // Beside, then renamed: several test files may do this at once.
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  writeFileSync(join(draft, 'package.json'), '{"type":"module"}');
  for (const { path, contents } of outputFiles) {
    writeFileSync(join(draft, basename(path)), contents, { mode: 0o755 });
  }
  try {
    renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
  return join(folder, 'cli.js');
}
