import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderOf, jobOf, packageUrl, runFiles, temporaryFolder, temporaryServices } from './fixture.ts';
import type { JobResult, StepResult } from './results.ts';
import { runWorkflow } from './run-workflow.ts';

/** A job whose steps are a local action that does `do` with the official clients. */
const WORKFLOW = (steps: readonly string[], more = ''): string => `
on: push
jobs:
  job:
    runs-on: ubuntu-latest
    ${more}
    steps:
      - uses: actions/checkout@v4
${steps.map((step) => `      - { uses: ./, id: ${step.replace(/\W/g, '-')}, with: { do: '${step}' }, continue-on-error: true }`).join('\n')}
`;

const ACTION = `
name: Clients
description: Uses the official clients
inputs:
  do: { description: What to do, required: true }
runs: { using: node24, main: main.mjs }
`;

const MAIN = `
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { DefaultArtifactClient } from '${packageUrl('@actions/artifact')}';
import * as cache from '${packageUrl('@actions/cache')}';
import * as core from '${packageUrl('@actions/core')}';
const client = new DefaultArtifactClient();
const [what, name, size = '20'] = core.getInput('do').split(' ');
const bytes = Buffer.alloc(Number(size), 'parasolc-' + name);
try {
  if (what === 'upload') {
    writeFileSync(name, bytes);
    const { id, digest } = await client.uploadArtifact(name, [name], '.', { skipArchive: true });
    core.setOutput('id', id);
    core.setOutput('digest', digest);
    core.setOutput('same', digest === createHash('sha256').update(bytes).digest('hex'));
  } else if (what === 'zip') {
    mkdirSync('in', { recursive: true });
    writeFileSync('in/a', 'one');
    writeFileSync('in/b', 'two');
    await client.uploadArtifact(name, ['in/a', 'in/b'], 'in');
  } else if (what === 'list') {
    const { artifacts } = await client.listArtifacts();
    core.setOutput('names', artifacts.map((each) => each.name).sort().join(','));
  } else if (what === 'download') {
    const { artifact } = await client.getArtifact(name);
    const { digestMismatch, downloadPath } = await client.downloadArtifact(artifact.id, { path: 'out-' + name, expectedHash: artifact.digest });
    core.setOutput('mismatch', String(digestMismatch));
  } else if (what === 'delete') {
    await client.deleteArtifact(name);
  } else if (what === 'save') {
    mkdirSync('kept', { recursive: true });
    writeFileSync('kept/file', bytes);
    core.setOutput('cache', await cache.saveCache(['kept'], name));
  } else if (what === 'restore') {
    rmSync('kept', { recursive: true, force: true });
    core.setOutput('key', (await cache.restoreCache(['kept'], 'none', [name])) ?? 'missed');
  }
} catch (error) {
  core.setFailed(error.message);
}
`;

/** The first step that did this. */
function did({ steps }: JobResult, what: string): StepResult {
  const step = steps.find(({ id }) => id?.startsWith(what));
  if (step === undefined) throw new Error(`no step did ${what}`);
  return step;
}

const FILES = { 'action.yml': ACTION, 'main.mjs': MAIN };

describe('the artifact service, to the official client', () => {
  it('keeps a raw file of several blocks, lists it, and gives it back under its name', async () => {
    const services = await temporaryServices();
    const size = 9 * 1024 * 1024;
    const steps = [`upload part.bin ${size}`, 'zip folder', 'list', 'download part.bin', 'delete folder'];
    const job = jobOf(await runFiles(WORKFLOW(steps), FILES, { services }), 'job');
    expect(job.steps.map(({ outcome }) => outcome)).toEqual(Array(6).fill('success'));
    expect(did(job, 'upload').outputs).toMatchObject({ same: 'true' });
    expect(did(job, 'list').outputs).toEqual({ names: 'folder,part.bin' });
    expect(did(job, 'download').outputs).toEqual({ mismatch: 'false' });
    const returned = readFileSync(join(job.workspace, 'out-part.bin/part.bin'));
    expect(returned.equals(Buffer.alloc(size, 'parasolc-part.bin'))).toBe(true);
    expect(services.requests.filter(({ operation }) => operation === 'PutBlock').length).toBeGreaterThan(2);
    expect(services.artifacts.map(({ name, mimeType }) => [name, mimeType])).toEqual([
      ['part.bin', 'application/octet-stream'],
    ]);
  });

  it('unpacks a zip, and refuses a name that is taken', async () => {
    const services = await temporaryServices();
    const job = jobOf(
      await runFiles(WORKFLOW(['zip both', 'download both', 'upload both']), FILES, { services }),
      'job',
    );
    expect(readFileSync(join(job.workspace, 'out-both/a'), 'utf8')).toBe('one');
    expect(readFileSync(join(job.workspace, 'out-both/b'), 'utf8')).toBe('two');
    expect(did(job, 'upload').outcome).toBe('failure');
    expect(did(job, 'upload').annotations[0]?.message).toContain('(409)');
  });
});

describe('artifacts of several attempts', () => {
  it.each([false, true])('stay; a name is free again per attempt: %s', async (artifactNamesPerAttempt) => {
    const services = await temporaryServices({ artifactNamesPerAttempt });
    const folder = temporaryFolder();
    const repository = folderOf({
      ...FILES,
      '.github/workflows/w.yml': WORKFLOW(['upload part', 'list', 'download part']),
    });
    const options = { workflow: join(repository, '.github/workflows/w.yml'), folder, services };
    const first = await runWorkflow(options);
    const second = await runWorkflow({ ...options, previous: first });
    const job = jobOf(second, 'job');
    expect(did(job, 'upload').outcome).toBe(artifactNamesPerAttempt ? 'success' : 'failure');
    expect(did(job, 'list').outputs).toEqual({ names: artifactNamesPerAttempt ? 'part,part' : 'part' });
    expect(did(job, 'download').outputs).toEqual({ mismatch: 'false' });
    // Another run sees nothing of it.
    const other = await runFiles(WORKFLOW(['list']), FILES, { services });
    expect(did(jobOf(other, 'job'), 'list').outputs).toEqual({ names: '' });
  });
});

describe('faults, to the official client', () => {
  it('altered bytes and wrong digests are flags; a lost answer makes a name taken', async () => {
    const services = await temporaryServices({
      faults: [
        { operation: 'GetBlob', name: 'one', job: 'job', effect: { kind: 'alter' } },
        { operation: 'ListArtifacts', effect: { kind: 'wrong-digest', artifact: /two/ }, times: 9 },
        { operation: 'CreateArtifact', name: /^three$/, effect: { kind: 'reset', when: 'after' } },
      ],
    });
    const uploads = ['upload one', 'upload two', 'download one', 'download two'];
    const job = jobOf(await runFiles(WORKFLOW(uploads), FILES, { services }), 'job');
    expect(job.steps.map(({ outputs }) => outputs.mismatch).slice(3)).toEqual(['true', 'true']);
    const lost = jobOf(
      await runFiles(WORKFLOW(['upload three', 'upload three 21']), FILES, { services }),
      'job',
    );
    expect(did(lost, 'upload-three').annotations[0]?.message).toContain('ECONNRESET');
    expect(did(lost, 'upload-three-21').annotations[0]?.message).toContain('(409)');
  });

  it('are retried by it where the service is ill for a moment', async () => {
    const services = await temporaryServices({
      faults: [{ operation: 'CreateArtifact', effect: { kind: 'status', status: 503 } }],
    });
    const job = jobOf(await runFiles(WORKFLOW(['upload one']), FILES, { services }), 'job');
    expect(did(job, 'upload').outcome).toBe('success');
    const creations = services.requests.filter(({ operation }) => operation === 'CreateArtifact');
    expect(creations.map(({ status, name, attempt, job: asker }) => [status, name, attempt, asker])).toEqual([
      [503, 'one', 1, 'job'],
      [200, 'one', 1, 'job'],
    ]);
  });
});

describe('the cache service, to the official client', () => {
  it('keeps an entry over runs, finds it by prefix, and never changes it', async () => {
    const services = await temporaryServices();
    const saving = await runFiles(WORKFLOW(['save solc-1', 'restore solc-']), FILES, { services });
    expect(did(jobOf(saving, 'job'), 'restore').outputs).toEqual({ key: 'solc-1' });
    const job = jobOf(await runFiles(WORKFLOW(['restore solc-', 'save solc-1']), FILES, { services }), 'job');
    expect(did(job, 'restore').outputs).toEqual({ key: 'solc-1' });
    expect(did(job, 'save').outputs).toEqual({ cache: '-1' });
    expect(services.cacheEntries.map(({ key }) => key)).toEqual(['solc-1']);
  });

  it('denies writing as for an untrusted event, which is a warning', async () => {
    const services = await temporaryServices({ cacheReadOnly: true });
    const job = jobOf(await runFiles(WORKFLOW(['save solc-1']), FILES, { services }), 'job');
    expect(did(job, 'save')).toMatchObject({ outcome: 'success', outputs: { cache: '-1' } });
    expect(did(job, 'save').annotations[0]?.message).toContain('cache write denied');
  });
});
