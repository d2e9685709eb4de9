import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readAction } from './action.ts';
import { folderOf } from './fixture.ts';
import { validate } from './validate.ts';
import { readWorkflow } from './workflow.ts';

const JOB = 'runs-on: ubuntu-latest';

describe('validate', () => {
  it('accepts node24, $/ paths, called workflows and bare conditions', async () => {
    const workflow = `
on: { workflow_call: { inputs: { input: { type: string, required: true } }, outputs: { o: { value: '\${{ jobs.a.outputs.o }}' } } } }
jobs:
  a:
    ${JOB}
    if: inputs.input != ''
    outputs: { o: '\${{ steps.s.outputs.o }}' }
    steps: [{ id: s, uses: $/plan, with: { input: '\${{ inputs.input }}' } }]
`;
    expect(await validate('workflow.yml', workflow)).toEqual([]);
    const action = 'name: a\ndescription: b\nruns: { using: node24, main: dist/main.js }\n';
    expect(await validate('action.yml', action)).toEqual([]);
  });

  it.each([
    ['an unknown key', `on: push\njobs:\n  a:\n    ${JOB}\n    step: []\n`, 5, "Unexpected value 'step'"],
    [
      'an unknown need',
      `on: push\njobs:\n  c: { ${JOB}, steps: [{ run: x }] }\n  a:\n    ${JOB}\n    needs: b\n    steps: [{ run: x }]\n`,
      6,
      "unknown job 'b'",
    ],
    [
      'an unknown context',
      `on: push\njobs:\n  a:\n    ${JOB}\n    if: matrix.n\n    steps: [{ run: x }]\n`,
      5,
      'matrix',
    ],
    ['broken YAML', 'on: push\njobs: [\n', 3, ''],
  ])('names %s with its line', async (_, workflow, line, message) => {
    const [problem] = await validate('workflow.yml', workflow);
    expect(problem?.message).toContain(message);
    expect(problem?.line).toBe(line);
  });

  it('checks an action.yml by the rules of actions', async () => {
    const [problem] = await validate('x/action.yml', 'name: a\ndescription: b\nruns: { using: node24 }\n');
    expect(problem).toMatchObject({ line: 3, message: expect.stringContaining('main') });
  });
});

describe('reading', () => {
  it('throws the first problem with file and line', async () => {
    const folder = folderOf({ 'w.yml': 'on: push\njobs:\n  a: {}\n', 'action.yml': 'name: a\n' });
    await expect(readWorkflow(join(folder, 'w.yml'))).rejects.toThrow(/w\.yml:3: /);
    await expect(readAction(folder)).rejects.toThrow(/action\.yml/);
    await expect(readAction(join(folder, 'none'))).rejects.toThrow('no action.yml');
  });

  it('adds success() to a condition that asks for no status', async () => {
    const steps = "[{ run: x, if: github.ref == 'main' }, { run: x, if: always() }, { run: x }]";
    const folder = folderOf({ 'w.yml': `on: push\njobs:\n  a:\n    ${JOB}\n    steps: ${steps}\n` });
    const { jobs } = await readWorkflow(join(folder, 'w.yml'));
    expect(jobs[0]?.steps.map((step) => step.if.text)).toEqual([
      "success() && (github.ref == 'main')",
      'always()',
      'success()',
    ]);
  });

  it('gives kinds, defaults and post steps of actions', async () => {
    const folder = folderOf({
      'action.yml': `
name: a
description: b
inputs: { matrix: { description: m, default: '\${{ toJSON(matrix) }}' } }
runs: { using: node24, main: main.js, post: post.js, post-if: failure() }
`,
    });
    const action = await readAction(folder);
    expect(action.inputs.get('matrix')?.default).toMatchObject({ text: 'toJSON(matrix)' });
    expect(action.runs).toMatchObject({ kind: 'node', post: 'post.js', postIf: { text: 'failure()' } });
  });
});
