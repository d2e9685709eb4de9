// Large inputs for `npm run bench -- scale`, generated from numbers: they are the same every time.
import { createHash } from 'node:crypto';
import { BUILD_TOOL_OUTPUTS } from '../inputs.js';

/** @typedef {import('../inputs.js').StandardJsonInput} StandardJsonInput */
/** @typedef {import('../inputs.js').Sources} Sources */

/** Sources of a project of full size. */
export const SOURCES = 5000;
/** How many of them have a contract with code; the others are interfaces and libraries. */
export const CONTRACTS = 3000;
/** Functions of the large contract at full size: 10 MB of intermediate representation, optimizer off. */
const LARGE_FUNCTIONS = 890;
/** Long outputs. Not `evm.legacyAssembly`: for 1 GB of it, solc needs 20 GB of memory. */
const LISTINGS = ['evm.assembly', 'evm.gasEstimates'];
/** Extra functions of each contract: with these, the outputs of a project of full size take more than 1 GB. */
const LONGER = 10;
/** A contract whose number is a multiple of this creates the one before it. */
const FACTORY = 10;

const HEAD = '// SPDX-License-Identifier: MIT\npragma solidity ^0.8.20;\n';

/**
 * The inputs by name, each for a share of the full size.
 *
 * @type {Readonly<Record<string, { about: string, make: (size: number) => StandardJsonInput }>>}
 */
export const SCALE_INPUTS = Object.freeze({
  'via-ir': {
    about: 'small contracts, via-IR, outputs of a build tool',
    make: (size) => ({
      language: 'Solidity',
      sources: smallProject(size),
      settings: {
        viaIR: true,
        optimizer: { enabled: true, runs: 200 },
        outputSelection: { '*': { '*': [...BUILD_TOOL_OUTPUTS] } },
      },
    }),
  },
  legacy: {
    about: 'the same, legacy',
    make: (size) => ({
      language: 'Solidity',
      sources: smallProject(size),
      settings: {
        optimizer: { enabled: true, runs: 200 },
        outputSelection: { '*': { '*': [...BUILD_TOOL_OUTPUTS] } },
      },
    }),
  },
  trees: {
    about: 'longer ones, legacy, optimizer off, with listings and syntax trees',
    make: (size) => ({
      language: 'Solidity',
      sources: smallProject(size, LONGER),
      settings: {
        optimizer: { enabled: false },
        outputSelection: { '*': { '*': [...BUILD_TOOL_OUTPUTS, ...LISTINGS], '': ['ast'] } },
      },
    }),
  },
  'large-contract': {
    about: 'one contract of 10 MB of IR and 20 small ones, via-IR, optimizer off',
    make: (size) => ({
      language: 'Solidity',
      sources: { ...smallProject(20 / CONTRACTS), 'src/Large.sol': { content: largeContract(size) } },
      settings: {
        viaIR: true,
        optimizer: { enabled: false },
        outputSelection: { '*': { '*': [...BUILD_TOOL_OUTPUTS, 'ir'] } },
      },
    }),
  },
});

/**
 * Contracts that share interfaces and libraries, as in real projects. The number of sources that one of them imports
 * grows with the logarithm of the project's size.
 *
 * @param {number} size share of the full size
 * @param {number} more functions of each contract, in addition to the usual ones
 * @returns {Sources}
 */
export function smallProject(size, more = 0) {
  const contracts = Math.max(1, Math.round(CONTRACTS * size));
  const shared = Math.max(2, Math.round((SOURCES - CONTRACTS) * size));
  const libraries = Math.ceil(shared / 2);
  const interfaces = shared - libraries;
  const sources = [
    ...range(libraries).map((id) => [`src/lib/Library${id}.sol`, library(id)]),
    ...range(interfaces).map((id) => [`src/interfaces/I${id}.sol`, interfaceText(id)]),
    ...range(contracts).map((id) => [`src/Contract${id}.sol`, contract(id, { libraries, interfaces, more })]),
  ];
  return Object.fromEntries(sources.map(([name, content]) => [name, { content }]));
}

/** @param {number} id */
function library(id) {
  const below = id === 0 ? undefined : id >> 1;
  return `${HEAD}${below === undefined ? '' : `import {Library${below}} from "./Library${below}.sol";\n`}
/// @title Arithmetic ${id}
library Library${id} {
    error TooLarge${id}(uint256 value);

    function mix(uint256 a, uint256 b) internal pure returns (uint256 c) {
        if (a > ${word(`library ${id}`)}) revert TooLarge${id}(a);
        c = (a ^ ${(id * 7919) % 65521}) + b / ${id + 2};
    }
${below === undefined ? '' : `\n    function twice(uint256 a) internal pure returns (uint256) {\n        return mix(Library${below}.mix(a, ${id}), ${id});\n    }\n`}}
`;
}

/** @param {number} id */
function interfaceText(id) {
  return `${HEAD}
/// @title Interface ${id}
interface I${id} {
    /// @notice Says that ${id} has changed.
    event Changed${id}(address indexed by, uint256 value);

    /// @notice Takes a value.
    /// @param value what to take
    function take${id}(uint256 value) external returns (bool);
}
`;
}

/** @param {number} id @param {{ libraries: number, interfaces: number, more: number }} project */
function contract(id, { libraries, interfaces, more }) {
  const [lib, face] = [id % libraries, id % interfaces];
  const created = id % FACTORY === 0 && id > 0 ? id - 1 : undefined;
  return `${HEAD}import {Library${lib}} from "./lib/Library${lib}.sol";
import {I${face}} from "./interfaces/I${face}.sol";
${created === undefined ? '' : `import {Contract${created}} from "./Contract${created}.sol";\n`}
/// @title Contract ${id}
contract Contract${id} is I${face} {
    mapping(address => uint256) public balances;
    address public immutable owner = msg.sender;
    uint256[] private history;

    function take${face}(uint256 value) external override returns (bool) {
        require(msg.sender == owner || value < ${id + 1}, "not allowed: ${id}");
        balances[msg.sender] = Library${lib}.mix(balances[msg.sender], value);
        history.push(value);
        emit Changed${face}(msg.sender, value);
        return true;
    }

    function sum(uint256 from) external view returns (uint256 total) {
        for (uint256 i = from; i < history.length; i++) total += history[i];
        total ^= ${word(`contract ${id}`)};
    }
${range(more).map(extraFunction).join('')}${created === undefined ? '' : `\n    function create() external returns (Contract${created}) {\n        return new Contract${created}();\n    }\n`}}
`;
}

/** @param {number} id */
function extraFunction(id) {
  return `
    function extra${id}(uint256 from, address account) external view returns (uint256 total) {
        total = balances[account] * ${id + 2};
        for (uint256 i = from + ${id}; i < history.length; i++) total += history[i] >> ${id};
    }
`;
}

/** @param {number} size share of the full size */
function largeContract(size) {
  const functions = range(Math.max(1, Math.round(LARGE_FUNCTIONS * size))).map(
    (id) => `    function run${id}(uint256 value, bytes calldata data) external returns (uint256 result) {
        require(value > ${id} && data.length < ${id + 100}, "refused: ${id}");
        values[value % ${id + 2}] += value;
        result = uint256(keccak256(abi.encode(value, data, ${word(`function ${id}`)}))) / ${id + 1};
        emit Ran${id % 16}(msg.sender, result);
    }
`,
  );
  const events = range(16).map((id) => `    event Ran${id}(address indexed by, uint256 result);\n`);
  return `${HEAD}
contract Large {
    mapping(uint256 => uint256) public values;
${events.join('')}
${functions.join('\n')}}
`;
}

/** A word that the compiler cannot shorten. @param {string} seed */
function word(seed) {
  return `0x${createHash('sha256').update(seed).digest('hex')}`;
}

/** @param {number} count */
function range(count) {
  return Array.from({ length: count }, (_, index) => index);
}
