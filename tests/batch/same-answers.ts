/** Holds the batch path against the interactive engine, for any testimony. */

import { expect } from 'vitest';
import { deriveInBatch, tellPart, type BatchFindings } from '../../src/batch/derive-in-batch.ts';
import { encodeTestimony } from '../../src/batch/encode-testimony.ts';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import type { Findings } from '../../src/reasoning/findings.ts';
import type { Testimony } from '../../src/reasoning/testimony.ts';

/** Clusters without their ids: how many conflicts, and what the cheapest way out costs. */
export function clustersOf({ clusters }: Findings): readonly string[] {
  return clusters.map(({ conflicts, waysOut }) => `${conflicts.length} ${waysOut[0]?.cost}`).toSorted();
}

/** The same of what the batch path found. */
export function batchClusters({ parts }: BatchFindings): readonly string[] {
  return parts.flatMap(({ clusters }) => clusters.map(({ conflicts, cost }) => `${conflicts} ${cost}`)).toSorted();
}

/** Expects the same conflicts under the same ids, and the same cost of each cluster. */
export function expectSameAnswers(testimony: Testimony): BatchFindings {
  const whole = deriveFindings(testimony);
  const encoded = encodeTestimony(testimony);
  const batch = deriveInBatch(encoded, { throughout: true });
  const told = batch.parts.map((part) => tellPart(encoded, part));
  expect(told.flatMap(idsOf).toSorted()).toEqual(idsOf(whole).toSorted());
  expect(told.flatMap(clustersOf).toSorted()).toEqual(clustersOf(whole));
  expect(batchClusters(batch)).toEqual(clustersOf(whole));
  expect(batch.isComplete).toBe(whole.completeness.complete);
  return batch;
}

function idsOf({ conflicts }: Findings): readonly string[] {
  return conflicts.map(({ id }) => id);
}
