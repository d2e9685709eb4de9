import { spawnSync } from 'node:child_process';
import { bundledCli, type CliResult } from './run-cli.ts';

/**
 * Runs the command line in a shell that has set limits before, or closes what it was given.
 *
 * @param before shell commands: `ulimit -n 64`
 * @param redirections of the command line: `>&-`
 */
export function runLimited(
  cwd: string,
  args: readonly string[],
  {
    before = ':',
    redirections = '',
    env = {},
  }: {
    readonly before?: string;
    readonly redirections?: string;
    readonly env?: Readonly<Record<string, string>>;
  },
): CliResult {
  const { PATH, HOME, PARASOLC_SOLC_SITE, PARASOLC_CACHE } = process.env;
  // With the limit on files, the system would end the process without this.
  const script = `trap '' XFSZ; ${before}; exec "$@" ${redirections}`;
  const { status, stdout, stderr } = spawnSync(
    'sh',
    ['-c', script, 'sh', process.execPath, bundledCli(), ...args],
    { cwd, env: { PATH, HOME, PARASOLC_SOLC_SITE, PARASOLC_CACHE, ...env }, maxBuffer: 2 ** 28 },
  );
  return { status, stdout, stderr: stderr.toString() };
}
