import * as v from 'valibot';
import { parseOutput } from '../standard-json/output.ts';

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
  /**
   * What generated code can be made of: functions, modifiers and state variables, of contracts or free, and
   * the arguments that a contract gives to its bases.
   */
  readonly declarations: readonly Declaration[];
}

/** A contract, interface or library, as its definition says. */
export interface ContractNode {
  readonly id: number;
  readonly name: string;
  /** Range of the definition in the source, in bytes: diagnostics of code generation carry it. */
  readonly start: number;
  readonly end: number;
  /** Neither abstract nor an interface (`ContractDefinition::canBeDeployed`). */
  readonly deployable: boolean;
  /** From the contract itself to its most basic base. */
  readonly linearizedBases: readonly number[];
  /** Contracts whose code this one embeds, direct edges only; until 0.8.3 also its bases. */
  readonly dependencies: readonly number[];
  /** All declarations in the contract. */
  readonly declarations: readonly number[];
  /** What the contract's code starts from. */
  readonly entryPoints: readonly EntryPoint[];
}

interface EntryPoint {
  readonly declaration: number;
  /** Selector of an external function: only the most derived function with it is generated. */
  readonly selector?: string | undefined;
}

export interface Declaration {
  /** The AST id; of a contract's arguments to its bases, the negated id of the contract. */
  readonly id: number;
  /** Number of syntax nodes: the measure of the code it stands for. */
  readonly nodes: number;
  /** Declarations whose code is called or read from here. */
  readonly references: readonly number[];
  /** Contracts whose code is embedded here: `new C`, `type(C).creationCode`, `.runtimeCode`. */
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
  baseContracts: v.array(v.unknown()),
  nodes: v.array(v.unknown()),
});
const SourceUnitSchema = v.object({
  nodeType: v.literal('SourceUnit'),
  id: v.number(),
  nodes: v.array(v.looseObject({ nodeType: v.string() })),
});
const UserDefinedTypeSchema = v.object({
  nodeType: v.literal('UserDefinedTypeName'),
  referencedDeclaration: v.number(),
});
const DeclarationSchema = v.object({
  nodeType: v.picklist(['FunctionDefinition', 'ModifierDefinition', 'VariableDeclaration']),
  id: v.number(),
  kind: v.optional(v.string()),
  visibility: v.optional(v.string()),
  functionSelector: v.optional(v.string()),
});

/** How ids and positions of another run, or of another text, follow from those of this one. */
export interface FactsTranslator {
  astId(id: number): number;
  /** Of a byte of the source. */
  position(byte: number): number;
}

/** The same facts with other ids and positions. */
export function translateFacts(facts: SourceFacts, { astId, position }: FactsTranslator): SourceFacts {
  // A contract's arguments to its bases have its id, negated.
  const declarationId = (id: number): number => (id < 0 ? -astId(-id) : astId(id));
  return {
    name: facts.name,
    lastId: astId(facts.lastId),
    imports: facts.imports,
    contracts: facts.contracts.map((contract) => ({
      ...contract,
      id: astId(contract.id),
      start: position(contract.start),
      end: position(contract.end),
      linearizedBases: contract.linearizedBases.map(astId),
      dependencies: contract.dependencies.map(astId),
      declarations: contract.declarations.map(declarationId),
      entryPoints: contract.entryPoints.map(({ declaration, selector }) => ({
        declaration: declarationId(declaration),
        selector,
      })),
    })),
    declarations: facts.declarations.map(({ id, nodes, references, embedded }) => ({
      id: declarationId(id),
      nodes,
      references: references.map(astId),
      embedded: embedded.map(astId),
    })),
  };
}

/** Reduces a source's syntax tree. Fails with `COMPILER_OUTPUT_INVALID` if it is not in the compact format. */
export function readSyntaxTree(name: string, tree: unknown): SourceFacts {
  const label = `the syntax tree of ${name}`;
  const unit = parseOutput(SourceUnitSchema, tree, label);
  const imports: string[] = [];
  const contracts: ContractNode[] = [];
  const declarations: Declaration[] = [];
  for (const node of unit.nodes) {
    if (node.nodeType === 'ImportDirective')
      imports.push(parseOutput(ImportSchema, node, label).absolutePath);
    else if (node.nodeType === 'ContractDefinition') {
      const definition = parseOutput(ContractSchema, node, label);
      const inside = [
        walk(-definition.id, definition.baseContracts),
        ...definition.nodes.flatMap(declarationOf),
      ];
      declarations.push(...inside);
      contracts.push(contractNode(definition, inside));
    } else declarations.push(...declarationOf(node));
  }
  return { name, lastId: unit.id, imports, contracts, declarations };
}

function contractNode(
  definition: v.InferOutput<typeof ContractSchema>,
  inside: readonly Declaration[],
): ContractNode {
  const [start = 0, length = 0] = definition.src.split(':').map(Number);
  return {
    id: definition.id,
    name: definition.name,
    start,
    end: start + length,
    deployable: !definition.abstract && definition.contractKind !== 'interface',
    linearizedBases: definition.linearizedBaseContracts,
    dependencies: definition.contractDependencies,
    declarations: inside.map(({ id }) => id),
    entryPoints: [
      { declaration: -definition.id, selector: undefined },
      ...definition.nodes.flatMap(entryPointOf),
    ],
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
  return declaration.success ? [walk(declaration.output.id, node)] : [];
}

/** Counts and collects what a declaration consists of. */
function walk(id: number, tree: unknown): Declaration {
  let nodes = 0;
  const references: number[] = [];
  const embedded: number[] = [];
  // Expressions nest as deep as their author likes, so the walk keeps its own stack.
  const pending: unknown[] = [tree];
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
  return { id, nodes, references: [...new Set(references)], embedded: [...new Set(embedded)] };
}

/** Whether the expression is a function of another contract or of a deployed library: its code is not embedded. */
function callsOutside(node: object): boolean {
  return /^t_function_(external|delegatecall)/.test(typeIdentifierOf(node) ?? '');
}

/** The contract whose code an expression embeds: that of `new C`, by its name, or of `type(C)`, by its type. */
function embeddedBy(node: object): number[] {
  const { nodeType, memberName, expression, typeName } = node as Record<string, unknown>;
  if (nodeType === 'NewExpression') {
    const created = v.safeParse(UserDefinedTypeSchema, typeName);
    return created.success ? [created.output.referencedDeclaration] : [];
  }
  if (nodeType !== 'MemberAccess' || (memberName !== 'creationCode' && memberName !== 'runtimeCode'))
    return [];
  const found = /t_contract\$_.*?_\$(\d+)/.exec(typeIdentifierOf(expression) ?? '')?.[1];
  return found === undefined ? [] : [Number(found)];
}

function typeIdentifierOf(node: unknown): string | undefined {
  if (typeof node !== 'object' || node === null || !('typeDescriptions' in node)) return undefined;
  const types = node.typeDescriptions;
  if (typeof types !== 'object' || types === null || !('typeIdentifier' in types)) return undefined;
  return typeof types.typeIdentifier === 'string' ? types.typeIdentifier : undefined;
}
