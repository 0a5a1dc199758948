/** What holds of every typed content, whatever the sentence: of labelled sentences in any order, as they are and made unreal. */

import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languageNames, readSet } from '../../scripts/score/language.ts';
import { fieldsOf, type Field, type ProposedContent } from '../../src/language/proposed-content.ts';
import { holds } from '../../src/language/proposal.ts';
import { readStatements } from '../../src/language/propose-statements.ts';
import { builtInVocabulary, roles } from '../../src/subject/vocabulary.ts';

const { events, properties } = builtInVocabulary;

function typed(text: string, language: string) {
  return readStatements({ text, parts: [] }, { language, published: '2031-02-09' }).proposals;
}

function takenBy(content: ProposedContent): readonly (readonly [field: Field, takes: readonly string[]])[] {
  if (content.kind === 'attribute') return [[content.value, properties[content.property]?.takes ?? []]];
  if (content.kind !== 'event') return [];
  const known = events[content.type]?.roles ?? {};
  return roles.flatMap((role) => {
    const field = content.roles[role];
    return field ? [[field, known[role]?.takes ?? []] as const] : [];
  });
}

describe.each(Object.keys(languageNames))('%s', (language) => {
  const labelled = readSet(language, 'tuning').filter(({ frames }) => frames !== undefined);
  const texts = labelled.map(({ text }) => text);
  const articles = fc.array(fc.constantFrom(...texts), { minLength: 1, maxLength: 6 }).map((some) => some.join(' '));

  test('a role is one of its type, and holds what the vocabulary says that it takes', () => {
    fc.assert(
      fc.property(articles, (text) => {
        for (const { contents } of typed(text, language))
          for (const [field, takes] of contents.flatMap(takenBy)) expect(takes).toContain(field.value.kind);
      }),
      { numRuns: 40 },
    );
  });

  test('no field without words but a subject that others stand for, and no words outside of what is said', () => {
    fc.assert(
      fc.property(articles, (text) => {
        for (const { passage, contents } of typed(text, language)) {
          const fields = contents.flatMap(fieldsOf);
          const words = fields.flatMap((field) => field.words ?? []);
          expect(fields.filter((field) => !field.words && field.value.kind !== 'subject')).toEqual([]);
          expect(words.filter(({ start, end, words: said }) => text.slice(start, end) !== said)).toEqual([]);
          expect(words.filter((place) => !holds(passage, place))).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('a question tells nothing', () => {
    for (const text of texts.map((each) => each.replace(/\.$/, '?')))
      expect([text, typed(text, language).flatMap(({ contents }) => contents)]).toEqual([text, []]);
  });
});

test.each([
  ['en', / that /, ' that if '],
  ['en', /(?:said|reported|wrote) that /, 'asked whether '],
  ['en', /said that (?=\p{Lu}\p{L}+ \p{Lu})/u, 'asked whether '],
  ['ru', /, что /, ', что если бы '],
] as const)('%s: a condition and a question that is told type nothing: %s', (language, said, unreal) => {
  const texts = readSet(language, 'tuning').filter(({ frames }) => frames !== undefined);
  const changed = texts.map(({ text }) => text).filter((text) => said.test(text));
  expect(changed.length).toBeGreaterThan(10);
  for (const text of changed.map((each) => each.replace(said, unreal)))
    expect([text, typed(text, language).flatMap(({ contents }) => contents.map(({ kind }) => kind))]).toEqual([
      text,
      [],
    ]);
});
