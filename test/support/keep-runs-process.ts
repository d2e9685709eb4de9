/** Asks for 50 outputs again and again, and fails if one is wrong. */
import { keepRunsIn } from './kept-runs.ts';

const [folder = '', compiler = ''] = process.argv.slice(2);
for (let turn = 0; turn < 250; turn++) {
  const expected = Buffer.alloc(100_000, `output ${turn % 50}, `);
  const output = keepRunsIn(folder).output(compiler, Buffer.from(`${turn % 50}`), () => expected);
  if (!output.equals(expected)) process.exit(1);
}
