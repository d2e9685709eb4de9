import { type ChildProcess, spawn } from 'node:child_process';
import { bundled } from '../support/checkout.ts';

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
  // An environment of its own: a PARASOLC_ variable of the machine would be a setting.
  const { PATH, HOME, PARASOLC_SOLC_SITE, PARASOLC_CACHE } = process.env;
  const env = { PATH, HOME, PARASOLC_SOLC_SITE, PARASOLC_CACHE, ...options.env };
  const cwd = options.cwd === undefined ? {} : { cwd: options.cwd };
  const child = spawn(process.execPath, [bundledCli(), ...args], { ...cwd, env, stdio: 'pipe' });
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

/** The path of `cli.js`, bundled from the source as it is now. */
export function bundledCli(): string {
  return bundled('cli.js');
}
