import { evaluateTemplate } from './expressions.ts';
import type { Json, JsonObject } from './template.ts';
import type { Workflow } from './workflow.ts';
import { WorkflowError } from './workflow-error.ts';

/** Values of a workflow's inputs where neither it nor its caller gives any. */
const EMPTY: Readonly<Record<string, Json>> = { boolean: false, number: 0 };

/** The `inputs` context of a called or dispatched workflow: unknown, missing and wrongly typed ones are errors. */
export function workflowInputs(workflow: Workflow, given: JsonObject, contexts: JsonObject): JsonObject {
  const { file, inputs } = workflow;
  for (const name of Object.keys(given)) {
    if (!inputs.has(name))
      throw new WorkflowError(`input '${name}' is not defined in the workflow`, { file });
  }
  return Object.fromEntries(
    [...inputs].map(([name, input]) => {
      const value = given[name];
      if (value === undefined) {
        if (input.required && input.default === undefined) {
          throw new WorkflowError(`input '${name}' is required`, { file });
        }
        const fallback = EMPTY[input.type] ?? '';
        return [name, input.default === undefined ? fallback : evaluateTemplate(input.default, contexts)];
      }
      const type = ['boolean', 'number'].includes(input.type) ? input.type : 'string';
      // A number given as an unquoted value is fine where text is wanted.
      const typed = type === 'string' && typeof value === 'number' ? String(value) : value;
      if (typeof typed !== type) {
        throw new WorkflowError(
          `input '${name}' is of type ${type}, but was given ${JSON.stringify(value)}`,
          { file },
        );
      }
      return [name, typed];
    }),
  );
}
