/** Who speaks in a Turkic sentence where not the clause begins with them: behind the verb, or in the genitive of what they said. */

import type { Sentence } from '../language.ts';
import { isBreak, isOpeningMark, lowerAt } from '../token-ranges.ts';
import { isVoiceNoun, maxVoiceTokens, phraseOf, subjectAt, type Phrase } from './phrases.ts';
import type { TurkicWords } from './turkic-words.ts';

/**
 * Who speaks behind the verb: all words up to the break, without whom and where it was told; a pronoun stands alone. With
 * `isAnybody` a noun that is known for no voice will do.
 */
export function subjectBehind(
  sentence: Sentence,
  first: number,
  end: number,
  words: TurkicWords,
  isAnybody = false,
): Phrase | undefined {
  const { tokens } = sentence;
  const from = skipOccasion(sentence, first, end, words);
  if (words.pronouns.has(lowerAt(sentence, from)) && !words.genitive.test(lowerAt(sentence, from)))
    return phraseOf(sentence, from, from);
  const isInside = tokens[from]?.isQuoted === true && !isOpeningMark(tokens, from);
  let to = from - 1;
  while (to < end && to - from < maxVoiceTokens && !(isInside ? isMark(tokens[to + 1]) : isBreak(sentence, to + 1)))
    to += 1;
  while (to > from && isAdverbial(sentence, to, words)) to -= 1;
  const last = tokens[to];
  if (to < from || !last || last.kind === 'number') return undefined;
  const isName = last.isCapital || last.isQuoted;
  const isVoice = isVoiceNoun(last.lower, words) || words.agent.test(last.lower);
  const isPlain = last.kind === 'word' && !words.oblique.test(last.lower) && to - from < 6;
  return (isName && (to > from || last.isCapital)) || isVoice || (isAnybody && isPlain)
    ? phraseOf(sentence, from, to)
    : subjectAt(sentence, from, end, words);
}

/** Behind "өз парақшасында", "берген сұхбатында", "журналисттерге": where and to whom it is told. */
export function skipOccasion(sentence: Sentence, from: number, end: number, words: TurkicWords): number {
  const to = [0, 1, 2, 3, 4, 5].findLast(
    (step) => from + step < end && words.heardIn.test(lowerAt(sentence, from + step)),
  );
  const isOne = to !== undefined && [...Array(to).keys()].every((step) => !isBreak(sentence, from + step));
  return isOne ? from + to + 1 : from;
}

function isMark(token: Sentence['tokens'][number] | undefined): boolean {
  return token === undefined || /^[,;:—–().!?…-]$/.test(token.text);
}

/** "журналистерге", "өз арнасында", "күлімсіреп": no part of who speaks. A name has such endings of its own. */
function isAdverbial({ tokens }: Sentence, at: number, words: TurkicWords): boolean {
  const token = tokens[at];
  if (!token || token.kind === 'mark') return token?.isQuoted !== true;
  const isFullName = token.isCapital && tokens[at - 1]?.isCapital === true;
  if (isFullName || token.isQuoted) return false;
  const { lower } = token;
  return words.oblique.test(lower) || words.converb.test(lower) || words.leads.test(lower) || lower === words.own;
}

/** "Ойыншы Дамир Сұлтанның … айтқанын": who is said to have said it, nearest to what is said. */
export function subjectInGenitive(
  sentence: Sentence,
  start: number,
  end: number,
  words: TurkicWords,
): Phrase | undefined {
  const { tokens } = sentence;
  for (let at = start; at <= end; at += 1) {
    const token = tokens[at];
    const isWho =
      token?.kind === 'word' &&
      (token.isCapital || isVoiceNoun(token.lower, words) || isPersonByEnding(token.lower, words));
    if (!isWho || token.isQuoted || !words.genitive.test(token.lower)) continue;
    let from = at;
    // «Хатшы министрдің …»: two, but for a name with its title.
    while (token.isCapital && from > start && isPartOfName(sentence, from, words)) from -= 1;
    return phraseOf(sentence, from, at);
  }
  return undefined;
}

/** "қақпашы Дамир", before the name or title at the index. */
function isPartOfName({ tokens }: Sentence, at: number, words: TurkicWords): boolean {
  const before = tokens[at - 1];
  if (before?.kind !== 'word' || before.isQuoted || words.genitive.test(before.lower)) return false;
  return before.isCapital || words.agent.test(before.lower) || words.person.test(before.lower);
}

/** An agent in whatever case. */
function isPersonByEnding(lower: string, words: TurkicWords): boolean {
  return words.agent.test(lower.replace(words.genitive, ''));
}
