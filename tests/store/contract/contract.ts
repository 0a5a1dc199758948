/**
 * What every store must do, whatever engine is behind it: tests against the contract alone. `describeStore` is called
 * once for each engine, with a way to make an empty case and to open it a second time.
 */

import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Deed } from '../fixtures.ts';
import { describeBlobs } from './blobs.ts';
import { writeDeeds, type CaseHarness, type GivenCase } from './given-case.ts';
import { describeLedger } from './ledger.ts';
import { describeNames } from './names.ts';
import { describeReading } from './reading.ts';
import { describeRebuilding } from './rebuilding.ts';
import { describeSearch } from './search.ts';
import { describeViews } from './views.ts';
import { describeWriting } from './writing.ts';

export function describeStore(engine: string, make: () => Promise<CaseHarness>): void {
  describe(`the contract, kept by ${engine}`, () => {
    let harness: CaseHarness;
    beforeEach(async () => {
      harness = await make();
    });
    afterEach(() => harness.dispose());
    const given: GivenCase = {
      get store() {
        return harness.store;
      },
      open: () => harness.open(),
      another: make,
      write: (...deeds: readonly Deed[]) => writeDeeds(harness.store, deeds),
    };

    describeLedger(given);
    describeWriting(given);
    describeReading(given);
    describeViews(given);
    describeSearch(given);
    describeNames(given);
    describeRebuilding(given);
    describeBlobs(given);

    test('a case that was closed is used no more', async () => {
      const other = await given.open();
      await other.close();
      await expect(other.head()).rejects.toThrow('it has been closed here');
      await expect(other.write('testing', async () => 1)).rejects.toThrow('it has been closed here');
    });
  });
}
