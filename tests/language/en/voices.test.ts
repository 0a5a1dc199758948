import { describe, expect, test } from 'vitest';
import { traitsOf } from '../../../src/language/en/voices.ts';
import type { VoiceTraits } from '../../../src/language/language.ts';

test.each<readonly [string, VoiceTraits['kind'], boolean]>([
  ['Anna Orlova', 'person', true],
  ['press secretary of the president Pavel Drozd', 'person', true],
  ['the head of the State Committee for Water', 'person', true],
  ['his mother', 'person', false],
  ['A source in the ministry', 'person', false],
  ['the singer', 'person', false],
  ['The press service of the Ministry of Health', 'organisation', true],
  ['the Foreign Ministry', 'organisation', true],
  ['The police', 'organisation', false],
  ['The Verda authorities', 'organisation', true],
  ['MVD', 'organisation', true],
  ['the River Gazette', 'outlet', true],
  ['the news agency Azat', 'outlet', true],
  ['State television channels First and Second', 'outlet', true],
  ['the telegram channel North Post', 'channel', true],
  ['relatives of Lark', 'group', false],
  ['About 20 of his colleagues', 'group', false],
  ['representatives of power structures', 'group', false],
  ['two witnesses', 'group', false],
  ['they', 'group', false],
  ['the footage of the video', 'document', false],
  ['The report', 'document', false],
])('%s: %s, named %s', (words, kind, named) => {
  expect(traitsOf(words)).toMatchObject({ kind, named });
});

describe('gender and reference', () => {
  test.each([
    ['she', { gender: 'female', refersTo: { kind: 'person', gender: 'female' } }],
    ['His', { gender: 'male', refersTo: { kind: 'person', gender: 'male' } }],
    ['They', { isPlural: true, refersTo: { kind: 'group' } }],
    ['The ministry', { refersTo: { kind: 'head', word: 'ministry' } }],
    ['the singer', { refersTo: { kind: 'head', word: 'singer' } }],
    ['his sister Marta', { kind: 'person', named: true }],
    ['a spokeswoman', { gender: 'female' }],
    ['it', { kind: 'organisation', refersTo: { kind: 'body' } }],
    ['Lark', { kind: 'person', isGuess: true }],
  ])('%s', (words, traits) => {
    expect(traitsOf(words)).toMatchObject(traits);
  });

  test.each(['the Ministry of Health', 'a ministry', 'Orlova', 'the brave'])('%s refers to nothing', (words) => {
    expect(traitsOf(words)).not.toHaveProperty('refersTo');
  });

  test.each(['', '—', '„“', '12', '\u0000', '__proto__', 'constructor'])('%j is some voice', (words) => {
    expect(traitsOf(words).kind).toMatch(/^[a-z]+$/);
  });
});
