/** Reading gets no worse: no figure of docs/accuracy.md is higher than what the rules reach now. */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { scoreCopies } from '../../scripts/score/copies.ts';
import { languageNames, scoreLanguage } from '../../scripts/score/language.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/accuracy.md'), 'utf8').split('\n');

/** Figures by language and row. */
function figuresOf(lines: readonly string[]): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  let language = '';
  for (const line of lines) {
    if (line.startsWith('### ')) language = line.slice(4);
    const [, name = '', ...cells] = line.split('|').map((cell) => cell.trim());
    const numbers = cells.map(Number).filter((number) => !Number.isNaN(number));
    if (language !== '' && name !== '' && numbers.length > 2) found.set(`${language}: ${name}`, numbers);
  }
  return found;
}

test('every figure is as good as written', () => {
  const [written, now] = [figuresOf(page), figuresOf([...scoreLanguage(), '### Copies', ...scoreCopies()])];
  expect([...written.keys()].map((key) => key.split(':')[0])).toEqual(
    expect.arrayContaining([...Object.values(languageNames), 'Copies']),
  );
  const worse = [...written].filter(([key, figures]) =>
    figures.some((figure, at) => (now.get(key)?.[at] ?? 0) < figure),
  );
  expect(
    worse.map(([key, figures]) => `${key}: ${figures.join(' ')}, now ${now.get(key)?.join(' ') ?? 'nothing'}`),
  ).toEqual([]);
});
