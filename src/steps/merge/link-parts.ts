import { ParasolcError } from '../../errors.ts';
import type { CompiledObject, Part, PrintedContract, SplitPart } from '../../exchange/part.ts';
import type { SplitPlan } from '../../exchange/plan.ts';
import type { JsonObjectText } from '../../json/merge.ts';
import type { JsonText } from '../../json/text.ts';
import { member, verbatim } from '../../json/write.ts';
import { embeddedIn } from '../../link/contract-object.ts';
import { linkObject } from '../../link/link-object.ts';
import type { LinkedContract } from '../../link/linked-code.ts';
import { Spool } from '../../spool.ts';
import { type Linkage, linkageOf } from '../linkage.ts';
import { type NeedsOneRun, needsOneRun } from '../outcome.ts';
import { sourceTexts } from '../source-texts.ts';
import { linkedOutput, type OutputMaker, sizeWarnings } from './linked-output.ts';

/** The contracts of all parts that were compiled to objects, linked. */
export interface LinkedParts {
  readonly kind: 'linked';
  /** `contracts` of the output, for each contract with something to print. */
  readonly contracts: readonly JsonObjectText[];
  /** JSON texts of warnings of the code's size, by contract. */
  readonly warnings: ReadonlyMap<string, readonly string[]>;
}

/**
 * Links what the parts of a plan were compiled to, each contract once, with no more than one in memory.
 *
 * @param isNeeded whether anything of a contract is printed: after a failure nothing is, and objects may be missing
 */
export async function linkParts(
  plan: SplitPlan,
  parts: readonly SplitPart[],
  isNeeded: (contract: string) => boolean,
): Promise<LinkedParts | NeedsOneRun> {
  const printed = parts.flatMap((part) => part.printed).filter(({ contract }) => isNeeded(contract));
  const warnings = new Map<string, readonly string[]>();
  const contracts: JsonObjectText[] = [];
  if (printed.length === 0) return { kind: 'linked', contracts, warnings };
  const linker = new Linker(await objectsOf(parts));
  const linkage = linkageOf(plan);
  const maker = outputMaker(plan, parts, linkage);
  const spool = new Spool();
  for (const contract of printed) {
    const linked = contract.object === undefined ? undefined : await linker.link(contract.object);
    if (typeof linked === 'string') return needsOneRun(`${contract.contract} cannot be linked: ${linked}`);
    const sized = linked === undefined ? [] : await sizeWarnings(contract.contract, linked, maker);
    if (sized === undefined) return needsOneRun(`solc cannot quote ${contract.contract} in a warning`);
    if (sized.length > 0) warnings.set(contract.contract, sized);
    const text = contractText(contract, linked, maker, spool);
    if (text !== undefined) contracts.push(text);
  }
  return { kind: 'linked', contracts, warnings };
}

function outputMaker(
  plan: SplitPlan,
  parts: readonly SplitPart[],
  { selection, settings }: Linkage,
): OutputMaker {
  return {
    selection,
    settings,
    release: plan.manifest.compiler.release,
    opcodes: parts.find(({ opcodes }) => opcodes !== undefined)?.opcodes,
    definitions: new Map(plan.manifest.graph.contracts.map((contract) => [contract.id, contract])),
    sourceText: sourceTexts(plan),
  };
}

function contractText(
  { contract, ir }: PrintedContract,
  linked: LinkedContract | undefined,
  maker: OutputMaker,
  spool: Spool,
): JsonObjectText | undefined {
  const { source, name, evm, wantsIr } = linkedOutput(contract, linked, maker);
  const members = [
    // By members: `evm` also has outputs of analysis.
    ...(evm.length === 0
      ? []
      : [member('evm', objectOf(evm.map(([key, text]) => member(key, kept(text, spool)))))]),
    ...(wantsIr ? [member('ir', ir ?? verbatim('""'))] : []),
  ];
  if (members.length === 0) return undefined;
  return objectOf([member(source, objectOf([member(name, objectOf(members))]))]);
}

function objectOf(members: JsonObjectText['members']): JsonObjectText {
  return { kind: 'object', members };
}

function kept(text: string, spool: Spool): JsonText {
  const bytes = spool.keep(Buffer.from(text));
  return { kind: 'slice', bytes, start: 0, end: bytes.size };
}

/**
 * All objects by name. The same one may come from several shards; different ones of a name may not. That of the
 * shard that was given the contract also has its debug data.
 */
async function objectsOf(parts: readonly Part[]): Promise<ReadonlyMap<string, CompiledObject>> {
  const objects = new Map<string, CompiledObject>();
  for (const part of parts) {
    if (part.kind === 'whole') continue;
    const given = new Set(part.printed.map(({ object }) => object));
    for (const object of part.objects) {
      const known = objects.get(object.name);
      if (known !== undefined && !(await isSame(known, object))) {
        throw new ParasolcError('PART_INVALID', 'two parts contain different objects of the same contract', {
          facts: [object.name],
          fix: 'compile the shards again, all with the compiler of the plan',
        });
      }
      objects.set(object.name, known === undefined || given.has(object.name) ? object : known);
    }
  }
  return objects;
}

/** Debug data is only in the object of the shard that was given the contract. */
async function isSame(a: CompiledObject, b: CompiledObject): Promise<boolean> {
  const [first, second] = [await a.load(), await b.load()];
  const code = (object: typeof first): string =>
    JSON.stringify([
      object.name,
      object.libraries,
      object.immutables,
      { ...object.bytecode, functions: {} },
      { ...object.deployedBytecode, functions: {} },
    ]);
  return code(first) === code(second);
}

/** Links objects, and keeps the code of those that others embed. */
class Linker {
  readonly #objects: ReadonlyMap<string, CompiledObject>;
  readonly #embedded = new Map<string, LinkedContract>();
  /** Objects that are being linked: no contract embeds itself. */
  readonly #open = new Set<string>();

  constructor(objects: ReadonlyMap<string, CompiledObject>) {
    this.#objects = objects;
  }

  /** Returns the reason where it cannot be done. */
  async link(name: string): Promise<LinkedContract | string> {
    const compiled = this.#objects.get(name);
    if (compiled === undefined) return `no part contains the object "${name}"`;
    if (this.#open.has(name)) {
      throw new ParasolcError('PART_INVALID', 'an object embeds itself', {
        facts: [name],
        fix: 'compile the shards again from this plan',
      });
    }
    this.#open.add(name);
    const object = await compiled.load();
    for (const dependency of embeddedIn(object)) {
      if (this.#embedded.has(dependency)) continue;
      const linked = await this.link(dependency);
      if (typeof linked === 'string') return linked;
      this.#embedded.set(dependency, codeOnly(linked));
    }
    this.#open.delete(name);
    return linkObject(object, (dependency) => {
      const linked = this.#embedded.get(dependency);
      if (linked !== undefined) return linked;
      throw new ParasolcError('INTERNAL', `"${dependency}" is not linked`);
    });
  }
}

/** What others need of a contract that they embed. */
function codeOnly({ bytecode, deployedBytecode }: LinkedContract): LinkedContract {
  const strip = (code: LinkedContract['bytecode']): LinkedContract['bytecode'] => ({
    ...code,
    sourceMap: '',
    functionDebugData: {},
  });
  return { bytecode: strip(bytecode), deployedBytecode: strip(deployedBytecode) };
}
