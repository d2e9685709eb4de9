import type { Project } from './generate/projects.ts';
import type { SolcOutput } from './solc-output.ts';

/** A generated project and what solc made of it. */
export interface Sample {
  readonly project: Project;
  readonly output: SolcOutput;
  /** All its source texts, one after the other. */
  readonly code: string;
  /** Its settings as text. */
  readonly settings: string;
}

export function sample(project: Project, output: SolcOutput): Sample {
  const code = Object.values(project.input.sources)
    .map(({ content }) => content)
    .join('\n');
  return { project, output, code, settings: JSON.stringify(project.input.settings) };
}

type Check = (sample: Sample) => boolean;

const inCode =
  (pattern: RegExp): Check =>
  ({ code }) =>
    pattern.test(code);
const inSettings =
  (pattern: RegExp): Check =>
  ({ settings }) =>
    pattern.test(settings);
const inNames =
  (pattern: RegExp): Check =>
  ({ project }) =>
    Object.keys(project.input.sources).some((name) => pattern.test(name));
const diagnosed =
  (pattern: RegExp): Check =>
  ({ output }) =>
    (output.errors ?? []).some(({ errorCode = '', message }) => pattern.test(`${errorCode} ${message}`));

/** The features of real code that the generator makes, and how to recognise them in the text. */
export const CONSTRUCTIONS: Readonly<Record<string, RegExp>> = {
  'storage slots in assembly': /sload\(high\d+[._]slot\)/,
  'calldata in assembly': /calldataload\(data\.offset\)/,
  'calls in assembly': /staticcall\(gas\(\)/,
  'functions and loops in assembly': /function power\(base, exponent\) -> result/,
  'constants in assembly': /sstore\(SLOT\d+, add\(x, K\d+\)\)/,
  'function pointers in assembly': /target\.selector, target\.address/,
  'creation in assembly': /type\([^()]*\)\.creationCode, abi\.encode\(r\)\); assembly/,
  'minimal proxy in assembly': /create\(0, p, 0x37\)/,
  'mcopy in assembly': /mcopy\(/,
  'transient storage in assembly': /tstore\(/,
  'transient state variables': /transient locked\d+/,
  'user-defined value type': /^type Price\d+ is uint128;/m,
  'user-defined operators': /^using \{plus\d+ as \+, same\d+ as ==/m,
  'attached free function': /using \{clamped\d+\} for uint256/,
  'require with a custom error': /require\(x != \d+, Outside\d+\(/,
  modifiers: /guarded\d+\(3\) guarded\d+\(x\)/,
  'definitions outside contracts': /^enum Phase\d+/m,
  'function-typed immutable': /function\(uint256\) internal pure returns \(uint256\) internal immutable/,
  'mapping with names': /mapping\(address owner =>/,
  'nested data in storage': /Tree\d+\[3\] private/,
  'slices of calldata': /data\[:4\]/,
  'unchecked arithmetic': /unchecked \{ for/,
  'abi.encodeCall and abi.decode': /abi\.encodeCall\([\s\S]*abi\.decode\(/,
  'string.concat': /string\.concat\(/,
  'try/catch on a call': /try this\.risky\d+/,
  'try/catch on creation, each clause': /try new [^{]*(?:\{salt[^}]*\})?[^{]*\{[^}]*\} catch Error\(/,
  'anonymous events': /anonymous;/,
  'diamond inheritance': /^contract Bottom\d+ is Left\d+, Right\d+/m,
  'diamond proxy': /^contract Diamond\d+ \{/m,
  'free function that creates': /^function (?:make|free)\d+[^}]*new /m,
  'creation with a salt': /new [\w.$]+\{salt: /,
  'storage layout at a place': /layout at 0x/,
};

/** The features that the generator sometimes makes, and how to recognise them, in the text or in solc's output. */
export const FEATURES: Readonly<Record<string, Check>> = {
  ...Object.fromEntries(Object.entries(CONSTRUCTIONS).map(([name, pattern]) => [name, inCode(pattern)])),
  'plain import': inCode(/^import "[^"]+";/m),
  'import by name': inCode(/^import \{\w+\d+\} from/m),
  'import by another name': inCode(/^import \{[^}]* as /m),
  'import as a module': inCode(/^import "[^"]+" as /m),
  'relative import': inCode(/^import .*"\.\.?\//m),
  'free function': inCode(/^function free\d+/m),
  interface: inCode(/^interface /m),
  'abstract contract': inCode(/^abstract contract /m),
  library: inCode(/^library /m),
  'base of another file': inCode(/^(?:abstract )?contract \w+ is [^{]*(?:_in\d|M\d_\d)/m),
  'several bases': inCode(/^(?:abstract )?contract \w+ is \w[^{]*, /m),
  'override of several': inCode(/override\(.*,/),
  super: inCode(/super\.f/),
  'linked library': inSettings(/"libraries"/),
  'unlinked library': ({ output }) =>
    /"linkReferences":\{"[^}]+/.test(JSON.stringify(output.contracts ?? {})),
  'attached library': inCode(/using [\w.]+ for uint256/),
  'creation in a constructor': inCode(/constructor\(.*\) [^{]*\{\r?\n[^}]*new /),
  'creation in a state variable': inCode(/internal made\d+ = address\(new /),
  'creation with an argument': inCode(/new [\w.]+\(7\)/),
  'creation that may fail': inCode(/try new /),
  creationCode: inCode(/type\([\w.]+\)\.creationCode/),
  runtimeCode: inCode(/type\([\w.]+\)\.runtimeCode/),
  immutable: inCode(/ immutable /),
  'text beyond ASCII': inCode(/[^\p{ASCII}]/u),
  'line ends of Windows': inCode(/\r\n/),
  documentation: inCode(/@title/),
  'same name in two files': ({ code }) =>
    [...code.matchAll(/(?:contract|interface|library) Twin /g)].length > 1,
  'name with a space': inNames(/ /),
  'name beyond ASCII': inNames(/[^\p{ASCII}]/u),
  'name that is a number': inNames(/^\d+$/),
  'name with a colon': inNames(/:/),
  'name that is a URL': inNames(/^https:/),
  'absolute name': inNames(/^\//),
  'name with quotes': inNames(/"/),
  'name of a prototype': inNames(/^__proto__$|^constructor$/),
  'ABI coder v1 in via-IR': diagnosed(/^2066/),
  'no license': diagnosed(/^1878/),
  'no pragma': diagnosed(/^3420/),
  'unused variable': diagnosed(/^2072/),
  shadowing: diagnosed(/^2319/),
  'unreachable code': diagnosed(/^5740/),
  'runtime code too large': diagnosed(/^5574/),
  'creation code too large': diagnosed(/^3860/),
  'syntax error': diagnosed(/Expected/),
  'unknown name': diagnosed(/^7576/),
  'wrong type': diagnosed(/^6359/),
  'missing import': diagnosed(/^6275/),
  'base after its heir': diagnosed(/^2449/),
  'stack too deep in legacy': ({ settings, ...rest }) =>
    !settings.includes('"viaIR":true') && diagnosed(/too deep/)({ settings, ...rest }),
  'stack too deep in via-IR': ({ settings, ...rest }) =>
    settings.includes('"viaIR":true') && diagnosed(/too deep/)({ settings, ...rest }),
  'unimplemented in legacy': diagnosed(/Copying of type struct|Unimplemented feature/),
  'everything selected': inSettings(/"outputSelection":\{"\*":\{"\*"/),
  'nothing selected': inSettings(/"outputSelection":\{\}/),
  'all outputs': inSettings(/\["\*"\]/),
  'outputs by prefix': inSettings(/"evm"[,\]]/),
  'no outputs of a file': inSettings(/"\*":\[\]/),
  'some syntax trees': inSettings(/"":\["ast"\]/),
  'contract by name': inSettings(/\{"C\d":\[/),
  'missing contract': inSettings(/"<none>"/),
  'missing file': inSettings(/"missing\/File\.sol"/),
  'IR as output': inSettings(/"ir"/),
  'IR tree as output': inSettings(/"irAst"/),
  'unknown output': inSettings(/"noSuchOutput"/),
  'via-IR': inSettings(/"viaIR":true/),
  'optimizer on': inSettings(/"optimizer":\{"enabled":true/),
  'optimizer off': inSettings(/"optimizer":\{"enabled":false/),
  'EVM version': inSettings(/"evmVersion"/),
  'no metadata hash': inSettings(/"bytecodeHash":"none"/),
  'literal content': inSettings(/"useLiteralContent":true/),
  'revert strings': inSettings(/"revertStrings"/),
  remapping: inSettings(/"remappings"/),
  'remapping with context': inSettings(/"[\w./-]+\.sol:@/),
};

/** More features that projects for linking sometimes have, recognised in the text, without solc. */
export const LINKABLE_FEATURES: Readonly<Record<string, (input: Project['input']) => boolean>> = {
  'factory of a factory': inText(/new [\w.$]+\(7?\)[\s\S]*new [\w.$]+\(7?\)/),
  'creation in an immutable': inText(/immutable made\d+ = address\(new /),
  'deployed code as a value': inText(/\.runtimeCode/),
  'empty contracts without metadata': (input) =>
    inText(/contract \S+ \{\}/)(input) && inSetting('metadata', /"none"/)(input),
  'contracts of the same code': inText(/function same\(\)[\s\S]*function same\(\)/),
  'same name in two files': ({ sources }) =>
    Object.values(sources).filter(({ content }) => /contract Twin /.test(content)).length > 1,
  'libraries that are given addresses': inSetting('libraries', /0x/),
  'names like those of objects': inText(/contract C\d_7_deployed/),
  'name of a prototype': inText(/(?:contract|library|interface) __proto__/),
  'text like a place': inText(/"\/\/\/ @src 0:1:2"/),
  'text like an object': inText(/"object \\"C_1/),
  'names of Yul in assembly': inText(/function object\(data\) -> code/),
  'so much text that IR runs are divided': ({ sources }) => 'ballast/Ballast.sol' in sources,
  'no optimizer': inSetting('optimizer', /"enabled":false/),
  '1 run': inSetting('optimizer', /"runs":1[,}]/),
  '1,000,000 runs': inSetting('optimizer', /"runs":1000000/),
  'no steps': inSetting('optimizer', /"optimizerSteps":":"/),
  'own steps': inSetting('optimizer', /"optimizerSteps":"\w/),
  'no metadata': inSetting('metadata', /"appendCBOR":false/),
  'literal metadata': inSetting('metadata', /"useLiteralContent":true/),
  'no debug info': inSetting('debug', /"debugInfo":\[\]/),
  locations: inSetting('debug', /"debugInfo":\["location"\]/),
  snippets: inSetting('debug', /"debugInfo":\["snippet"/),
  'all debug info': inSetting('debug', /"debugInfo":\["\*"\]/),
  'revert strings': inSetting('debug', /"revertStrings":"debug"/),
  'the oldest EVM version': inSetting('evmVersion', /paris/),
  'the newest EVM version': inSetting('evmVersion', /osaka/),
  'the representation as an output': inSetting('outputSelection', /"ir"/),
  'contract by name': inSetting('outputSelection', /\{"\$?C\d\w*":\[/),
};

function inText(pattern: RegExp): (input: Project['input']) => boolean {
  return ({ sources }) => Object.values(sources).some(({ content }) => pattern.test(content));
}

function inSetting(name: string, pattern: RegExp): (input: Project['input']) => boolean {
  return ({ settings }) => pattern.test(JSON.stringify(settings[name] ?? ''));
}
