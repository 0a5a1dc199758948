/** Search: words in any script, and nothing but words, whatever is typed. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sourceOf, statementDeed, subjectOf, voiceOf } from '../fixtures.ts';
import type { GivenCase } from './given-case.ts';

export function describeSearch(given: GivenCase): void {
  describe('search', () => {
    test.each<[string, readonly string[]]>([
      ['pianist', ['statement']],
      ['PIANIST', ['statement']],
      ['pia', ['statement']],
      ['pia bishkek', []],
      ['bishkek pia', ['statement']],
      ['Бишкек', ['subject']],
      ['бишк', ['subject']],
      ['Қазақ', ['voice']],
      ['қаз', ['voice']],
      ['naïve', ['subject']],
      ['naive', ['subject']],
      ['page one', ['source']],
      ['two-part', ['subject']],
      ['', []],
      ['   ', []],
      ['"', []],
      ['*', []],
      ['pianist AND', []],
      ['pianist OR bishkek', []],
      ['NOT pianist', []],
      ['text:pianist', []],
      ['"pianist" "', ['statement']],
      ['pianist*', ['statement']],
      ['(pianist)', ['statement']],
      ['^pianist', ['statement']],
      ['pianist\u0000', ['statement']],
      ["pianist'; --", ['statement']],
      ['\ud800', []],
    ])('for "%s" finds %j', async (text, expected) => {
      await given.write(
        statementDeed(1, 'accepted', 'He is a known pianist of Bishkek, they say'),
        { do: 'voice', record: voiceOf(1, 'Қазақ газеті') },
        { do: 'subject', record: subjectOf(1, 'город Бишкек', 'two-part naïve name') },
        { do: 'source', record: sourceOf(1, { title: 'Page one' }) },
      );
      const kinds = { t: 'statement', v: 'voice', x: 'subject', s: 'source' };
      const found = await given.store.views.search(text);
      expect(found.map((id) => Object.entries(kinds).find(([prefix]) => id.startsWith(prefix))?.[1])).toEqual(expected);
    });

    test('takes any text for words, and keeps to its limit', async () => {
      await given.write(...Array.from({ length: 12 }, (_, number) => statementDeed(number)));
      await fc.assert(
        fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (text) => {
          expect(Array.isArray(await given.store.views.search(text))).toBe(true);
        }),
        { numRuns: 50 },
      );
      expect(await given.store.views.search('came', 5)).toHaveLength(5);
      expect(await given.store.views.search('came '.repeat(10_000))).toHaveLength(12);
    });
  });
}
