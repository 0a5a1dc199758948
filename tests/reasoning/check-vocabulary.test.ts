/** A vocabulary that contradicts itself is refused, with the reason, before it accuses anybody. */

import { describe, expect, test } from 'vitest';
import { checkVocabulary } from '../../src/reasoning/check-vocabulary.ts';
import { deriveFindings } from '../../src/reasoning/derive-findings.ts';
import { builtInVocabulary, vocabularySchema, type Vocabulary } from '../../src/subject/vocabulary.ts';
import { readNotation } from './notation.ts';

const basis = { en: 'because' };
const label = { en: 'a word' };

function changed(change: Partial<Vocabulary>): Vocabulary {
  return vocabularySchema.parse({ ...structuredClone(builtInVocabulary), ...change });
}

describe('a vocabulary', () => {
  test('that we bring is sound', () => {
    expect(checkVocabulary(builtInVocabulary)).toEqual({ ok: true, value: builtInVocabulary });
  });

  const { terms, events, units } = builtInVocabulary;
  const { purchase, journey } = events;
  if (!purchase || !journey) throw new Error('The vocabulary has no journeys');
  test.each<readonly [string, Partial<Vocabulary>, string, string]>([
    [
      'with a term under both sides of an exclusion',
      { terms: { ...terms, idler: { label, under: ['unemployed', 'pianist'] } } },
      'vocabulary-contradicts-itself',
      'term "idler" is under both "unemployed" and "in-work"',
    ],
    [
      'with an exclusion of a wider term',
      { exclusions: [{ terms: ['pianist', 'musician'], basis, strict: true }] },
      'vocabulary-contradicts-itself',
      'term "pianist" is under both "pianist" and "musician"',
    ],
    [
      'with a type before and after the same',
      {
        events: {
          ...events,
          purchase: { ...purchase, orders: [...purchase.orders, { role: 'theme', is: 'after', basis }] },
        },
      },
      'vocabulary-contradicts-itself',
      'event type "purchase" comes both before and after its theme',
    ],
    [
      'with a type that ends what it comes before',
      {
        events: {
          ...events,
          purchase: { ...purchase, orders: [...purchase.orders, { role: 'theme', is: 'ends', basis }] },
        },
      },
      'vocabulary-contradicts-itself',
      'event type "purchase" comes both before and after its theme',
    ],
    [
      'with a unit that is many of a unit that is many',
      { units: { ...units, week: { label, kind: 'time', equals: { count: 7, unit: 'day' } } } },
      'vocabulary-contradicts-itself',
      'unit "week" is counted in "day"',
    ],
    [
      'with a term under nothing',
      { terms: { ...terms, idler: { label, under: ['nothing'] } } },
      'vocabulary-incomplete',
      'term "idler" names "nothing"',
    ],
    [
      'with an exclusion of nothing',
      { exclusions: [{ terms: ['nothing', 'pianist'], basis, strict: false }] },
      'vocabulary-incomplete',
      'an exclusion names "nothing"',
    ],
    [
      'with an order by a role that the type has not',
      { events: { ...events, journey: { ...journey, orders: [{ role: 'addressee', is: 'before', basis }] } } },
      'vocabulary-incomplete',
      'names "addressee"',
    ],
    [
      'with a type that is the same as nothing',
      { events: { ...events, journey: { ...journey, sameAs: [{ type: 'nothing', role: 'agent', basis }] } } },
      'vocabulary-incomplete',
      'names "nothing"',
    ],
    [
      'with a prototype’s word',
      { terms: { ...terms, idler: { label, under: ['constructor'] } } },
      'vocabulary-incomplete',
      'names "constructor"',
    ],
  ])('%s is refused', (_, change, code, reason) => {
    const vocabulary = changed(change);
    const checked = checkVocabulary(vocabulary);
    expect(checked.ok ? undefined : checked.problem.code).toBe(code);
    expect(checked.ok ? undefined : checked.problem.message).toContain(reason);
    expect(() => deriveFindings({ ...readNotation('a: false 1'), vocabulary })).toThrow(reason);
  });
});
