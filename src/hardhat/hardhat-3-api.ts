/**
 * Hardhat 3, as far as the plugin meets it: a part of its own types (3.18: `types/hooks.d.ts`, `types/plugins.d.ts`,
 * `types/solidity/compiler.d.ts`), which are not there when this project is built.
 */

/** `Compiler`: the one that Hardhat has chosen for a job. */
export interface HardhatCompiler {
  readonly version: string;
  readonly longVersion: string;
  readonly compilerPath: string;
  readonly isSolcJs: boolean;
  compile(input: unknown): Promise<unknown>;
}

/** `HookContext` */
interface HookContext {
  readonly config: { readonly parasolc?: unknown };
}

/** `SolidityCompilerConfig`; without a type it is solc. */
interface CompilerConfig {
  readonly type?: string;
}

/** `SolidityHooks`, in the category "solidity". */
export interface SolidityHooks {
  invokeSolc(
    context: HookContext,
    compiler: HardhatCompiler,
    input: unknown,
    config: CompilerConfig,
    next: (
      context: HookContext,
      compiler: HardhatCompiler,
      input: unknown,
      config: CompilerConfig,
    ) => Promise<unknown>,
  ): Promise<unknown>;
}

interface UserConfig {
  readonly parasolc?: unknown;
}

/** `ConfigHooks`, in the category "config". */
export interface ConfigHooks {
  validateUserConfig(
    config: UserConfig,
  ): Promise<{ readonly path: (string | number)[]; readonly message: string }[]>;
  resolveUserConfig(
    config: UserConfig,
    resolveVariable: unknown,
    next: (config: UserConfig, resolveVariable: unknown) => Promise<object>,
  ): Promise<object>;
}

/** `HardhatPlugin`; handlers are loaded when they are needed. */
export interface HardhatPlugin {
  readonly id: string;
  readonly npmPackage: string;
  readonly hookHandlers: {
    readonly config: () => Promise<{ default: () => Promise<ConfigHooks> }>;
    readonly solidity: () => Promise<{ default: () => Promise<SolidityHooks> }>;
  };
}
