import type { ContractObject, Embedded, ObjectHalf } from './contract-object.ts';
import { debugDataOf } from './functions.ts';
import type { Laid, LaidAssembly } from './laid.ts';
import { layOut } from './layout.ts';
import type { Half, LinkedCode, LinkedContract } from './linked-code.ts';
import { known } from './parts.ts';

/**
 * Lays an object out with the code that it embeds. It cannot fail: `makeObject` has checked the object.
 *
 * @param dependency gives each contract that it embeds (`embeddedIn`), linked
 */
export function linkObject(
  object: ContractObject,
  dependency: (name: string) => LinkedContract,
): LinkedContract {
  const { bytecode, deployedBytecode } = layOutObject(object, (name, half) => laidOf(dependency(name)[half]));
  return {
    bytecode: linked(object.bytecode, bytecode),
    deployedBytecode: linked(object.deployedBytecode, deployedBytecode),
  };
}

/** Both halves of an object laid out, with the code that it embeds. */
function layOutObject(
  { bytecode, deployedBytecode, libraries, immutables }: ContractObject,
  dependency: (name: string, half: Half) => Laid,
): Record<Half, LaidAssembly> {
  const layOutHalf = (half: ObjectHalf, own: Laid | undefined): LaidAssembly => {
    const codeOf = ({ sub, half: kind }: Embedded): Laid => {
      const name = half.subs[sub];
      return typeof name === 'string' ? dependency(name, kind) : known(own);
    };
    return layOut(half, {
      libraries,
      immutables,
      subs: half.subs.map((_, sub) => codeOf({ sub, half: 'bytecode' })),
      embedded: half.embedded.map(codeOf),
    });
  };
  const deployed = layOutHalf(deployedBytecode, undefined);
  return { bytecode: layOutHalf(bytecode, deployed), deployedBytecode: deployed };
}

function linked({ sourceMap, functions }: ObjectHalf, laid: LaidAssembly): LinkedCode {
  const { code, immutables, lastTag } = laid;
  const references = [...immutables].map(
    ([id, places]) => [id, places.map((start) => ({ start, length: 32 }))] as const,
  );
  return {
    code,
    lastTag,
    sourceMap,
    immutableReferences: Object.fromEntries(references),
    functionDebugData: debugDataOf(functions, laid),
  };
}

/** Linked code as it is embedded in other code. */
function laidOf({ code, immutableReferences, lastTag }: LinkedCode): Laid {
  const places = Object.entries(immutableReferences).map(
    ([id, references]) => [id, references.map(({ start }) => start)] as const,
  );
  return { code, lastTag, immutables: new Map(places) };
}
