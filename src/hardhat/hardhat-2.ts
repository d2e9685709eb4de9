/**
 * The plugin for Hardhat 2: `require('parasolc/hardhat-2')` in its configuration. The two subtasks that run
 * a compiler, which Hardhat has found by then, are answered by the engine. Bundled as CommonJS, alone: the engine
 * comes by `import()`, which CommonJS has, when something is compiled.
 */
import { dirname } from 'node:path';
import { requireOfProject } from './project-require.ts';

/** The configuration that asks for this plugin, then where Hardhat was started, then the plugin itself. */
const ofProject = requireOfProject([module.parent?.path, process.cwd(), dirname(__filename)]);
const { extendConfig, subtask }: typeof import('hardhat/config') = ofProject('hardhat/config');
const {
  TASK_COMPILE_SOLIDITY_RUN_SOLC,
  TASK_COMPILE_SOLIDITY_RUN_SOLCJS,
}: typeof import('hardhat/builtin-tasks/task-names') = ofProject('hardhat/builtin-tasks/task-names');

extendConfig((config, userConfig) => {
  config.parasolc = userConfig.parasolc;
});

/** The arguments of the subtask, in the words of Hardhat. */
interface RunSolc {
  readonly input: unknown;
  readonly solcPath: string;
  readonly solcVersion?: string;
}

subtask<RunSolc>(
  TASK_COMPILE_SOLIDITY_RUN_SOLC,
  async ({ input, solcPath, solcVersion }, { config }, runSuper) => {
    // As the bundle calls it, which is not bundled into this one.
    const { compile } = await import('./hardhat-compile.js');
    const chosen = { path: solcPath, kind: 'native', release: solcVersion, build: undefined } as const;
    return (await compile(input, chosen, config.parasolc)) ?? runSuper();
  },
);

interface RunSolcJs {
  readonly input: unknown;
  readonly solcJsPath: string;
}

subtask<RunSolcJs>(TASK_COMPILE_SOLIDITY_RUN_SOLCJS, async ({ input, solcJsPath }, { config }, runSuper) => {
  const { compile } = await import('./hardhat-compile.js');
  const chosen = { path: solcJsPath, kind: 'wasm', release: undefined, build: undefined } as const;
  return (await compile(input, chosen, config.parasolc)) ?? runSuper();
});
