import { expect } from 'vitest';
import { type ContractObject, embeddedIn } from '../../src/link/contract-object.ts';
import { evmOutput } from '../../src/link/evm-output.ts';
import { type IrObject, readIr } from '../../src/link/ir-object.ts';
import { linkObject } from '../../src/link/link-object.ts';
import { type LinkedContract, withAddresses } from '../../src/link/linked-code.ts';
import { makeObject } from '../../src/link/make-object.ts';
import { objectInput, objectRun, type PrintedObject, readObjectOutput } from '../../src/link/object-run.ts';
import { isRefused } from '../../src/link/refused.ts';
import { wholeRun } from '../support/whole-run.ts';
import { opcodesOf, type Solidity } from './solidity.ts';

const ALL = { bytecode: true, deployedBytecode: true };

/** Compiles the contracts of a run one by one, each when it is needed, and links them. */
export class Objects {
  readonly #solidity: Solidity;
  readonly #representations = new Map<string, IrObject>();
  readonly #names = new Map<string, string>();
  readonly #objects = new Map<string, ContractObject>();
  readonly #linked = new Map<string, LinkedContract>();
  /** How many Yul runs there were. */
  runs = 0;

  constructor(solidity: Solidity) {
    this.#solidity = solidity;
    for (const [id, { ir }] of solidity.contracts) {
      const { object, nested } = expectDone(readIr(ir));
      this.#names.set(id, object.name);
      this.#representations.set(object.name, object);
      for (const [name, text] of nested) this.#representations.set(name, expectDone(readIr(text)).object);
    }
  }

  /** @param id of a contract, or the name of its object */
  ir(id: string): IrObject {
    const ir = this.#representations.get(this.#names.get(id) ?? id);
    if (ir === undefined) throw new Error(`there is no contract ${id} with code`);
    return ir;
  }

  /** How many contracts have been compiled. */
  get count(): number {
    return this.#objects.size;
  }

  /** What solc prints of a contract by itself. */
  printed(id: string): PrintedObject {
    this.runs++;
    const run = objectRun(this.ir(id));
    const { release, settings } = this.#solidity;
    const output: unknown = JSON.parse(wholeRun(release, objectInput(run, settings.yul, ALL)).toString());
    return expectDone(readObjectOutput(output, run));
  }

  object(id: string): ContractObject {
    const ir = this.ir(id);
    const known = this.#objects.get(ir.name);
    if (known !== undefined) return known;
    const { settings } = this.#solidity;
    const object = expectDone(makeObject(ir, this.printed(id), settings.evmVersion));
    this.#objects.set(ir.name, object);
    return object;
  }

  link(id: string): LinkedContract {
    const object = this.object(id);
    const known = this.#linked.get(object.name);
    if (known !== undefined) return known;
    for (const name of embeddedIn(object)) this.link(name);
    // As it comes back from disk.
    const read: ContractObject = JSON.parse(JSON.stringify(object));
    const linked = linkObject(read, (name) => this.link(name));
    this.#linked.set(object.name, linked);
    return linked;
  }
}

export function expectDone<Value extends object>(value: Value): Exclude<Value, { kind: 'refused' }> {
  if (isRefused(value)) throw new Error(value.reason);
  return value as Exclude<Value, { kind: 'refused' }>;
}

/** Links all contracts of a run and expects of each what solc printed. */
export function expectObjectsLinked(solidity: Solidity, opcodes = opcodesOf(solidity)): Objects {
  const objects = new Objects(solidity);
  for (const [id, { evm }] of solidity.contracts) {
    const linked = withAddresses(objects.link(id), solidity.settings.libraries);
    expect(
      evmOutput(linked, () => true, opcodes),
      id,
    ).toEqual(evm);
  }
  return objects;
}
