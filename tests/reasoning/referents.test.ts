/** Who was taken for somebody else: what is doubted, what it costs, and where nothing is doubted. */

import { describe, expect, test } from 'vitest';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import type { Testimony } from '../../src/reasoning/testimony.ts';
import { readNotation } from './notation.ts';

const people = 'person Timur "Timur Abenov"\nperson Temur "Temur Abenow"';
const apart = ['channel: Temur birth-date date 1990-05-03', 'register: Timur birth-date date 2001-02-11'];

/** What the cheapest way out costs. */
function cheapest(lines: readonly string[]): number | undefined {
  return deriveFindings(readNotation(lines.join('\n'))).waysOut[0]?.cost;
}

/** The faults of a referent that are found, and what each costs. */
function doubts(...lines: readonly string[]): readonly number[] {
  const { faults } = deriveFindings(readNotation([people, ...lines].join('\n')));
  return faults.filter(({ kind }) => kind === 'referent').map(({ cost }) => cost);
}

/** So many pairs, each judged to be one man with two birthdays; all are looked at together, since somebody says who is not who. */
function pairs(count: number): Testimony {
  return readNotation(
    Array.from({ length: count }, (_, pair) => [
      `person A${pair} "Timur ${pair}"\nperson B${pair} "Temur ${pair}"`,
      `clerk: A${pair} birth-date date 1990-05-03\nregister: B${pair} birth-date date 2001-02-11\nsame A${pair} B${pair}`,
      pair > 0 ? `mother: A${pair - 1} != A${pair}` : '',
    ])
      .flat()
      .join('\n'),
  );
}

describe('that two are taken for one', () => {
  test.each<readonly [string, readonly string[], number]>([
    ['is doubted where a judgement makes the conflict', [...apart, 'same Timur Temur'], 1],
    ['is doubted once where a judgement is there twice', [...apart, 'same Timur Temur', 'same Timur Temur'], 1],
    [
      'is not doubted where somebody says that they are one',
      [...apart, 'mother: Temur = Timur', 'same Timur Temur'],
      0,
    ],
    [
      'is not doubted where the conflict is there for one of them alone',
      ['channel: Timur birth-date date 1990-05-03', 'register: Timur birth-date date 2001-02-11', 'same Timur Temur'],
      0,
    ],
    [
      'is not doubted where somebody said the same of the other one',
      [...apart, 'gazette: Timur birth-date date 1990-05-03', 'same Timur Temur'],
      0,
    ],
    [
      'is doubted of what was proposed from another source',
      ['blog: ? Timur birth-date date 1990-05-03 | blog', 'register: Timur birth-date date 2001-02-11 | register'],
      1,
    ],
    [
      'is not doubted of two proposals from one source',
      ['blog: ? Timur birth-date date 1990-05-03 | blog', 'press: ? Timur birth-date date 2001-02-11 | blog'],
      0,
    ],
    [
      'is not doubted of what people stated',
      ['blog: Timur birth-date date 1990-05-03 | blog', 'register: Timur birth-date date 2001-02-11 | register'],
      0,
    ],
  ])('%s', (_, lines, count) => {
    expect(doubts(...lines)).toEqual(Array.from({ length: count }, () => 2944));
  });

  test.each([
    ['all of many', 30, 30, []],
    ['as many as there is time for, and says so', 80, 41, [{ what: 'referents', limit: 41 }]],
  ])('is tried of %s', (_, count, tried, stoppedAt) => {
    const { faults, completeness } = deriveFindings(pairs(count), { waysOut: 1, stepsPerCluster: 3000 });
    expect(faults.filter(({ kind }) => kind === 'referent').length).toBe(tried);
    expect(completeness.stoppedAt.filter(({ what }) => what === 'conflicts' || what === 'referents')).toEqual(
      stoppedAt,
    );
  });

  test('is doubted through whoever says so once the judgement is undone', () => {
    const graded = [
      people,
      ...apart,
      'neighbour: Temur = Timur',
      'grade channel A',
      'grade register A',
      'grade neighbour D',
    ];
    expect(cheapest([...graded, 'same Timur Temur'])).toBe(3892);
    expect(cheapest(graded)).toBe(405);
  });

  test('is a way out of every conflict that rests on it', () => {
    const lines = [people, ...apart, 'channel: Temur birth-date date 1990-05-04', 'same Timur Temur'];
    const graded = [...lines, 'grade channel A', 'grade register A'].join('\n');
    const { conflicts, waysOut, faults } = deriveFindings(readNotation(graded));
    const referent = faults.find(({ kind }) => kind === 'referent');
    expect(conflicts.map(({ assumptions }) => assumptions.map(({ rule }) => rule).join(' ')).toSorted()).toEqual([
      '',
      'same-subject',
      'same-subject',
    ]);
    expect(waysOut.filter((way) => way.faults.some((id) => id === referent?.id)).length).toBeGreaterThan(0);
  });
});
