/** Rebuilding: views thrown away and made again from the ledger are the same to the byte. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  draftOf,
  idOf,
  judgementDeed,
  readingOf,
  sourceOf,
  statementDeed,
  subjectOf,
  voiceOf,
  type Deed,
} from '../fixtures.ts';
import type { GivenCase } from './given-case.ts';

export function describeRebuilding(given: GivenCase): void {
  describe('rebuilding', () => {
    test('gives the same views to the byte, after any deeds', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyDeed, { maxLength: 40 }), async (deeds) => {
          const fresh = await given.another();
          for (const deed of deeds)
            await fresh.store.write('testing', (transaction) => transaction.append(draftOf(deed)));
          const before = await fresh.store.viewDigest();
          const head = await fresh.store.head();
          expect(await fresh.store.rebuildViews()).toEqual({ ok: true, value: before });
          expect(await fresh.store.viewDigest()).toBe(before);
          expect(await fresh.store.head()).toEqual(head);
          await fresh.dispose();
        }),
        { numRuns: 12 },
      );
    });

    test('is seen by other handles, reports how far it is, and keeps answers right', async () => {
      await given.write(...Array.from({ length: 1500 }, (_, number) => statementDeed(number)));
      const other = await given.open();
      const steps: (readonly [number, number])[] = [];
      await given.store.rebuildViews((done, total) => steps.push([done, total]));
      expect(steps).toEqual([[1000, 1500]]);
      expect((await other.views.counts()).statements.accepted).toBe(1500);
      expect(await other.views.search('came at 7', 1)).toHaveLength(1);
      await given.write(statementDeed(1500));
      expect((await other.views.counts()).statements.accepted).toBe(1501);
      await other.close();
    });

    test('a digest counts the rows that it has looked at', async () => {
      await given.write(...Array.from({ length: 500 }, (_, number) => statementDeed(number)));
      const left: number[] = [];
      await given.store.viewDigest((done, total) => left.push(total - done));
      expect(left.length).toBeGreaterThan(1);
      expect(left).toEqual(left.toSorted((a, b) => b - a));
      expect(left.at(-1)).toBe(0);
    });

    test('digests differ where views do', async () => {
      const digests = [await given.store.viewDigest()];
      for (const deed of [statementDeed(1), { do: 'standing', id: idOf('t', 1), standing: 'rejected' } as const]) {
        await given.write(deed);
        digests.push(await given.store.viewDigest());
      }
      expect(new Set(digests).size).toBe(3);
    });
  });
}

/** Deeds on few ids, so that they meet; some are refused, which leaves nothing. */
const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  fc.nat(3).map((number): Deed => ({ do: 'source', record: sourceOf(number) })),
  fc.nat(3).map((number): Deed => ({ do: 'reading', record: readingOf(number) })),
  fc
    .tuple(fc.nat(3), fc.string({ minLength: 1 }))
    .map(([number, name]): Deed => ({ do: 'voice', record: voiceOf(number, wellFormed(name)) })),
  fc
    .tuple(fc.nat(3), fc.string({ minLength: 1 }))
    .map(([number, name]): Deed => ({ do: 'subject', record: subjectOf(number, wellFormed(name)) })),
  fc.nat(4).map((number) => statementDeed(number)),
  fc.nat(4).map((number): Deed => ({ do: 'standing', id: idOf('t', number), standing: 'rejected' })),
  fc.nat(4).map((number) => judgementDeed(number)),
  fc
    .tuple(fc.nat(4), fc.boolean())
    .map(([number, effective]): Deed => ({ do: 'effective', id: idOf('j', number), effective })),
  fc
    .tuple(fc.string(), fc.jsonValue())
    .map(([key, record]): Deed => ({ do: 'mark', record: { kind: 'any', key: wellFormed(key), record } })),
  fc.constant<Deed>({ do: 'refuse' }),
);

function wellFormed(text: string): string {
  return text.toWellFormed();
}
