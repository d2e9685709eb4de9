import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { asTemplateObject, Expression, type Template, type TemplateObject } from './template.ts';
import { readTemplate } from './validate.ts';
import { readSteps, type Step } from './workflow.ts';
import { WorkflowError } from './workflow-error.ts';

export type ActionRuns =
  | {
      readonly kind: 'node';
      readonly main: string;
      readonly post: string | undefined;
      readonly postIf: Expression;
    }
  | { readonly kind: 'composite'; readonly steps: readonly Step[] };

/** An action as its `action.yml` describes it. */
export interface Action {
  readonly folder: string;
  readonly file: string;
  readonly name: string;
  readonly inputs: ReadonlyMap<
    string,
    { readonly default: Template | undefined; readonly deprecated: string | undefined }
  >;
  /** Values of a composite action's outputs. */
  readonly outputs: TemplateObject;
  readonly runs: ActionRuns;
}

/** Reads the `action.yml` (or `action.yaml`) of a folder with GitHub's parser. */
export async function readAction(path: string): Promise<Action> {
  const folder = resolve(path);
  const file = ['action.yml', 'action.yaml']
    .map((name) => join(folder, name))
    .find((name) => existsSync(name));
  if (file === undefined) throw new WorkflowError(`no action.yml or action.yaml in ${folder}`);
  const root = asTemplateObject(await readTemplate(file));
  return {
    folder,
    file,
    name: String(root.name ?? folder),
    inputs: new Map(
      Object.entries(asTemplateObject(root.inputs)).map(([name, value]) => {
        const input = asTemplateObject(value);
        const deprecated = input.deprecationMessage;
        return [
          name,
          { default: input.default, deprecated: deprecated === undefined ? undefined : String(deprecated) },
        ];
      }),
    ),
    outputs: Object.fromEntries(
      Object.entries(asTemplateObject(root.outputs)).map(([name, output]) => [
        name,
        asTemplateObject(output).value ?? '',
      ]),
    ),
    runs: readRuns(asTemplateObject(root.runs), file),
  };
}

function readRuns(runs: TemplateObject, file: string): ActionRuns {
  const using = String(runs.using);
  if (using === 'composite') return { kind: 'composite', steps: readSteps(runs.steps) };
  if (!/^node\d+$/.test(using))
    throw new WorkflowError(`actions of kind '${using}' are not supported`, { file });
  if (runs.pre !== undefined) throw new WorkflowError(`'pre' is not supported`, { file });
  const postIf = runs['post-if'];
  return {
    kind: 'node',
    main: String(runs.main),
    post: runs.post === undefined ? undefined : String(runs.post),
    postIf:
      postIf instanceof Expression
        ? postIf
        : new Expression(postIf === undefined ? 'always()' : String(postIf), { file }),
  };
}
