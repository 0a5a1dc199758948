/** Made-up testimonies: the same for the same seed, quiet where nothing is wrong, and with every planted error where it can be met. */

import { describe, expect, test } from 'vitest';
import { findChangedGoldens } from '../../bench/testimony/goldens.ts';
import { makeWorld, type WorldOptions } from '../../bench/testimony/make-world.ts';
import { mulberry32 } from '../../bench/testimony/random.ts';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';

const seeds = Array.from({ length: 20 }, (_, place) => place + 1);
const options: Omit<WorldOptions, 'seed'> = { statements: 36, errors: 2, tellers: [3, 5] };

describe('a made-up world', () => {
  test('is the same for the same seed, and another for another', () => {
    const [first, again, other] = [1, 1, 2].map((seed) => JSON.stringify(makeWorld({ ...options, seed, copies: 1 })));
    expect(first).toBe(again);
    expect(first).not.toBe(other);
  });

  test('has no conflict where nothing was planted: no rule fires on what is so', () => {
    const loud = seeds.filter(
      (seed) => deriveFindings(makeWorld({ ...options, seed, errors: 0 }).testimony).conflicts.length > 0,
    );
    expect(loud).toEqual([]);
  });

  test('has every planted error in some conflict', () => {
    for (const seed of seeds) {
      const { testimony, planted } = makeWorld({ ...options, seed, errors: 3 });
      const { contents } = deriveFindings(testimony);
      const met = new Set(contents.flatMap(({ statements, conflicts }) => (conflicts.length > 0 ? statements : [])));
      expect(planted.faults).toHaveLength(3);
      expect(planted.faults.filter(({ statement }) => !met.has(statement))).toEqual([]);
    }
  });

  test('has as many origins for each content as were planted, whatever is repeated', () => {
    for (const seed of seeds) {
      const { testimony, planted } = makeWorld({ ...options, seed });
      const { corroborations } = deriveFindings(testimony);
      const counts = planted.origins.map(
        ({ statement }) => corroborations.find(({ statements }) => statements.includes(statement))?.independent.count,
      );
      expect(counts).toEqual(planted.origins.map(({ count }) => count));
    }
  });

  test('names what it planted: voices and statements that are there', () => {
    const { testimony, planted } = makeWorld({ ...options, seed: 7, errors: 6, copies: 2 });
    const voices = new Set(testimony.voices.map(({ id }) => id));
    const statements = new Set(testimony.statements.map(({ id }) => id));
    expect(
      planted.faults.every(({ voice, statement }) => statements.has(statement) && (!voice || voices.has(voice))),
    ).toBe(true);
    expect(planted.copies.every(({ from, by }) => voices.has(from) && voices.has(by))).toBe(true);
    expect(planted.copies).toHaveLength(2);
  });
});

test('chance does not fall into a short circle', () => {
  const random = mulberry32(1);
  expect(new Set(Array.from({ length: 100_000 }, random)).size).toBeGreaterThan(99_000);
});

test('the worlds on file are those that are made now', () => {
  expect(findChangedGoldens('world')).toEqual([]);
});
