/**
 * Which language a text is in, where nobody says. By letters that only one of the languages has, and for those that share
 * an alphabet by their commonest words: a hundred characters are enough, and what is not one of these is not guessed.
 *
 * Kazakh, Kyrgyz, Ukrainian, Persian and Arabic each have letters of their own; a name in one of them within a text of
 * another language does not turn it, since the letters must come as often as the language needs them.
 */

export type GuessedLanguage = 'en' | 'ru' | 'kk' | 'ky' | 'uk' | 'ar' | 'fa';

/** BCP 47, or undefined. Looks at the first 20,000 characters. */
export function guessLanguage(text: string): GuessedLanguage | undefined {
  const start = text.slice(0, 20_000).toLowerCase();
  const words = start.match(/\p{L}+/gu) ?? [];
  const letters = words.reduce((sum, word) => sum + word.length, 0);
  if (letters === 0) return undefined;
  const share = (pattern: RegExp) => (start.match(pattern)?.length ?? 0) / letters;
  if (share(/[\u0600-\u06ff]/g) > 0.5) return share(/[پچژگیک]/g) > 0.04 ? 'fa' : 'ar';
  if (share(/[\u0400-\u04ff]/g) > 0.5) return cyrillic(words, share);
  return known(words, english) > 0.12 ? 'en' : undefined;
}

/** Russian has none of the others' letters; Kazakh has those of Kyrgyz too, and more. */
function cyrillic(words: readonly string[], share: (pattern: RegExp) => number): GuessedLanguage | undefined {
  if (share(/[әғқұһі]/g) > 0.03 && share(/[әғқұһ]/g) > 0.015) return 'kk';
  if (share(/[іїєґ]/g) > 0.02) return 'uk';
  if (share(/[ңөү]/g) > 0.015) return 'ky';
  if (known(words, kyrgyz) > known(words, russian)) return 'ky';
  return known(words, russian) > 0.04 || share(/[ыэёъ]/g) > 0.01 ? 'ru' : undefined;
}

function known(words: readonly string[], commonest: ReadonlySet<string>): number {
  return words.filter((word) => commonest.has(word)).length / words.length;
}

const english = new Set('the and of to in a that was he is for on by with said'.split(' '));
const russian = new Set('и в не на что с по из к о за от у для это как его был а но также при'.split(' '));
const kyrgyz = new Set('жана менен деп бул үчүн эле ал боюнча да деген анын'.split(' '));
