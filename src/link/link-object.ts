import type { ContractObject, Embedded, ObjectCode } from './contract-object.ts';
import { debugDataOf } from './functions.ts';
import type { Laid, LaidAssembly } from './laid.ts';
import { layOut } from './layout.ts';
import type { CodeKind, LinkedCode, LinkedContract } from './linked-code.ts';
import { known } from './parts.ts';

/**
 * Lays out an object with the code that it embeds. This cannot fail: `makeObject` has checked the object.
 *
 * @param dependency returns each embedded contract (`embeddedIn`), linked
 */
export function linkObject(
  object: ContractObject,
  dependency: (name: string) => LinkedContract,
): LinkedContract {
  const { bytecode, deployedBytecode } = layOutObject(object, (name, kind) => laidOf(dependency(name)[kind]));
  return {
    bytecode: linked(object.bytecode, bytecode),
    deployedBytecode: linked(object.deployedBytecode, deployedBytecode),
  };
}

/** Creation and deployed code of an object, laid out with the code that it embeds. */
function layOutObject(
  { bytecode, deployedBytecode, libraries, immutables }: ContractObject,
  dependency: (name: string, kind: CodeKind) => Laid,
): Record<CodeKind, LaidAssembly> {
  const layOutCode = (code: ObjectCode, own: Laid | undefined): LaidAssembly => {
    const codeOf = ({ sub, kind }: Embedded): Laid => {
      const name = code.subs[sub];
      return typeof name === 'string' ? dependency(name, kind) : known(own);
    };
    return layOut(code, {
      libraries,
      immutables,
      subs: code.subs.map((_, sub) => codeOf({ sub, kind: 'bytecode' })),
      embedded: code.embedded.map(codeOf),
    });
  };
  const deployed = layOutCode(deployedBytecode, undefined);
  return { bytecode: layOutCode(bytecode, deployed), deployedBytecode: deployed };
}

function linked({ sourceMap, functions }: ObjectCode, laid: LaidAssembly): LinkedCode {
  const { code, immutables, lastTag } = laid;
  const references = [...immutables].map(
    ([id, offsets]) => [id, offsets.map((start) => ({ start, length: 32 }))] as const,
  );
  return {
    code,
    lastTag,
    sourceMap,
    immutableReferences: Object.fromEntries(references),
    functionDebugData: debugDataOf(functions, laid),
  };
}

/** Linked code in the form in which other code embeds it. */
function laidOf({ code, immutableReferences, lastTag }: LinkedCode): Laid {
  const immutables = Object.entries(immutableReferences).map(
    ([id, references]) => [id, references.map(({ start }) => start)] as const,
  );
  return { code, lastTag, immutables: new Map(immutables) };
}
