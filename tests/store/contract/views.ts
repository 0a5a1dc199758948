/** Views: what was put is given, listed, filtered, counted and found by its beginning. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digestOf } from '../../../src/base/digest.ts';
import type { Standing } from '../../../src/statement/statement.ts';
import type { CaseStore } from '../../../src/store/contract.ts';
import {
  draftOf,
  idOf,
  judgementDeed,
  readingOf,
  sourceOf,
  statementDeed,
  statementOf,
  subjectOf,
  voiceOf,
  type Deed,
} from '../fixtures.ts';
import { pagesOf, type GivenCase } from './given-case.ts';

export function describeViews(given: GivenCase): void {
  describe('views', () => {
    test('give what was put, under the number of its entry', async () => {
      await given.write(
        { do: 'source', record: sourceOf(1) },
        { do: 'reading', record: readingOf(1) },
        { do: 'voice', record: voiceOf(1) },
        { do: 'subject', record: subjectOf(1) },
        statementDeed(1, 'proposed'),
        judgementDeed(1),
        { do: 'mark', record: { kind: 'import', key: 'one', record: { lines: 3 } } },
      );
      const { views } = given.store;
      expect(await views.source(idOf('s', 1))).toEqual({ seq: 0, record: sourceOf(1) });
      expect(await views.reading(idOf('s', 1), readingOf(1).digest)).toEqual({ seq: 1, record: readingOf(1) });
      expect(await views.readings(idOf('s', 1))).toEqual([{ seq: 1, record: readingOf(1) }]);
      expect(await views.voice(idOf('v', 1))).toEqual({ seq: 2, record: voiceOf(1) });
      expect(await views.subject(idOf('x', 1))).toEqual({ seq: 3, record: subjectOf(1) });
      expect(await views.statement(idOf('t', 1))).toEqual({ seq: 4, record: statementOf(1), standing: 'proposed' });
      expect(await views.judgement(idOf('j', 1))).toMatchObject({
        seq: 5,
        record: { id: idOf('j', 1) },
        effective: true,
      });
      expect(await views.mark('import', 'one')).toEqual({ seq: 6, kind: 'import', key: 'one', record: { lines: 3 } });
    });

    test('know nothing of what was not put', async () => {
      const { views } = given.store;
      expect(await views.source(idOf('s', 1))).toBeUndefined();
      expect(await views.reading(idOf('s', 1), digestOf('x'))).toBeUndefined();
      expect(await views.readings(idOf('s', 1))).toEqual([]);
      expect(await views.statement(idOf('t', 1))).toBeUndefined();
      expect(await views.mark('import', 'one')).toBeUndefined();
      expect(await views.statements()).toEqual({ rows: [] });
      expect(await views.search('anything')).toEqual([]);
    });

    test('put again are replaced where they stand', async () => {
      await given.write({ do: 'voice', record: voiceOf(1, 'First name') }, { do: 'voice', record: voiceOf(2) });
      await given.write({ do: 'voice', record: voiceOf(1, 'Second name') });
      await given.write({ do: 'mark', record: { kind: 'import', key: 'one', record: 1 } });
      await given.write({ do: 'mark', record: { kind: 'import', key: 'one', record: 2 } });
      expect(await given.store.views.voice(idOf('v', 1))).toEqual({ seq: 0, record: voiceOf(1, 'Second name') });
      expect((await given.store.views.voices()).rows.map(({ seq }) => seq)).toEqual([0, 1]);
      expect(await given.store.views.search('first')).toEqual([]);
      expect(await given.store.views.search('second')).toEqual([idOf('v', 1)]);
      expect(await given.store.views.mark('import', 'one')).toMatchObject({ seq: 3, record: 2 });
    });

    test('keep the handle that people gave until they give another', async () => {
      const handles = async () => (await given.store.views.voices()).rows.map(({ handle }) => handle);
      await given.write({ do: 'voice', record: voiceOf(1), handle: 'mother' }, { do: 'voice', record: voiceOf(2) });
      expect(await handles()).toEqual(['mother', undefined]);
      await given.write({ do: 'voice', record: voiceOf(1, 'Her name') });
      expect(await handles()).toEqual(['mother', undefined]);
      await given.write({ do: 'voice', record: voiceOf(1), handle: 'mama' });
      expect(await handles()).toEqual(['mama', undefined]);
      await given.write({ do: 'statement', record: statementOf(1), standing: 'accepted', subjects: [], handle: 's1' });
      expect(await given.store.views.statement(idOf('t', 1))).toMatchObject({ handle: 's1' });
    });

    test.each<[string, readonly Deed[], string]>([
      ['a statement twice', [statementDeed(1), statementDeed(1)], 'record-exists'],
      ['a judgement twice', [judgementDeed(1), judgementDeed(1)], 'record-exists'],
      ['the standing of nothing', [{ do: 'standing', id: idOf('t', 1), standing: 'accepted' }], 'record-absent'],
      ['the undoing of nothing', [{ do: 'effective', id: idOf('j', 1), effective: false }], 'record-absent'],
    ])('refuse %s', async (_, deeds, code) => {
      const written = await given.store.write('testing', async (transaction) => {
        for (const deed of deeds) await transaction.append(draftOf(deed));
      });
      expect(written).toMatchObject({ ok: false, problem: { code } });
    });

    test('list readings of a source oldest first', async () => {
      const later = readingOf(1, { digest: digestOf('a better reading'), reader: { name: 'text', version: '2' } });
      await given.write(
        { do: 'reading', record: readingOf(1) },
        { do: 'reading', record: readingOf(2) },
        { do: 'reading', record: later },
      );
      expect((await given.store.views.readings(idOf('s', 1))).map(({ record }) => record)).toEqual([
        readingOf(1),
        later,
      ]);
    });

    test('find the sources of some bytes', async () => {
      const copy = sourceOf(2, { digest: sourceOf(1).digest });
      await given.write(...[sourceOf(1), copy, sourceOf(3)].map((record): Deed => ({ do: 'source', record })));
      const { rows } = await given.store.views.sources({ digest: sourceOf(1).digest });
      expect(rows.map(({ record }) => record)).toEqual([sourceOf(1), copy]);
    });

    test('filter statements', async () => {
      await given.write(
        ...Array.from({ length: 40 }, (_, number) => statementDeed(number, number % 4 === 0 ? 'proposed' : 'accepted')),
      );
      await given.write({ do: 'standing', id: idOf('t', 4), standing: 'rejected' });
      const numbers = async (filter: Parameters<CaseStore['views']['statements']>[0]) => {
        const { rows } = await given.store.views.statements({ limit: 1000, ...filter });
        return rows.map(({ seq }) => seq);
      };
      expect(await numbers({})).toEqual(numbersWhere(() => true));
      expect(await numbers({ standing: 'proposed' })).toEqual(numbersWhere((n) => n % 4 === 0 && n !== 4));
      expect(await numbers({ standing: 'rejected' })).toEqual([4]);
      expect(await numbers({ standing: 'withdrawn' })).toEqual([]);
      expect(await numbers({ origin: idOf('v', 3) })).toEqual(numbersWhere((n) => n % 7 === 3));
      expect(await numbers({ concerns: idOf('v', 1) })).toEqual(numbersWhere(() => true));
      expect(await numbers({ concerns: idOf('v', 3) })).toEqual(numbersWhere((n) => n % 7 === 3));
      expect(await numbers({ concerns: idOf('s', 2) })).toEqual(numbersWhere((n) => n % 10 === 2));
      expect(await numbers({ concerns: idOf('x', 2) })).toEqual(numbersWhere((n) => n % 5 === 2));
      expect(await numbers({ concerns: idOf('p', 2) })).toEqual([2]);
      expect(await numbers({ concerns: idOf('x', 99) })).toEqual([]);
      expect(await numbers({ concerns: idOf('x', 0), standing: 'proposed', origin: idOf('v', 6) })).toEqual([20]);
    });

    test('filter statements as a plain filter over all of them would', async () => {
      const count = 60;
      await given.write(...Array.from({ length: count }, (_, number) => statementDeed(number, standingOf(number))));
      const filters = fc.record(
        {
          standing: fc.constantFrom<Standing>('proposed', 'accepted', 'rejected', 'withdrawn'),
          origin: fc.nat(7).map((number) => idOf('v', number)),
          concerns: fc.oneof(
            fc.nat(10).map((number) => idOf('s', number)),
            fc.nat(7).map((number) => idOf('v', number)),
            fc.nat(5).map((number) => idOf('x', number)),
            fc.nat(count).map((number) => idOf('p', number)),
          ),
        },
        { requiredKeys: [] },
      );
      await fc.assert(
        fc.asyncProperty(filters, fc.integer({ min: 1, max: 9 }), async (filter, limit) => {
          const rows = await pagesOf(async (request) => given.store.views.statements({ ...request, ...filter }), limit);
          const expected = Array.from({ length: count }, (_, number) => number).filter((number) => {
            const { passage, attribution } = statementOf(number);
            const concerned = new Set<string>([passage.source, passage.id, ...attribution, idOf('x', number % 5)]);
            return (
              (filter.standing ?? standingOf(number)) === standingOf(number) &&
              (filter.origin ?? attribution.at(-1)) === attribution.at(-1) &&
              (filter.concerns === undefined || concerned.has(filter.concerns))
            );
          });
          expect(rows.map(({ seq }) => seq)).toEqual(expected);
        }),
      );
    });

    test('filter judgements', async () => {
      await given.write(statementDeed(1), judgementDeed(1), statementDeed(2), judgementDeed(2));
      await given.write({ do: 'effective', id: idOf('j', 1), effective: false });
      const numbers = async (filter: Parameters<CaseStore['views']['judgements']>[0]) =>
        (await given.store.views.judgements(filter)).rows.map(({ seq }) => seq);
      expect(await numbers({})).toEqual([1, 3]);
      expect(await numbers({ effective: true })).toEqual([3]);
      expect(await numbers({ effective: false })).toEqual([1]);
      expect(await numbers({ decision: 'accept' })).toEqual([1, 3]);
      expect(await numbers({ decision: 'grade' })).toEqual([]);
      expect(await numbers({ concerns: idOf('t', 2) })).toEqual([3]);
      expect(await numbers({ concerns: idOf('t', 1), effective: true })).toEqual([]);
    });

    test('keep marks of one kind apart from those of another, in the order of their keys', async () => {
      await given.write(mark('a', 'z'), mark('b', 'y'), mark('a', 'Ӓ~ ключ'));
      expect((await given.store.views.marks('a')).rows.map(({ key }) => key)).toEqual(['z', 'Ӓ~ ключ']);
      const first = await given.store.views.marks('a', { limit: 1 });
      expect(
        (await pagesOf(async (request) => given.store.views.marks('a', request), 1)).map(({ key }) => key),
      ).toEqual(['z', 'Ӓ~ ключ']);
      expect(first.next).toBeDefined();
    });

    test('come in pages that make up the whole, whatever their size', async () => {
      await given.write(...Array.from({ length: 25 }, (_, number) => statementDeed(number)));
      const { rows } = await given.store.views.statements({ limit: 1000 });
      await fc.assert(
        fc.asyncProperty(fc.integer({ min: 1, max: 30 }), fc.boolean(), async (limit, isFiltered) => {
          const filter = isFiltered ? { concerns: idOf('v', 0) } : {};
          expect(
            await pagesOf(async (request) => given.store.views.statements({ ...request, ...filter }), limit),
          ).toEqual(rows);
        }),
        { numRuns: 30 },
      );
      expect((await given.store.views.statements({ limit: 25 })).next).toBeUndefined();
      expect((await given.store.views.statements({ limit: -5 })).rows).toHaveLength(1);
    });

    test.each(['', '5', '~', 'x~y', '-1~t_0', '1~', `1~${'t'.repeat(1000)}`, "1'; DROP TABLE head; --~x"])(
      'refuse the cursor "%s"',
      async (after) => {
        await expect(given.store.views.statements({ after })).rejects.toMatchObject({
          problem: { code: 'cursor-malformed' },
        });
      },
    );

    test('find ids by their beginning', async () => {
      await given.write(
        { do: 'source', record: sourceOf(1) },
        { do: 'voice', record: voiceOf(1) },
        { do: 'subject', record: subjectOf(1) },
      );
      await given.write(statementDeed(1), statementDeed(2), judgementDeed(1));
      const [a, b] = [idOf('t', 1), idOf('t', 2)].toSorted();
      expect(await given.store.views.idsFrom('t_')).toEqual([a, b]);
      expect(await given.store.views.idsFrom('t_', 1)).toEqual([a]);
      expect(await given.store.views.idsFrom(idOf('t', 1).slice(0, 6))).toEqual([idOf('t', 1)]);
      expect(await given.store.views.idsFrom(idOf('v', 1))).toEqual([idOf('v', 1)]);
      expect((await given.store.views.idsFrom('')).length).toBe(6);
      for (const nothing of ['%', '_', 't_%', "'", '\u0000', 'zzz'])
        expect(await given.store.views.idsFrom(nothing)).toEqual([]);
    });

    test('count', async () => {
      await given.write(
        { do: 'source', record: sourceOf(1) },
        { do: 'reading', record: readingOf(1) },
        statementDeed(1),
        statementDeed(2, 'proposed'),
      );
      await given.write(judgementDeed(1), judgementDeed(2), { do: 'effective', id: idOf('j', 1), effective: false });
      expect(await given.store.views.counts()).toEqual({
        sources: 1,
        readings: 1,
        voices: 0,
        subjects: 0,
        statements: { proposed: 1, accepted: 1, rejected: 0, withdrawn: 0 },
        judgements: { effective: 1, undone: 1 },
      });
    });
  });
}

function mark(kind: string, key: string): Deed {
  return { do: 'mark', record: { kind, key, record: key } };
}

function numbersWhere(holds: (number: number) => boolean): readonly number[] {
  return Array.from({ length: 40 }, (_, number) => number).filter(holds);
}

function standingOf(number: number): Standing {
  return number % 3 === 0 ? 'proposed' : number % 11 === 1 ? 'withdrawn' : 'accepted';
}
