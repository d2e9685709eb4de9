import { Builder } from './builder.ts';
import { type ChosenCompiler, isSupported } from './chosen-compiler.ts';
import { hardhatEnvironment } from './environment.ts';
import type { HardhatCompiler, SolidityHooks } from './hardhat-3-api.ts';
import { asPluginError } from './plugin-error.ts';
import { readSettings } from './settings.ts';

/**
 * Puts the engine in the place of the compiler that Hardhat has chosen, and goes on: what other plugins do to the
 * input and the output stays as it was. Compilers that are not solc are left alone.
 */
export default async function solidityHooks(): Promise<SolidityHooks> {
  let builder: Builder | undefined;
  return {
    async invokeSolc(context, compiler, input, config, next) {
      const chosen = chosenOf(compiler);
      const isSolc = config.type === undefined || config.type === 'solc';
      if (!isSolc || !isSupported(chosen)) return next(context, compiler, input, config);

      const compile: HardhatCompiler['compile'] = async (finalInput) => {
        try {
          const environment = hardhatEnvironment();
          builder ??= new Builder(
            readSettings(context.config.parasolc, environment.env, environment.cores),
            environment,
          );
          return await builder.compile(finalInput, chosen);
        } catch (error) {
          throw asPluginError(error);
        }
      };
      const { version, longVersion, compilerPath, isSolcJs } = compiler;
      return next(context, { version, longVersion, compilerPath, isSolcJs, compile }, input, config);
    },
  };
}

function chosenOf({ version, longVersion, compilerPath, isSolcJs }: HardhatCompiler): ChosenCompiler {
  return { path: compilerPath, kind: isSolcJs ? 'wasm' : 'native', release: version, build: longVersion };
}
