import fc from 'fast-check';
import { afterAll, test } from 'vitest';
import { writeFileSync } from 'node:fs';
import { closeCompilers, runEngine } from '../support/engine.ts';
import { projects } from '../support/generate/projects.ts';
import { wholeRun } from '../support/whole-run.ts';
afterAll(closeCompilers);
test('debug', async () => {
  const release = process.env['REL'] as '0.6.12';
  const options = fc.record({ strategy: fc.constantFrom('balanced', 'clustered', 'naive', 'auto'), jobs: fc.constantFrom(2, 3, 8) });
  let n = 0;
  for (const [project, chosen] of fc.sample(fc.tuple(projects(release), options), { numRuns: Number(process.env['N'] ?? 60), seed: Number(process.env['SEED'] ?? 20251) }) as never as [{ input: object }, object][]) {
    n++;
    const expected = wholeRun(release, project.input);
    let output: Buffer;
    try { ({ output } = await runEngine(release, project.input, chosen as never)); } catch (e) { output = Buffer.from(JSON.stringify({thrown: String(e)})); console.log(n, e); }
    if (!output.equals(expected)) { writeFileSync(`/tmp/lab/fail-${release}-${n}.json`, JSON.stringify({ input: project.input, chosen, expected: JSON.parse(expected.toString()), actual: JSON.parse(output.toString()) }, null, 1)); console.log('FAIL', n, JSON.stringify(chosen)); }
  }
});
