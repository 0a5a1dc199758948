/** Each warning comes where it is of use, says what to do, and stays away otherwise. */

import { describe, expect, test } from 'vitest';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import { sayer } from './labels.ts';
import { readNotation } from './notation.ts';

const world = `
person R "Aidar"
person S "Aidar B"
person man the man
event flood
event trip
event flight
event beating
thing dollar "US dollar" unit USD
`;

function warningsOf(lines: string): readonly string[] {
  const testimony = readNotation(world + lines);
  const say = sayer(testimony);
  return deriveFindings(testimony).warnings.map(({ about, message }) => `${about}: ${say(message)}`);
}

/** The voices on whose missing grades the order rests. */
function orderOf(lines: string): string | undefined {
  const found = warningsOf(lines).flatMap(
    (warning) => /^order.*without a grade: (.*)\. Grade/.exec(warning)?.[1] ?? [],
  );
  return found[0];
}

describe('a warning', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['none', 'a: R occupation pianist\nb: R occupation pianist', []],
    [
      'of judgements that contradict each other',
      'same R S\ndifferent R S\na: R occupation pianist',
      [
        'decisions-contradict: One judgement takes Aidar and Aidar B for different, others make them one. Undo one of them; the difference is not followed meanwhile.',
      ],
    ],
    [
      'of a judgement without effect',
      'a: trip journey agent=R\nb: flight journey agent=man\nsame trip flight',
      [
        'decision-idle: The judgement that trip and flight are one event has no effect: nobody says that those whose events they are might be the same.',
      ],
    ],
    [
      'none, where somebody says that they are the same',
      'a: trip journey agent=R\nb: flight journey agent=man\nc: man = R\nsame trip flight',
      [],
    ],
    [
      'of a grade that no unnamed voice can carry',
      'a?: R occupation pianist\ngrade a B',
      ['grade-above-anonymity: A has no name and was given grade B. It counts as F, since nobody can go back and ask.'],
    ],
    ['none, where it is below that', 'a?: R occupation pianist\ngrade a E', []],
    [
      'of a proposal that is probably misread',
      'a: ? R occupation unemployed\nb: R occupation pianist\ngrade a B\ngrade b B',
      [
        'reading-suspect: Look at the source again: no explanation is cheaper than that we misread it: Aidar is unemployed.',
      ],
    ],
    [
      'of each of two proposals that are as easily misread',
      'a: ? R birth-date date 1990\nb: ? R birth-date date 1991\ngrade a B\ngrade b B',
      [
        'reading-suspect: Look at the source again: no explanation is cheaper than that we misread it: Aidar was born in 1990.',
        'reading-suspect: Look at the source again: no explanation is cheaper than that we misread it: Aidar was born in 1991.',
      ],
    ],
    [
      'of an origin that contradicts itself',
      'a: R birth-date date 1990\na: R birth-date date 1991',
      [
        'self-contradiction: A is the origin of statements that cannot all hold: Aidar, birth date: 1990 or 1991, not both; a is said to have said each of them.',
      ],
    ],
    ['none of one whom only a judgement contradicts', 'a: man != R\nsame man R\ngrade a A', []],
    ['none of one whom only another judgement contradicts', 'a: man = R\ndifferent man R\ngrade a A', []],
    [
      'of a voice under duress, by what is said to have been done to it',
      'man: R occupation pianist\nb: beating ill-treatment patient=man',
      [
        'grade-suggested: Others say that man was put under duress or ill-treated. Consider grade E, on the ground of duress.',
      ],
    ],
    [
      'none, where it has that grade',
      'man: R occupation pianist\nb: beating ill-treatment patient=man\ngrade man E',
      [],
    ],
    ['none, where only it says so itself', 'man: R occupation pianist\nman: beating ill-treatment patient=man', []],
    ['none for a voice that is the origin of nothing', 'b: beating ill-treatment patient=man\nb: coerced man', []],
    [
      'of a voice that is called mistaken',
      'a: R occupation pianist\nb: mistaken a',
      ['grade-suggested: Others say that a is mistaken or says what is not so. Consider grade D.'],
    ],
    [
      'of figures that drift',
      'a: flood number-of-dead 12 person @2032-04-23\nb: flood number-of-dead 17 person @2032-04-25\nc: flood number-of-dead 26 person @2032-04-28',
      [
        'figures-drift: The figures for number of dead (flood) drift: 12 people, 17 people, and 26 people. Check what each of them counts, and when.',
      ],
    ],
    [
      'none for two figures',
      'a: flood number-of-dead 12 person @2032-04-23\nb: flood number-of-dead 17 person @2032-04-25',
      [],
    ],
    [
      'none for three figures that may be one',
      'a: flood number-of-dead 40.. person\nb: flood number-of-dead ~42 person\nc: flood number-of-dead 43 person',
      [],
    ],
    [
      'of figures that drift, by their size and each once, in whatever unit',
      'a: flood duration 2 hour\nb: flood duration 30 minute\nc: flood duration 120 minute\nd: flood duration 1 day\ngrade a A\ngrade b A\ngrade c A\ngrade d A',
      [
        'figures-drift: The figures for duration (flood) drift: 30 minutes, 2 hours, and 1 day. Check what each of them counts, and when.',
      ],
    ],
    [
      'none of rates of several days',
      'a: dollar exchange-rate 430.0 KZT @2022-01-05\na: dollar exchange-rate 520.0 KZT @2022-01-25\na: dollar exchange-rate 600.0 KZT @2022-02-20',
      [],
    ],
    [
      'none of what banks buy and sell at',
      'a: dollar exchange-rate 431.8 KZT @2022-01-05\nb: dollar exchange-rate 439.5 KZT @2022-01-05',
      [],
    ],
    [
      'of rates for one day that are far apart',
      'a: dollar exchange-rate 435.0 KZT @2022-01-05\nb: dollar exchange-rate 1500 KZT @2022-01-06\nc: dollar exchange-rate 182.35 KZT @2014-12-31',
      [
        'figures-drift: Rates for about one day are far apart (US dollar): 435 tenge and 1,500 tenge. Sums in two currencies are not held against each other where one of them makes these one: check who could have had which rate.',
      ],
    ],
    [
      'of those who only cite each other',
      'a < b: R occupation pianist\nb < a: R occupation pianist',
      [
        'reports-circular: Those who say that Aidar is a pianist only cite each other, and nobody is known to have been there: a and b. Look for who had it first.',
      ],
    ],
    [
      'of an attribution that ends at a copy',
      'page: R occupation pianist | two\ncopy two one',
      [
        'attribution-short: Page appears as origin in a copy of another source. Check whether the attribution goes on to the original.',
      ],
    ],
    [
      'none, where the copy leads on',
      'wire: R occupation pianist | one\npage: R occupation pianist | two\ncopy two one',
      [],
    ],
  ])('%s', (_, lines, expected) => {
    expect(warningsOf(lines).toSorted()).toEqual(expected.toSorted());
  });

  test('of an order that rests on voices without a grade, naming them', () => {
    const lines =
      'a: R occupation unemployed\nb: R occupation pianist\nc: R birth-date date 1990\nd: R birth-date date 1991\ngrade a B\ngrade c E\ngrade d A';
    expect(orderOf(lines)).toBe('b');
  });

  test.each<readonly [string, string, string | undefined]>([
    // Two without a grade are dearer than one as long as nobody grades them.
    ['where more of them stand against fewer', 'a: man = R\nb: man = R\nc: man != R', 'c, a, and b'],
    ['none where they tie', 'a: man = R\nb: man != R', undefined],
    ['none where all have one', 'a: man = R\nb: man != R\ngrade a A\ngrade b D', undefined],
    ['where the other has one', 'a: man = R\nb: man != R\ngrade a B', 'b'],
    ['none where no grade could turn it', 'a?: man = R\nb: man != R\ngrade b B', undefined],
  ])('of an order that rests on voices without a grade: %s', (_, lines, expected) => {
    expect(orderOf(lines)).toBe(expected);
  });

  test('of every reading that some cheapest way out doubts, also where there are more of these than are listed', () => {
    const people = Array.from({ length: 13 }, (_, place) => `person p${place}`);
    const chain = people
      .slice(1)
      .map((_, place) => `v${place}: ? p${place} = p${place + 1} | s${place}\ngrade v${place} B`);
    const lines = [...people, ...chain, 'z: p0 != p12', 'grade z A'].join('\n');
    expect(warningsOf(lines).filter((warning) => warning.startsWith('reading-suspect'))).toHaveLength(12);
  });
});
