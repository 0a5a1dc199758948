import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unwrap } from '../../src/base/result.ts';
import { describePassage, splitsCharacter } from '../../src/passage/describe-passage.ts';
import { passageSchema } from '../../src/passage/passage.ts';
import { codeOf, readingOf, source, stretchOf } from './passage-fixtures.ts';

function id(words: string, start: number, end: number): string {
  return unwrap(describePassage(source, readingOf(words), start, end)).id;
}

describe('a passage', () => {
  const text = 'The barge came late. The barge, they say, came in the dark. Nobody saw it come.';

  test('carries offsets, quote, context and the digest of its reading', () => {
    expect(unwrap(describePassage(source, readingOf(text), 42, 58))).toEqual({
      kind: 'text',
      id: expect.stringMatching(/^p_[0-9a-hjkmnp-tv-z]{12}$/),
      source,
      reading: readingOf(text).digest,
      start: 42,
      end: 58,
      quote: 'came in the dark',
      prefix: 'came late. The barge, they say, ',
      suffix: '. Nobody saw it come.',
    });
  });

  test('of the same place has the same id, of another place or reading another', () => {
    expect(id(text, 0, 9)).toBe(id(text, 0, 9));
    expect(new Set([id(text, 0, 9), id(text, 0, 10), id(text, 1, 9), id(`${text}!`, 0, 9)]).size).toBe(4);
  });

  test('at the edges of a reading has as much context as there is', () => {
    expect(unwrap(describePassage(source, readingOf('ab'), 0, 2))).toMatchObject({ prefix: '', suffix: '' });
    expect(unwrap(describePassage(source, readingOf('abc'), 1, 2))).toMatchObject({ prefix: 'a', suffix: 'c' });
  });

  test('has no half characters in its context', () => {
    const shipped = `🚢${'a'.repeat(31)}b${'c'.repeat(31)}🚢`;
    const { prefix, suffix } = unwrap(describePassage(source, readingOf(shipped), 33, 34));
    expect([prefix, suffix]).toEqual(['a'.repeat(31), 'c'.repeat(31)]);
  });

  test.each([
    [0, 0, 'passage-empty'],
    [5, 4, 'passage-out-of-range'],
    [-1, 4, 'passage-out-of-range'],
    [0, 80, 'passage-out-of-range'],
    [0.5, 4, 'passage-out-of-range'],
    [Number.NaN, 4, 'passage-out-of-range'],
    [0, Number.POSITIVE_INFINITY, 'passage-out-of-range'],
    [0, 79, '0–79'],
  ])('from %d to %d: %s', (start, end, outcome) => {
    expect(text).toHaveLength(79);
    expect(codeOf(describePassage(source, readingOf(text), start, end))).toBe(outcome);
  });

  test('is at most twenty thousand code units long', () => {
    const reading = readingOf('a'.repeat(30_000));
    expect(codeOf(describePassage(source, reading, 5, 20_005))).toBe('5–20005');
    expect(codeOf(describePassage(source, reading, 5, 20_006))).toBe('passage-too-long');
  });

  test.each([
    [0, 2, '0–2'],
    [0, 1, 'passage-splits-character'],
    [1, 3, 'passage-splits-character'],
    [2, 3, '2–3'],
  ])('does not tear a character: %d to %d of 🚢a is %s', (start, end, outcome) => {
    expect(codeOf(describePassage(source, readingOf('🚢a'), start, end))).toBe(outcome);
  });
});

describe('laws', () => {
  test('every passage is well-formed, within its limits, and reassembles the reading around it', () => {
    const stretch = fc.tuple(fc.string({ unit: 'binary' }), fc.nat(), fc.nat());
    fc.assert(
      fc.property(stretch, ([words, a, b]) => {
        const text = words.toWellFormed();
        const { start, end } = stretchOf(text.length, a, b);
        const described = describePassage(source, readingOf(text), start, end);
        const mayStand = start < end && !splitsCharacter(text, start) && !splitsCharacter(text, end);
        expect(described.ok).toBe(mayStand);
        if (!described.ok) return;
        const { prefix, quote, suffix } = described.value;
        expect(passageSchema.safeParse(described.value).success).toBe(true);
        expect(prefix.isWellFormed() && quote.isWellFormed() && suffix.isWellFormed()).toBe(true);
        expect(text.slice(0, start).endsWith(prefix)).toBe(true);
        expect(text.slice(start)).toBe(quote + suffix + text.slice(end + suffix.length));
        expect(prefix.length).toBeGreaterThanOrEqual(Math.min(31, start));
      }),
    );
  });
});
