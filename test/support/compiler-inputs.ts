import { createRequire } from 'node:module';
import type { Compiler, CompilerRun, ImportAccess } from '../../src/compilers/compiler.ts';
import { ParasolcError } from '../../src/errors.ts';

const require = createRequire(import.meta.url);

/** The releases that the compilers are tested with. */
export const RELEASES = ['0.8.37', '0.8.28', '0.7.6', '0.6.12'] as const;

/** The output of the npm package of a release, from its own `compile`. For inputs below a megabyte. */
export function packageOutput(release: string, input: object): string {
  const name = release === '0.8.37' ? 'solc' : `solc-${release}`;
  const solc: { compile(input: string): string } = require(name);
  return solc.compile(JSON.stringify(input));
}

/** A Standard JSON input that selects a few outputs. */
export function standardInput(sources: object, outputs: readonly string[] = ['*']): object {
  return {
    language: 'Solidity',
    sources,
    settings: { outputSelection: { '*': { '*': outputs, '': ['ast'] } } },
  };
}

/** Two sources, one imports the other. */
export const SMALL = standardInput({
  'lib/Base.sol': {
    content:
      'pragma solidity >=0.6.0;\ncontract Base { function f() public pure returns (string memory) { return unicode_(); } function unicode_() internal pure returns (string memory) { return "hello"; } }\n',
  },
  'A.sol': {
    content:
      'pragma solidity >=0.6.0;\nimport "lib/Base.sol"; // \u00fc\u4e16\ncontract A is Base { Base public b = new Base(); }\n',
  },
});

/** Only `A.sol` from above: its import must come from somewhere. */
export const IMPORTING = standardInput({
  'A.sol': {
    content:
      'pragma solidity >=0.6.0;\nimport "lib/Base.sol";\ncontract A is Base { Base public b = new Base(); }\n',
  },
});

export const BASE = 'pragma solidity >=0.6.0;\ncontract Base { uint public x; }\n';

export function runOf(
  input: object,
  imports: ImportAccess = { kind: 'none' },
  signal?: AbortSignal,
): CompilerRun {
  const run = { label: 'the test', input: [Buffer.from(JSON.stringify(input))], imports };
  return signal === undefined ? run : { ...run, signal };
}

export async function outputText(compiler: Compiler, run: CompilerRun): Promise<string> {
  const { output } = await compiler.run(run);
  return (await output.read(0, output.size)).toString('utf8');
}

/** The error that a promise fails with. Any other outcome fails the test. */
export async function failureOf(promise: Promise<unknown>): Promise<ParasolcError> {
  const outcome = await promise.then(
    () => 'success',
    (error: unknown) => error,
  );
  if (outcome instanceof ParasolcError) return outcome;
  throw new Error('expected a ParasolcError', { cause: outcome });
}
