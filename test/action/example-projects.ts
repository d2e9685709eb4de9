import { soljsonPath } from '../support/whole-run.ts';

/** A Foundry project with a test in each of two folders. */
export const PROJECT_FILES = {
  'foundry.toml': '[profile.default]\nsolc = "0.8.28"\n[lint]\nlint_on_build = false\n',
  'src/Counter.sol':
    'pragma solidity ^0.8.20;\ncontract Counter { uint public count; function add() external { count++; } }\n',
  ...Object.fromEntries(
    ['unit', 'fork'].map((part) => [
      `test/${part}/${part}.t.sol`,
      `pragma solidity ^0.8.20;\nimport { Counter } from "../../src/Counter.sol";\ncontract Test_${part} { function test_add() external { Counter c = new Counter(); c.add(); require(c.count() == 1); } }\n`,
    ]),
  ),
};

/** A Hardhat project with parasolc's plugin, and a test of each of two contracts. */
export const HARDHAT_FILES = {
  'package.json': JSON.stringify({ name: 'project', version: '1.0.0', type: 'module' }),
  'hardhat.config.js': `import parasolc from 'parasolc/hardhat';
export default { plugins: [parasolc], solidity: { compilers: [{ version: '0.8.28', path: ${JSON.stringify(soljsonPath('0.8.28'))} }] } };
`,
  ...Object.fromEntries(
    ['Token', 'Vault'].flatMap((name) => [
      [
        `contracts/${name}.sol`,
        `// SPDX-License-Identifier: MIT\npragma solidity ^0.8.20;\ncontract ${name} { uint public x = 1; }\n`,
      ],
      [
        `contracts/${name}.t.sol`,
        `// SPDX-License-Identifier: MIT\npragma solidity ^0.8.20;\nimport { ${name} } from "./${name}.sol";\ncontract ${name}Test { function test_x() external { require(new ${name}().x() == 1, "wrong"); } }\n`,
      ],
    ]),
  ),
};
