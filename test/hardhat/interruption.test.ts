import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { NODE_24 } from '../tools/tools.ts';

const MODULE = fileURLToPath(new URL('../../src/hardhat/interruption.ts', import.meta.url));

/** Runs a program in which one of two pieces of work sends its process a signal, and both wait to be stopped. */
function run(before: string): { status: number | null; signal: NodeJS.Signals | null; stdout: string } {
  const program = `
    import { Interruption } from ${JSON.stringify(MODULE)};
    ${before}
    const interruption = new Interruption();
    const work = (name, delay, send) => interruption.during(async (signal) => {
      const stopped = new Promise((done) => signal.addEventListener('abort', done));
      const alive = setInterval(() => {}, 1000);
      if (send) process.kill(process.pid, 'SIGTERM');
      await stopped;
      await new Promise((done) => setTimeout(done, delay));
      clearInterval(alive);
      console.log(name);
    });
    await Promise.all([work('first', 0, false), work('second', 100, true)]);
    await new Promise((done) => setTimeout(done, 100));
    console.log('goes on', process.listenerCount('SIGTERM'), process.listenerCount('SIGINT'));`;
  const args = ['--input-type=module', '--eval', program];
  return spawnSync(NODE_24, args, { encoding: 'utf8' });
}

it('ends the process by the signal, when all work has ended', () => {
  expect(run('')).toMatchObject({ signal: 'SIGTERM', stdout: 'first\nsecond\n' });
});

it('leaves it to those who listen as well', () => {
  expect(run("process.on('SIGTERM', () => console.log('heard'));")).toMatchObject({
    status: 0,
    stdout: 'heard\nfirst\nsecond\ngoes on 1 0\n',
  });
});
