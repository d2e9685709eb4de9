import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inputRows, readInputs } from '../../src/action/inputs.ts';
import { manifests } from '../../src/action/manifest.ts';
import { readTemplate, validate } from '../harness/validate.ts';
import { failureOf } from '../support/compiler-inputs.ts';
import { PROJECT } from './run-action.ts';

const WORKFLOWS = readdirSync(join(PROJECT, '.github/workflows')).map((name) => `.github/workflows/${name}`);

test.each([...manifests().keys(), ...WORKFLOWS])(
  "GitHub's own parser finds nothing wrong in %s",
  async (path) => {
    expect(await validate(join(PROJECT, path))).toEqual([]);
  },
);

test.each([...manifests()])('%s is what the table of inputs says', async (path, text) => {
  expect(readFileSync(join(PROJECT, path), 'utf8')).toBe(text);
  const { inputs } = (await readTemplate(join(PROJECT, path))) as { inputs: Record<string, unknown> };
  const names = inputRows().map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining(Object.keys(inputs)));
});

test('the reusable workflow passes on no input that the steps do not have', async () => {
  const workflow = readFileSync(join(PROJECT, '.github/workflows/compile.yml'), 'utf8');
  const steps = workflow.split('uses: $/').slice(1);
  expect(steps).toHaveLength(3);
  for (const step of steps) {
    const command = /^\w+/.exec(step)?.[0] ?? '';
    const names = [...(step.split('with:')[1] ?? '').matchAll(/^ {10}([\w-]+):/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(0);
    const { inputs } = (await readTemplate(join(PROJECT, command, 'action.yml'))) as { inputs: object };
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(names));
  }
});

test('a release holds all manifests', () => {
  const release = readFileSync(join(PROJECT, '.github/workflows/release.yml'), 'utf8');
  const { files } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { files: string[] };
  for (const path of manifests().keys()) {
    const [name = ''] = path.split('/');
    expect(/git archive .*/.exec(release)?.[0].split(' ')).toContain(name);
    expect(files).toContain(name);
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
function read(given: Readonly<Record<string, string>>): ReturnType<typeof readInputs> {
  return readInputs((name) => given[name] ?? '');
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
  ['a name that leads elsewhere', { command: 'plan', artifact: '../x' }, /"artifact".*"\.\.\/x"/],
])('%s is refused', async (_, given, message) => {
  const failure = await failureOf(Promise.resolve().then(() => read(given)));
  expect(failure.code).toBe('USAGE');
  expect(failure.message).toMatch(message);
  // What it must be is all that there is to do.
  if (!failure.message.includes(' must be ')) expect(failure.remedy).toBeDefined();
});
