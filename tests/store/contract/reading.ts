/** Reading: nobody who reads waits, or sees half of an action. */

import { describe, expect, test } from 'vitest';
import { draftOf, statementDeed, voiceOf } from '../fixtures.ts';
import { rowsOf, type GivenCase } from './given-case.ts';

export function describeReading(given: GivenCase): void {
  describe('reading', () => {
    test('in a snapshot is unmoved by what is written meanwhile', async () => {
      await given.write({ do: 'voice', record: voiceOf(1) });
      await given.store.read(async (snapshot) => {
        await given.write({ do: 'voice', record: voiceOf(2) });
        expect((await snapshot.head()).size).toBe(1);
        expect((await snapshot.views.counts()).voices).toBe(1);
        expect(await rowsOf(snapshot)).toHaveLength(1);
        expect((await given.store.views.counts()).voices).toBe(2);
      });
      await given.store.read(async (snapshot) => {
        expect((await snapshot.views.counts()).voices).toBe(2);
      });
    });

    test('does not wait while somebody writes or rebuilds', async () => {
      await given.write(...Array.from({ length: 300 }, (_, number) => statementDeed(number)));
      const sizes: number[] = [];
      const ask = async () => {
        const { statements } = await given.store.views.counts();
        sizes.push(statements.accepted);
      };
      const written = await given.store.write('testing', async (transaction) => {
        await transaction.append(draftOf(statementDeed(300)));
        await ask();
      });
      const rebuilding = given.store.rebuildViews();
      for (let round = 0; round < 5; round++) await ask();
      expect(written.ok && (await rebuilding).ok).toBe(true);
      await ask();
      expect(sizes).toEqual([300, 301, 301, 301, 301, 301, 301]);
    });

    test('goes on in many snapshots at once, also when one of them breaks', async () => {
      await given.write({ do: 'voice', record: voiceOf(1) });
      const broken = given.store.read(async () => {
        throw new RangeError('a bug');
      });
      const sizes = Array.from({ length: 5 }, () => given.store.read(async (snapshot) => (await snapshot.head()).size));
      await expect(broken).rejects.toThrow(RangeError);
      expect(await Promise.all(sizes)).toEqual([1, 1, 1, 1, 1]);
    });
  });
}
