/** Blobs: bytes come back as they were put, or not at all. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/base/digest.ts';
import { unwrap } from '../../../src/base/result.ts';
import { collect, type GivenCase } from './given-case.ts';

export function describeBlobs(given: GivenCase): void {
  describe('blobs', () => {
    test('come back as they were put', async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 2000 }), async (bytes) => {
          const { digest } = unwrap(await given.store.blobs.put(bytes));
          expect(digest).toBe(digestOf(bytes));
          expect([...unwrap(await given.store.blobs.get(digest))]).toEqual([...bytes]);
          expect(await given.store.blobs.check(digest)).toEqual({ ok: true, value: bytes.length });
          expect(await given.store.blobs.size(digest)).toBe(bytes.length);
        }),
        { numRuns: 25 },
      );
    });

    test('of some megabytes come back whole', async () => {
      const bytes = new Uint8Array(3_000_001).map((_, at) => at % 251);
      const { digest } = unwrap(await given.store.blobs.put(bytes));
      expect(digestOf(unwrap(await given.store.blobs.get(digest)))).toBe(digest);
      expect(await given.store.blobs.check(digest)).toEqual({ ok: true, value: 3_000_001 });
    });

    test('put twice, or twice at once, are one', async () => {
      const bytes = Buffer.from('the same bytes');
      const put = await Promise.all(Array.from({ length: 8 }, () => given.store.blobs.put(bytes)));
      expect(new Set(put.map((each) => unwrap(each).digest)).size).toBe(1);
      expect(unwrap(await given.store.blobs.put(bytes)).existed).toBe(true);
      expect(unwrap(await given.store.blobs.put(Buffer.from('others'))).existed).toBe(false);
      const names = await collect(given.store.blobs.list());
      expect(names.map(({ digest }) => digest)).toEqual([digestOf('others'), digestOf(bytes)].toSorted());
    });

    test('that were never put are missing', async () => {
      const digest = digestOf('never');
      expect(await given.store.blobs.get(digest)).toMatchObject({ ok: false, problem: { code: 'blob-missing' } });
      expect(await given.store.blobs.check(digest)).toMatchObject({ ok: false, problem: { code: 'blob-missing' } });
      expect(await given.store.blobs.size(digest)).toBeUndefined();
      expect(await collect(given.store.blobs.list())).toEqual([]);
    });
  });
}
