/** Writing: one at a time, all or nothing, and whoever has to wait is told for whom. */

import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { refuse, unwrap } from '../../../src/base/result.ts';
import type { CaseStore } from '../../../src/store/contract.ts';
import { draftOf, idOf, voiceOf } from '../fixtures.ts';
import { rowsOf, type GivenCase } from './given-case.ts';

export function describeWriting(given: GivenCase): void {
  describe('writing', () => {
    test('gives what the work gives', async () => {
      expect(await given.store.write('testing', async () => 42)).toEqual({ ok: true, value: 42 });
      expect((await given.store.head()).size).toBe(0);
    });

    test('leaves nothing when the work refuses, and says why', async () => {
      const before = await given.store.viewDigest();
      const written = await given.store.write('testing', async (transaction) => {
        await transaction.append(draftOf({ do: 'voice', record: voiceOf(1) }));
        unwrap(refuse('not-today', 'Cannot do it today'));
      });
      expect(written).toMatchObject({ ok: false, problem: { code: 'not-today' } });
      expect((await given.store.head()).size).toBe(0);
      expect(await given.store.viewDigest()).toBe(before);
    });

    test('leaves nothing when the work breaks, and throws on', async () => {
      const broken = given.store.write('testing', async (transaction) => {
        await transaction.append(draftOf({ do: 'voice', record: voiceOf(1) }));
        throw new RangeError('a bug');
      });
      await expect(broken).rejects.toThrow(RangeError);
      expect((await given.store.head()).size).toBe(0);
      await given.write({ do: 'nothing' });
      expect((await given.store.head()).size).toBe(1);
    });

    test('leaves nothing when an append failed and the work went on regardless', async () => {
      const stubborn = given.store.write('testing', async (transaction) => {
        await transaction.append(draftOf({ do: 'voice', record: voiceOf(1) }));
        await transaction.append(draftOf({ do: 'refuse' })).catch(() => {});
        await transaction.append(draftOf({ do: 'nothing' })).catch(() => {});
      });
      await expect(stubborn).rejects.toThrow('an append of this turn failed');
      expect((await given.store.head()).size).toBe(0);
      expect(await given.store.views.voice(idOf('v', 1))).toBeUndefined();
    });

    test('takes a refusal by the projection for its result', async () => {
      const refused = given.store.write('testing', async (transaction) => {
        await transaction.append(draftOf({ do: 'refuse' }));
      });
      expect(await refused).toMatchObject({ ok: false, problem: { code: 'payload-unknown' } });
    });

    test('sees its own doing, and nobody else does before the end', async () => {
      const seen = await given.store.write('testing', async (transaction) => {
        const entry = await transaction.append(draftOf({ do: 'voice', record: voiceOf(1) }));
        return {
          entry,
          inside: [(await transaction.head()).size, await transaction.views.voice(idOf('v', 1))],
          rows: (await rowsOf(transaction)).length,
          outside: [
            (await given.store.head()).size,
            await given.store.views.voice(idOf('v', 1)),
            await given.store.entry(0),
          ],
        };
      });
      expect(unwrap(seen)).toMatchObject({
        entry: { seq: 0, kind: 'voice' },
        inside: [1, { seq: 0, record: { id: idOf('v', 1) } }],
        rows: 1,
        outside: [0, undefined, undefined],
      });
      expect(await given.store.views.voice(idOf('v', 1))).toBeDefined();
    });

    test('is one at a time, in the order of asking', async () => {
      const order: string[] = [];
      const slowly = (name: string) =>
        given.store.write(name, async (transaction) => {
          order.push(`${name} begins`);
          await transaction.append(draftOf({ do: 'nothing' }));
          await sleep(5);
          order.push(`${name} ends`);
        });
      await Promise.all([slowly('a'), slowly('b'), slowly('c')]);
      expect(order).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
      expect((await given.store.head()).size).toBe(3);
    });

    test('from two handles at once loses nothing', async () => {
      const other = await given.open();
      await Promise.all([appendOneByOne(given.store), appendOneByOne(other)]);
      await other.close();
      expect((await given.store.head()).size).toBe(60);
      expect((await rowsOf(given.store)).map(({ entry }) => entry.seq)).toEqual(
        Array.from({ length: 60 }, (_, seq) => seq),
      );
    });

    test.each(['this handle', 'another handle'])('tells whoever loses patience who holds the case: %s', async (who) => {
      const other = await given.open();
      const later = who === 'this handle' ? given.store : other;
      const held = given.store.write('a long import', async (transaction) => {
        await transaction.append(draftOf({ do: 'nothing' }));
        await sleep(150);
        return later.write('a small thing', async () => 1, { patienceMs: 20 });
      });
      expect(unwrap(await held)).toMatchObject({
        ok: false,
        problem: { code: 'case-busy', message: expect.stringContaining('this very process holds it since') },
      });
      expect(unwrap(await held)).toMatchObject({
        problem: { message: expect.stringContaining('for a long import') },
      });
      expect(await later.write('a small thing', async () => 1)).toEqual({ ok: true, value: 1 });
      await other.close();
    });

    test('is over when it is over', async () => {
      const kept = await given.store.write('testing', async (transaction) => transaction);
      await expect(unwrap(kept).append(draftOf({ do: 'nothing' }))).rejects.toThrow('this turn has ended');
    });

    test('wants each append awaited', async () => {
      const hasty = given.store.write('testing', async (transaction) => {
        const first = transaction.append(draftOf({ do: 'nothing' }));
        const second = transaction.append(draftOf({ do: 'nothing' }));
        await Promise.allSettled([first, second]);
        await second;
      });
      await expect(hasty).rejects.toThrow('has not been awaited');
      expect((await given.store.head()).size).toBe(0);
    });
  });
}

async function appendOneByOne(store: CaseStore): Promise<void> {
  for (let number = 0; number < 30; number++)
    unwrap(await store.write('testing', (transaction) => transaction.append(draftOf({ do: 'nothing' }))));
}
