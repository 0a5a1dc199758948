import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../src/passage/fold-text.ts';
import { stretchOf } from './passage-fixtures.ts';

describe('folding', () => {
  test.each([
    ['a \u00a0\n b', 'a b'],
    ["“a” «b» „c“ ‘d’ 'e' `f´", '"a" "b" "c" "d" "e" "f"'],
    ['1–2 — 3−4 ‑5', '1-2 - 3-4 -5'],
    ['so\u00adft\u200b\u2060', 'soft'],
    ['Ab', 'Ab'],
    ['', ''],
  ])('%j is %j', (text, folded) => {
    expect(foldText(text).folded).toBe(folded);
  });

  test('knows where what is left stood', () => {
    const text = 'a\u00a0 \u00adb  “c”';
    const { folded, placeInText } = foldText(text);
    expect(folded).toBe('a b "c"');
    expect(Array.from(folded, (_, place) => text[placeInText(place)])).toEqual([
      'a',
      '\u00a0',
      'b',
      ' ',
      '“',
      'c',
      '”',
    ]);
    expect(placeInText(folded.length)).toBe(text.length);
  });

  test('leads from every stretch of the folded text to a stretch that folds to it', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\u00a0', '\n', '“', '"', '—', '\u00ad', '🚢') });
    fc.assert(
      fc.property(words, fc.nat(), fc.nat(), (text, a, b) => {
        const { folded, placeInText } = foldText(text);
        const { start, end } = stretchOf(folded.length, a, b);
        const stretch = folded.slice(start, end);
        fc.pre(stretch.trim() === stretch);
        expect(foldText(text.slice(placeInText(start), placeInText(end))).folded).toBe(stretch);
      }),
    );
  });
});
