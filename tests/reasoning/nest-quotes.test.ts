import { describe, expect, test } from 'vitest';
import { nestQuotes } from '../../src/reasoning/nest-quotes.ts';
import { catalogues } from '../../src/reasoning/render-message.ts';

describe('quotation marks within quotation marks', () => {
  test.each([
    ['en', 'wrong about “he left”', 'wrong about “he left”'],
    ['en', '“he left” came before “she paid”', '“he left” came before “she paid”'],
    ['en', 'wrong about ““he left” came before “she paid””', 'wrong about “‘he left’ came before ‘she paid’”'],
    ['en', 'wrong about ““he said ‘no’” came later”', 'wrong about “‘he said “no”’ came later”'],
    ['en', 'wrong about “the «Aurora» sailed”', 'wrong about “the ‘Aurora’ sailed”'],
    ['en', '“the mayor’s men’s “guests” left”', '“the mayor’s men’s ‘guests’ left”'],
    ['en', '“the town ‘s “guests” left', '“the town ‘s “guests” left'],
    ['en', 'it ended”, “then began', 'it ended”, “then began'],
    ['ru', 'неверно «паром „Аврора“ вышел»', 'неверно «паром „Аврора“ вышел»'],
    ['ru', 'неверно «паром «Аврора» вышел»', 'неверно «паром „Аврора“ вышел»'],
    ['ru', 'сначала «“he left”», потом «“she paid”»', 'сначала «„he left“», потом «„she paid“»'],
  ] as const)('%s: %s', (language, sentence, nested) => {
    expect(nestQuotes(sentence, catalogues[language].quotes)).toBe(nested);
    expect(nestQuotes(nested, catalogues[language].quotes)).toBe(nested);
  });
});
