import { availableParallelism, totalmem } from 'node:os';
import { configDefaults, defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

interface Tier {
  /** Which tests are in it, unless an earlier tier has them. */
  readonly tests: readonly string[];
  /** What it needs: programs of ours as users have them (`checkout`), and the programs of others in `test/tools` (`tools`). */
  readonly needs?: readonly ('checkout' | 'tools')[];
  readonly env?: Readonly<Record<string, string>>;
  /** How long a test may take at most, in minutes. */
  readonly minutes?: number;
}

/**
 * The tiers of the tests, each a project of the runner: a test file is in the first one that names it, and a new one
 * in `core`. `npm test` runs `unit` and `core`, `npm run test:all` runs all of them, `npm run test:<tier>` runs one.
 */
export const TIERS = {
  /** No compiler runs in these. */
  unit: {
    tests: [
      'test/*.test.ts',
      'test/api/options.test.ts',
      'test/{files,scheduling}/**',
      'test/cli/parse.test.ts',
      'test/compilers/solc-arguments.test.ts',
      'test/compilers/find/candidates.test.ts',
      'test/compilers/install/{proxies,processes}.test.ts',
      'test/compilers/run/{import-files,launcher,native-endings,native-options,no-room,output-check}.test.ts',
      'test/graph/clusters.test.ts',
      'test/hardhat/{build-lines,settings,solidity-hooks}.test.ts',
      'test/input/labels.test.ts',
      'test/json/!(solc-output|sorted).test.ts',
      'test/sizes/**',
      'test/link/items.test.ts',
      'test/output/**',
      'test/progress/{show-progress,time-left,colours}.test.ts',
      'test/report/**',
      'test/sources/scanner.test.ts',
      'test/standard-json/input.test.ts',
      'test/steps/compile/pool.test.ts',
      'test/steps/merge/{merge-diagnostics,merge-memory}.test.ts',
      'test/support/kept-runs.test.ts',
      'test/tools/collected.test.ts',
    ],
    env: { SOLC_TEST_COMPILERS: 'off' },
  },
  /** Real projects, at several releases and settings. */
  corpora: {
    tests: ['test/corpora/**', 'test/support/corpora.test.ts'],
    needs: ['checkout', 'tools'],
    minutes: 30,
  },
  /** Generated projects: hundreds. The core has a few of each kind. */
  properties: { tests: ['test/properties/**'], minutes: 30 },
  /** Settings and their values: a share of them at each release, or all, each way (`npm run bench -- settings`). */
  settings: { tests: ['test/settings/**'], minutes: 60 },
  /** Releases, settings and sizes that the core has no time for. */
  releases: {
    tests: [
      'test/compilers/**',
      'test/graph/{estimated-graph,generation-order}.test.ts',
      'test/ids/translate-contract.test.ts',
      'test/link/{code,code-size,evm-output,ir-object,layout,link-object}.test.ts',
      'test/link/{opcodes,positions,settings,yul-object}.test.ts',
      'test/sources/{discover,outline}.test.ts',
      'test/steps/{failing-again,imports,linked,odd-inputs,old-releases,selectors,settings-as-written}.test.ts',
      'test/steps/conformance/**',
      'test/support/{projects,whole-run}.test.ts',
    ],
  },
  foundry: {
    tests: [
      'test/foundry/**',
      // Installed by npm, with Forge and Hardhat beside it.
      'test/package/**',
      'test/action/foundry.test.ts',
      'test/cli/{doctor,projects}.test.ts',
      'test/replay/cached-compilers.test.ts',
    ],
    needs: ['checkout', 'tools'],
  },
  /** The GitHub Action: its own programs, and whole workflows in `test/harness`. */
  action: { tests: ['test/action/**', 'test/harness/**'], needs: ['checkout', 'tools'] },
  hardhat: { tests: ['test/hardhat/**'], needs: ['checkout', 'tools'] },
  /** What people look at, in a real browser. */
  browser: { tests: ['test/browser/**'], needs: ['checkout', 'tools'] },
  /** The command line as its users start it. */
  faces: {
    tests: ['test/cli/**', 'test/drop-in/**', 'test/options/**', 'test/tools/checkout.test.ts'],
    needs: ['checkout'],
  },
  /** Every strategy and every step, compared with the real compiler. */
  core: {
    tests: ['test/**'],
    // The number of generated projects per release.
    env: { RUNS: process.env.RUNS ?? '3' },
  },
} satisfies Record<string, Tier>;

/** Tests of which the core also runs a few cases. */
const IN_CORE_TOO: readonly string[] = TIERS.properties.tests;

const names = Object.keys(TIERS);

function projectOf([name, { tests, needs = [], env = {}, minutes = 5 }]: [
  string,
  Tier,
]): TestProjectConfiguration {
  const earlier = Object.values(TIERS)
    .slice(0, names.indexOf(name))
    .flatMap((tier) => tier.tests)
    .filter((pattern) => name !== 'core' || !IN_CORE_TOO.includes(pattern));
  return {
    extends: true,
    test: {
      name,
      include: tests.map((pattern) => (pattern.endsWith('/**') ? `${pattern}/*.test.ts` : pattern)),
      // With the defaults, which keep the runner out of node_modules: the tools' packages bring tests of their own.
      exclude: [...configDefaults.exclude, ...earlier],
      // No test downloads a compiler, whatever network there is, and none is answered by what another one compiled.
      env: { PARASOLC_SOLC_SITE: 'off', PARASOLC_CACHE: 'off', ...env },
      globalSetup: [
        ...(needs.includes('tools') ? ['test/tools/install.ts'] : []),
        ...(needs.includes('checkout') ? ['test/tools/checkout.ts'] : []),
        ...(name === 'unit' ? [] : ['test/tools/old-runs.ts']),
      ],
      setupFiles: name === 'unit' ? ['test/tools/no-compiler.ts'] : [],
      testTimeout: minutes * 60_000,
      hookTimeout: minutes * 60_000,
    },
  };
}

/** What takes minutes starts first, or it would end long after all others. */
const LONG = [
  '/test/corpora/',
  '/test/properties/',
  '/test/settings/',
  '/test/action/',
  '/test/steps/',
  '/test/link/',
  '/test/foundry/',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((folder) => moduleId.includes(folder));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).sort((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  // GitHub's parser comes with maps of sources that it does not bring along: no warning for each of them.
  logLevel: 'error',
  test: {
    projects: Object.entries<Tier>(TIERS).map(projectOf),
    // GitHub's parser imports its schemas as JSON without saying so, which Node refuses.
    server: { deps: { inline: ['@actions/workflow-parser', '@actions/expressions'] } },
    // Most tests wait for processes: on two cores, too, two files at once end sooner than one after another. Each may
    // start several compilers, of which large projects take 4 GB together.
    maxWorkers: Math.max(2, Math.min(availableParallelism() - 1, Math.floor(totalmem() / 2 ** 32))),
    sequence: { sequencer: LongestFirst },
  },
});
