// How fast do generated projects find a bug? Puts one bug after another into the code, in memory.
import { parseArgs } from 'node:util';
import { loadGenerated } from './generated-bundle.js';
import { markdownTable } from './markdown.js';
import { fail, positive } from './parasolc.js';
import { BUGS } from './planted/bugs.js';

const USAGE = `npm run bench -- planted [options]

Puts bugs into the code, one at a time and only in memory, and builds generated projects until an output differs
from that of one run of solc, or parasolc itself reports an error. Exit status 1 if a bug is not found.

  --solc PATH|VERSION the compiler (default: 0.8.28)
  --seed S            of the projects (default: 1)
  --count N           how many projects are tried with each bug (default: 1000)
  --kinds NAME,…      builds only projects of these kinds, and just counts the others (default: all kinds)
  --bugs N,…          which bugs, counted from 1 (default: all ${BUGS.length})
`;

const { values: options } = parseArgs({
  options: {
    solc: { type: 'string', default: '0.8.28' },
    seed: { type: 'string', default: '1' },
    kinds: { type: 'string' },
    count: { type: 'string', default: '1000' },
    bugs: { type: 'string', default: BUGS.map((_, index) => index + 1).join(',') },
    help: { type: 'boolean', default: false },
  },
});
if (options.help) {
  process.stdout.write(USAGE);
  process.exit(0);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
const count = positive('--count', options.count);
const rows = [];
for (const text of options.bugs.split(',')) {
  const { part, bug, ...change } = BUGS[positive('--bugs', text) - 1] ?? fail(`there is no bug ${text}`);
  process.stderr.write(`${part}: ${bug}\n`);
  const { firstDifference } = await loadGenerated(change);
  const seed = positive('--seed', options.seed);
  const found = await firstDifference(options.solc, seed, count, options.kinds?.split(','));
  if (found === undefined) process.exitCode = 1;
  const by = found && `${found.trial.kind}, ${found.trial.way.strategy}`;
  process.stderr.write(`${found?.differences[0]?.split('\n')[0] ?? 'not found'}\n`);
  rows.push([
    part,
    bug,
    ...(found ? [`${found.projects}`, found.seconds.toFixed(0), by ?? ''] : ['not found', '', '']),
  ]);
}
process.stdout.write(
  `${markdownTable(['part', 'bug', 'found by project', 'after s', 'kind'], rows, (column) => column === 2 || column === 3)}\n`,
);
