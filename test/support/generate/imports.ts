import { posix } from 'node:path';
import fc from 'fast-check';
import { listOf } from './draw.ts';

/** An import directive between two files, which are given by index modulo the number of files. */
export interface ImportDraft {
  readonly from: number;
  readonly to: number;
  /** `import "x"`, `import {A} from "x"`, `import {A as B} from "x"`, `import "x" as M`. */
  readonly style: 'plain' | 'named' | 'aliased' | 'module';
  /** How the path is written. `contextual` is a remapping for one folder only. */
  readonly path: 'direct' | 'relative' | 'remapped' | 'contextual';
}

/** An import directive between two of the files that exist, given by their names. */
export interface Import {
  readonly from: string;
  readonly to: string;
  readonly style: ImportDraft['style'];
  readonly path: ImportDraft['path'];
}

/** Import directives in any direction: cycles are frequent, and some files import themselves. */
export function imports(maxFiles: number): fc.Arbitrary<readonly ImportDraft[]> {
  const index = fc.nat({ max: maxFiles - 1 });
  return listOf(
    fc.record<ImportDraft>({
      from: index,
      to: index,
      style: fc.constantFrom('plain', 'named', 'aliased', 'module'),
      path: fc.constantFrom('direct', 'relative', 'remapped', 'contextual'),
    }),
    0,
    maxFiles * 3,
  );
}

/** The imports of a project: at most one from a file to another. */
export function resolveImports(drafts: readonly ImportDraft[], names: readonly string[]): Import[] {
  const found = new Map<string, Import>();
  for (const { from, to, style, path } of drafts) {
    const [importer, imported] = [names[from % names.length], names[to % names.length]];
    if (importer === undefined || imported === undefined) continue;
    const key = JSON.stringify([importer, imported]);
    if (!found.has(key)) found.set(key, { from: importer, to: imported, style, path });
  }
  return [...found.values()];
}

/**
 * The order in which solc analyses sources: depth first from each requested source in bytewise order, imports
 * first (`CompilerStack::resolveImports`). Sources that are not reached are only parsed, and not listed.
 */
export function analysisOrder(requested: readonly string[], imports: readonly Import[]): string[] {
  const started = new Set<string>();
  const order: string[] = [];
  function visit(name: string): void {
    if (started.has(name)) return;
    started.add(name);
    for (const { from, to } of imports) if (from === name) visit(to);
    order.push(name);
  }
  for (const name of [...requested].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b))))
    visit(name);
  return order;
}

/** Names for which relative paths and remappings mean the same in every release. */
const SIMPLE = /^(?:[\w.-]+\/)+[\w -]+(?:\.t)?\.sol$/;

/** The text of the path of an import directive, and the remapping it needs, if any. */
export function importPath({ from, to, path }: Import): { text: string; remappings: readonly string[] } {
  if (path === 'direct' || !SIMPLE.test(from) || !SIMPLE.test(to)) return { text: to, remappings: [] };
  const [here, there] = [posix.dirname(from), posix.dirname(to)];
  if (path === 'relative') {
    const relative = posix.relative(here, to);
    return { text: relative.startsWith('.') ? relative : `./${relative}`, remappings: [] };
  }
  const prefix = `@${there.replaceAll('/', '-')}/`;
  if (path === 'remapped') return { text: prefix + posix.basename(to), remappings: [`${prefix}=${there}/`] };
  // Outside the folder the prefix leads nowhere: a tool that ignores contexts fails.
  const local = `@${here.replaceAll('/', '-')}>${there.replaceAll('/', '-')}/`;
  return {
    text: local + posix.basename(to),
    remappings: [`${local}=nowhere/`, `${from}:${local}=${there}/`],
  };
}
