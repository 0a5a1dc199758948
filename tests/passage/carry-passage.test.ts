import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { carryPassage } from '../../src/passage/carry-passage.ts';
import { findPassage } from '../../src/passage/find-passage.ts';
import { codeOf, passageOf, readingOf } from './passage-fixtures.ts';

const text = 'Menu News Sport\n\nThe barge came late, and the log of that night was written up afterwards, they say.';
const passage = passageOf(text, 'was written up afterwards');

describe('a passage in another reading', () => {
  test.each([
    ['with less around it', '47–72', text.slice(17)],
    ['with more around it', '79–104', `Advertisement\n\n${text}\n\nComments`],
    ['that is the same', '64–89', text],
    ['that lost it', 'quote-absent', text.replace('written up', 'filled in')],
    ['with other white space in it', 'quote-absent', text.replace('up after', 'up\u00a0after')],
    ['with other words before it', 'context-differs', text.replace('that night', 'the night')],
    ['with other words after it', 'context-differs', text.replace('they say', 'he says')],
    ['that has it twice', 'quote-ambiguous', `${text}\n\n${text}`],
  ])('%s: %s', (_, outcome, other) => {
    expect(codeOf(carryPassage(passage, readingOf(other)))).toBe(outcome);
  });

  test('is a passage of that reading, and no longer of the first', () => {
    const other = readingOf(text.slice(17));
    const carried = unwrap(carryPassage(passage, other));
    expect(carried).toMatchObject({ source: passage.source, quote: passage.quote, reading: other.digest });
    expect(carried.id).not.toBe(passage.id);
    expect(codeOf(findPassage(carried, other))).toBe('47–72');
    expect(codeOf(findPassage(carried, readingOf(text)))).toBe('reading-differs');
  });
});
