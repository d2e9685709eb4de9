import * as v from 'valibot';
import { textBytes } from '../../src/bytes.ts';
import type { SplitPart } from '../../src/exchange/part.ts';
import { verbatim } from '../../src/json/write.ts';
import { type ContractObject, ContractObjectSchema } from '../../src/link/contract-object.ts';
import type { OpcodeTable } from '../../src/link/opcodes.ts';

type ObjectCode = ContractObject['bytecode'];

const CREATION: ObjectCode = {
  items: '',
  data: ['00ff', ''],
  auxdata: '',
  subs: [null, 'D_9'],
  embedded: [{ sub: 1, kind: 'deployedBytecode' }],
  sourceMap: '1:2:0:-:0;;3',
  functions: { fun_ü_1: { tag: 4, id: 5, parameterSlots: 1, returnSlots: 0 } },
};
const DEPLOYED: ObjectCode = {
  items: '',
  data: [],
  auxdata: 'a26469',
  subs: [],
  embedded: [],
  sourceMap: '',
  functions: { constructor: { tag: null, id: null, parameterSlots: 0, returnSlots: 2 } },
};

/** An object that means nothing, but has something in every place. */
export function contractObject(name: string): ContractObject {
  return v.parse(ContractObjectSchema, {
    name,
    libraries: [{ file: 'ü.sol', library: 'L', placeholder: `__$${'0'.repeat(34)}$__` }],
    immutables: ['12'],
    bytecode: CREATION,
    deployedBytecode: DEPLOYED,
  } satisfies ContractObject);
}

/** Names and lengths that are unlike each other. */
export const OPCODES: OpcodeTable = Array.from({ length: 256 }, (_, byte) => ({
  name: `OP${byte}`,
  dataLength: byte % 33,
}));

export const COST = { wall: 1.5, bytesIn: 2, bytesOut: 3 };

/** All that a part can hold: analysis, contracts with code, without, and with `ir` asked for; odd names. */
export function linkedPart(): SplitPart {
  const objects = ['A_1', 'Ä/__proto___22'].map((object) => ({
    name: object,
    cost: COST,
    load: async () => contractObject(object),
  }));
  return {
    ...{ kind: 'split', shard: 0, job: { begun: 1, wall: 2, jobs: 3 } },
    analysis: { output: textBytes('{"sources":{"ü":{"id":0}}}'), contracts: ['ü:A', 'ü:I', '__proto__:B'] },
    irRuns: [
      { contracts: ['ü:A', 'ü:I'], cost: { ...COST, cpu: 1, peakMemory: 2 }, output: textBytes('{}') },
      { contracts: ['__proto__:B'], cost: COST, output: textBytes('{"errors":["日本"]}') },
    ],
    printed: [
      { contract: 'ü:A', object: 'A_1', ir: verbatim('"object \\"A_1\\" { } // \\u65e5"') },
      { contract: 'ü:I', object: undefined, ir: verbatim('""') },
      { contract: '__proto__:B', object: 'Ä/__proto___22', ir: undefined },
    ],
    objects,
    opcodes: OPCODES,
    units: [
      {
        ...{ contracts: ['ü:C'], predicted: 4, cost: COST, failure: undefined },
        output: textBytes('{"contracts":{}}'),
      },
    ],
    refused: [{ contract: 'ü:C', reason: 'an output of it cannot be linked' }],
  };
}
