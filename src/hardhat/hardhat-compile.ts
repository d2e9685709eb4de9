/** What the plugin for Hardhat 2 loads when something is compiled: the engine is a module, Hardhat 2 is not. */
import { Builder } from './builder.ts';
import { type ChosenCompiler, isSupported } from './chosen-compiler.ts';
import { hardhatEnvironment } from './environment.ts';
import { asPluginError } from './plugin-error.ts';
import { readSettings } from './settings.ts';

export { default } from './solidity-hooks.ts';

let builder: Builder | undefined;

/**
 * The Standard JSON output of an input, both as values; `undefined` if this is left to Hardhat.
 *
 * @param config `parasolc` in the configuration, as the user wrote it
 */
export async function compile(
  input: unknown,
  chosen: ChosenCompiler,
  config: unknown,
): Promise<unknown | undefined> {
  if (!isSupported(chosen)) return undefined;
  try {
    const environment = hardhatEnvironment();
    builder ??= new Builder(readSettings(config, environment.env, environment.cores), environment);
    return await builder.compile(input, chosen);
  } catch (error) {
    throw asPluginError(error);
  }
}
