// What release.yml does with a tag `v1.2.3`. `check TAG`: whether it may be released. `publish TAG FILE`: makes the
// GitHub release and moves the major tag. `npm TAG`: publishes the package. Each can be run again at any time: what is
// done already is left alone.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const RELEASE = /^v(\d+)\.(\d+)\.(\d+)$/;

const [command, tag = '', file = ''] = process.argv.slice(2);
if (command === 'check') check();
else if (command === 'publish' && file !== '') publish();
else if (command === 'npm') publishPackage();
else fail('use: release.js check TAG, release.js publish TAG FILE, or release.js npm TAG');

/** The tag is the version of the package, and the pages tell people to use its major version. */
function check() {
  checkVersion();
  const major = majorOf(tag);
  const pages = ['README.md', ...readdirSync('docs').map((name) => join('docs', name))].filter((path) =>
    path.endsWith('.md'),
  );
  for (const page of pages) {
    const text = readFileSync(page, 'utf8');
    for (const [, action, branch, ofPackage] of text.matchAll(
      /parasolc-action[^\s`]*@(v\d+)|--branch (v\d+) \S*parasolc-action|\bparasolc@(\d+)/g,
    )) {
      const named = action ?? branch ?? (ofPackage && `v${ofPackage}`);
      if (named !== undefined && named !== major)
        fail(`${page} tells people to use ${named}, which ${tag} does not move: it moves ${major}`);
    }
  }
}

/** @returns {{ name: string, version: string }} the manifest of the package, whose version is that of the tag */
function checkVersion() {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const { version } = manifest;
  if (tag !== `v${version}`) fail(`the tag is ${tag}, but the version in package.json is ${version}`);
  return manifest;
}

/** Releases that are newer by their version. */
function laterReleases() {
  return run('git', ['ls-remote', '--tags', '--refs', 'origin', 'v*'])
    .split('\n')
    .flatMap((line) => line.split('refs/tags/')[1] ?? [])
    .filter((name) => RELEASE.test(name) && compare(name, tag) > 0);
}

/** `npm install parasolc` gives the newest version, whatever is published after it. */
function publishPackage() {
  const { name, version } = checkVersion();
  if (tryRun('npm', ['view', `${name}@${version}`, 'version'])?.trim() === version) {
    console.log(`${name} ${version} is published already`);
    return;
  }
  const distTag = laterReleases().length === 0 ? 'latest' : 'backport';
  const options = ['--provenance', '--access', 'public', '--ignore-scripts', '--tag', distTag];
  console.log(run('npm', ['publish', ...options]));
}

function publish() {
  const later = laterReleases();
  const draft = tryRun('gh', ['release', 'view', tag, '--json', 'isDraft', '--jq', '.isDraft'])?.trim();
  if (draft === undefined) {
    const latest = `--latest=${later.length === 0}`;
    run('gh', ['release', 'create', tag, '--verify-tag', '--generate-notes', latest, file]);
  } else if (draft === 'true') {
    run('gh', ['release', 'upload', tag, file, '--clobber']);
    run('gh', ['release', 'edit', tag, '--draft=false']);
  } else {
    console.log(`${tag} is released already`);
  }
  const major = majorOf(tag);
  const newer = later.find((name) => majorOf(name) === major);
  if (newer === undefined) run('git', ['push', '--force', 'origin', `HEAD:refs/tags/${major}`]);
  else console.log(`${major} stays where it is: ${newer} is newer than ${tag}`);
}

/** @param {string} name */
function majorOf(name) {
  return name.split('.')[0] ?? name;
}

/** By version: above 0 where `a` is newer. @param {string} a @param {string} b */
function compare(a, b) {
  const [left, right] = [a, b].map((name) => (RELEASE.exec(name) ?? []).slice(1).map(Number));
  for (const index of [0, 1, 2]) {
    const difference = (left?.[index] ?? 0) - (right?.[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** @param {string} program @param {string[]} args */
function run(program, args) {
  return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

/** Undefined where the program fails. @param {string} program @param {string[]} args */
function tryRun(program, args) {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch {
    return undefined;
  }
}

/** @param {string} reason @returns {never} */
function fail(reason) {
  console.error(reason);
  process.exit(1);
}
