import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { labelsOf, withLabel, withLabels } from '../../src/input/labels.ts';

const input = (release: string, profile?: string): { release: string; profile: string | undefined } => ({
  release,
  profile,
});

describe('the label of an input', () => {
  it('is nothing where it is the only one', () => {
    expect(labelsOf([input('0.8.28', 'ir')])).toEqual([undefined]);
  });

  it('is its release and its settings profile', () => {
    expect(
      labelsOf([input('0.8.20'), input('0.8.28'), input('0.8.28', 'ir'), input('0.8.28', '../a b')]),
    ).toEqual(['0.8.20', '0.8.28', '0.8.28-ir', '0.8.28-___a_b']);
  });

  it('has a number where these are the same', () => {
    expect(labelsOf([input('0.8.28'), input('0.8.28', '2'), input('0.8.28')])).toEqual([
      '0.8.28',
      '0.8.28-2',
      '0.8.28-3',
    ]);
  });

  it('goes before the ending of a file', () => {
    expect(withLabel('out.v1.json', '0.8.28-ir')).toBe('out.v1-0.8.28-ir.json');
    expect(withLabel('out', '0.8.28')).toBe('out-0.8.28');
    expect(withLabel('out.json', undefined)).toBe('out.json');
  });

  it('keeps the reports and traces of several inputs apart', () => {
    const paths = { report: 'report', trace: 'a/trace.json' };
    expect(withLabels(paths, undefined)).toEqual(paths);
    expect(withLabels(paths, '0.8.28')).toEqual({
      report: join('report', '0.8.28'),
      trace: 'a/trace-0.8.28.json',
    });
    expect(withLabels({ report: undefined, trace: undefined }, '0.8.28')).toEqual({});
  });
});
