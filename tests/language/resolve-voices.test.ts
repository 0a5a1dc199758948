import { describe, expect, test } from 'vitest';
import { proposeStatements } from '../../src/language/propose-statements.ts';

/** What the last voice of the text stands for. */
function lastTarget(text: string): string | undefined {
  return proposeStatements({ text, parts: [] }, { language: 'en' }).at(-1)?.attribution.at(-1)?.resolvedTo?.words;
}

describe('a pronoun or short form stands for', () => {
  test.each([
    ['Singer Anna Orlova recorded a message in which she said that he was alive.', 'Singer Anna Orlova'],
    [
      'A friend of the baker, singer Anna Orlova came. According to her, he was alive.',
      'A friend of the baker, singer Anna Orlova',
    ],
    [
      'The head of the State Committee for Water Ruslan Kim came. He said that the dam holds.',
      'The head of the State Committee for Water Ruslan Kim',
    ],
    [
      'The head of the Authority, Timur Salnik, resigned. He said that the case was closed.',
      'The head of the Authority, Timur Salnik',
    ],
    ['His relatives came. They said that he was alive.', 'His relatives'],
    ['The press service of the Ministry of Health spoke. The ministry said that he was alive.', 'Ministry of Health'],
    ['The Health Ministry spoke. A day passed. The ministry said that he was alive.', 'The Health Ministry'],
    // Gender tells two people of one sentence apart.
    ['His mother met spokesman Pavel Drozd. She said that he was alive.', 'His mother'],
    [
      'The bus company, Tarn Coaches, met reporters. It said that the brakes were sound.',
      'The bus company, Tarn Coaches',
    ],
    // A surname is known once the full name was said.
    ['Singer Anna Orlova came. Orlova wept. She said that he was alive.', 'Orlova'],
  ])('%s', (text, target) => {
    expect(lastTarget(text)).toBe(target);
  });
});

describe('stays as it was said', () => {
  test.each([
    'She said that he was alive.',
    'Pavel Drozd came. It said that the dam holds.',
    'It rained in Verda. He said that the dam holds.',
    'By Hanne Vik. He said that the dam holds.',
    'The widow spoke. He said that the dam holds.',
    'In court two men, Pavel Drozd and Ruslan Kim, met. He said that the dam holds.',
    'Pavel Drozd came. A day passed. Rain fell. Snow fell. He said that the dam holds.',
    'The ministry said that he was alive.',
  ])('%s', (text) => {
    expect(lastTarget(text)).toBeUndefined();
  });
});
