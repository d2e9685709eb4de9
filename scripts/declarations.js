// The types of the API, in one file: TypeScript writes a declaration file for each module, and what the exports of
// the package need of them is put together. A declaration that nothing public names is left out.
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const TSC = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin/tsc');

/**
 * A declaration file.
 *
 * @typedef {object} Module
 * @property {Map<string, string[]>} declared the texts by name: a function has several if it is overloaded
 * @property {Map<string, string>} imported from which file a name comes
 */

/**
 * The declarations of what a module exports.
 *
 * @param {string} source the folder of the sources
 * @param {string} entry the module, from there
 * @returns {Promise<string>}
 */
export async function declarationsOf(source, entry) {
  const folder = await mkdtemp(join(tmpdir(), 'parasolc-types-'));
  try {
    const project = ['--project', join(source, '../tsconfig.json'), '--noEmit', 'false'];
    const emit = ['--declaration', '--emitDeclarationOnly', '--noCheck', '--rootDir', join(source, '..')];
    await promisify(execFile)(process.execPath, [TSC, ...project, ...emit, '--outDir', folder]);
    return await joined(join(folder, 'src'), entry.replace(/\.ts$/, '.d.ts'));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** @param {string} folder @param {string} entry */
async function joined(folder, entry) {
  const exported = [...statementsOf(await readFile(join(folder, entry), 'utf8'))].flatMap(namesAndSource);
  /** @type {Map<string, { from: string, texts: string[] }>} */
  const taken = new Map();
  for (const { name, from } of exported) await take(folder, join(dirname(entry), from), name, taken);
  const names = exported.map(
    ({ name, as, isType }) => `${isType ? 'type ' : ''}${name}${as ? ` as ${as}` : ''}`,
  );
  const texts = [...taken.values()].flatMap((one) => one.texts);
  return `${texts.join('\n')}\nexport { ${names.sort().join(', ')} };\n`;
}

/**
 * Takes a declaration, and what it names before it.
 *
 * @param {string} folder
 * @param {string} path
 * @param {string} name
 * @param {Map<string, { from: string, texts: string[] }>} taken
 * @returns {Promise<void>}
 */
async function take(folder, path, name, taken) {
  const known = taken.get(name);
  if (known?.from === path) return;
  if (known !== undefined) throw new Error(`${known.from} and ${path} both declare ${name}`);
  const { declared, imported } = await moduleAt(folder, path);
  const texts = declared.get(name);
  if (texts === undefined) throw new Error(`${path} does not declare ${name}`);
  taken.set(name, { from: path, texts: texts.map((text) => text.replace(/^export /m, '')) });
  for (const word of new Set(
    texts
      .join('\n')
      .replaceAll(/\/\*.*?\*\//gs, '')
      .match(/\b[A-Za-z]\w*/g),
  )) {
    const from = declared.has(word) ? path : imported.get(word);
    if (from !== undefined) await take(folder, from, word, taken);
  }
}

/** @param {string} folder @param {string} path @returns {Promise<Module>} */
async function moduleAt(folder, path) {
  /** @type {Module} */
  const module = { declared: new Map(), imported: new Map() };
  for (const statement of statementsOf(await readFile(join(folder, path), 'utf8'))) {
    const [, name] =
      /^(?:export )?(?:declare )?(?:function|const|class|interface|type) (\w+)/m.exec(statement) ?? [];
    if (name !== undefined) module.declared.set(name, [...(module.declared.get(name) ?? []), statement]);
    else
      for (const { name, from } of namesAndSource(statement))
        module.imported.set(name, join(dirname(path), from));
  }
  return module;
}

/** Comments, then what ends with `}`, then what ends with `;`, which is on the last line that is not indented. */
const STATEMENT =
  /^(?:\/\*\*.*?\*\/|(?:export )?(?:declare )?(?:interface|class)\b.*?^\}|(?:import|export|declare|type)\b(?:[^\n]*;|.*?^\S[^\n]*;))$/gms;

/** The statements of a file, each with the comment before it. */
function* statementsOf(/** @type {string} */ text) {
  let comment = '';
  for (const [part = ''] of text.matchAll(STATEMENT)) {
    if (part.startsWith('/**')) comment = `${part}\n`;
    else {
      yield comment + part;
      comment = '';
    }
  }
}

/** What `import { a, type B } from './c.ts'` names, or such an `export`. */
function namesAndSource(/** @type {string} */ statement) {
  const [, all, list = '', from] =
    /^(?:import|export) (type )?\{(.*)\} from '(.*)\.ts';$/ms.exec(statement) ?? [];
  if (from === undefined) return [];
  return list
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
    .map((item) => {
      const [, type, name = '', as] = /^(type )?(\w+)(?: as (\w+))?$/.exec(item) ?? [];
      return { name, as, isType: (all ?? type) !== undefined, from: `${from}.d.ts` };
    });
}
