/** The Action: wires `runAction` to this process. Only here are its environment and signals read. */
import { availableParallelism, tmpdir, totalmem } from 'node:os';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runAction } from './action/main.ts';
import { githubRunner } from './action/runner.ts';
import { removeUnfinished } from './files/leftovers.ts';
import { hostVariables } from './session/host-variables.ts';

const runner = githubRunner();
const stop = new AbortController();
// A run that is cancelled gets SIGINT, and SIGTERM 7.5 seconds later (actions/runner, `ProcessInvoker.cs`).
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    if (stop.signal.aborted && signal === 'SIGTERM') exitAtOnce(143);
    stop.abort();
  });
}
process.on('uncaughtException', (error) => {
  runner.annotate('error', 'parasolc', `${error.message} [INTERNAL]`);
  runner.debug(error.stack ?? '');
  exitAtOnce(3);
});

function exitAtOnce(status: number): never {
  removeUnfinished();
  process.exit(status);
}

const status = await runAction(runner, {
  env: hostVariables(process.env),
  cli: fileURLToPath(new URL('./cli.js', import.meta.url)),
  packageRoots: [dirname(fileURLToPath(import.meta.url))],
  cores: availableParallelism(),
  memory: totalmem(),
  temp: tmpdir(),
  cwd: process.cwd(),
  signal: stop.signal,
});
process.exitCode = status;
// All is done: connections that a client keeps open must not delay the end of the job.
setTimeout(() => process.exit(), 2_000).unref();
