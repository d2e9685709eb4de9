import { jsonToBuffer } from '../../src/json/write.ts';
import { build } from '../../src/steps/build.ts';
import { contextFor, projectOf } from './engine.ts';

/** The output of a build, and the inputs of its Yul runs. */
export interface RecordedBuild {
  readonly output: Buffer;
  /** The inputs of the Yul runs, by name of the object. */
  readonly inputs: ReadonlyMap<string, string>;
}

/** Links an input, and records what the compiler is given. */
export async function recordYulInputs(release: string, input: object, processes = 2): Promise<RecordedBuild> {
  const context = await contextFor(release);
  const inputs = new Map<string, string>();
  const compiler: typeof context.compiler = {
    ...context.compiler,
    run(run) {
      const text = Buffer.concat(run.input).toString();
      if (run.label !== 'opcodes' && text.startsWith('{"language":"Yul"')) inputs.set(run.label, text);
      return context.compiler.run(run);
    },
  };
  const options = { strategy: 'linked', processes, sourcesMode: 'all' } as const;
  const built = await build(await projectOf(input), options, { ...context, compiler });
  return { output: await jsonToBuffer(built.text), inputs };
}

/** Names of the objects that have another input in another build, or none. */
export function changedIn(after: RecordedBuild, before: RecordedBuild): string[] {
  return [...before.inputs].filter(([name, input]) => after.inputs.get(name) !== input).map(([name]) => name);
}
