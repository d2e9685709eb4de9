import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { convertActionTemplate, parseAction } from '@actions/workflow-parser/actions/index';
import type { TemplateParseResult } from '@actions/workflow-parser/templates/template-parse-result';
import { fromToken, type Template } from './template.ts';
import { WorkflowError } from './workflow-error.ts';

/** One complaint of GitHub's parser. */
export interface Problem {
  readonly message: string;
  /** 1-based; absent where the parser gives no place. */
  readonly line: number | undefined;
  readonly column: number | undefined;
}

/** What GitHub's parser finds wrong in a workflow file, or in an `action.yml` (known by its name). Empty: valid. */
export async function validate(file: string, content?: string): Promise<readonly Problem[]> {
  return (await parse(file, content)).problems;
}

/** The file as plain data; its first problem is thrown. */
export async function readTemplate(file: string): Promise<Template> {
  const { template, problems } = await parse(file);
  const [problem] = problems;
  if (problem !== undefined) throw new WorkflowError(problem.message, { file, line: problem.line });
  return template;
}

async function parse(file: string, content = readFileSync(file, 'utf8')) {
  const isAction = /^action\.ya?ml$/.test(basename(file));
  const source = { name: file, content };
  const trace = new NoOperationTraceWriter();
  const parsed = isAction ? parseAction(source, trace) : parseWorkflow(source, trace);
  // What the schema alone cannot see: cycles of needs, unknown ids, conditions that do not parse.
  if (parsed.value !== undefined) {
    if (isAction) convertActionTemplate(parsed.context, parsed.value);
    else await convertWorkflowTemplate(parsed.context, parsed.value);
  }
  const template = parsed.value === undefined ? null : fromToken(parsed.value, parsed.context, file);
  return { template, problems: problemsOf(parsed) };
}

function problemsOf({ context }: TemplateParseResult): readonly Problem[] {
  const seen = new Set<string>();
  return context.errors
    .getErrors()
    .map(({ rawMessage, range }) => ({
      message: rawMessage,
      line: range?.start.line,
      column: range?.start.column,
    }))
    .filter((problem) => {
      // Conditions are converted twice: by GitHub's converter and for our own template.
      const text = JSON.stringify(problem);
      return !seen.has(text) && Boolean(seen.add(text));
    });
}
