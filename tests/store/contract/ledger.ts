/** The ledger: it grows, is chained and hashed, and is read in order. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalText } from '../../../src/base/canonical.ts';
import { digestOf } from '../../../src/base/digest.ts';
import { unwrap } from '../../../src/base/result.ts';
import { checkChain } from '../../../src/ledger/check-chain.ts';
import { hashLeaf } from '../../../src/ledger/tree.ts';
import { treeHash } from '../../ledger/tree-by-definition.ts';
import { caseId, draftOf, type Deed } from '../fixtures.ts';
import { rowsOf, type GivenCase } from './given-case.ts';

export function describeLedger(given: GivenCase): void {
  describe('the ledger', () => {
    test('of a new case is empty', async () => {
      expect(await given.store.head()).toEqual({ size: 0, last: digestOf(''), root: digestOf('') });
      expect(await rowsOf(given.store)).toEqual([]);
      expect(await given.store.entry(0)).toBeUndefined();
      expect(given.store.caseId).toBe(caseId);
    });

    test('keeps what was appended, chained and hashed, for every handle', async () => {
      await given.write({ do: 'nothing', number: 0 });
      await given.write({ do: 'nothing', number: 1 }, { do: 'nothing', number: 2 });
      const other = await given.open();
      const rows = await rowsOf(other);
      const texts = rows.map(({ entry, disclosure }) => ({
        entry: canonicalText(entry),
        disclosure: canonicalText(disclosure),
      }));
      expect([...checkChain(caseId, texts)]).toEqual([]);
      expect(rows.map(({ disclosure }) => disclosure?.payload)).toMatchObject([
        { number: 0 },
        { number: 1 },
        { number: 2 },
      ]);
      expect(await other.head()).toEqual({
        size: 3,
        last: digestOf(texts[2]?.entry ?? ''),
        root: treeHash(texts.map(({ entry }) => hashLeaf(entry))),
      });
      await other.close();
    });

    test('is read in ranges that never reach beyond its end', async () => {
      await given.write(...Array.from({ length: 1203 }, (): Deed => ({ do: 'nothing' })));
      const seqs = async (range?: { from?: number; to?: number }) =>
        (await rowsOf(given.store, range)).map(({ entry }) => entry.seq);
      expect(await seqs()).toEqual(Array.from({ length: 1203 }, (_, seq) => seq));
      expect(await seqs({ from: 1200 })).toEqual([1200, 1201, 1202]);
      expect(await seqs({ from: 499, to: 502 })).toEqual([499, 500, 501]);
      expect(await seqs({ from: 1202, to: 5000 })).toEqual([1202]);
      expect(await seqs({ from: 7, to: 7 })).toEqual([]);
      expect((await given.store.entry(1202))?.entry.seq).toBe(1202);
      expect(await given.store.entry(1203)).toBeUndefined();
    });

    test('gives payloads as they were, whatever they hold', async () => {
      await fc.assert(
        fc.asyncProperty(fc.jsonValue({ noUnicodeString: false }), async (value) => {
          const payload = { do: 'nothing', value };
          fc.pre(isWellFormed(payload));
          const written = await given.store.write('testing', async (transaction) => {
            const entry = await transaction.append({ ...draftOf({ do: 'nothing' }), payload });
            return entry.seq;
          });
          const row = await given.store.entry(unwrap(written));
          expect(canonicalText(row?.disclosure?.payload)).toBe(canonicalText(payload));
        }),
        { numRuns: 30 },
      );
    });
  });
}

function isWellFormed(value: unknown): boolean {
  try {
    canonicalText(value);
    return true;
  } catch {
    return false;
  }
}
