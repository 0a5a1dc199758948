import { expect, test } from 'vitest';
import { guessLanguage } from '../../src/language/guess-language.ts';

test.each([
  ['The minister said that the dam was safe and that nobody in the town had to leave.', 'en'],
  ['Министр сказал, что плотина надёжна и что из города никому не нужно уезжать.', undefined],
  ['Le ministre a dit que le barrage tenait et que personne ne devait quitter la ville.', undefined],
  ['', undefined],
  ['12 34 — …', undefined],
])('%j', (text, language) => {
  expect(guessLanguage(text)).toBe(language);
});
