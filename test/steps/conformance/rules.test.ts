import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, expect, test } from 'vitest';
import type { Compiler } from '../../../src/compilers/compiler.ts';
import { type checkCompiler, readConformanceSet } from '../../../src/steps/conformance/check.ts';
import { unknownCompiler } from '../../support/altered-compiler.ts';
import { closeCompilers, contextFor } from '../../support/engine.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const folder = mkdtempSync(join(tmpdir(), 'rules-'));

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await closeCompilers();
});

/** A rule that linking follows, broken by a change of the text of its file. */
type Broken = readonly [file: string, rule: string, from: string, to: string];

/** The files of most rules. */
const L = 'src/link/layout.ts';
const P = 'src/link/parts.ts';
const G = 'src/link/listing.ts';
const RULES: readonly Broken[] = [
  [
    L,
    'jumps at least as wide as those in a sub-assembly',
    'Math.max(1, ...subs.map(({ lastTag }) => widthOf(lastTag)))',
    '1',
  ],
  [
    L,
    'wider jumps until the code fits',
    'while (widthOf(code) > width) code = reserved(parts, data, ++width);',
    '',
  ],
  [L, 'jumps as wide as the code needs', 'jump: widthOf(code)', 'jump: width'],
  [L, 'references: the code itself', 'code + 1 + bytesIn(auxdata))', '1 + bytesIn(auxdata))'],
  [L, 'references: one byte between', 'code + 1 + bytesIn(auxdata))', 'code + bytesIn(auxdata))'],
  [L, 'references: the metadata', 'code + 1 + bytesIn(auxdata))', 'code + 1)'],
  [L, 'references: the sub-assemblies', 'sum + bytesIn(sub.code.hex)', 'sum'],
  [L, 'reserved: a byte at the end', 'reservedFor(part, width), 1)', 'reservedFor(part, width), 0)'],
  [L, 'reserved: data', '(sum, hex) => sum + bytesIn(hex), own', '(sum, hex) => sum, own'],
  [
    L,
    'invalid behind the code',
    "if (subs.length > 0 || data.length > 0 || auxdata !== '') add(INVALID);",
    'if (data.length > 0) add(INVALID);',
  ],
  [
    L,
    'no invalid behind the code alone',
    "if (subs.length > 0 || data.length > 0 || auxdata !== '') add(INVALID);",
    'add(INVALID);',
  ],
  [
    L,
    'equal sub-assemblies once',
    'stored.find((other) => isEqualLaid(other.laid, laid))',
    'undefined as { offset: number } | undefined',
  ],
  [
    L,
    'references inside sub-assemblies',
    'references.push({ ...reference, start: reference.start + end });',
    'references.push(reference);',
  ],
  [L, 'sub-assemblies that are not referred to are left out', `if (used.has(\`O\${index}\`)) store`, 'store'],
  [L, 'data that is not referred to is left out', `if (!used.has(\`D\${index}\`)) continue;`, ''],
  [
    L,
    'sub-assemblies in the order of their numbers',
    'of embedded.entries()) if',
    'of [...embedded.entries()].reverse()) if',
  ],
  [L, 'data in the order of the hashes', 'of data.entries()) {', 'of [...data.entries()].reverse()) {'],
  [L, 'metadata at the end', '  add(auxdata);', ''],
  [
    L,
    'the size of everything',
    'pushOf(tail.end, widths.reference)',
    'pushOf(start(size), widths.reference); function start(x: number) { return x; }',
  ],
  [
    L,
    'places of immutables',
    '[...(immutables.get(part.id) ?? []), size + 1]',
    '[...(immutables.get(part.id) ?? []), size]',
  ],
  [
    L,
    'places of libraries',
    'references.push({ start: size + 1, file, library });',
    'references.push({ start: size, file, library });',
  ],
  [L, 'the last jump target', 'lastTag: Math.max(0, ...tags.values())', 'lastTag: 0'],
  [
    'src/link/laid.ts',
    'sub-assemblies that read other immutables are not equal',
    'String(b.immutables.get(id)) === String(offsets)',
    'true || String(b.immutables.get(id)) === String(offsets)',
  ],
  [
    'src/link/laid.ts',
    'sub-assemblies of different code are not equal',
    '!isEqualCode(a.code, b.code) || ',
    'a.code.hex.length !== b.code.hex.length || ',
  ],
  [P, 'reserved for a size', 'const PUSH_SIZE = 5;', 'const PUSH_SIZE = 3;'],
  [P, 'reserved for setting an immutable: the last', '[35, 37]', '[30, 37]'],
  [P, 'reserved for setting an immutable: the others', '[35, 37]', '[35, 30]'],
  [P, 'reserved for an immutable that is not read', 'occurrences === 0 ? 2 :', 'occurrences === 0 ? 35 :'],
  [P, 'a size as short as possible', 'pushOf(bytes, Math.max(1, widthOf(bytes)))', 'pushOf(bytes, 2)'],
  [
    P,
    'an immutable that is not read',
    'if (offsets.length === 0) return POP + POP;',
    'if (offsets.length === 0) return POP;',
  ],
  [P, 'an immutable at several places', 'index < stores.length - 1 ? DUP2 + DUP2 + store : store', 'store'],
  [
    P,
    'places of an immutable in order',
    'const stores = offsets.map',
    'const stores = offsets.toReversed().map',
  ],
  [P, 'places of immutables as wide as they are', 'pushOf(offset, widthOf(offset))', 'pushOf(offset, 2)'],
  [P, 'immutables of all sub-assemblies', '[...immutables]));', '[...immutables].slice(1)));'],
  [
    G,
    'pushes of zero, where the EVM has an instruction for that',
    "this.#hasPush0 ? '5f' : '6000'",
    "'6000'",
  ],
  [G, 'pushes of zero, where the EVM has none', "this.#hasPush0 ? '5f' : '6000'", "'5f'"],
  [G, 'items from last to first', 'return items.reverse();', 'return items;'],
  [G, 'addresses of libraries', "if (symbol === 'linkerSymbol') return { kind: 'library', hash };", ''],
  [G, 'immutables', "if (symbol === 'immutable') return { kind: 'immutable', hash };", ''],
  [G, 'immutables that are set', "if (symbol === 'assignImmutable') return { kind: 'assign', hash };", ''],
  [G, 'the size of everything', "if (text === 'bytecodeSize') return { kind: 'programSize' };", ''],
  [G, 'data', "if (kind === 'data') return { kind: 'data', hash: id };", ''],
  [G, 'code inside sub-assemblies', String.raw`(sub_\d+(?:\.sub_\d+)*)\)|`, String.raw`(sub_\d+)\)|`],
  [G, 'metadata', "return match && this.#take('', line) ? (match[1] ?? '') : '';", "return '';"],
  [G, 'how a jump is meant', String.raw`text = line.replace(/\t\/\/ (?:in|out)$/, '')`, 'text = line'],
  [G, 'places', "if (text.startsWith('  /*') && text.endsWith('*/')) continue;", ''],
  [
    'src/link/embedded-code.ts',
    'the order of code inside sub-assemblies',
    'offset(a) - offset(b)',
    'offset(b) - offset(a)',
  ],
  [
    'src/link/embedded-code.ts',
    'the order of sub-assemblies of the constructor',
    'a.embedded.sub - b.embedded.sub',
    'b.embedded.sub - a.embedded.sub',
  ],
  [
    'src/link/object-run.ts',
    'the constructor refers to code beside the deployed one',
    `\`"\${name}_deployed.\``,
    '`"`',
  ],
  ['src/link/positions.ts', 'the numbers of source ranges', 'ranges[start] :', 'ranges[start + 1] :'],
  ['src/link/positions.ts', 'the lengths of source ranges', 'length: end - start', 'length: end'],
  [
    'src/link/positions.ts',
    'the sources of source ranges',
    'return named ?? range;',
    'return named ? { ...named, source: 0 } : range;',
  ],
  [
    'src/link/positions.ts',
    'code from nowhere',
    'if (source === -1 && start === -1 && length === -1) return range;',
    '',
  ],
  [
    'src/link/make-object.ts',
    'the metadata, in place of its placeholder',
    'auxdata: ir.metadata',
    'auxdata: metadataPlaceholder(ir.metadata)',
  ],
  ['src/link/settings.ts', 'positions in the intermediate representation', "['location', 'ast-id']", '[]'],
  ['src/link/settings.ts', 'functions by their ids', "['location', 'ast-id']", "['location']"],
  ['src/link/settings.ts', 'the optimizer', "['optimizer', 'evmVersion']", "['evmVersion']"],
  ['src/link/settings.ts', 'the version of the EVM', "['optimizer', 'evmVersion']", "['optimizer']"],
  [
    'src/link/linked-code.ts',
    'addresses of libraries',
    'code: linkLibraries(code.code, addresses)',
    'code: code.code',
  ],
  [
    'src/link/functions.ts',
    'where functions begin',
    'entryPoint: tag === null ? null : (tags.get(tag) ?? null)',
    'entryPoint: null',
  ],
  ['src/link/link-object.ts', 'places of immutables', 'length: 32 }))] as const', 'length: 31 }))] as const'],
  ['src/link/code-size.ts', 'the limit of deployed code', 'bytes: 0x6000', 'bytes: 0x600000'],
  ['src/link/code-size.ts', 'the limit of creation code', 'bytes: 0xc000', 'bytes: 0xc00000'],
  ['src/link/code-size.ts', 'the text of warnings', 'This contract may not', 'It may not'],
];

/** The check, with a rule broken in all code that it uses. */
async function checkWith([file, name, from, to]: Broken): Promise<typeof checkCompiler> {
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
    banner: {
      js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
    },
    plugins: [
      {
        name: 'broken',
        setup: ({ onLoad }) => {
          onLoad({ filter: /[\\/]src[\\/]link[\\/]/ }, ({ path }) =>
            path === join(ROOT, file) ? { contents: text.replace(from, () => to), loader: 'ts' } : undefined,
          );
        },
      },
    ],
  });
  const path = join(folder, `${RULES.findIndex((rule) => rule[1] === name && rule[0] === file)}.mjs`);
  writeFileSync(path, outputFiles.map((output) => output.text).join(''));
  return (await import(pathToFileURL(path).href)).checkCompiler;
}

let compiler: Compiler | undefined;

test.each(RULES)('%s: %s', async (...broken) => {
  const context = await contextFor('0.8.37');
  // Few rules change what solc is asked: what it is asked again, it answers from memory.
  compiler ??= unknownCompiler(context.compiler);
  const check = await checkWith(broken);
  const found = await check(await readConformanceSet(), 2, { ...context, compiler });
  expect(found).toMatchObject({ kind: 'differs', reason: expect.stringMatching(/differs?\b|is not|cannot/) });
});
