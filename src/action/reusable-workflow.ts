import { inputRows, type Step } from './inputs.ts';

/** Inputs that the workflow sets itself, per job. */
const OWN = ['command', 'matrix', 'output', 'report', 'trace'];
/** Inputs that are true or false. */
const TRUTHS = ['optimize', 'via-ir'];
/** Inputs of the plan alone, though the other steps have them too: the other jobs have no checkout, and no pragmas. */
const OF_PLAN = ['working-directory', 'solc'];

/** The inputs that the workflow has besides those of the steps: type, default and description. */
const WORKFLOW_INPUTS: Readonly<Record<string, readonly [type: string, fallback: string, help: string]>> = {
  prepare: ['string', "''", 'Shell commands to run first in the working directory, to create the input'],
  ref: ['string', "''", 'What to check out (default: the commit of the run)'],
  submodules: ['string', 'recursive', 'true, false or recursive, as in actions/checkout'],
  'runs-on': [
    'string',
    'ubuntu-latest',
    'Label of the runners, or a JSON array of labels; self-hosted runners must be version 2.336.0 or later',
  ],
  'timeout-minutes': ['number', '60', 'Time limit of each job, in minutes'],
  report: [
    'boolean',
    'false',
    'Upload report.html and its figures as artifacts; the one of merge has all shards',
  ],
  trace: [
    'boolean',
    'false',
    'Upload traces for Perfetto or speedscope as artifacts; the one of merge has all shards',
  ],
};

/** The reusable workflow `compile.yml`: its inputs, and what each step is given, come from the table of inputs. */
export function reusableWorkflow(): string {
  return [
    ...[HEAD, inputs(), OUTPUTS],
    ...[PLAN, passed('plan'), report('plan'), '\n'],
    ...[COMPILE, passed('compile'), report(`shard-${expression('matrix.shard')}`), '\n'],
    ...[MERGE, passed('merge'), report('merge')],
  ].join('');
}

function inputs(): string {
  const ofSteps = inputRows()
    .filter(([name, row]) => isShared(name, row))
    .map(([name, { shape, help }]) => {
      const notes = [
        ...(shape.repeatable && shape.placeholder !== undefined ? ['one per line'] : []),
        ...(shape.defaultText === undefined ? [] : [`default: ${shape.defaultText}`]),
      ];
      const description = notes.length === 0 ? help : `${help} (${notes.join('; ')})`;
      if (TRUTHS.includes(name)) return input(name, 'boolean', 'false', help);
      // An option that has no value of its own is left to the step.
      const value = shape.read([], name);
      const fallback = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
      return input(name, 'string', JSON.stringify(fallback), description);
    });
  const others = Object.entries(WORKFLOW_INPUTS).map(([name, row]) => input(name, ...row));
  return [...ofSteps, ...others].join('');
}

function input(name: string, type: string, fallback: string, help: string): string {
  const description = JSON.stringify(help.charAt(0).toUpperCase() + help.slice(1));
  return `      ${name}:\n        description: ${description}\n        type: ${type}\n        default: ${fallback}\n`;
}

/** Whether an input of the steps is one of the workflow: the plan's, and those of the merge alone. */
function isShared(name: string, { commands }: { readonly commands: readonly string[] }): boolean {
  return (commands.includes('plan') || commands.includes('merge')) && !OWN.includes(name);
}

/** The `with:` of a step: all inputs that it shares with the workflow, and where its report and trace go. */
function passed(step: Step): string {
  const names = inputRows()
    .filter(([name, row]) => row.commands.includes(step) && isShared(name, row))
    .map(([name]) => name)
    .filter((name) => step === 'plan' || !OF_PLAN.includes(name));
  const lines = names.map((name) => `          ${name}: \${{ inputs.${name} }}\n`);
  const pathInput = (name: string, ending = ''): string =>
    `          ${name}: \${{ inputs.${name} && format('{0}/parasolc-${name}${ending}', runner.temp) || '' }}\n`;
  return ['        with:\n', ...lines, pathInput('report'), pathInput('trace', '.json')].join('');
}

/** The step that uploads what a job has written about itself. */
function report(name: string): string {
  return `      - name: Upload the report
        if: ${expression('!cancelled() && (inputs.report || inputs.trace)')}
        uses: actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f # v7.0.0
        with:
          name: \${{ inputs.artifact }}-report-${name}-a\${{ github.run_attempt }}
          path: |
            \${{ runner.temp }}/parasolc-report
            \${{ runner.temp }}/parasolc-trace*.json
          if-no-files-found: ignore
`;
}

/** An expression that GitHub evaluates. */
function expression(text: string): string {
  return `\${{ ${text} }}`;
}

const RUNS_ON = `runs-on: ${expression("startsWith(inputs.runs-on, '[') && fromJSON(inputs.runs-on) || inputs.runs-on")}
    timeout-minutes: ${expression('inputs.timeout-minutes')}`;

const HEAD = `# Made by \`npm run build\` from src/action/reusable-workflow.ts.
# A reusable workflow: plan, the shards of a matrix, merge. Call it from a job with \`uses:\`, see the README.
# The three steps are those of the commit that this workflow is called at (\`$/\`, which runners know from version
# 2.336.0 on), wherever the caller's checkout is.
name: compile

on:
  workflow_call:
    inputs:
`;

const OUTPUTS = `    outputs:
      artifact:
        description: The artifact with the output, a .tgz
        value: \${{ jobs.merge.outputs.artifact }}
      digest:
        description: SHA-256 of the output
        value: \${{ jobs.merge.outputs.digest }}
      solc-version:
        description: The release of the compiler
        value: \${{ jobs.plan.outputs.solc-version }}
      shards:
        description: Number of jobs that compiled besides the one that planned
        value: \${{ jobs.plan.outputs.shards }}
      cache-hit:
        description: Whether GitHub's cache has outputs of just this input, compiler and settings
        value: \${{ jobs.plan.outputs.cache-hit }}

permissions: {}

jobs:
`;

const PLAN = `  plan:
    # The caller's own \`if:\` has decided. Without this, a job that was skipped long before it would skip this one.
    if: \${{ !cancelled() }}
    ${RUNS_ON}
    permissions:
      contents: read
    outputs:
      shards: \${{ steps.plan.outputs.shards }}
      matrix: \${{ steps.plan.outputs.matrix }}
      solc-version: \${{ steps.plan.outputs.solc-version }}
      cache-hit: \${{ steps.plan.outputs.cache-hit }}
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          ref: \${{ inputs.ref }}
          submodules: \${{ inputs.submodules }}
          persist-credentials: false
      - name: Prepare
        if: \${{ inputs.prepare != '' }}
        shell: bash
        working-directory: \${{ inputs.working-directory }}
        # By way of the environment, so that the text is never taken for anything but a script.
        env:
          PREPARE: \${{ inputs.prepare }}
        run: bash -euo pipefail -c "$PREPARE"
      - name: Plan
        id: plan
        uses: $/plan
`;

const COMPILE = `  compile:
    needs: plan
    # Never skipped after a plan: jobs of the caller that need this workflow would be skipped too. If there are no
    # shards, the matrix has one job, which ends at once.
    if: \${{ !cancelled() && needs.plan.result == 'success' }}
    name: \${{ matrix.shard == 'none' && 'no shards' || format('shard {0}', matrix.shard) }}
    ${RUNS_ON}
    permissions: {}
    strategy:
      # A shard that fails is run again by itself: the others shall have their parts ready.
      fail-fast: false
      matrix: \${{ fromJSON(needs.plan.outputs.matrix) }}
    steps:
      - name: Compile
        uses: $/compile
`;

const MERGE = `  merge:
    needs: [plan, compile]
    # Where a shard has failed as well: merge says which, and why; a job that is skipped would count as passed.
    if: \${{ !cancelled() && needs.plan.result == 'success' }}
    ${RUNS_ON}
    permissions: {}
    outputs:
      artifact: \${{ steps.merge.outputs.artifact }}
      digest: \${{ steps.merge.outputs.digest }}
    steps:
      - name: Merge
        id: merge
        uses: $/merge
`;
