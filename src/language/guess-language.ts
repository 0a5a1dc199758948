/**
 * Which language a text is in, where nobody says: only whether it is one that there are rules for. English by its letters
 * and its commonest words; anything else is not guessed.
 */

const commonest = new Set([
  'the',
  'and',
  'of',
  'to',
  'in',
  'a',
  'that',
  'was',
  'he',
  'is',
  'for',
  'on',
  'by',
  'with',
  'said',
]);

/** "en", or undefined. Looks at the first 20,000 characters. */
export function guessLanguage(text: string): 'en' | undefined {
  const words =
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const known = words.filter((word) => commonest.has(word)).length;
  return words.length > 0 && known / words.length > 0.12 ? 'en' : undefined;
}
