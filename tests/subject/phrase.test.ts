/** Templates are read in one pass, and whoever writes one that cannot be said is told why. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPhraseProblem, neededSlots, parsePhrase, slotsOf } from '../../src/subject/phrase.ts';
import { builtInVocabulary, vocabularySchema } from '../../src/subject/vocabulary.ts';

describe('a template', () => {
  test('needs what stands outside of brackets', () => {
    const read = parsePhrase('{agent} {agent|was|were} in {place}[ with {with}]');
    expect(read.ok && neededSlots(read.value)).toEqual(['agent', 'place']);
    expect(read.ok && slotsOf(read.value)).toEqual(['agent', 'place', 'with']);
  });

  test.each([
    ['nobody left', 'has nothing in braces outside of brackets'],
    ['[{agent} left]', 'has nothing in braces outside of brackets'],
    ['{agent} left [at once]', 'has brackets without anything in braces'],
    ['{agent} left[ {from}[ for {to}]]', 'has brackets within brackets'],
    ['{agent} left[ {from}', 'leaves a bracket open'],
    ['{agent} left {from}]', 'closes a bracket that is not open'],
    ['{agent} left {from', 'has a brace that is not part of {word}'],
    ['{agent} left {a b}', 'has a brace that is not part of {word}'],
    [`{agent}${' left'.repeat(100)}`, 'is longer than 300 characters'],
  ])('%j is refused', (template, why) => {
    const read = parsePhrase(template);
    expect(!read.ok && read.problem.message).toContain(why);
  });

  test('gives back its own text, whatever is written', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), (text) => {
        const read = parsePhrase(text);
        if (!read.ok) return;
        const told = read.value.flatMap((piece) => (piece.kind === 'optional' ? piece.pieces : [piece]));
        const words = told.flatMap((piece) => (piece.kind === 'text' ? [piece.text] : []));
        expect(words.every((each) => text.includes(each))).toBe(true);
      }),
    );
  });
});

describe('phrases of a word', () => {
  test('that name what it does not have are refused, with what there is', () => {
    expect(findPhraseProblem({ en: [{ says: '{payr} paid' }] }, ['event', 'payer'])).toBe(
      'The phrase "{payr} paid" has {payr}, but there is only {event}, {payer}',
    );
    expect(findPhraseProblem({ en: [{ says: '{payer} paid', denies: '{who} did not' }] }, ['payer'])).toContain(
      '{who}',
    );
    expect(findPhraseProblem({ en: [{ says: '{constructor} paid' }] }, ['payer'])).toContain('{constructor}');
    expect(findPhraseProblem({ en: [{ says: '{payer} paid' }] }, ['payer'])).toBeUndefined();
  });

  test('are refused with the vocabulary that they stand in', () => {
    const vocabulary = structuredClone(builtInVocabulary) as { events: Record<string, object> };
    vocabulary.events['payment'] = {
      ...vocabulary.events['payment'],
      phrases: { en: [{ says: '{driver} paid' }] },
    };
    const read = vocabularySchema.safeParse(vocabulary);
    expect(read.error?.issues.map(({ path, message }) => [path.join('.'), message])).toEqual([
      ['events.payment.phrases', expect.stringContaining('has {driver}, but there is only {event}, {payer}')],
    ]);
  });
});
