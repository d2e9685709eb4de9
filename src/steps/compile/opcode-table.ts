import * as v from 'valibot';
import { readText } from '../../bytes.ts';
import { fromValue, jsonToBuffer } from '../../json/write.ts';
import {
  type OpcodeTable,
  opcodeProbe,
  PROBE_OBJECT,
  PROBE_SOURCE,
  readOpcodes,
} from '../../link/opcodes.ts';
import type { LinkSettings } from '../../link/settings.ts';
import { parseOutput } from '../../standard-json/output.ts';
import { type Context, runCompiler } from '../context.ts';

const CodeSchema = v.object({ object: v.string(), opcodes: v.string() });
const ProbeSchema = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    contracts: v.object({
      [PROBE_SOURCE]: v.object({ [PROBE_OBJECT]: v.object({ evm: v.object({ bytecode: CodeSchema }) }) }),
    }),
  }),
);

/** Asks the compiler how it prints code, in one small run. */
export async function probeOpcodes({ evmVersion }: LinkSettings, context: Context): Promise<OpcodeTable> {
  const probe = opcodeProbe(evmVersion === undefined ? {} : { evmVersion });
  const info = { label: 'opcodes', kind: 'probe', contracts: [], predicted: 0 } as const;
  const { output } = await runCompiler(context, info, [await jsonToBuffer(fromValue(probe))], {
    kind: 'none',
  });
  const text = await readText(output);
  const { contracts } = parseOutput(ProbeSchema, text, 'all opcodes');
  const { object, opcodes } = contracts[PROBE_SOURCE][PROBE_OBJECT].evm.bytecode;
  return readOpcodes(opcodes, object);
}
