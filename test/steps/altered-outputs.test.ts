/** Compilers whose output has values of other types than solc prints: an error that says so, never an internal one. */
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { memoryBytes } from '../../src/bytes.ts';
import type { Compiler, CompilerRun } from '../../src/compilers/compiler.ts';
import { ParasolcError } from '../../src/errors.ts';
import { jsonToBuffer } from '../../src/json/write.ts';
import { build } from '../../src/steps/build.ts';
import { closeCompilers, contextFor, projectOf } from '../support/engine.ts';

afterAll(closeCompilers);

const RELEASE = '0.8.28';
const INPUT = {
  language: 'Solidity',
  sources: {
    'a.sol': {
      content: `library L { function g() external {} }
        contract A { uint256 immutable i = block.number; function f() public returns (uint256) { L.g(); return i; } }
        contract B { A public a = new A(); function f(address payable b) public { b.send(1); } }`,
    },
  },
  settings: {
    viaIR: true,
    outputSelection: { '*': { '*': ['abi', 'evm.bytecode', 'evm.deployedBytecode'] } },
  },
};

const VALUES = [null, true, 1, -1, 0.5, 1e300, '', 'x', '0x', [], [null], {}, { x: 1 }] as const;

/** Where a value of an output stands: its keys, from the outside in. */
type Path = readonly string[];

function pathsOf(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [[]];
  return [
    [],
    ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner).map((path) => [key, ...path])),
  ];
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const inner = (value as Record<string, unknown>)[key];
  if (Array.isArray(value)) return value.with(Number(key), replaced(inner, rest, by));
  return { ...(value as object), [key]: replaced(inner, rest, by) };
}

/** Runs each input once: the outputs are the same each time. */
function remembering(compiler: Compiler): Compiler {
  const known = new Map<string, ReturnType<Compiler['run']>>();
  return {
    ...compiler,
    run(run) {
      const key = Buffer.concat(run.input).toString();
      const result = known.get(key) ?? compiler.run({ ...run, signal: new AbortController().signal });
      known.set(key, result);
      return result;
    },
  };
}

/** The compiler, except that the outputs of some runs are changed. */
function altered(
  compiler: Compiler,
  isMeant: (run: CompilerRun) => boolean,
  change: (output: unknown) => unknown,
): Compiler {
  return {
    ...compiler,
    async run(run) {
      const result = await compiler.run(run);
      if (!isMeant(run)) return result;
      const output = JSON.parse((await result.output.read(0, result.output.size)).toString());
      return { ...result, output: memoryBytes([Buffer.from(JSON.stringify(change(output)))]) };
    },
  };
}

describe.each([
  ['linked', 'all', /^opcodes$/],
  ['linked', 'all', /_\d+$/],
  ['linked', 'all', /^IR run/],
  ['balanced', 'all', /^unit/],
  ['naive', 'all', /^(?:analysis|syntax trees)$/],
  ['naive', 'relevant', /^(?:analysis|syntax trees)$/],
] as const)('%s, sources %s, the runs %s', (strategy, sourcesMode, label) => {
  test('values of other types', async () => {
    const context = await contextFor(RELEASE);
    const compiler = remembering(context.compiler);
    const project = await projectOf(INPUT);
    const options = { strategy, processes: 1, sourcesMode } as const;
    let seen = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.constantFrom(...VALUES), async (at, value) => {
        const change = (output: unknown): unknown => {
          seen++;
          const paths = pathsOf(output);
          return replaced(output, paths[at % paths.length] ?? [], value);
        };
        const liar = altered(compiler, (run) => label.test(run.label), change);
        try {
          const { text } = await build(project, options, { ...context, compiler: liar });
          await jsonToBuffer(text);
        } catch (error) {
          if (!(error instanceof ParasolcError)) throw error;
          expect(error.code).not.toBe('INTERNAL');
        }
      }),
      { numRuns: 10 * Number(process.env.RUNS ?? 10), seed: 13 },
    );
    expect(seen).toBeGreaterThan(0);
  });
});
