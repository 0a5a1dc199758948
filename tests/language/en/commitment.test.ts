import { expect, test } from 'vitest';
import { findHedge, polarityOf } from '../../../src/language/en/commitment.ts';
import { readTokens } from '../../../src/language/tokens.ts';

const tokens = (text: string) => readTokens(text, { start: 0, end: text.length });

test.each([
  ['that he is not a terrorist', 'negative'],
  ["that he isn't there", 'negative'],
  ['that he never came', 'negative'],
  ['that nobody was hurt', 'negative'],
  ['that there was no attack', 'negative'],
  ['that he came', 'positive'],
  ['that those who did not come were late', 'positive'],
  ['that he came because she did not', 'positive'],
  ['that he came not only once', 'positive'],
  ['residents not to drink the water', 'negative'],
  ['residents to stay at home and not to drink the water', 'positive'],
  ['', 'positive'],
] as const)('%s: %s, and the other way round where it is denied', (passage, polarity) => {
  expect(polarityOf(tokens(passage), 'asserts')).toBe(polarity);
  expect(polarityOf(tokens(passage), 'denies')).toBe(polarity === 'negative' ? 'positive' : 'negative');
});

test.each([
  ['He said that she allegedly came.', 'allegedly'],
  ['He said that she might come.', 'might'],
  ['He said that she may come.', 'may'],
  ['He said that she came in May 2020.', undefined],
  ['He reportedly said that she came.', 'reportedly'],
  ['Allegedly unknown, he said that she came.', undefined],
])('%s keeps a distance by %s', (text, hedge) => {
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
  const passage = { start: text.indexOf('that'), end: text.length - 1 };
  const sentence = { start: 0, end: text.length, text, tokens: tokens(text) };
  expect(findHedge(sentence, { cue: at('said'), passage })?.words).toBe(hedge);
});
