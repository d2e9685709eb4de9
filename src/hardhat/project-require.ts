import { createRequire } from 'node:module';
import { join } from 'node:path';

/** A module that Hardhat 2 has, and 3 has not. */
const OF_HARDHAT_2 = 'hardhat/builtin-tasks/task-names';

/**
 * `require` as the project has it. A plugin that npm has linked (`npm install ../parasolc`, `npm link`) would
 * look for Hardhat from where the link leads to, and find none, or a wrong one.
 *
 * @param@param paths files or folders of the project from which Hardhat may be found, the likeliest first
 */
export function requireOfProject(paths: readonly (string | undefined)[]): NodeJS.Require {
  const tried = paths.filter((path) => path !== undefined);
  for (const path of tried) {
    const candidate = createRequire(join(path, 'of-project.js'));
    try {
      candidate.resolve(OF_HARDHAT_2);
      return candidate;
    } catch {
      // Not from there.
    }
  }
  throw new Error(
    `parasolc: Hardhat 2 was not found from ${tried.join(', ')}; install it there: npm install --save-dev hardhat@2`,
  );
}
