import { describe, expect, it } from 'vitest';
import {
  type Contexts,
  evaluate,
  evaluateCondition,
  evaluateTemplate,
  evaluateText,
  type Status,
} from './expressions.ts';
import { Expression } from './template.ts';

const contexts: Contexts = {
  github: { event_name: 'push', ref: 'refs/heads/main' },
  needs: { plan: { result: 'success', outputs: { matrix: '{"shard":[1,2]}', count: '2' } } },
  matrix: null,
};
const status = (answers: Partial<Record<keyof Status, boolean>>): Status => ({
  success: () => answers.success ?? false,
  failure: () => answers.failure ?? false,
  cancelled: () => answers.cancelled ?? false,
});

describe('an expression', () => {
  it.each([
    ['fromJSON(needs.plan.outputs.matrix).shard[1]', 2],
    ['needs.plan.outputs.count == 2', true],
    ["needs.plan.outputs.none || 'default'", 'default'],
    ["format('{0}-{1}', github.event_name, needs.plan.result)", 'push-success'],
    ["startsWith(github.ref, 'refs/heads/')", true],
    ['toJSON(matrix)', 'null'],
    ["format('a ''{0}'' ''b''', github.event_name)", "a 'push' 'b'"],
    ['fromJSON(\'{"a": [true, null, 1.5]}\')', { a: [true, null, 1.5] }],
  ])('%s', (text, value) => {
    expect(evaluate(text, contexts)).toEqual(value);
  });

  it('names what it does not know', () => {
    expect(() => evaluate('secrets.TOKEN', contexts)).toThrow(/secrets.*in the expression: secrets\.TOKEN/);
    expect(() => evaluate('success()', contexts)).toThrow('success');
    expect(() => evaluate("hashFiles('**/package.json')", contexts)).toThrow('hashFiles() is not supported');
    expect(() => evaluate(new Expression('a +', { file: 'w.yml', line: 7 }), contexts)).toThrow(
      /^w\.yml:7: /,
    );
  });
});

describe('a condition', () => {
  it('asks the status it is given', () => {
    const text = "!cancelled() && needs.plan.result == 'success'";
    expect(evaluateCondition(text, contexts, status({ failure: true }))).toBe(true);
    expect(evaluateCondition(text, contexts, status({ cancelled: true }))).toBe(false);
    expect(evaluateCondition('always()', contexts, status({ cancelled: true }))).toBe(true);
    expect(evaluateCondition('success() || failure()', contexts, status({ failure: true }))).toBe(true);
  });

  it('passes the names of jobs', () => {
    const asked: string[] = [];
    evaluateCondition("success('plan', 'compile')", contexts, {
      ...status({}),
      success: (names) => Boolean(asked.push(...names)),
    });
    expect(asked).toEqual(['plan', 'compile']);
  });

  it.each([
    ["''", false],
    ["'false'", true],
    ['0', false],
    ['matrix', false],
    ['github', true],
  ])('%s is %s', (text, truth) => {
    expect(evaluateCondition(text, contexts, status({}))).toBe(truth);
  });
});

describe('a template', () => {
  const matrix = new Expression('fromJSON(\'{"n":[1]}\')', { file: 'w.yml', line: 3 });

  it('is evaluated through lists and mappings', () => {
    expect(evaluateTemplate({ a: [matrix, 'x'], b: { c: new Expression('github.ref') } }, contexts)).toEqual({
      a: [{ n: [1] }, 'x'],
      b: { c: 'refs/heads/main' },
    });
  });

  it('as text cannot be a mapping', () => {
    expect(() => evaluateText(matrix, contexts)).toThrow('w.yml:3: a mapping was not expected');
    expect(evaluateText(new Expression('matrix'), contexts)).toBe('');
    expect(evaluateText(new Expression('1.50'), contexts)).toBe('1.5');
  });
});
