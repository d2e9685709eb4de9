import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, expect, test } from 'vitest';
import { collect, memoryBytes } from '../../../src/bytes.ts';
import type { Compiler, CompilerResult } from '../../../src/compilers/compiler.ts';
import { checkConstructions } from '../../../src/steps/conformance/check.ts';
import { readConstructions } from '../../../src/steps/conformance/constructions.ts';
import type { Context } from '../../../src/steps/context.ts';
import { closeCompilers, contextFor } from '../../support/engine.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(ROOT, 'node_modules/.cache/parasolc-test/rules-'));

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeCompilers();
});

/** A rule of layout or of the listing, broken by a change of the text of its file. */
type Broken = readonly [file: string, rule: string, from: string, to: string];

const L = 'src/link/layout.ts';
const P = 'src/link/parts.ts';
const RULES: readonly Broken[] = [
  [L, 'jumps at least as wide as those in a sub-assembly', 'Math.max(1, ...subs.map(({ lastTag }) => widthOf(lastTag)))', '1'],
  [L, 'wider jumps until the code fits', 'while (widthOf(code) > width) code = reserved(parts, data, ++width);', ''],
  [L, 'jumps as wide as the code needs', 'jump: widthOf(code)', 'jump: width'],
  [L, 'references: the code itself', 'code + 1 + bytesIn(auxdata))', '1 + bytesIn(auxdata))'],
  [L, 'references: one byte between', 'code + 1 + bytesIn(auxdata))', 'code + bytesIn(auxdata))'],
  [L, 'references: the metadata', 'code + 1 + bytesIn(auxdata))', 'code + 1)'],
  [L, 'references: the sub-assemblies', 'sum + bytesIn(sub.code.hex)', 'sum'],
  [L, 'reserved: a byte at the end', 'reservedFor(part, width), 1)', 'reservedFor(part, width), 0)'],
  [L, 'reserved: data', '(sum, hex) => sum + bytesIn(hex), own', '(sum, hex) => sum, own'],
  [L, 'invalid behind the code', "if (subs.length > 0 || data.length > 0 || auxdata !== '') add(INVALID);", 'if (data.length > 0) add(INVALID);'],
  [L, 'no invalid behind the code alone', "if (subs.length > 0 || data.length > 0 || auxdata !== '') add(INVALID);", 'add(INVALID);'],
  [L, 'equal sub-assemblies once', 'stored.find((other) => isEqualLaid(other.laid, laid))', 'undefined as { offset: number } | undefined'],
  [L, 'references inside sub-assemblies', 'references.push({ ...reference, start: reference.start + end });', 'references.push(reference);'],
  [L, 'sub-assemblies that are not referred to are left out', 'if (used.has(`O${index}`)) store', 'store'],
  [L, 'data that is not referred to is left out', 'if (!used.has(`D${index}`)) continue;', ''],
  [L, 'sub-assemblies in the order of their numbers', 'of embedded.entries()) if', 'of [...embedded.entries()].reverse()) if'],
  [L, 'data in the order of the hashes', 'of data.entries()) {', 'of [...data.entries()].reverse()) {'],
  [L, 'metadata at the end', '  add(auxdata);', ''],
  [L, 'the size of everything', 'pushOf(tail.end, widths.reference)', 'pushOf(start(size), widths.reference); function start(x: number) { return x; }'],
  [L, 'places of immutables', "[...(immutables.get(part.id) ?? []), size + 1]", '[...(immutables.get(part.id) ?? []), size]'],
  [L, 'places of libraries', 'references.push({ start: size + 1, file, library });', 'references.push({ start: size, file, library });'],
  [L, 'the last jump target', 'lastTag: Math.max(0, ...tags.values())', 'lastTag: 0'],
  ['src/link/laid.ts', 'sub-assemblies that read other immutables are not equal', 'String(b.immutables.get(id)) === String(offsets)', 'true || String(b.immutables.get(id)) === String(offsets)'],
  ['src/link/laid.ts', 'sub-assemblies of different code are not equal', '!isEqualCode(a.code, b.code) || ', 'a.code.hex.length !== b.code.hex.length || '],
  [P, 'reserved for a size', 'const PUSH_SIZE = 5;', 'const PUSH_SIZE = 3;'],
  [P, 'reserved for setting an immutable: the last', '[35, 37]', '[30, 37]'],
  [P, 'reserved for setting an immutable: the others', '[35, 37]', '[35, 30]'],
  [P, 'reserved for an immutable that is not read', 'occurrences === 0 ? 2 :', 'occurrences === 0 ? 35 :'],
  [P, 'a size as short as possible', 'pushOf(bytes, Math.max(1, widthOf(bytes)))', 'pushOf(bytes, 2)'],
  [P, 'an immutable that is not read', 'if (offsets.length === 0) return POP + POP;', "if (offsets.length === 0) return POP;"],
  [P, 'an immutable at several places', 'index < stores.length - 1 ? DUP2 + DUP2 + store : store', 'store'],
  [P, 'places of an immutable in order', 'const stores = offsets.map', 'const stores = offsets.toReversed().map'],
  [P, 'places of immutables as wide as they are', 'pushOf(offset, widthOf(offset))', 'pushOf(offset, 2)'],
  [P, 'immutables of all sub-assemblies', '[...immutables]));', '[...immutables].slice(1)));'],
];

/** Answers from memory what it was asked before: our rules do not change what the compiler is asked. */
function remembering(compiler: Compiler): Compiler {
  const known = new Map<string, Promise<CompilerResult>>();
  return {
    kind: compiler.kind,
    version: { ...compiler.version, release: '0.8.99' },
    path: compiler.path,
    invocation: (imports) => compiler.invocation(imports),
    prepare: () => undefined,
    close: async () => undefined,
    run: (run) => {
      const hash = createHash('sha256');
      for (const chunk of run.input) hash.update(chunk);
      const key = hash.digest('hex');
      const result = known.get(key) ?? runOnce(compiler, run);
      known.set(key, result);
      return result;
    },
  };
}

async function runOnce(compiler: Compiler, run: Parameters<Compiler['run']>[0]): Promise<CompilerResult> {
  const { signal: _, ...rest } = run;
  const { output, cost } = await compiler.run(rest);
  return { output: memoryBytes([Buffer.concat(await collect(output.chunks()))]), cost };
}

let at = 0;
/** The check as it is with a rule broken. */
async function checkWith([file, , from, to]: Broken): Promise<typeof checkConstructions> {
  const text = readFileSync(join(ROOT, file), 'utf8');
  expect(text.split(from).length, from).toBe(2);
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ['src/steps/conformance/check.ts'],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    write: false,
    banner: { js: "import { createRequire as __r } from 'node:module'; const require = __r(import.meta.url);" },
    plugins: [
      {
        name: 'broken',
        setup: ({ onLoad }) => {
          onLoad({ filter: /\/src\/link\// }, ({ path }) =>
            path === join(ROOT, file) ? { contents: text.replace(from, () => to), loader: 'ts' } : undefined,
          );
        },
      },
    ],
  });
  const path = join(folder, `${at++}.mjs`);
  writeFileSync(path, outputFiles[0]?.text ?? '');
  return (await import(pathToFileURL(path).href)).checkConstructions;
}

test('x', async () => {
  const context: Context = await contextFor('0.8.37');
  const compiler = remembering(context.compiler);
  const constructions = await readConstructions();
  { const t = performance.now(); console.log('right', JSON.stringify(await checkConstructions(constructions, 2, { ...context, compiler })), performance.now()-t); const t2 = performance.now(); console.log('again', JSON.stringify(await checkConstructions(constructions, 2, { ...context, compiler })), performance.now()-t2); }
  for (const broken of RULES) {
    const t = performance.now();
    try {
      const check = await checkWith(broken);
      const r = await check(constructions, 2, { ...context, compiler });
      console.log(broken[1], JSON.stringify(r), Math.round(performance.now() - t));
    } catch (e) { console.log(broken[1], String(e).slice(0, 200)); }
  }
});
