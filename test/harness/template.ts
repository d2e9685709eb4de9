import {
  isBasicExpression,
  isBoolean,
  isMapping,
  isNumber,
  isSequence,
  isString,
} from '@actions/workflow-parser';
import { convertToIfCondition } from '@actions/workflow-parser/model/converter/if-condition';
import type { TemplateContext } from '@actions/workflow-parser/templates/template-context';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';
import { WorkflowError } from './workflow-error.ts';

/** Any value that a context of GitHub's expression language may hold. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/**
 * A `${{ }}` that waits for its contexts. Text around it is already part of it: GitHub's parser turns
 * `a ${{ b }}` into `format('a {0}', b)`.
 */
export class Expression {
  readonly text: string;
  readonly file: string | undefined;
  readonly line: number | undefined;

  constructor(
    text: string,
    place: { readonly file?: string | undefined; readonly line?: number | undefined } = {},
  ) {
    this.text = text;
    this.file = place.file;
    this.line = place.line;
  }
}

/** Part of a workflow or action file, as plain data, with expressions left unevaluated. */
export type Template = string | number | boolean | null | Expression | readonly Template[] | TemplateObject;
export interface TemplateObject {
  readonly [key: string]: Template;
}

export function isTemplateObject(template: Template | undefined): template is TemplateObject {
  return (
    typeof template === 'object' &&
    template !== null &&
    !isList(template) &&
    !(template instanceof Expression)
  );
}

/** The mapping itself; an empty one for anything else. */
export function asTemplateObject(template: Template | undefined): TemplateObject {
  return isTemplateObject(template) ? template : {};
}

/** `Array.isArray` that also narrows readonly lists. */
export function isList<Item>(value: unknown | readonly Item[]): value is readonly Item[] {
  return Array.isArray(value);
}

/** Turns GitHub's tokens into plain data. A bare `if:` becomes the expression it stands for, with its implicit `success()`. */
export function fromToken(token: TemplateToken, context: TemplateContext, file: string): Template {
  if (isBasicExpression(token)) return new Expression(token.expression, { file, line: token.line });
  if (isString(token) || isNumber(token) || isBoolean(token)) return token.value;
  if (isSequence(token)) return [...token].map((item) => fromToken(item, context, file));
  if (!isMapping(token)) return null;
  const entries: [string, Template][] = [];
  for (const { key, value } of token) {
    if (!isString(key))
      throw new WorkflowError('an expression as a key is not supported', { file, line: key.line });
    entries.push([
      key.value,
      isCondition(key.value, value) ? condition(value, context, file) : fromToken(value, context, file),
    ]);
  }
  return Object.fromEntries(entries);
}

/** Only where the schema allows the status functions: a matrix or an input may have a key `if` too. */
function isCondition(key: string, value: TemplateToken): boolean {
  return (
    key === 'if' && (value.definitionInfo?.allowedContext ?? []).some((name) => name.startsWith('always('))
  );
}

function condition(value: TemplateToken, context: TemplateContext, file: string): Template {
  const expression = convertToIfCondition(context, value);
  // An invalid condition is in the context's errors, which stop the reading of this file.
  return expression === undefined ? null : new Expression(expression.expression, { file, line: value.line });
}
