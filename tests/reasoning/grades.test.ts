/** Grades and what they cost; the order that holds under every mapping from grades to costs. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Fault } from '../../src/reasoning/findings.ts';
import {
  costOfOrigin,
  costOfReading,
  costOfRelay,
  costOfVoice,
  effectiveGrades,
  isNeverDearer,
} from '../../src/reasoning/grades.ts';
import { grades, type Grade } from '../../src/reasoning/testimony.ts';
import type { Voice } from '../../src/statement/voice.ts';
import { idOf } from './notation.ts';

describe('costs', () => {
  test('fall with the grade, and F is neutral', () => {
    const costs = (['A', 'B', 'C', 'F', 'D', 'E'] as const).map(costOfOrigin);
    expect(costs).toEqual([3892, 2197, 1099, 693, 405, 50]);
  });

  test.each(grades)(
    'of grade %s: a relay more than an origin, a voice more than one origin and less than two',
    (grade) => {
      expect(costOfRelay(grade)).toBeGreaterThan(costOfOrigin(grade));
      expect(costOfVoice(grade)).toBeGreaterThan(costOfOrigin(grade));
      expect(costOfVoice(grade)).toBeLessThan(2 * costOfOrigin(grade));
    },
  );

  test('make a proposal easier to doubt than any ungraded voice, and an accepted reading harder than all', () => {
    expect(costOfReading('high')).toBeLessThan(costOfOrigin('F'));
    expect(costOfReading('accepted')).toBeGreaterThan(costOfOrigin('A'));
  });
});

function voice(key: string, named: boolean): Voice {
  return { id: idOf('v', key), kind: 'group', name: key, named };
}

function given(key: string, grade: Grade) {
  return { judgement: idOf('j', key + grade), voice: idOf('v', key), grade, grounds: [] };
}

describe('the grade that counts', () => {
  const gradeOf = effectiveGrades(
    [voice('ministry', true), voice('sources', false)],
    [given('ministry', 'A'), given('sources', 'A')],
  );

  test.each([
    ['ministry', { grade: 'A', given: true }],
    ['sources', { grade: 'F', given: true }],
    ['nobody', { grade: 'F', given: false }],
  ])('of %s', (key, expected) => {
    expect(gradeOf(idOf('v', key))).toEqual(expected);
  });

  test('of an unnamed voice may be below F, and of several the most cautious counts, in any order', () => {
    const several = [given('sources', 'E'), given('ministry', 'B'), given('ministry', 'D'), given('ministry', 'C')];
    for (const decisions of [several, several.toReversed()]) {
      const of = effectiveGrades([voice('sources', false)], decisions);
      expect(of(idOf('v', 'sources')).grade).toBe('E');
      expect(of(idOf('v', 'ministry')).grade).toBe('D');
    }
  });
});

describe('an order that is called robust', () => {
  const kinds = ['origin', 'relay', 'voice', 'rule', 'reading', 'referent'] as const;
  const fault = fc
    .tuple(fc.constantFrom(...kinds), fc.constantFrom(...grades), fc.nat(5))
    .map(([kind, grade, number]): Fault => {
      const isVoiced = kind === 'origin' || kind === 'relay' || kind === 'voice';
      const base = {
        kind,
        id: idOf('f', `${kind} ${grade} ${number}`),
        statements: [],
        message: { key: '', values: {} },
      };
      return isVoiced ? { ...base, cost: 1, grade: { grade, given: true } } : { ...base, cost: 100 + number };
    });
  const side = fc.uniqueArray(fault, { maxLength: 4, selector: ({ id }) => id });
  /** Any costs that respect the order of the grades; F anywhere. */
  const mapping = fc.record({
    steps: fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 5, maxLength: 5 }),
    neutral: fc.integer({ min: 0, max: 6000 }),
    relay: fc.integer({ min: 0, max: 2000 }),
    voice: fc.integer({ min: 100, max: 300 }),
  });

  test('holds under every mapping that keeps the order of the grades', () => {
    fc.assert(
      fc.property(side, side, fc.array(mapping, { minLength: 20, maxLength: 20 }), (a, b, mappings) => {
        if (!isNeverDearer(a, b)) return;
        for (const { steps, neutral, relay, voice: percent } of mappings) {
          const costOf = ({ kind, grade, cost }: Fault) => {
            if (!grade) return cost;
            const rank = 'EDCBA'.indexOf(grade.grade);
            const origin =
              grade.grade === 'F' ? neutral : steps.slice(0, rank + 1).reduce((sum, step) => sum + step, 0);
            return kind === 'relay' ? origin + relay : kind === 'voice' ? (origin * percent) / 100 : origin;
          };
          const sum = (side_: readonly Fault[]) => side_.reduce((total, each) => total + costOf(each), 0);
          expect(sum(a)).toBeLessThanOrEqual(sum(b) + 1e-9);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each<readonly [string, readonly Fault[], readonly Fault[], boolean]>([
    ['one of two equals', [at('origin', 'C', 1)], [at('origin', 'C', 2), at('origin', 'C', 3)], true],
    ['a worse grade', [at('origin', 'D', 1)], [at('origin', 'B', 2)], true],
    ['a better grade', [at('origin', 'B', 1)], [at('origin', 'D', 2)], false],
    ['F against C', [at('origin', 'F', 1)], [at('origin', 'C', 2)], false],
    ['an origin against a relay of its grade', [at('origin', 'C', 1)], [at('relay', 'C', 2)], true],
    ['a relay against an origin of its grade', [at('relay', 'C', 1)], [at('origin', 'C', 2)], false],
    [
      'a voice against three origins of its grade',
      [at('voice', 'C', 1)],
      [2, 3, 4].map((n) => at('origin', 'C', n)),
      true,
    ],
    ['a voice against two origins of its grade', [at('voice', 'C', 1)], [2, 3].map((n) => at('origin', 'C', n)), false],
    [
      'what both have is no difference',
      [at('voice', 'C', 1), at('origin', 'A', 2)],
      [at('origin', 'A', 2), at('voice', 'C', 1)],
      true,
    ],
  ])('%s', (_, a, b, expected) => {
    expect(isNeverDearer(a, b)).toBe(expected);
  });
});

function at(kind: 'origin' | 'relay' | 'voice', grade: Grade, number: number): Fault {
  return {
    kind,
    id: idOf('f', `${kind} ${grade} ${number}`),
    statements: [],
    message: { key: '', values: {} },
    cost: 1,
    grade: { grade, given: true },
  };
}
