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

/** What the generator promises to make now and then, and how it is recognised, in the text or by solc. */
export const FEATURES: Readonly<Record<string, Check>> = {
  'plain import': inCode(/^import "[^"]+";/m),
  'import by name': inCode(/^import \{\w+\d+\} from/m),
  'import by another name': inCode(/^import \{[^}]* as /m),
  'import as a module': inCode(/^import "[^"]+" as /m),
  'relative import': inCode(/^import .*"\.\.?\//m),
  'free function': inCode(/^function free\d+/m),
  'free function that creates': inCode(/^function free\d+[^}]*new /m),
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
  'creation with a salt': inCode(/new [\w.]+\{salt: /),
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
