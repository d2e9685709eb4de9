// The commits of a git repository as Standard JSON inputs. Only reads: nothing is checked out.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { importClosure, importedNames } from '../imports.js';
import { input, pick } from '../inputs.js';

/** @typedef {import('../inputs.js').Sources} Sources */
/** @typedef {import('../inputs.js').StandardJsonInput} StandardJsonInput */
/**
 * @typedef {object} Repository
 * @property {string} folder Bare or not.
 * @property {string} sources The folder of its sources.
 * @property {string[]} skipped Folders in it that are left out.
 * @property {Sources} libraries Imported files that are not in git.
 * @property {string[]} remappings In addition to those in each commit's `remappings.txt`.
 * @property {boolean} loosens Whether an exact pragma also takes later releases.
 * @property {import('../inputs.js').InputOptions} options
 */
/**
 * @typedef {object} Commit
 * @property {string} id @property {string} title
 * @property {StandardJsonInput} input
 * @property {string[]} leftOut Sources that import what is not there.
 */

/**
 * The ids of the last commits on the first parent's line that change the sources, the oldest first.
 *
 * @param {Repository} repository @param {string} from @param {number} count
 */
export function commitIds({ folder, sources, skipped }, from, count) {
  const paths = [sources, ...skipped.map((path) => `:!${path}`)];
  const args = ['log', '--first-parent', '--format=%H', `--max-count=${count}`, from, '--', ...paths];
  return git(folder, args)
    .toString()
    .split('\n')
    .filter((line) => line !== '')
    .reverse();
}

/** @param {Repository} repository @param {string} id @returns {Commit} */
export function readCommit(repository, id) {
  const { folder, libraries, loosens, options } = repository;
  const files = filesOf(folder, id);
  const isIn = (/** @type {string} */ path) => (/** @type {string} */ folder) =>
    path.startsWith(`${folder}/`);
  const own = files.filter(
    (path) => path.endsWith('.sol') && isIn(path)(repository.sources) && !repository.skipped.some(isIn(path)),
  );
  const others = files.filter((path) => path.endsWith('.sol') && !own.includes(path));
  const texts = readFiles(folder, id, [
    ...own,
    ...others,
    ...files.filter((path) => path === 'remappings.txt'),
  ]);
  const remappings = [...repository.remappings, ...lines(texts['remappings.txt']?.content ?? '')];
  const all = { ...libraries, ...pick(texts, [...own, ...others]) };
  if (loosens) for (const source of Object.values(all)) source.content = loosened(source.content);
  const missing = (/** @type {string} */ name) =>
    importedNames(all, name, remappings).some((imported) => all[imported] === undefined);
  const leftOut = own.filter(missing);
  const names = own.filter((name) => !leftOut.includes(name));
  const sources = pick(all, importClosure(all, names, remappings));
  const title = git(folder, ['log', '-1', '--format=%s', id]).toString().trim();
  return { id, title, leftOut, input: input(sources, remappings, options) };
}

/**
 * The Solidity files of a folder, by their paths in it.
 *
 * @param {string} folder @returns {Sources}
 */
export function readLibraries(folder) {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.sol'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
  return Object.fromEntries(
    paths.map((path) => [path, { content: readFileSync(join(folder, path), 'utf8') }]),
  );
}

/**
 * Whether two inputs differ only in comments and white space.
 *
 * @param {StandardJsonInput} before @param {StandardJsonInput} after
 */
export function differInComments(before, after) {
  const code = (/** @type {StandardJsonInput} */ { sources }) =>
    JSON.stringify(Object.entries(sources).map(([name, { content }]) => [name, withoutComments(content)]));
  return code(before) === code(after);
}

/** @param {string} content */
function withoutComments(content) {
  return content
    .replace(/"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|\/\*[\s\S]*?\*\/|\/\/.*/g, (found) =>
      found.startsWith('/') ? ' ' : found,
    )
    .replace(/\s+/g, ' ');
}

/** @param {string} content */
function loosened(content) {
  return content.replace(/pragma solidity =?(\d+\.\d+\.\d+);/, 'pragma solidity ^$1;');
}

/** @param {string} folder @param {string} id */
function filesOf(folder, id) {
  return git(folder, ['ls-tree', '-r', '-z', '--name-only', id])
    .toString()
    .split('\0')
    .filter((path) => path !== '');
}

/**
 * @param {string} folder @param {string} id @param {readonly string[]} paths
 * @returns {Sources}
 */
function readFiles(folder, id, paths) {
  const asked = paths.map((path) => `${id}:${path}\n`).join('');
  const answer = git(folder, ['cat-file', '--batch'], asked);
  /** @type {Sources} */
  const texts = {};
  let at = 0;
  for (const path of paths) {
    const end = answer.indexOf('\n', at);
    const size = Number(answer.toString('latin1', at, end).split(' ')[2]);
    texts[path] = { content: answer.toString('utf8', end + 1, end + 1 + size) };
    at = end + 1 + size + 1;
  }
  return texts;
}

/** @param {string} text */
function lines(text) {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** @param {string} folder @param {string[]} args @param {string} [text] for its standard input */
function git(folder, args, text) {
  return execFileSync('git', ['-C', folder, ...args], { input: text ?? '', maxBuffer: 2 ** 30 });
}
