import { inputRows, type Step } from './inputs.ts';
import { reusableWorkflow } from './reusable-workflow.ts';

/** What each output holds, and the commands that set it. */
export const OUTPUTS = {
  output: { commands: ['build', 'merge'], help: 'the file with the Standard JSON output' },
  'kept-input': {
    commands: ['build', 'merge'],
    help: 'the file with the Standard JSON input, if keep-input is given',
  },
  shards: { commands: ['plan'], help: 'number of shards; 0 if the plan job compiles everything itself' },
  matrix: { commands: ['plan'], help: 'the job matrix, as JSON: one entry per shard' },
  artifact: { commands: ['plan', 'compile', 'merge'], help: 'the artifact that this step uploaded' },
  solc: {
    commands: ['build', 'restore'],
    help: 'for a Foundry project: the file that Forge runs in place of solc',
  },
  'solc-version': { commands: ['build', 'plan', 'compile', 'merge'], help: 'the release of the compiler' },
  digest: {
    commands: ['build', 'plan', 'merge'],
    help: 'SHA-256 of the output; for plan: the digest of the plan',
  },
  'cache-hit': {
    commands: ['build', 'plan'],
    help: "whether GitHub's cache has outputs of just this input, compiler and settings",
  },
} as const satisfies Record<string, { readonly commands: readonly Step[]; readonly help: string }>;

/** The manifests by path: the Action with all commands, one for each step of a matrix, and the reusable workflow. */
export function manifests(): ReadonlyMap<string, string> {
  return new Map([
    ['action.yml', manifest(undefined)],
    ...(['plan', 'compile', 'merge', 'restore'] as const).map(
      (command) => [`${command}/action.yml`, manifest(command)] as const,
    ),
    ['.github/workflows/compile.yml', reusableWorkflow()],
  ]);
}

const SUMMARIES = {
  plan: 'Analyse a Solidity project and divide its contracts among the jobs of a matrix',
  compile: 'Compile one shard of a plan; needs no checkout and no inputs',
  restore: 'Make Forge use the output that the merge published, without compiling',
  merge: 'Merge the shards into the output of one solc run, byte for byte',
} as const;

/** The text of a manifest. Values are JSON strings, which are YAML strings too. */
function manifest(command: keyof typeof SUMMARIES | undefined): string {
  const text = JSON.stringify;
  const inputs = inputRows().flatMap(([name, { commands, help, shape, ...row }]) => {
    const isCommand = name === 'command';
    const steps = commands.filter((of) => of !== 'solc' && of !== 'doctor');
    if (command !== undefined && !isCommand && !commands.some((of) => of === command)) return [];
    const isFlag = shape.placeholder === undefined;
    const notes = [
      ...(command === undefined && !isCommand && steps.length < 5 ? [steps.join(', ')] : []),
      ...(isFlag ? ['true or false'] : shape.repeatable ? ['one per line'] : []),
      ...(shape.defaultText === undefined ? [] : [`default: ${shape.defaultText}`]),
    ];
    const fallback = isCommand ? command : 'expression' in row ? row.expression : undefined;
    return [
      `  ${name}:`,
      `    description: ${text(notes.length === 0 ? help : `${help} (${notes.join('; ')})`)}`,
      ...(fallback === undefined ? [] : [`    default: ${text(fallback)}`]),
    ];
  });
  const outputs = Object.entries(OUTPUTS).flatMap(([name, { commands, help }]) =>
    command === undefined || commands.some((of) => of === command)
      ? [`  ${name}:`, `    description: ${text(help)}`]
      : [],
  );
  return [
    '# Made by `npm run build` from src/action/inputs.ts.',
    `name: ${text(command === undefined ? 'parasolc' : `parasolc ${command}`)}`,
    `description: ${text(command === undefined ? 'Compile Solidity in parallel, to exactly the bytes of one solc run' : SUMMARIES[command])}`,
    ...(command === undefined ? ['branding:', '  icon: layers', '  color: purple'] : []),
    'inputs:',
    ...inputs,
    'outputs:',
    ...outputs,
    'runs:',
    '  using: node24',
    `  main: ${command === undefined ? 'dist/action.js' : '../dist/action.js'}`,
    '',
  ].join('\n');
}
