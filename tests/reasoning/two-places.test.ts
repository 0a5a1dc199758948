/** Distances, names of places, times of saying, and the checker on presences: what is tampered with is refused. */

import { describe, expect, test } from 'vitest';
import { checkWitness } from '../../src/reasoning/check-witness.ts';
import { kilometresApart } from '../../src/reasoning/check/places.ts';
import { readForCheck } from '../../src/reasoning/check/read-testimony.ts';
import { isNamedIn } from '../../src/reasoning/compare-names.ts';
import { wereSaidTogether } from '../../src/reasoning/compare-when.ts';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import { kilometresBetween, leastSeconds } from '../../src/reasoning/distances.ts';
import type { Conflict, Witness } from '../../src/reasoning/findings.ts';
import { mergeSubjects } from '../../src/reasoning/merge-subjects.ts';
import { builtInVocabulary } from '../../src/subject/vocabulary.ts';
import { onMap } from './arbitrary-testimony.ts';
import { idOf, readNotation } from './notation.ts';

describe('kilometres', () => {
  test.each<readonly [string, string, number | undefined]>([
    ['one degree along the equator', 'place a "A" at 0,0\nplace b "B" at 0,1', 110],
    ['from pole to pole', 'place a "A" at 90,0\nplace b "B" at -90,77', 19_915],
    ['over the date line', 'place a "A" at 0,179.5\nplace b "B" at 0,-179.5', 110],
    ['less the radii', 'place a "A" at 0,0 radius 30\nplace b "B" at 0,1 radius 40', 40],
    ['never below nothing', 'place a "A" at 0,0 radius 100\nplace b "B" at 0,1 radius 40', 0],
    ['by what contains it', 'place c "C" at 0,1\nplace a "A" at 0,0\nplace b "B" in c', 110],
    ['where one lies within the other', 'place b "B" at 0,1\nplace a "A" in b at 0,0', undefined],
    ['where nobody says where it is', 'place a "A" at 0,0\nplace b "B"', undefined],
    ['where places lie within each other in a circle', 'place a "A" in b\nplace b "B" in a', undefined],
  ])('%s', (_, lines, expected) => {
    const testimony = readNotation(lines);
    const ends = [idOf('x', 'a'), idOf('x', 'b')] as const;
    const found = kilometresBetween(...ends, mergeSubjects(testimony));
    expect(found === undefined ? found : Math.floor(found)).toBe(expected);
    // The checker measures in another way, and comes to the same.
    const checked = kilometresApart(...ends, readForCheck(testimony));
    expect(checked === undefined ? checked : checked.toFixed(6)).toBe(found?.toFixed(6));
  });

  test.each([
    [90, {}, 18],
    [900, {}, 180],
    [9000, {}, 780],
    [9000, { isMoving: true }, 600],
    [12, { means: 'on-foot' }, 120],
    [240, { means: 'bus' }, 120],
    [240, { means: 'telephone' }, 48],
  ])('%i of them take, by %o, %i minutes', (kilometres, how, minutes) => {
    expect(leastSeconds(kilometres, builtInVocabulary, how)).toBe(minutes * 60);
  });
});

test.each([
  ['Talas', 'Talas Region', true],
  ['Алматинская область', 'Алматы', true],
  ['Kara-Balta', 'Kara-Kol', false],
  ['North District', 'South District', false],
  ['Osh', 'Oshakan', false],
])('the name of %s and that of %s: %s', (a, b, expected) => {
  expect(isNamedIn([{ text: a, proper: true }], [{ text: b, proper: true }])).toBe(expected);
  expect(isNamedIn([{ text: b, proper: true }], [{ text: a, proper: true }])).toBe(expected);
});

test.each<readonly [readonly (string | undefined)[], readonly (string | undefined)[], boolean]>([
  [['2022-01-05'], ['2022-01-30'], true],
  [['2022-01-05'], ['2022-02-20'], false],
  [['2015'], ['2022-01-05'], false],
  [['2022-01'], ['2022-01'], true],
  [['2022'], ['2022'], false],
  [['2015', '2022-01-05'], ['2022-01-06', '2030'], true],
  [[undefined], ['2022-01-06'], true],
  [['soon'], ['2022-01-06'], true],
])('said %j and %j: of one time %s', (a, b, expected) => {
  expect(wereSaidTogether(a, b)).toBe(expected);
  expect(wereSaidTogether(b, a)).toBe(expected);
});

test.each<readonly [string, readonly string[]]>([
  [
    'is put there by one content and dated by another',
    [
      'a: trip duration 2 hour',
      'a: flight journey agent=R from=Home to=Port @2022-01-02T17:00+01:00/2022-01-03T03:00+01:00',
      'a: trip journey agent=U from=Home to=Port @2022-01-02 +01:00',
      'a: trip journey agent=R from=Home to=Port @2022-01-02 +01:00',
    ],
  ],
  [
    'is put there by an event that is taken for the one with the place',
    [
      'same trip drive',
      'a: drive journey agent=R',
      'a: trip journey from=Home to=Port @2022-01-02 +01:00',
      'a: flight journey agent=R from=Home to=Port @2022-01-02 +01:00',
      'a: stay meeting agent=R place=Home @2022-01-02 evening +01:00',
      'a: R whereabouts Port @2022-01-02T12:00 +01:00',
    ],
  ],
])('whoever is at one end of a long journey %s', (_, lines) => {
  const { conflicts } = deriveFindings(readNotation(onMap(lines)));
  expect(JSON.stringify(conflicts.map(({ witness }) => witness))).toContain('"kind":"one-way","there":{"kind":"role"');
});

describe('a conflict of presences', () => {
  const testimony = readNotation(`
    person Timur "Timur Abenov"
    place Home "Tasbulaq" at 50,8 radius 20
    place Tokmar "Tokmar" at 10,78 radius 20
    event flight the flight
    ministry: flight journey agent=Timur from=Home to=Tokmar @2031-01-12 +01:00
    embassy: Timur whereabouts Tokmar @2031-01-12 +01:00
    friend: Timur whereabouts Home @2031-01-12 evening +01:00
  `);
  const [conflict] = deriveFindings(testimony).conflicts;

  type TwoPlaces = Extract<Witness, { kind: 'two-places' }>;
  const problemsAfter = (change: (conflict: Conflict, witness: TwoPlaces) => Partial<Conflict>) => {
    if (conflict?.witness.kind !== 'two-places') throw new Error('no conflict of presences');
    return checkWitness({ conflicts: [{ ...conflict, ...change(conflict, conflict.witness) }] }, testimony);
  };

  test('holds as it is', () => {
    expect(problemsAfter(() => ({}))).toEqual([]);
  });

  test.each<readonly [string, (conflict: Conflict, witness: TwoPlaces) => Partial<Conflict>]>([
    ['without its assumptions', () => ({ assumptions: [] })],
    [
      'without the one on journeys',
      ({ assumptions }) => ({ assumptions: assumptions.filter(({ rule }) => rule !== 'one-way') }),
    ],
    ['with a longer way', (_, witness) => ({ witness: { ...witness, seconds: witness.seconds + 120 } })],
    ['with a way not gone', (_, witness) => ({ witness: { ...witness, there: [] } })],
    ['with a step left out', (_, witness) => ({ witness: { ...witness, back: witness.back.slice(1) } })],
    ['both ways the same', (_, witness) => ({ witness: { ...witness, back: witness.there } })],
    ['with one presence twice', (_, witness) => ({ witness: { ...witness, second: witness.first } })],
    [
      'with a step made shorter',
      (_, witness) => ({
        witness: { ...witness, there: witness.there.map((edge) => ({ ...edge, seconds: edge.seconds - 7200 })) },
      }),
    ],
  ])('is refused %s', (_, change) => {
    expect(problemsAfter(change)).toHaveLength(1);
  });
});
