import * as v from 'valibot';

/**
 * What planning needs of a source's syntax tree (Standard JSON output `ast`, compact format). The tree of a
 * large project takes many times the memory of its text, so that it is reduced source by source.
 */
export interface SourceFacts {
  readonly name: string;
  /** The id of the `SourceUnit` node: the last one of the source's block of ids. */
  readonly lastId: number;
  /** Source unit names imported, in the order of the import directives. */
  readonly imports: readonly string[];
  /** In order of definition. */
  readonly contracts: readonly ContractNode[];
  /** Contracts whose code some code of this source embeds: `new C`, `type(C).creationCode`, `.runtimeCode`. */
  readonly embedded: readonly number[];
  /** What generated code can be made of: functions, modifiers and state variables, of contracts or free. */
  readonly declarations: readonly Declaration[];
}

/** A contract, interface or library, as its definition says. */
export interface ContractNode {
  readonly id: number;
  readonly name: string;
  /** Place of the definition in the source, in bytes: diagnostics of code generation carry it. */
  readonly start: number;
  readonly end: number;
  /** Neither abstract nor an interface (`ContractDefinition::canBeDeployed`). */
  readonly deployable: boolean;
  /** From the contract itself to its most basic base. */
  readonly linearizedBases: readonly number[];
  /** Contracts whose code this one embeds, direct edges only; until 0.8.3 also its bases. */
  readonly dependencies: readonly number[];
  /** What the contract's code starts from. */
  readonly entryPoints: readonly EntryPoint[];
}

export interface EntryPoint {
  readonly declaration: number;
  /** Selector of an external function: only the most derived function with it is generated. */
  readonly selector: string | undefined;
}

export interface Declaration {
  readonly id: number;
  /** Number of syntax nodes: the measure of the code it stands for. */
  readonly nodes: number;
  /** Declarations whose code is called or read from here. */
  readonly references: readonly number[];
  /** Contracts whose code is embedded here. */
  readonly embedded: readonly number[];
}

const ImportSchema = v.object({ nodeType: v.literal('ImportDirective'), absolutePath: v.string() });
const ContractSchema = v.object({
  nodeType: v.literal('ContractDefinition'),
  id: v.number(),
  name: v.string(),
  src: v.string(),
  abstract: v.optional(v.boolean(), false),
  contractKind: v.string(),
  linearizedBaseContracts: v.array(v.number()),
  contractDependencies: v.optional(v.array(v.number()), []),
  nodes: v.array(v.unknown()),
});
const SourceUnitSchema = v.object({
  nodeType: v.literal('SourceUnit'),
  id: v.number(),
  nodes: v.array(v.looseObject({ nodeType: v.string() })),
});
const DeclarationSchema = v.object({
  nodeType: v.picklist(['FunctionDefinition', 'ModifierDefinition', 'VariableDeclaration']),
  id: v.number(),
  kind: v.optional(v.string()),
  visibility: v.optional(v.string()),
  functionSelector: v.optional(v.string()),
});

/** Reduces a source's syntax tree. Throws valibot's error where the tree is not of the compact format. */
export function readSyntaxTree(name: string, tree: unknown): SourceFacts {
  const unit = v.parse(SourceUnitSchema, tree);
  const imports: string[] = [];
  const contracts: ContractNode[] = [];
  const declarations: Declaration[] = [];
  for (const node of unit.nodes) {
    if (node.nodeType === 'ImportDirective') imports.push(v.parse(ImportSchema, node).absolutePath);
    else if (node.nodeType === 'ContractDefinition') {
      const definition = v.parse(ContractSchema, node);
      declarations.push(...definition.nodes.flatMap(declarationOf));
      contracts.push(contractNode(definition));
    } else declarations.push(...declarationOf(node));
  }
  const embedded = [...new Set(declarations.flatMap((declaration) => declaration.embedded))];
  return { name, lastId: unit.id, imports, contracts, embedded, declarations };
}

function contractNode(definition: v.InferOutput<typeof ContractSchema>): ContractNode {
  const [start = 0, length = 0] = definition.src.split(':').map(Number);
  return {
    id: definition.id,
    name: definition.name,
    start,
    end: start + length,
    deployable: !definition.abstract && definition.contractKind !== 'interface',
    linearizedBases: definition.linearizedBaseContracts,
    dependencies: definition.contractDependencies,
    entryPoints: definition.nodes.flatMap(entryPointOf),
  };
}

function entryPointOf(node: unknown): EntryPoint[] {
  const member = v.safeParse(DeclarationSchema, node);
  if (!member.success) return [];
  const { nodeType, id, kind, visibility, functionSelector } = member.output;
  const reachable =
    nodeType === 'VariableDeclaration' ||
    (nodeType === 'FunctionDefinition' &&
      (visibility === 'public' || visibility === 'external' || kind === 'constructor'));
  return reachable ? [{ declaration: id, selector: functionSelector }] : [];
}

function declarationOf(node: unknown): Declaration[] {
  const declaration = v.safeParse(DeclarationSchema, node);
  if (!declaration.success) return [];
  let nodes = 0;
  const references: number[] = [];
  const embedded: number[] = [];
  // Expressions nest as deep as their author likes, so the walk keeps its own stack.
  const pending: unknown[] = [node];
  while (pending.length > 0) {
    const value = pending.pop();
    if (typeof value !== 'object' || value === null) continue;
    if ('nodeType' in value) nodes++;
    if (
      'referencedDeclaration' in value &&
      typeof value.referencedDeclaration === 'number' &&
      !callsOutside(value)
    ) {
      references.push(value.referencedDeclaration);
    }
    embedded.push(...embeddedBy(value));
    for (const child of Object.values(value)) if (typeof child === 'object') pending.push(child);
  }
  return [{ id: declaration.output.id, nodes, references: [...new Set(references)], embedded }];
}

/** Whether the expression is a function of another contract or of a deployed library: its code is not embedded. */
function callsOutside(node: object): boolean {
  return /^t_function_(external|delegatecall)/.test(typeIdentifierOf(node) ?? '');
}

/** The contracts whose code an expression embeds, by the type of `new C` or of `type(C)`. */
function embeddedBy(node: object): number[] {
  const { nodeType, memberName, expression } = node as Record<string, unknown>;
  const isCode =
    nodeType === 'MemberAccess' && (memberName === 'creationCode' || memberName === 'runtimeCode');
  const typed = nodeType === 'NewExpression' ? node : isCode ? expression : undefined;
  const found = /t_contract\$_.*?_\$(\d+)/.exec(typeIdentifierOf(typed) ?? '')?.[1];
  return found === undefined ? [] : [Number(found)];
}

function typeIdentifierOf(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null || !('typeDescriptions' in node)) return undefined;
  const types = node.typeDescriptions;
  if (typeof types !== 'object' || types === null || !('typeIdentifier' in types)) return undefined;
  return typeof types.typeIdentifier === 'string' ? types.typeIdentifier : undefined;
}
