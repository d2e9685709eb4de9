import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { inputNames, inputRows, readActionInputs } from '../../src/action/inputs.ts';
import { manifests } from '../../src/action/manifest.ts';
import { readTemplate, validate } from '../harness/validate.ts';
import { failureOf } from '../support/compiler-inputs.ts';

/** What is committed, not what the source gives. */
const PROJECT = resolve(import.meta.dirname, '../..');
const WORKFLOWS = readdirSync(join(PROJECT, '.github/workflows')).map((name) => `.github/workflows/${name}`);

test.each([...new Set([...manifests().keys(), ...WORKFLOWS])])(
  "GitHub's own parser finds nothing wrong in %s",
  async (path) => {
    expect(await validate(join(PROJECT, path))).toEqual([]);
  },
);

test.each([...manifests()])('%s is what the table of inputs says', async (path, text) => {
  expect(readFileSync(join(PROJECT, path), 'utf8')).toBe(text);
  const { inputs = {} } = (await readTemplate(join(PROJECT, path))) as { inputs?: Record<string, unknown> };
  const names = inputRows().map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(inputs)));
});

test('only inputs that take several values are described as one per line', () => {
  const described = [
    ...(manifests().get('action.yml') ?? '').matchAll(/^ {2}([\w-]+):\n {4}description: (.*)$/gm),
  ];
  const perLine = described.filter(([, , text = '']) => text.includes('one per line'));
  expect(perLine.map(([, name]) => name)).toEqual([
    'input',
    'include-path',
    'allow-path',
    'remappings',
    'size-skip',
  ]);
  const flags = described.filter(([, , text = '']) => text.includes('true or false'));
  expect(flags.map(([, name]) => name)).toEqual(['optimize', 'via-ir']);
});

/** The reusable workflow's text, its inputs, and the names of what it passes on to each of its steps. */
async function reusable(): Promise<{
  text: string;
  inputs: Record<string, { type: string }>;
  passed: Map<string, string[]>;
}> {
  const path = join(PROJECT, '.github/workflows/compile.yml');
  const text = readFileSync(path, 'utf8');
  const { on } = (await readTemplate(path)) as unknown as {
    on: { workflow_call: { inputs: Record<string, { type: string }> } };
  };
  const passed = new Map<string, string[]>();
  for (const step of text.split('uses: $/').slice(1)) {
    const block = step.split('with:')[1]?.split('- name:')[0] ?? '';
    const names = [...block.matchAll(/^ {10}([\w-]+):/gm)].map(([, name = '']) => name);
    passed.set(/^\w+/.exec(step)?.[0] ?? '', names);
  }
  return { text, inputs: on.workflow_call.inputs, passed };
}

test('the reusable workflow has every input of the plan, and passes on none that a step does not have', async () => {
  const { inputs, passed } = await reusable();
  expect([...passed.keys()]).toEqual(['plan', 'compile', 'merge']);
  for (const [command, names] of passed) {
    const manifest = (await readTemplate(join(PROJECT, command, 'action.yml'))) as { inputs: object };
    expect(Object.keys(manifest.inputs)).toEqual(expect.arrayContaining(names));
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(names));
    // All but what the workflow decides.
    if (command === 'plan') expect([...names, 'command'].sort()).toEqual(Object.keys(manifest.inputs).sort());
  }
});

test('the documentation names every input of the reusable workflow', async () => {
  const docs = readFileSync(join(PROJECT, 'docs/github-actions.md'), 'utf8');
  for (const name of Object.keys((await reusable()).inputs)) expect(docs).toContain(`\`${name}\``);
});

test('every job has a time limit, and of the reusable workflow only the plan may read the repository', async () => {
  for (const path of WORKFLOWS) {
    const { jobs } = (await readTemplate(join(PROJECT, path))) as {
      jobs: Record<string, Record<string, unknown>>;
    };
    for (const [id, job] of Object.entries(jobs)) {
      if (job.uses === undefined) expect(job['timeout-minutes'], `${path}: ${id}`).toBeDefined();
    }
  }
  const workflow = (await readTemplate(join(PROJECT, '.github/workflows/compile.yml'))) as unknown as {
    permissions: object;
    jobs: Record<string, { permissions: object }>;
  };
  expect(workflow.permissions).toEqual({});
  expect(Object.entries(workflow.jobs).map(([id, { permissions }]) => [id, permissions])).toEqual([
    ['plan', { contents: 'read' }],
    ['compile', {}],
    ['merge', {}],
  ]);
});

test('a release holds all manifests', () => {
  const release = readFileSync(join(PROJECT, '.github/workflows/release.yml'), 'utf8');
  for (const path of manifests().keys()) {
    const [name = ''] = path.split('/');
    // The reusable workflow is called by its place in the repository.
    if (name === '.github') continue;
    expect(/git archive .*/.exec(release)?.[0].split(' ')).toContain(name);
  }
});

test('third-party actions are pinned by commit, and permissions are written down', () => {
  for (const path of WORKFLOWS) {
    const text = readFileSync(join(PROJECT, path), 'utf8');
    for (const [, used = ''] of text.matchAll(/uses: (\S+)/g)) {
      if (!/^[.$]\//.test(used)) expect(used, path).toMatch(/@[0-9a-f]{40}$/);
    }
    expect(text, path).toMatch(/^permissions:/m);
  }
});

/** The inputs of a step, from some that are given. */
function read(given: Readonly<Record<string, string>>): ReturnType<typeof readActionInputs> {
  return readActionInputs((name) => given[name] ?? '', Object.keys(given));
}

test('inputs are read as the options of the command line; several values stand on a line each', () => {
  const { options, command, output, artifact } = read({
    input: 'in.json',
    jobs: '3',
    'include-path': 'lib\n\n  node_modules  \n',
    matrix: 'null',
  });
  expect({ command, output, artifact }).toEqual({
    command: 'build',
    output: 'parasolc-output.json',
    artifact: 'parasolc',
  });
  expect(options).toMatchObject({ jobs: 3, 'include-path': ['lib', 'node_modules'], strategy: 'auto' });
});

test('inputs are found by the variables that the runner sets for them', () => {
  const env = { INPUT_SHRADS: '3', 'INPUT_WORKING-DIRECTORY': '', PATH: '/bin', INPUT_: '' };
  expect(inputNames(env)).toEqual(['shrads', 'working-directory']);
});

test('an option without a value is true or false', () => {
  expect(read({ 'via-ir': 'true', optimize: 'false' }).options).toMatchObject({
    'via-ir': true,
    optimize: false,
  });
});

test.each<[string, Record<string, string>, RegExp]>([
  ['a command that there is none of', { command: 'deploy' }, /"command".*"deploy"/],
  ['a number that is none', { jobs: 'two' }, /"jobs".*"two"/],
  ['a strategy that there is none of', { strategy: 'Auto' }, /"strategy".*"Auto"/],
  [
    'an input of another command',
    { command: 'merge', shards: '3' },
    /merge does not take the input "shards"/,
  ],
  ['a truth that is none', { 'via-ir': 'yes' }, /"via-ir".*"yes"/],
  ['an input that there is none of', { command: 'plan', shrads: '3' }, /unknown input "shrads"/],
  ['a name that leads elsewhere', { command: 'plan', artifact: '../x' }, /"artifact".*"\.\.\/x"/],
])('%s is refused', async (_, given, message) => {
  const failure = await failureOf(Promise.resolve().then(() => read(given)));
  expect(failure.code).toBe('USAGE');
  expect(failure.message).toMatch(message);
  // What it must be is all that there is to do.
  if (!failure.message.includes(' must be ')) expect(failure.fix).toBeDefined();
});
