// Files of results: a line of JSON for each, so a run that was stopped can continue.
import { appendFileSync, existsSync, readFileSync } from 'node:fs';

/**
 * The lines of a file, none if there is no such file. A run that was killed may have left half a line: it is left out.
 *
 * @template Line
 * @param {string} path
 * @returns {Line[]}
 */
export function readJsonLines(path) {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      try {
        return [JSON.parse(line)];
      } catch {
        return [];
      }
    });
}

/**
 * Adds a line. Its line break comes first: half a line before it does no harm, and several processes can begin a file.
 *
 * @param {string} path
 * @param {object} line
 */
export function addJsonLine(path, line) {
  appendFileSync(path, `\n${JSON.stringify(line)}`);
}
