import { expect, it } from 'vitest';
import { canDraw, failureText, hasColours } from '../../src/progress/colours.ts';

const TERMINAL = { isTTY: true };
const PIPE = {};

it.each([
  [TERMINAL, {}, true],
  [TERMINAL, { TERM: 'xterm' }, true],
  [TERMINAL, { TERM: 'dumb' }, false],
  [TERMINAL, { NO_COLOR: '1' }, false],
  [TERMINAL, { NO_COLOR: '' }, true],
  [TERMINAL, { FORCE_COLOR: '0' }, false],
  [TERMINAL, { NO_COLOR: '1', FORCE_COLOR: '1' }, true],
  [PIPE, {}, false],
  [PIPE, { FORCE_COLOR: '' }, true],
  [PIPE, { FORCE_COLOR: '3' }, true],
  [PIPE, { FORCE_COLOR: 'false' }, false],
])('a stream %j with %j has colours: %j', (stream, env, expected) => {
  expect(hasColours(stream, env)).toBe(expected);
});

it('a line is drawn again on a terminal only, whatever is forced', () => {
  expect(canDraw(TERMINAL, {})).toBe(true);
  expect(canDraw(TERMINAL, { TERM: 'dumb' })).toBe(false);
  expect(canDraw(PIPE, { FORCE_COLOR: '1' })).toBe(false);
});

it('the first line of a failure is in the colour of errors', () => {
  expect(failureText('wrong [USAGE]\n  fix: this', true)).toBe(
    '\u001b[1;91mwrong [USAGE]\u001b[0m\n  fix: this',
  );
  expect(failureText('wrong [USAGE]\n  fix: this', false)).toBe('wrong [USAGE]\n  fix: this');
});
