import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import { type Token, TokenType } from '@actions/expressions/lexer';
import { truthy } from '@actions/expressions/result';
import {
  Expression,
  isList,
  isTemplateObject,
  type Json,
  type JsonObject,
  type Template,
} from './template.ts';
import { WorkflowError } from './workflow-error.ts';

/** Values of `github`, `inputs`, `needs`, `matrix`, … by name. A context that is not here is an unknown name. */
export type Contexts = JsonObject;

/** What `success()`, `failure()` and `cancelled()` answer; at job level they may name jobs. */
export interface Status {
  success(names: readonly string[]): boolean;
  failure(names: readonly string[]): boolean;
  cancelled(): boolean;
}

/** The value of one expression (without its `${{ }}`). Status functions exist only where a status is given. */
export function evaluate(expression: Expression | string, contexts: Contexts, status?: Status): Json {
  return toJson(evaluateData(expression, contexts, status));
}

/** Whether an `if:` holds, by the truth of GitHub's expressions: `''`, `0`, `null` and `false` are false. */
export function evaluateCondition(
  expression: Expression | string,
  contexts: Contexts,
  status: Status,
): boolean {
  return truthy(evaluateData(expression, contexts, status));
}

/** Part of a file with every expression in it replaced by its value. */
export function evaluateTemplate(template: Template, contexts: Contexts): Json {
  if (template instanceof Expression) return evaluate(template, contexts);
  if (isList<Template>(template)) return template.map((item) => evaluateTemplate(item, contexts));
  if (!isTemplateObject(template)) return template;
  return Object.fromEntries(
    Object.entries(template).map(([key, value]) => [key, evaluateTemplate(value, contexts)]),
  );
}

/** As {@link evaluateTemplate}, where GitHub wants text (`env`, `with`, `run`, outputs): a list or mapping is an error. */
export function evaluateText(template: Template, contexts: Contexts): string {
  const value = evaluateTemplate(template, contexts);
  if (typeof value === 'object' && value !== null) {
    const place = template instanceof Expression ? template : {};
    throw new WorkflowError(`a ${isList(value) ? 'sequence' : 'mapping'} was not expected`, place);
  }
  return typeof value === 'number' ? new data.NumberData(value).coerceString() : String(value ?? '');
}

/** A mapping of texts, such as `env:` or `with:`. */
export function evaluateTexts(template: Template, contexts: Contexts): Record<string, string> {
  const entries = isTemplateObject(template) ? Object.entries(template) : [];
  return Object.fromEntries(entries.map(([key, value]) => [key, evaluateText(value, contexts)]));
}

function evaluateData(
  expression: Expression | string,
  contexts: Contexts,
  status?: Status,
): data.ExpressionData {
  const text = expression instanceof Expression ? expression.text : expression;
  try {
    const functions = new Map(
      [...statusFunctions(status), hashFiles].map((each) => [each.name.toLowerCase(), each]),
    );
    const tree = new Parser(tokensOf(text), Object.keys(contexts), [...functions.values()]).parse();
    return new Evaluator(tree, fromObject(contexts), functions).evaluate();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new WorkflowError(
      `${message} (in the expression: ${text})`,
      expression instanceof Expression ? expression : {},
    );
  }
}

/**
 * The lexer of `@actions/expressions` 0.3.61 unescapes only the first `''` of a string (`lexer.js`:
 * `value.replace("''", "'")`), which the runner does not; a text with two quotes around an expression becomes such
 * a string.
 */
function tokensOf(text: string): Token[] {
  return new Lexer(text)
    .lex()
    .tokens.map((token) =>
      token.type === TokenType.STRING
        ? { ...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'") }
        : token,
    );
}

function statusFunctions(status: Status | undefined): FunctionDefinition[] {
  if (status === undefined) return [];
  const define = (name: string, answer: (names: readonly string[]) => boolean): FunctionDefinition => ({
    name,
    minArgs: 0,
    maxArgs: 255,
    call: (...names) => new data.BooleanData(answer(names.map((each) => each.coerceString()))),
  });
  return [
    define('success', (names) => status.success(names)),
    define('failure', (names) => status.failure(names)),
    define('cancelled', () => status.cancelled()),
    define('always', () => true),
  ];
}

const hashFiles: FunctionDefinition = {
  name: 'hashFiles',
  minArgs: 1,
  maxArgs: 255,
  call: () => {
    throw new Error('hashFiles() is not supported by this harness');
  },
};

function fromObject(values: JsonObject): data.Dictionary {
  return new data.Dictionary(
    ...Object.entries(values).map(([key, value]) => ({ key, value: fromJson(value) })),
  );
}

function fromJson(value: Json): data.ExpressionData {
  if (value === null || value === undefined) return new data.Null();
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (isList<Json>(value)) {
    const list = new data.Array();
    for (const item of value) list.add(fromJson(item));
    return list;
  }
  return fromObject(value as JsonObject);
}

function toJson(value: data.ExpressionData): Json {
  if (value instanceof data.Dictionary) {
    return Object.fromEntries(value.pairs().map(({ key, value: item }) => [key, toJson(item)]));
  }
  if (value instanceof data.Array) return value.values().map(toJson);
  if (value instanceof data.BooleanData) return value.value;
  if (value instanceof data.NumberData) return value.number();
  return value instanceof data.StringData ? value.coerceString() : null;
}
