import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, temporaryFolder } from '../harness/fixture.ts';
import type { WorkflowRun } from '../harness/results.ts';
import { runWorkflow } from '../harness/run-workflow.ts';
import { PROJECT } from './run-action.ts';

/** In place of GitHub's command line: releases are files in a folder, and what it was asked is written down. */
const GH = `#!/bin/sh
echo "$*" >> "$RELEASES/asked"
case "$2" in
  view) cat "$RELEASES/$3" ;;
  create) test ! -e "$RELEASES/$3" && test -s "\${8-$7}" && echo false > "$RELEASES/$3" ;;
  *) exit 1 ;;
esac
`;

/** In place of npm: published versions are files in a folder. */
const NPM = `#!/bin/sh
echo "npm $*" >> "$RELEASES/asked"
version=$(sed -n 's/.*"version":"\\([^"]*\\)".*/\\1/p' package.json)
case "$1" in
  view) cat "$RELEASES/npm-$version" ;;
  publish) test ! -e "$RELEASES/npm-$version" && echo "$version" > "$RELEASES/npm-$version" ;;
  *) exit 1 ;;
esac
`;

/** A repository with the workflow and the script of this one, and a place that it is pushed to. */
class Repository {
  readonly releases = folderOf({ asked: '' });
  readonly #folder: string;
  readonly #origin = temporaryFolder();
  readonly #bin = folderOf({ gh: GH, npm: NPM });

  /** @param files in addition to those that every release needs */
  constructor(files: Readonly<Record<string, string>> = {}) {
    this.#folder = folderOf({
      'README.md': 'uses: org/parasolc-action@v1\n',
      'docs/a.md': 'git clone --branch v1 https://github.com/org/parasolc-action\n',
      '.ci/run': '#!/bin/sh\n',
      ...Object.fromEntries(
        ['action.yml', 'LICENSE', 'plan/x', 'compile/x', 'merge/x', 'restore/x', 'dist/x.js'].map((path) => [
          path,
          path,
        ]),
      ),
      ...files,
    });
    for (const path of ['.github/workflows/release.yml', 'scripts/release.js'])
      cpSync(join(PROJECT, path), join(this.#folder, path));
    for (const path of [join(this.#folder, '.ci/run'), join(this.#bin, 'gh'), join(this.#bin, 'npm')])
      chmodSync(path, 0o755);
    this.#git('init', '-q', '-b', 'main');
    this.#git('init', '-q', '--bare', this.#origin);
    this.#git('remote', 'add', 'origin', this.#origin);
  }

  /** Commits a version, and pushes its tag. */
  tag(version: string): void {
    writeFileSync(
      join(this.#folder, 'package.json'),
      JSON.stringify({ name: 'parasolc', version, type: 'module' }),
    );
    this.#git('add', '-A');
    this.#git('-c', 'user.name=x', '-c', 'user.email=x@x', 'commit', '-q', '-m', version);
    this.#git('tag', `v${version}`);
    this.#git('push', '-q', 'origin', `v${version}`);
  }

  /** Runs the release of a tag. */
  release(tag: string): Promise<WorkflowRun> {
    const clone = ({ workspace }: { workspace: string }): void => {
      execFileSync('git', ['clone', '-q', '--branch', tag, this.#origin, workspace], { stdio: 'ignore' });
    };
    const PATH = [this.#bin, dirname(process.execPath), '/usr/local/bin', '/usr/bin', '/bin'].join(delimiter);
    return runWorkflow({
      workflow: join(this.#folder, '.github/workflows/release.yml'),
      folder: temporaryFolder(),
      github: { ref: `refs/tags/${tag}`, ref_name: tag, ref_type: 'tag' },
      uses: {
        'actions/checkout': clone,
        'actions/setup-node': () => undefined,
        'actions/attest-build-provenance': () => undefined,
      },
      environment: { PATH, RELEASES: this.releases },
    });
  }

  /** The version that a tag leads to. */
  versionAt(tag: string): string {
    const text = execFileSync('git', ['-C', this.#origin, 'show', `${tag}:package.json`], {
      encoding: 'utf8',
    });
    return (JSON.parse(text) as { version: string }).version;
  }

  asked(): string[] {
    return readFileSync(join(this.releases, 'asked'), 'utf8').trim().split('\n');
  }

  /** How npm was asked to publish. */
  published(): string[] {
    return this.asked().filter((line) => line.startsWith('npm publish'));
  }

  #git(...args: string[]): void {
    execFileSync('git', args, { cwd: this.#folder, stdio: 'ignore' });
  }
}

test('the major tag is that of the newest release, whatever is released after it or again', async () => {
  const repository = new Repository();
  for (const version of ['1.1.0', '1.10.0', '1.9.1']) {
    repository.tag(version);
    expect((await repository.release(`v${version}`)).conclusion, version).toBe('success');
  }
  expect(repository.versionAt('v1')).toBe('1.10.0');
  const created = repository.asked().filter((line) => line.startsWith('release create'));
  expect(created.map((line) => line.split(' ')[2])).toEqual(['v1.1.0', 'v1.10.0', 'v1.9.1']);
  expect(created.map((line) => /--latest=(\w+)/.exec(line)?.[1])).toEqual(['true', 'true', 'false']);

  expect(repository.published()).toEqual([
    'npm publish --provenance --access public --ignore-scripts --tag latest',
    'npm publish --provenance --access public --ignore-scripts --tag latest',
    'npm publish --provenance --access public --ignore-scripts --tag backport',
  ]);

  // Run again, where all is done already.
  expect((await repository.release('v1.10.0')).conclusion).toBe('success');
  expect(repository.versionAt('v1')).toBe('1.10.0');
  expect(repository.asked().filter((line) => line.startsWith('release create'))).toHaveLength(3);
  expect(repository.published()).toHaveLength(3);
});

test('a version of which a page names another package is not released', async () => {
  const repository = new Repository({ 'docs/b.md': 'npm install --global parasolc@2\n' });
  repository.tag('1.0.0');
  const run = await repository.release('v1.0.0');
  expect(run.jobs[0]?.steps.map(({ log }) => log).join('')).toContain('docs/b.md tells people to use v2');
  expect(repository.asked()).toEqual(['']);
});

test('a version whose major tag the pages do not name is not released', async () => {
  const repository = new Repository();
  repository.tag('0.1.0');
  const run = await repository.release('v0.1.0');
  expect(run.jobs.map(({ result }) => result)).toEqual(['failure', 'skipped', 'skipped']);
  expect(run.jobs[0]?.steps.map(({ log }) => log).join('')).toContain('README.md tells people to use v1');
  expect(repository.asked()).toEqual(['']);
});
