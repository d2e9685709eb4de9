// Compiles OpenZeppelin from npm with the embedded compiler, in parallel, and prints a summary.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openZeppelin } from '../bench/inputs.js';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'parasolc-demo-'));
try {
  const [input, output] = [join(folder, 'input.json'), join(folder, 'output.json')];
  writeFileSync(input, JSON.stringify(openZeppelin({ viaIR: true })));
  console.log('$ parasolc build input.json -o output.json     # OpenZeppelin 5.0.2, via-IR, optimized\n');
  // Without the cache: a second demo would have nothing to show.
  const env = { ...process.env, PARASOLC_CACHE: 'off' };
  const { status } = spawnSync(process.execPath, [cli, 'build', input, '-o', output], {
    stdio: 'inherit',
    env,
  });
  process.exitCode = status ?? 1;
  if (status === 0) {
    const { contracts, errors = [] } = JSON.parse(readFileSync(output, 'utf8'));
    const all = Object.values(contracts).flatMap((byName) => Object.values(byName));
    const deployable = all.filter(({ evm }) => evm.bytecode.object !== '');
    const bytes = deployable.reduce((total, { evm }) => total + evm.deployedBytecode.object.length / 2, 0);
    console.log(
      `\n${all.length} contracts, interfaces and libraries, ${deployable.length} with code, ` +
        `${bytes.toLocaleString('en')} bytes of it; ${errors.length} warnings`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
