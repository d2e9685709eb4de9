import { type Bytes, memoryBytes } from '../../bytes.ts';
import type { JsonNode, JsonText, JsonTextMember } from '../../json/text.ts';
import { jsonToBuffer, slice } from '../../json/write.ts';
import { indexOutput } from '../../standard-json/output.ts';
import type { AnalysisOutput } from '../analyse.ts';

/** What analysis alone would have printed: all but the intermediate representation. */
export async function withoutIr(output: Bytes, root: JsonNode): Promise<AnalysisOutput> {
  const members = (root.members ?? []).map((entry): JsonTextMember => {
    if (entry.key !== 'contracts') return { ...entry, value: slice(output, entry.value) };
    const sources = (entry.value.members ?? []).map((source): JsonTextMember => {
      const contracts = (source.value.members ?? []).flatMap((contract): JsonTextMember[] => {
        const outputs = (contract.value.members ?? []).filter(({ key }) => key !== 'ir');
        const value: JsonText = {
          kind: 'object',
          members: outputs.map((entry) => ({ ...entry, value: slice(output, entry.value) })),
        };
        return outputs.length === 0 ? [] : [{ ...contract, value }];
      });
      return { ...source, value: { kind: 'object', members: contracts } };
    });
    const printed = sources.filter(({ value }) => value.kind === 'object' && value.members.length > 0);
    return { ...entry, value: { kind: 'object', members: printed } };
  });
  const text = memoryBytes([await jsonToBuffer({ kind: 'object', members })]);
  return { output: text, root: await indexOutput(text, 'analysis') };
}
