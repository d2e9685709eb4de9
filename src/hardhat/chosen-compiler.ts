import type { Compiler, KnownVersion } from '../compilers/compiler.ts';
import { type FindContext, findCompiler } from '../compilers/find/find.ts';
import { openNativeCompiler } from '../compilers/run/native.ts';
import { openWasmCompiler } from '../compilers/run/wasm.ts';
import { ParasolcError } from '../errors.ts';
import { releaseAtLeast } from '../solc-version.ts';

/** The compiler that Hardhat has chosen for a job, found or downloaded, and verified. */
export interface ChosenCompiler {
  readonly path: string;
  readonly kind: 'native' | 'wasm';
  /** The version in the configuration, `0.8.28`; Hardhat 2 need not tell it. */
  readonly release: string | undefined;
  /** What will stand in the build info, `0.8.28+commit.7893614a`, or the release alone; of Hardhat 3. */
  readonly build: string | undefined;
}

/** The first release whose WebAssembly build can be used. Hardhat's own wrapper handles older ones. */
const FIRST_WASM = '0.6.0';

/** Whether builds by this compiler can be done here at all. */
export function isSupported({ kind, release }: ChosenCompiler): boolean {
  return kind === 'native' || release === undefined || releaseAtLeast(release, FIRST_WASM);
}

/** Opens the chosen compiler: not by its name, since Hardhat has looked into the file. */
export async function openChosen(
  { path, kind }: ChosenCompiler,
  knownVersion?: KnownVersion,
): Promise<Compiler> {
  return kind === 'wasm' ? openWasmCompiler(path, await knownVersion?.(path)) : openNativeCompiler(path);
}

/**
 * Opens the compiler that a user wants in place of the chosen one. Fails with `COMPILER_MISMATCH` if it is of
 * another version, for Hardhat would write the wrong one into the build info.
 */
export async function openInstead(
  spec: string,
  chosen: ChosenCompiler,
  context: FindContext,
): Promise<Compiler> {
  const compiler = await findCompiler(spec, context);
  const { release, build } = compiler.version;
  const wanted = chosen.build?.includes('+') ? chosen.build : (chosen.release ?? chosen.build);
  if (wanted === undefined || wanted === release || wanted === build) return compiler;
  await compiler.close();
  throw new ParasolcError('COMPILER_MISMATCH', `the compiler ${spec} is not the one that Hardhat chose`, {
    facts: [`Hardhat's: ${wanted}`, `${compiler.path}: ${build}`],
    fix: 'leave out `parasolc.solc` and PARASOLC_SOLC to use the one that Hardhat chose, or correct the version in `solidity`',
  });
}
