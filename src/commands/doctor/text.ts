import { binarySize, counted, megabytes, roughly } from '../../progress/format.ts';
import type { Findings, FoundCache, FoundCompiler, FoundInput, FoundPlan, Problem } from './findings.ts';

const PROJECT = {
  foundry: 'Foundry, ',
  hardhat: 'Hardhat, ',
  files: 'Solidity files: ',
  input: 'Standard JSON, ',
} as const;

/** What was found out, for a person: lines. */
export function findingsText(findings: Findings): string[] {
  const { parasolc, node, platform, cores, memory, project, inputs, cache, projectCache, problems } =
    findings;
  const blocking = problems.filter(({ code }) => code !== undefined).length;
  return [
    `parasolc ${parasolc}, Node ${node}, ${platform}, ${counted(cores, 'core')}, ${megabytes(memory)} of memory`,
    ...row('Project', project === undefined ? 'none found' : PROJECT[project.kind] + project.path),
    ...inputs.flatMap((input) => inputRows(input, inputs.length > 1)),
    ...(project?.kind === 'hardhat' && blocking === 0 ? row('Build', 'run `npx hardhat build`') : []),
    ...row('Cache', cache === undefined ? 'off' : cacheText(cache)),
    ...(projectCache === undefined ? [] : row('For Forge', cacheText(projectCache))),
    '',
    ...problems.flatMap(problemRows),
    blocking === 0 ? 'A build can start.' : 'A build cannot start.',
  ];
}

function inputRows({ label, sources, compiler, plan, known }: FoundInput, isOneOfMany: boolean): string[] {
  return [
    ...(isOneOfMany ? ['', `Input ${label}`] : []),
    ...row('Sources', String(sources)),
    ...(compiler === undefined
      ? row('Compiler', 'none found')
      : [...row('Compiler', compilerText(compiler)), ...row('', `${compiler.from}; ${compiler.because}`)]),
    ...(known
      ? row('Build', 'nothing to compile: the output is known from an earlier run')
      : plan === undefined
        ? []
        : planRows(plan)),
  ];
}

function planRows({ strategy, contracts, processes, reason, expected, notLinked }: FoundPlan): string[] {
  const what = contracts === undefined ? 'the contracts' : counted(contracts, 'contract');
  const beside = `${counted(processes, 'process', 'processes')}${expected === undefined ? '' : `, about ${roughly(expected)}`}`;
  const how = strategy === 'single' ? 'in one run' : `${what}, ${strategy}, ${beside}`;
  return [
    ...row('Build', `${how}: ${reason}`),
    ...(notLinked === undefined || notLinked === reason ? [] : row('Linking', `no: ${notLinked}`)),
  ];
}

function compilerText({ version, kind, path }: FoundCompiler): string {
  const build = kind === undefined ? '' : kind === 'wasm' ? ' (WebAssembly)' : ' (native)';
  return `solc ${version}${build}${path === undefined ? '' : `, ${path}`}`;
}

function cacheText({ folder, entries, size, limit }: FoundCache): string {
  return `${folder}, ${counted(entries, 'entry', 'entries')}, ${binarySize(size)} of at most ${binarySize(limit)}`;
}

/** As errors are printed. */
function problemRows({ code, message, facts, fix }: Problem): string[] {
  return [
    code === undefined ? `warning: ${message}` : `problem: ${message} [${code}]`,
    ...facts.map((fact) => `  ${fact}`),
    ...(fix === undefined ? [] : [`  fix: ${fix}`]),
    '',
  ];
}

function row(head: string, text: string): string[] {
  return [`${head === '' ? '' : `${head}:`}`.padEnd(11) + text];
}
