/**
 * What words of a text are called outside of it: where a language declines its nouns, in the nominative. Only names for
 * people to read are made so; places in the text stay what they are.
 */

import type { Words } from './proposal.ts';

/** The words at a place of the text as a name, on one line. */
export type Naming = (place: Words) => string;

/** Loads what the language needs for it; a language without rules leaves words as they are. */
export async function openNaming(language: string, text: string): Promise<Naming> {
  const [primary = ''] = language.toLowerCase().split('-');
  if (primary === 'ru') return nameInRussian(text);
  if (primary !== 'kk' && primary !== 'ky') return ({ words }) => tidyName(words);
  const { withoutGenitive } = await import('./turkic/nominative.ts');
  return ({ words, end }) => tidyName(withoutGenitive(tidyName(words), text.slice(end, end + nearby), primary));
}

const nearby = 40;

async function nameInRussian(text: string): Promise<Naming> {
  const { openMorphology } = await import('./ru/morphology.ts');
  const { inNominative } = await import('./ru/nominative.ts');
  const morphology = await openMorphology();
  let all: ReadonlySet<string> | undefined;
  const hasWord = (word: string) => (all ??= new Set(text.toLowerCase().match(/\p{L}+/gu))).has(word);
  return ({ words, start }) =>
    tidyName(
      inNominative(tidyName(words), { before: text.slice(Math.max(0, start - nearby), start), hasWord }, morphology),
    );
}

/** On one line, without the gap that a link leaves before a comma, cut where nobody would read on. */
function tidyName(words: string): string {
  return words
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[,;])/g, '')
    .trim()
    .slice(0, 300)
    .toWellFormed();
}
