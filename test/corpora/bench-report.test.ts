/** A small trial of `npm run bench -- report`, with the real Forge: every table, each output compared. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { notMerged, otherPromise, sameContracts, sameOutput } from '../../bench/report/rows.js';
import { testProject } from '../foundry/projects.ts';
import { run } from '../foundry/run.ts';
import { checkout } from '../support/checkout.ts';
import { soljsonPath, wholeRun } from '../support/whole-run.ts';
import { FORGE } from '../tools/tools.ts';

const RELEASE = '0.8.28';

/** A contract that another one creates, and that solc warns of; and one by itself. */
const SOURCES = {
  'src/Token.sol': `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;
contract Token {
    uint256 public supply;
    constructor(uint256 amount) { supply = amount; }
    function one(uint256 unused) external returns (uint256) { return 1; }
}
`,
  'src/Factory.sol': `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;
import "./Token.sol";
contract Factory { function make(uint256 amount) external returns (Token) { return new Token(amount); } }
`,
  'src/Other.sol': `// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;
contract Other { uint256 public value = 1; }
`,
};

const CONFIG = `[profile.default]
optimizer = true
via_ir = true
evm_version = "cancun"
lint = { lint_on_build = false }
`;

/** The rows of a table, by its title. */
function tablesIn(markdown: string): Map<string, string[][]> {
  const tables = [...markdown.matchAll(/^\*\*(.*)\*\*\n\n((?:\|.*\n)+)/gm)];
  return new Map(
    tables.map(([, title = '', lines = '']) => [
      title,
      lines
        .trim()
        .split('\n')
        .slice(2)
        .map((line) => line.slice(2, -2).split(' | ')),
    ]),
  );
}

function bench(args: readonly string[], cwd: string, home: string) {
  const env = { PATH: process.env.PATH ?? '', HOME: home, NO_COLOR: '1' };
  return run(
    process.execPath,
    [join(checkout(), 'bench/run.js'), 'report', '--solc', soljsonPath(RELEASE), ...args],
    cwd,
    env,
  );
}

test('the tables of a Foundry project, with the published figures beside', async () => {
  const project = testProject({ 'foundry.toml': CONFIG, ...SOURCES });
  const chosen = ['--strategy', 'linked', '--tables', 'methods,clusters,analysis', '--jobs', '2'];
  const args = ['--folder', project.root, '--like', 'uniswap', ...chosen, '--forge', FORGE];
  const { status, stdout, stderr } = await bench(args, project.home, project.home);
  expect({
    status,
    stderr: stderr.split('\n').filter((line) => !/^\w+: .*round 1 of 1$/.test(line)),
  }).toEqual({
    status: 0,
    stderr: ['methods: only-relevant-sources, --verify full', ''],
  });
  expect(stdout).toContain('3 sources, 3 contracts.');
  const tables = tablesIn(stdout);
  expect([...tables.keys()]).toEqual([
    'Methods',
    'Own overhead',
    'Where the CPU time goes, in seconds',
    'Errors and warnings printed',
    'Share of the clusters',
    'Analysis only (`metadata`)',
    'What the CPU time of `naive` is spent on, in seconds',
  ]);
  const outputs = (title: string) =>
    (tables.get(title) ?? [])
      .filter(([, whose]) => whose === 'here')
      .map((cells) => `${cells[0]}: ${cells.at(-1)}`);
  const relevant = 'naive + only-relevant-sources: other bytecode in 0 of 3 contracts';
  const alone = 'naive + solc-only: not merged; 3 contracts: the same';
  expect(outputs('Methods')).toEqual([
    'one run: ',
    'one run + foundry: ',
    'naive: same bytes',
    alone,
    'naive + foundry: 3 artifacts: the same',
    'clustered: same bytes',
    relevant,
    'linked: same bytes',
    'auto + foundry: 3 artifacts: the same',
    '`parasolc build`, then `forge build`: 3 artifacts: the same',
  ]);
  expect(outputs('Analysis only (`metadata`)')).toEqual(['one run: ', 'naive: same bytes', alone, relevant]);
  expect(tables.get('Share of the clusters')?.filter(([, whose]) => whose === 'here').length).toBe(4);
  // Of the unused parameter, and that the function could be pure: in each run that reads the source.
  const counts = (tables.get('Errors and warnings printed') ?? []).map((cells) => cells.slice(0, 4));
  expect(counts).toEqual([
    ['one run', '2', '2', '2'],
    ['naive', '2', '2', '2'],
    ['naive + solc-only', '4', '2', '2'],
    ['clustered', '2', '2', '2'],
    ['naive + only-relevant-sources', '2', '2', '2'],
    ['linked', '2', '2', '2'],
  ]);
});

test('an input on the command line; what is not in the tables is named', async () => {
  const project = testProject({});
  const input = {
    language: 'Solidity',
    sources: { 'Token.sol': { content: SOURCES['src/Token.sol'] } },
    settings: { outputSelection: { '*': { '*': ['evm.bytecode'] } } },
  };
  const file = join(project.home, 'input.json');
  writeFileSync(file, JSON.stringify(input));
  const args = ['--input', file, '--jobs', '1', '--tables', 'optimizer', '--forge', 'off'];
  const { status, stdout } = await bench(args, project.home, project.home);
  expect(status).toBe(0);
  expect(stdout).toContain('### `input.json`\n\n1 source, 1 contract.\n');
  expect([...tablesIn(stdout).keys()]).toEqual(['Optimizer off']);
  expect(stdout).toContain('| linked | here | 1 |  |  |  |  |  |  |  | refused: ');
  const wrong = await bench(['--tables', 'speed'], project.home, project.home);
  expect(wrong).toEqual({
    status: 2,
    stdout: '',
    stderr: 'unknown table "speed"; there are methods, clusters, optimizer, analysis\n',
  });
});

test('an output that differs is said to be wrong', () => {
  const project = testProject({});
  const content = SOURCES['src/Token.sol'];
  const input = {
    language: 'Solidity' as const,
    sources: { 'Token.sol': { content } },
    settings: { outputSelection: { '*': { '*': ['abi', 'evm.bytecode'] } } },
  };
  const text = wholeRun(RELEASE, input).toString();
  const place = (name: string) => join(project.home, name);
  const object = /"object":"([0-9a-f]+)"/.exec(text)?.[1] ?? '';
  writeFileSync(place('one'), text);
  writeFileSync(place('name'), text.replace('"supply"', '"Supply"'));
  writeFileSync(place('code'), text.replace(object, `${object.slice(0, -1)}x`));
  const build = (name: string) => ({
    measured: { wall: 0, cpu: 0, system: 0, own: 0, peakMemory: 0, peakTogether: 0, status: 0 },
    runs: [],
    output: place(name),
    outputs: [place(name)],
  });
  const same = (name: string) => sameOutput(place('one'))(build(name));
  expect([same('one').isWrong, same('name').isWrong, same('code').isWrong]).toEqual([false, true, true]);
  expect(same('name').text).toBe('WRONG: 1 of 1 contracts differ, 0 of them in bytecode');
  expect(same('code').text).toBe('WRONG: 1 of 1 contracts differ, 1 of them in bytecode');
  const contracts = (name: string) => sameContracts(place('one'))(build(name)).isWrong;
  expect([contracts('one'), contracts('name'), contracts('code')]).toEqual([false, true, true]);
  expect(notMerged(place('one'))(build('code')).text).toBe(
    'not merged; 1 of 1 contracts differ, 1 of them in bytecode',
  );
  expect(otherPromise(place('one'))(build('code')).text).toBe('other bytecode in 1 of 1 contracts');
});
