import { expect, test } from 'vitest';
import type { IrObject } from '../../../src/link/ir-object.ts';
import type { LinkSettings } from '../../../src/link/settings.ts';
import { ObjectCompiler } from '../../../src/steps/compile/object-compiler.ts';
import type { WorkQueue } from '../../../src/steps/compile/pool.ts';
import type { Context } from '../../../src/steps/context.ts';

test('the text of an object is not made before it is its turn', () => {
  const read = new Set<PropertyKey>();
  const object = new Proxy({ name: 'A_1', size: 10 } as IrObject, {
    get(target, key, receiver) {
      read.add(key);
      return Reflect.get(target, key, receiver);
    },
  });
  const never = new Promise<never>(() => undefined);
  const full: WorkQueue = { add: () => never, cancel: () => undefined, dismissGuest: () => undefined };
  const compiler = new ObjectCompiler({} as LinkSettings, { queue: full, processes: 1 }, {} as Context);
  const wanted = { bytecode: false, deployedBytecode: false };
  compiler.compile({ object, contract: 'a.sol:A', wanted, order: 0 }).catch(() => undefined);
  expect([...read].sort()).toEqual(['name', 'size']);
});
