import { isHex } from './items.ts';
import { metadataPlaceholder } from './placeholder.ts';
import { numberRanges, type SourceRanges } from './positions.ts';
import { type Refused, refused } from './refused.ts';
import { IrSyntaxError, readYulObject, type YulObject } from './yul-object.ts';

/** A piece of a Yul text: as it is, or where a dependency's object stands. */
export type Piece = string | { readonly dependency: string };

/**
 * The intermediate representation of one contract, without that of its bytecode dependencies. Objects are known
 * by name: `<contract>_<AST id>`, which no other contract of the run has (`IRNames::creationObject`).
 *
 * The texts are what solc compiles. They leave out what does not affect the code: source offsets, the metadata and
 * indentation.
 */
export interface IrObject {
  readonly name: string;
  /** What stands before the object of the deployed code: the code of the creation. */
  readonly head: string;
  /** The object of the deployed code. */
  readonly deployedText: readonly Piece[];
  /** What follows it, without dependencies. */
  readonly rest: string;
  /** Objects nested beside the deployed one: code that the constructor uses. */
  readonly creationDependencies: readonly string[];
  /** Objects nested in the deployed one. */
  readonly deployedDependencies: readonly string[];
  /** Those of all of them whose deployed code is used by itself (`type(D).runtimeCode`). */
  readonly runtimeCodeOf: ReadonlySet<string>;
  /** Immutables that the deployed code reads; its creation code has to set them. */
  readonly immutables: readonly string[];
  /** In the texts each one is a number. */
  readonly ranges: SourceRanges;
  /** What the deployed code ends with, in hex. In the text there are as many bytes of another value. */
  readonly metadata: string;
  /** Size of the text without that of its dependencies: a measure of the work it takes. */
  readonly size: number;
  /** Source range of the contract's definition, if the representation tells: source index, first byte, end. */
  readonly definition: DefinitionRange | undefined;
}

interface DefinitionRange {
  readonly source: number;
  readonly start: number;
  readonly end: number;
}

/** A contract's representation as solc printed it, and those nested in it. */
export interface IrFamily {
  readonly object: IrObject;
  /** The text of each dependency's object, however deep, by name. */
  readonly nested: ReadonlyMap<string, string>;
}

/** Takes a contract's `ir` apart; refuses it if its structure is unexpected. */
export function readIr(text: string): IrFamily | Refused {
  try {
    return familyIn(text);
  } catch (error) {
    if (error instanceof IrSyntaxError) return refused(error.message);
    throw error;
  }
}

function familyIn(text: string): IrFamily {
  const object = readYulObject(text);
  const nested = new Map<string, string>();
  collectNested(text, object, nested);
  return { object: irObjectOf(text, object), nested };
}

function irObjectOf(text: string, object: YulObject): IrObject {
  const deployed = deployedIn(object);
  const creation = object.objects.filter((child) => child !== deployed);
  if (object.objects[0] !== deployed) throw new IrSyntaxError('its deployed code does not come first');
  const runtimeCodeOf = new Set([
    ...checkReferences(text, object, creation, deployed.name),
    ...checkReferences(text, deployed, deployed.objects, undefined),
  ]);
  const metadata = metadataIn(text, object, deployed);
  return {
    name: object.name,
    ...textsOf(
      text.slice(0, metadata.start) + metadata.placeholder + text.slice(metadata.end),
      object,
      deployed,
    ),
    metadata: text.slice(metadata.start, metadata.end),
    creationDependencies: creation.map(({ name }) => name),
    deployedDependencies: deployed.objects.map(({ name }) => name),
    runtimeCodeOf,
    immutables: immutablesIn(text.slice(deployed.code.start, deployed.code.end)),
    definition: definitionOf(text.slice(object.code.start, object.code.start + 200)),
  };
}

/** The object of a contract's deployed code; every other one in it is a dependency, and is built alike. */
function deployedIn(object: YulObject): YulObject {
  const deployed = object.objects.find(({ name }) => name === `${object.name}_deployed`);
  if (deployed === undefined || !/_\d+$/.test(object.name)) {
    throw new IrSyntaxError(`its object "${object.name}" does not belong to a contract`);
  }
  for (const child of [...object.objects, ...deployed.objects]) if (child !== deployed) deployedIn(child);
  return deployed;
}

/** Where the digits of the metadata are, and others of its length. It is the only data of a contract. */
function metadataIn(
  text: string,
  object: YulObject,
  deployed: YulObject,
): { readonly start: number; readonly end: number; readonly placeholder: string } {
  const [data, ...others] = [...deployed.data, ...object.data];
  if (data === undefined) return { start: deployed.end, end: deployed.end, placeholder: '' };
  const { name, hex } = data;
  const digits = text.slice(hex?.start, hex?.end);
  if (hex === undefined || name !== '.metadata' || others.length > 0 || !isHex(digits))
    throw new IrSyntaxError('it has other data than its metadata');
  return { ...hex, placeholder: metadataPlaceholder(digits) };
}

/** The texts to be compiled, with the ranges of the sources by number. */
function textsOf(
  text: string,
  object: YulObject,
  deployed: YulObject,
): Pick<IrObject, 'head' | 'deployedText' | 'rest' | 'ranges' | 'size'> {
  const before = text.slice(0, deployed.start).trimStart();
  const creation = object.objects.filter((child) => child !== deployed);
  const after = ownText(cut(text, deployed.end, text.length, creation)).trimEnd();
  const pieces = cut(text, deployed.start, deployed.end, deployed.objects);
  const inside = pieces.filter((piece) => typeof piece === 'string');
  const { texts, ranges } = numberRanges([before, after, ...inside].map(withoutIndentation));
  const [head = '', rest = '', ...own] = texts;
  return {
    head,
    deployedText: pieces.map((piece) => (typeof piece === 'string' ? (own.shift() ?? '') : piece)),
    rest,
    ranges,
    size: texts.reduce((sum, { length }) => sum + length, 0),
  };
}

/** An object is indented as deep as it is nested in others. No string spans lines. */
function withoutIndentation(text: string): string {
  return text.replace(/\n[ \t\n]+/g, '\n');
}

/** Notes the dependencies' texts; what is nested in several places is the same in all of them. */
function collectNested(text: string, object: YulObject, nested: Map<string, string>): void {
  const deployed = deployedIn(object);
  for (const child of [...object.objects, ...deployed.objects]) {
    if (child === deployed || nested.has(child.name)) continue;
    nested.set(child.name, text.slice(commentBefore(text, child), child.end));
    collectNested(text, child, nested);
  }
}

/** Where the comment before an object begins that names its sources: without it solc takes no source ranges from comments. */
function commentBefore(text: string, { name, start }: YulObject): number {
  const lineEnd = text.lastIndexOf('\n', start);
  const lineStart = text.lastIndexOf('\n', lineEnd - 1) + 1;
  if (!/^\s*\/\/\/ @use-src /.test(text.slice(lineStart, lineEnd))) {
    throw new IrSyntaxError(`its object "${name}" does not name its sources`);
  }
  return lineStart;
}

/**
 * Checks that code refers to no other data than its own deployed object and its dependencies, and returns those
 * dependencies whose deployed object it refers to.
 */
function checkReferences(
  text: string,
  object: YulObject,
  dependencies: readonly YulObject[],
  deployed: string | undefined,
): string[] {
  const known = new Set([deployed, object.name, ...dependencies.map(({ name }) => name)]);
  const runtime = new Map(dependencies.map(({ name }) => [`${name}.${name}_deployed`, name]));
  const used = new Set<string>();
  const code = text.slice(object.code.start, object.code.end);
  for (const [, name = ''] of code.matchAll(/\bdata(?:size|offset)\("([^"]*)"\)/g)) {
    const dependency = runtime.get(name);
    if (dependency !== undefined) used.add(dependency);
    else if (!known.has(name)) throw new IrSyntaxError(`its code refers to the object "${name}"`);
  }
  return [...used];
}

function immutablesIn(code: string): string[] {
  return [...new Set([...code.matchAll(/\bloadimmutable\("([^"]*)"\)/g)].map(([, id = '']) => id))];
}

/** The first source range in a contract's creation code is that of its definition (`IRGenerator::generate`). */
function definitionOf(code: string): DefinitionRange | undefined {
  const match = /^\{\s*\/\/\/ @src (\d+):(\d+):(\d+)/.exec(code);
  if (match === null) return undefined;
  const [source, start, end] = match.slice(1).map(Number) as [number, number, number];
  return { source, start, end };
}

/** A text without what stands for dependencies. */
function ownText(pieces: readonly Piece[]): string {
  return pieces.filter((piece) => typeof piece === 'string').join('');
}

/** The text between two offsets, with objects in it replaced by the names of what they stand for. */
function cut(text: string, from: number, to: number, objects: readonly YulObject[]): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const { name, start, end } of [...objects].sort((a, b) => a.start - b.start)) {
    pieces.push(text.slice(at, start), { dependency: name });
    at = end;
  }
  return [...pieces, text.slice(at, to)];
}
