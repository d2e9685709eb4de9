import { expect, test } from 'vitest';
import { memberOf, newMember, readWritten, withoutMembers, writtenObject } from '../../src/json/written.ts';

const TEXT = ' { "\\u0061" : 1e2 , "b":{"c" : [ -0 ],"c":"\\ud800"}, "a":"\\/" } ';

test('every value keeps its text', () => {
  const value = readWritten(TEXT);
  expect(value.text).toBe(TEXT.trim());
  expect(value.members.map(({ key, keyText, value }) => [key, keyText, value.text])).toEqual([
    ['a', '"\\u0061"', '1e2'],
    ['b', '"b"', '{"c" : [ -0 ],"c":"\\ud800"}'],
    ['a', '"a"', '"\\/"'],
  ]);
  expect(memberOf(value, 'a')?.text).toBe('"\\/"');
  expect(memberOf(value, 'b')?.members.map(({ value }) => value.text)).toEqual(['[ -0 ]', '"\\ud800"']);
});

test('members are left out however their keys are written', () => {
  expect(withoutMembers(readWritten(TEXT), 'a').text).toBe('{"b":{"c" : [ -0 ],"c":"\\ud800"}}');
  expect(withoutMembers(readWritten('{ }'), 'a').text).toBe('{}');
});

test('members are added', () => {
  const { members } = readWritten('{"a":1.0}');
  expect(writtenObject([...members, newMember('b', ['"'])]).text).toBe('{"a":1.0,"b":["\\""]}');
});
