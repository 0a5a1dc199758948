import { describe, expect, test } from 'vitest';
import { findDateline } from '../../src/language/find-dateline.ts';
import { findLanguage } from '../../src/language/languages.ts';
import { readStatements } from '../../src/language/propose-statements.ts';

function dateOf(text: string, tag: string): string | undefined {
  const language = findLanguage(tag);
  if (!language) throw new Error(`no rules for ${tag}`);
  return findDateline(text, { start: 0, end: text.length }, language)?.edtf;
}

test.each([
  ['ru', '«Курьер», 11 сентября 2031 года\n\nВ мэрии сообщили, что мост закрыт до 15 сентября.', '2031-09-15'],
  [
    'en',
    'Selm Gazette, 11 September 2031\n\nOfficials said that the bridge was closed until 15 September.',
    '2031-09-15',
  ],
  ['en', 'Selm Gazette, 11 September 2031\n\nOfficials said that the bridge was closed on 15 September.', '2030-09-15'],
  [
    'en',
    'Selm Gazette, 11 September 2031\n\nOfficials said that the bridge was closed until 2 September.',
    '2031-09-02',
  ],
])('in %s a limit lies ahead where that is near: %j', (language, text, date) => {
  const { proposals } = readStatements({ text, parts: [] }, { language });
  expect(proposals.flatMap(({ dates }) => dates.map(({ edtf }) => edtf))).toEqual([date]);
});

describe('the line that says when a text was published', () => {
  test.each([
    ['en', 'Two dead in Corrida\n\nBy Marta Ilves, Northern Post, 14 May 2031\n\nA bus left the road.', '2031-05-14'],
    ['en', 'Two dead\nMay 14, 2031\nA bus left the road.', '2031-05-14'],
    ['en', 'Northern Post | 2031-05-14\nA bus left the road.', '2031-05-14'],
    ['en', 'Published 14 May 2031\nA bus left the road.', '2031-05-14'],
    ['ru', '«Вестник Приозёрья», 11 сентября 2031 года\n\nМинистр промолчал.', '2031-09-11'],
    ['ru', '«Северный курьер», 5 декабря 2032 года\n\nМинистр промолчал.', '2032-12-05'],
    ['ru', 'Опубликовано 11 сентября 2031 г.\nМинистр промолчал.', '2031-09-11'],
    ['kk', '«Арна», 2031 жылғы 11 қыркүйек\n\nМинистр үндемеді.', '2031-09-11'],
    ['ky', '«Агым», 2031-жылдын 11-сентябры\n\nМинистр унчукпады.', '2031-09-11'],
  ])('%s: %j', (language, text, date) => {
    expect(dateOf(text, language)).toBe(date);
  });

  test.each([
    ['en', 'The night of 3 March 2032\n\nA car left the yard.'],
    ['en', 'What happened on 3 March 2032\nA car left the yard.'],
    ['en', 'Rally, 3 May\nPeople came.'],
    ['en', 'From 3 March 2032 to 5 March 2032\nThe road was closed.'],
    ['en', 'Police said that Timur Salnik was beaten on 3 March 2032.'],
    ['en', 'One.\nTwo.\nThree.\nFour.\nFive.\nNorthern Post, 14 May 2031'],
    ['ru', 'Что было 3 марта 2032 года\nМашина уехала.'],
    ['en', ''],
  ])('is none in %s: %j', (language, text) => {
    expect(dateOf(text, language)).toBeUndefined();
  });

  test('is what days are counted from, unless somebody says when it was published', () => {
    const text = 'Northern Post, 14 May 2031\n\nPolice said on Tuesday that the road was closed on Monday.';
    const read = (published?: string) => {
      const { proposals, dateline } = readStatements(
        { text, parts: [] },
        { language: 'en', ...(published !== undefined && { published }) },
      );
      return [dateline?.words, ...proposals.flatMap(({ dates }) => dates.map(({ edtf }) => edtf))];
    };
    expect(read()).toEqual(['Northern Post, 14 May 2031', '2031-05-12']);
    expect(read('2031-06-14')).toEqual([undefined, '2031-06-09']);
  });
});
