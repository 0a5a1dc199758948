/** Parts may be looked at one by one: whatever rules find over all contents at once, they find in some part. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { collectContents, createCollector } from '../../src/reasoning/collect-contents.ts';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import { findConflicts } from '../../src/reasoning/find-conflicts.ts';
import { mergeSubjects } from '../../src/reasoning/merge-subjects.ts';
import { prepareRules } from '../../src/reasoning/prepare-rules.ts';
import { createSplit } from '../../src/reasoning/split-contents.ts';
import type { Testimony } from '../../src/reasoning/testimony.ts';
import { arbitraryDealings, arbitraryLines, arbitraryPlaces, inMarket, inWorld, onMap } from './arbitrary-testimony.ts';
import { readNotation } from './notation.ts';

/** The conflicts of all contents at once, and where a rule stopped early. */
function conflictsAtOnce(testimony: Testimony): readonly string[] | undefined {
  const subjects = mergeSubjects(testimony);
  const { list } = collectContents(testimony, subjects);
  let isCut = false;
  const context = prepareRules(testimony, subjects, list, () => {
    isCut = true;
  });
  const found = findConflicts(context).map(({ id }) => id);
  return isCut ? undefined : found.toSorted();
}

/** Two stories of people and events of their own, in the same towns and with the same money. */
function twice(world: string, one: readonly string[], other: readonly string[]): string {
  const again = world.split('\n').filter((line) => !/^(?:place|thing) /.test(line));
  return [world, ...again.map(rename), ...one, ...other.map(rename)].join('\n');
}

function rename(text: string): string {
  return text.replaceAll(/\b(man|R|U|trip|flight|pay|buy|call|stay|drive)\b/gu, '$1two');
}

function partSizes(text: string): readonly number[] {
  const testimony = readNotation(text);
  const subjects = mergeSubjects(testimony);
  const { list } = createCollector()(testimony, subjects);
  return createSplit(testimony.vocabulary)(list, subjects)
    .map(({ length }) => length)
    .toSorted((a, b) => b - a);
}

describe('parts', () => {
  test.each([
    ['anywhere', arbitraryLines({ statements: 9, judgements: 3 }), inWorld([])],
    ['on a map', arbitraryPlaces(9), onMap([])],
    ['about money and journeys', arbitraryDealings(9), inMarket([])],
  ] as const)('have the conflicts that all contents have at once, %s', (_name, lines, world) => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const testimony = readNotation(twice(world, one, other));
        const atOnce = conflictsAtOnce(testimony);
        if (!atOnce) return;
        expect(
          deriveFindings(testimony, { doubtsReferents: false })
            .conflicts.map(({ id }) => id)
            .toSorted(),
        ).toEqual(atOnce);
      }),
      { numRuns: 60 },
    );
  });

  const two = [
    'person R "Aidar Bekov"',
    'person U "Zakir Moor"',
    'place Tokmar "Tokmar"',
    'place Arka "Arka"',
    'thing dollar "US dollar" unit USD',
    'event third',
  ];
  test.each([
    ['hold what is said of one person', ['a: R age 31 year', 'b: R occupation pianist'], [2]],
    ['are apart for two people', ['a: R age 31 year', 'b: U age 40 year'], [1, 1]],
    ['are apart for two events in one town', ['a: one protest place=Tokmar', 'b: other protest place=Tokmar'], [1, 1]],
    [
      'are one where somebody says that the town is another',
      ['a: one protest place=Tokmar', 'b: other protest place=Tokmar', 'c: Tokmar = Arka'],
      [3],
    ],
    ['hold a content and what calls it wrong', ['a: R age 31 year', 'b: false 1'], [2]],
    [
      'hold rates and sums in several currencies',
      [
        'a: one payment amount=5 USD',
        'b: one payment amount=90 KZT',
        'c: dollar exchange-rate 435 KZT @2022',
        'd: R age 31 year',
      ],
      [3, 1],
    ],
    [
      'are apart from rates where sums are in one currency',
      ['a: one payment amount=5 USD', 'b: one payment amount=9 USD', 'c: dollar exchange-rate 435 KZT @2022'],
      [2, 1],
    ],
    [
      'hold all journeys of somebody who travels only for one thing',
      [
        'a: R journeys-only-for concert',
        'b: one journey agent=R',
        'c: other journey agent=R',
        'd: third journey agent=U',
      ],
      [3, 1],
    ],
    ['hold events in their order', ['a: one protest', 'b: other protest', 'c: one before other'], [3]],
  ] as const)('%s', (_name, lines, sizes) => {
    expect(partSizes([...two, 'event one', 'event other', ...lines].join('\n'))).toEqual(sizes);
  });
});
