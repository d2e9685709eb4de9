/**
 * Hardhat 2, as far as the plugin meets it: a part of its own `hardhat/config` and `hardhat/builtin-tasks/task-names`
 * (2.28), which are not there when this project is built.
 */
declare module 'hardhat/config' {
  export function extendConfig(
    extender: (config: { parasolc?: unknown }, userConfig: { readonly parasolc?: unknown }) => void,
  ): void;
  export function subtask<Arguments>(
    name: string,
    action: (
      args: Arguments,
      hre: { readonly config: { readonly parasolc?: unknown } },
      runSuper: () => Promise<unknown>,
    ) => Promise<unknown>,
  ): void;
}

declare module 'hardhat/builtin-tasks/task-names' {
  export const TASK_COMPILE_SOLIDITY_RUN_SOLC: string;
  export const TASK_COMPILE_SOLIDITY_RUN_SOLCJS: string;
}
