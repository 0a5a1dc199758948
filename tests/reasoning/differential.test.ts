/** The engine against trying everything: the same minimal conflicts, the same ways out at the same costs. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import type { Findings } from '../../src/reasoning/findings.ts';
import type { Testimony } from '../../src/reasoning/testimony.ts';
import {
  arbitraryDealings,
  arbitraryLines,
  arbitraryLives,
  arbitraryPlaces,
  inLives,
  inMarket,
  inWorld,
  onMap,
} from './arbitrary-testimony.ts';
import { keysOf, premisesOf, smallestWaysOut, stands, tryEverything } from './brute-force.ts';
import { readNotation } from './notation.ts';

describe('small testimonies of all theories', () => {
  test('have the conflicts that trying every subset finds, and no others', () => {
    fc.assert(
      fc.property(arbitraryLines({ statements: 8, judgements: 3, proposals: true }), (lines) => {
        const testimony = readNotation(inWorld(lines));
        const tried = tryEverything(testimony, 12);
        fc.pre(tried !== undefined);
        const findings = deriveFindings(testimony);
        const found = findings.conflicts.map((conflict) => premisesOf(conflict, testimony).join(' '));
        const expected = tried.conflicts.map((premises) => premises.join(' '));
        expect(found.toSorted()).toEqual(expected.toSorted());
        expect(findings.completeness).toEqual({ complete: true, stoppedAt: [] });
      }),
      { numRuns: 120 },
    );
  });

  test('on a map have the conflicts that trying every subset finds, and no others', () => {
    fc.assert(
      fc.property(arbitraryPlaces(5), (lines) => {
        const testimony = readNotation(onMap(lines));
        const tried = tryEverything(testimony, 10);
        fc.pre(tried !== undefined);
        const found = deriveFindings(testimony).conflicts.map((conflict) => premisesOf(conflict, testimony).join(' '));
        expect(found.toSorted()).toEqual(tried.conflicts.map((premises) => premises.join(' ')).toSorted());
      }),
      { numRuns: 60 },
    );
  });

  test('about births and deaths have the conflicts that trying every subset finds, and no others', () => {
    fc.assert(
      fc.property(arbitraryLives(6), (lines) => {
        const testimony = readNotation(inLives(lines));
        const tried = tryEverything(testimony, 11);
        fc.pre(tried !== undefined);
        const found = deriveFindings(testimony).conflicts.map((conflict) => premisesOf(conflict, testimony).join(' '));
        expect(found.toSorted()).toEqual(tried.conflicts.map((premises) => premises.join(' ')).toSorted());
      }),
      { numRuns: 100 },
    );
  });

  test('about money and journeys have the conflicts that trying every subset finds, and no others', () => {
    fc.assert(
      fc.property(arbitraryDealings(6), (lines) => {
        const testimony = readNotation(inMarket(lines));
        const tried = tryEverything(testimony, 11);
        fc.pre(tried !== undefined);
        const found = deriveFindings(testimony).conflicts.map((conflict) => premisesOf(conflict, testimony).join(' '));
        expect(found.toSorted()).toEqual(tried.conflicts.map((premises) => premises.join(' ')).toSorted());
      }),
      { numRuns: 100 },
    );
  });

  test('have the ways out that trying every set of faults finds, in order of cost', () => {
    fc.assert(
      fc.property(arbitraryLines({ statements: 4, judgements: 3, proposals: true }), (lines) => {
        const testimony = readNotation(inWorld(lines));
        const findings = deriveFindings(testimony, { waysOut: 1000 });
        fc.pre(findings.faults.length > 0 && findings.faults.length <= 12);
        const tried = tryEverything(testimony, 12);
        fc.pre(tried !== undefined);
        const expected = smallestWaysOut(testimony, findings.faults, tried.conflicts);
        const found = findings.waysOut.map(({ faults, cost }) => ({ faults: faults.toSorted(), cost }));
        expect(found.map(({ cost }) => cost)).toEqual(expected.map(({ cost }) => cost));
        expect(new Set(found.map(({ faults }) => faults.join(' ')))).toEqual(
          new Set(expected.map(({ faults }) => faults.join(' '))),
        );
        const cheapest = expected.filter(({ cost }) => cost === expected[0]?.cost);
        expect(new Map(findings.contents.map(({ key, outcome }) => [key, outcome]))).toEqual(
          outcomesOf(testimony, findings, cheapest),
        );
      }),
      { numRuns: 120 },
    );
  });
});

/** What becomes of each content, read off all cheapest ways out. */
function outcomesOf(
  testimony: Testimony,
  findings: Findings,
  cheapest: readonly { readonly faults: readonly string[] }[],
) {
  const challenged = new Set<string>(
    findings.conflicts.flatMap(({ members }) => members.map(({ content }) => content)),
  );
  return new Map(
    [...keysOf(testimony).keys()].map((key) => {
      const falls = cheapest.map(
        ({ faults }) =>
          !stands(
            key,
            findings.faults.filter(({ id }) => faults.includes(id)),
            testimony,
          ),
      );
      const standing = challenged.has(key) ? 'stands' : 'unchallenged';
      return [key, falls.every(Boolean) ? 'falls' : falls.some(Boolean) ? 'contested' : standing];
    }),
  );
}
