/** Names found like names, in writing and after a rebuild. */

import { describe, expect, test } from 'vitest';
import { unwrap } from '../../../src/base/result.ts';
import { subjectOf, voiceOf } from '../fixtures.ts';
import type { GivenCase } from './given-case.ts';

export function describeNames(given: GivenCase): void {
  describe('names', () => {
    test.each<[string, readonly string[]]>([
      ['Викрам Рузахунов', ['Vikram Ruzahunov']],
      ['Ruzakhunov V.', ['Vikram Ruzahunov']],
      ['Рузахуновдун', ['Vikram Ruzahunov']],
      ['Vikarm Ruzahunov', ['Vikram Ruzahunov']],
      ['Саша Петров', ['Alexander Petrov']],
      ['Министерство обороны', ['Ministry of Defence']],
      ['Tanaka', []],
      ['', []],
      ['\u0000', []],
      [`'; DROP TABLE view_name; --`, []],
    ])('for "%s" finds %j', async (text, expected) => {
      await given.write(
        { do: 'subject', record: subjectOf(1, 'Vikram Ruzahunov') },
        { do: 'subject', record: subjectOf(2, 'Alexander Petrov', 'the clerk') },
        { do: 'voice', record: voiceOf(1, 'Ministry of Defence') },
      );
      const ask = async () => (await given.store.views.searchNames(text)).map(({ name }) => name);
      expect(await ask()).toEqual(expected);
      unwrap(await given.store.rebuildViews());
      expect(await ask()).toEqual(expected);
    });

    test('are those of the record as it was put last', async () => {
      await given.write({ do: 'subject', record: subjectOf(1, 'Vikram Ruzahunov') });
      await given.write({ do: 'subject', record: subjectOf(1, 'Timur Galiev') });
      expect(await given.store.views.searchNames('Vikram Ruzahunov')).toEqual([]);
      expect(await given.store.views.searchNames('Тимур Галиев')).toMatchObject([{ name: 'Timur Galiev', score: 1 }]);
    });

    test('of one spelling do not hide a name that is spelled otherwise, and come all where there is room', async () => {
      await given.write(
        ...Array.from({ length: 12 }, (_, at) => ({ do: 'subject' as const, record: subjectOf(at, 'Omar Karim') })),
        { do: 'subject', record: subjectOf(12, 'Omar Karimi') },
      );
      const spellings = async (limit: number) =>
        (await given.store.views.searchNames('Omar Karim', limit)).map(({ name }) => name);
      expect(await spellings(5)).toEqual([...Array.from({ length: 4 }, () => 'Omar Karim'), 'Omar Karimi']);
      expect(await spellings(20)).toHaveLength(13);
    });

    test('of three words are found by the rare one, however many share the other two', async () => {
      await given.write(
        ...Array.from({ length: 420 }, (_, at) => ({
          do: 'subject' as const,
          record: subjectOf(at, `Oleksandr Yuriy ${'BDGKLMNPRST'[at % 11]}onuk`),
        })),
        { do: 'subject', record: subjectOf(420, 'Олександр Юрій Зінчуничак') },
      );
      expect((await given.store.views.searchNames('Oleksandr Yuriy Zinchunichak'))[0]?.name).toBe(
        'Олександр Юрій Зінчуничак',
      );
    });

    test('are at most as many as asked for', async () => {
      await given.write(
        ...Array.from({ length: 60 }, (_, at) => ({ do: 'subject' as const, record: subjectOf(at, 'Omar Karim') })),
      );
      expect(await given.store.views.searchNames('Omar Karim', 7)).toHaveLength(7);
      expect(await given.store.views.searchNames('Omar Karim', -1)).toEqual([]);
      expect((await given.store.views.searchNames('Omar Karim', 1e9)).length).toBeLessThanOrEqual(50);
    });
  });
}
