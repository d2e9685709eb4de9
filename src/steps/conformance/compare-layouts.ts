import * as v from 'valibot';
import { readText } from '../../bytes.ts';
import { type Code, isEqualCode } from '../../link/code.ts';
import { layOutListing } from '../../link/lay-out-listing.ts';
import { isRefused } from '../../link/refused.ts';
import { type Context, runCompiler } from '../context.ts';
import { type Layouts, layoutText } from './layouts.ts';

const SOURCE = 'layouts.yul';

const OutputSchema = v.object({
  contracts: v.object({
    [SOURCE]: v.record(
      v.string(),
      v.object({
        evm: v.object({
          assembly: v.string(),
          bytecode: v.object({
            object: v.string(),
            linkReferences: v.record(
              v.string(),
              v.record(v.string(), v.array(v.object({ start: v.number() }))),
            ),
          }),
        }),
      }),
    ),
  }),
});

/**
 * Lays out the listing of a Yul run, and compares the bytes with those that solc printed.
 *
 * @returns how they differ; `undefined` if they are equal
 */
export async function differenceInLayouts(layouts: Layouts, context: Context): Promise<string | undefined> {
  const outputs = ['evm.assembly', 'evm.bytecode.object', 'evm.bytecode.linkReferences'];
  const input = {
    language: 'Yul',
    sources: { [SOURCE]: { content: layoutText(layouts) } },
    settings: { outputSelection: { '*': { '*': outputs } } },
  };
  const info = { label: layouts.name, kind: 'yul', contracts: [], predicted: 0 } as const;
  const chunks = [Buffer.from(JSON.stringify(input))];
  const { output } = await runCompiler(context, info, chunks, { kind: 'none' });
  const text = await readText(output);
  const parsed = v.safeParse(OutputSchema, JSON.parse(text));
  const [contract] = parsed.success ? Object.values(parsed.output.contracts[SOURCE]) : [];
  if (contract === undefined) return `the Yul code for ${layouts.name} cannot be compiled`;
  const { assembly, bytecode } = contract.evm;
  const references = Object.entries(bytecode.linkReferences).flatMap(([file, ofFile]) =>
    Object.entries(ofFile).flatMap(([library, places]) =>
      places.map(({ start }) => ({ start, file, library })),
    ),
  );
  const printed: Code = { hex: bytecode.object, references: references.sort((a, b) => a.start - b.start) };
  // solc's own choice of the EVM's version, which is a late one.
  const laid = layOutListing(assembly, printed, true);
  if (isRefused(laid)) return `the listing of ${layouts.name} is not understood: ${laid.reason}`;
  return isEqualCode(laid, printed) ? undefined : `the layout of ${layouts.name} differs`;
}
