/** Chains of one content go on to those who were there, in the engine as in the checker. */

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { pathsForCheck } from '../../src/reasoning/check/paths.ts';
import { readForCheck } from '../../src/reasoning/check/read-testimony.ts';
import { collectContents } from '../../src/reasoning/collect-contents.ts';
import { findFirstHand } from '../../src/reasoning/follow-chains.ts';
import { mergeSubjects } from '../../src/reasoning/merge-subjects.ts';
import { readNotation } from './notation.ts';

const chain = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), { minLength: 1, maxLength: 4 })
  .map((voices) => voices.join(' < '));
const said = fc
  .tuple(chain, fc.constantFrom('pianist', 'teacher'), fc.constantFrom('', ' | one', ' | two'))
  .map(([voices, work, source]) => `${voices}: R occupation ${work}${source}`);

test('every path is one that the checker finds, and the other way round', () => {
  fc.assert(
    fc.property(
      fc.array(said, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('', '\ncopy two one'),
      (lines, copy) => {
        const testimony = readNotation(`person R "Aidar"\n${lines.join('\n')}${copy}`);
        const pathsOf = pathsForCheck(readForCheck(testimony));
        const ours = collectContents(testimony, mergeSubjects(testimony)).list.flatMap(({ paths }) =>
          paths.map(({ statement, voices }) => `${statement.id}: ${voices.join(' ')}`),
        );
        const theirs = testimony.statements.flatMap((statement) =>
          pathsOf(statement).map((voices) => `${statement.id}: ${voices.join(' ')}`),
        );
        expect(ours.toSorted()).toEqual([...new Set(theirs)].toSorted());
      },
    ),
    { numRuns: 1500 },
  );
});

test('no chain ends with a voice that has it from somebody at first hand', () => {
  fc.assert(
    fc.property(fc.array(said, { minLength: 1, maxLength: 6 }), (lines) => {
      const testimony = readNotation(`person R "Aidar"\n${lines.join('\n')}`);
      for (const { paths } of collectContents(testimony, mergeSubjects(testimony)).list) {
        const declared = paths.map(({ statement }) => statement.attribution);
        const firstHand = findFirstHand(declared);
        const cited = new Map<string, readonly string[]>(
          declared.flatMap((voices) =>
            voices.slice(0, -1).map((voice, place) => [voice, voices.slice(place + 1)] as const),
          ),
        );
        const wrong = paths.filter(
          ({ origin }) =>
            !firstHand.includes(origin) && cited.get(origin)?.some((voice) => firstHand.some((each) => each === voice)),
        );
        expect(wrong).toEqual([]);
      }
    }),
    { numRuns: 500 },
  );
});
