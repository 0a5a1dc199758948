/** The batch path finds what the interactive engine finds, whatever is said. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deriveInBatch, tellPart } from '../../src/batch/derive-in-batch.ts';
import { encodeTestimony } from '../../src/batch/encode-testimony.ts';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import type { Findings } from '../../src/reasoning/findings.ts';
import type { Testimony } from '../../src/reasoning/testimony.ts';
import { arbitraryLines, inWorld } from '../reasoning/arbitrary-testimony.ts';
import { readNotation } from '../reasoning/notation.ts';

function clustersOf({ clusters }: Findings) {
  return clusters.map(({ conflicts, waysOut }) => `${conflicts.length} ${waysOut[0]?.cost}`).toSorted();
}

function idsOf(all: readonly Findings[]) {
  return all.flatMap(({ conflicts }) => conflicts.map(({ id }) => id)).toSorted();
}

function expectSame(testimony: Testimony): void {
  const whole = deriveFindings(testimony);
  const encoded = encodeTestimony(testimony);
  const batch = deriveInBatch(encoded, { throughout: true });
  const told = batch.parts.map((part) => tellPart(encoded, part));
  expect(idsOf(told)).toEqual(idsOf([whole]));
  expect(told.flatMap(clustersOf).toSorted()).toEqual(clustersOf(whole));
  const clusters = batch.parts.flatMap((part) => part.clusters);
  expect(clusters.map(({ conflicts, cost }) => `${conflicts} ${cost}`).toSorted()).toEqual(clustersOf(whole));
}

describe('the batch path', () => {
  test('finds the conflicts and costs of the interactive engine in any testimony', () => {
    fc.assert(
      fc.property(arbitraryLines({ statements: 14, judgements: 4 }), (said) => {
        expectSame(readNotation(inWorld(said)));
      }),
      { numRuns: 150 },
    );
    expect.hasAssertions();
  });
});
