/** The noun phrases of a Turkic sentence: the last word carries the case, and whatever stands before it belongs to it. */

import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { isOpeningMark, lowerAt } from '../token-ranges.ts';
import { findPlace } from '../gazetteer.ts';
import { caseOf, isPersonWord, withoutCase } from './cases.ts';
import type { Case, TurkicFrames } from './frame-words.ts';
import { isVerbAt } from './turkic-verbs.ts';

export type TurkicChunk = {
  /** Token indexes, both included; the last is the head. */
  readonly from: number;
  readonly to: number;
  readonly is: Case;
  readonly postposition: string | undefined;
  readonly isPronoun: boolean;
  readonly isAmount: boolean;
};

const maxTokens = 12;
const read = new WeakMap<Sentence, readonly TurkicChunk[]>();

/** In the order of the text, none overlapping. Read once a sentence. */
export function turkicChunks(sentence: Sentence, words: TurkicFrames): readonly TurkicChunk[] {
  const known = read.get(sentence);
  if (known) return known;
  const chunks = readChunks(sentence, words);
  read.set(sentence, chunks);
  return chunks;
}

function readChunks(sentence: Sentence, words: TurkicFrames): readonly TurkicChunk[] {
  const { tokens } = sentence;
  const chunks: TurkicChunk[] = [];
  let from = 0;
  const close = (to: number, is: Case, postposition?: string) => {
    if (to >= from && to - from < maxTokens)
      chunks.push({
        from,
        to,
        is,
        postposition,
        isPronoun: from === to && words.pronouns.has(lowerAt(sentence, to)),
        isAmount: tokens[from]?.kind === 'number' && words.money.test(lowerAt(sentence, to)),
      });
    from = to + 1;
  };
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (!token) break;
    const { lower } = token;
    if (token.kind === 'mark' && isNameMark(sentence, at, words)) {
      if (isOpeningMark(tokens, at)) {
        close(at - 1, 'nominative');
        from = at;
      }
      continue;
    }
    if (token.isQuoted && nameEnd(sentence, at, words) !== undefined) continue;
    const isLoose =
      token.kind === 'mark' ||
      isVerbAt(sentence, at, words) ||
      isAdverb(sentence, at, words) ||
      (words.and.test(lower) && at > from);
    if (isLoose || startsAnew(sentence, from, at, words)) {
      close(at - 1, 'nominative');
      from = isLoose ? at + 1 : at;
      if (isLoose) continue;
    }
    const slot = words.postpositions.get(lower);
    if (slot !== undefined) {
      close(at - 1, 'nominative', lower);
      from = at + 1;
      continue;
    }
    if (words.money.test(lower) && tokens[from]?.kind === 'number') close(at, 'nominative');
    else {
      const is = caseOf(sentence, at, words);
      // «митингіге қатысуды ұсынды»: what the verbal noun is about belongs to it.
      const isOfVerb = words.verbalNoun.test(lowerAt(sentence, at + 1));
      if (is !== 'nominative' && is !== 'genitive' && !isOfVerb) close(at, is);
    }
  }
  close(tokens.length - 1, 'nominative');
  return chunks.filter((chunk) => chunk.to >= chunk.from);
}

/** «Сапар Әлі» has the name of an adverb. */
function isAdverb({ tokens }: Sentence, at: number, words: TurkicFrames): boolean {
  const token = tokens[at];
  return token !== undefined && words.adverbs.test(token.lower) && !(token.isCapital && at > 0);
}

/** A quotation mark of «Жайлау» кооперативі. */
function isNameMark(sentence: Sentence, at: number, words: TurkicFrames): boolean {
  return sentence.tokens[at]?.isQuoted === true && nameEnd(sentence, at, words) !== undefined;
}

const maxName = 5;

/** The closing mark of the quotation around the token, where it is the name of the organisation behind it. */
function nameEnd({ tokens }: Sentence, at: number, words: TurkicFrames): number | undefined {
  let end = at;
  while (tokens[end + 1]?.isQuoted && !isOpeningMark(tokens, end + 1) && end - at <= maxName) end += 1;
  let start = at;
  while (!isOpeningMark(tokens, start) && tokens[start - 1]?.isQuoted && at - start <= maxName) start -= 1;
  const next = tokens[end + 1];
  const isName = isOpeningMark(tokens, start) && end - start <= maxName && tokens[start + 1]?.isCapital === true;
  // Its kind is somebody's: «базарының», «кооперативі».
  const isKind =
    next?.kind === 'word' && /[ыіиуү](?:н[ыіиуү]ң?н?)?$/u.test(next.lower) && !words.adverbs.test(next.lower);
  return isName && isKind ? end : undefined;
}

/** Behind somebody in the nominative another phrase begins, where no name goes on: «белгісіз біреулер оның билетін». */
function startsAnew(sentence: Sentence, from: number, at: number, words: TurkicFrames): boolean {
  const { tokens } = sentence;
  if (at <= from) return false;
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token) return false;
  if (words.postpositions.has(token.lower)) return false;
  if (token.kind === 'number') return true;
  if (words.counts.test(token.lower) && isWholeNoun(before.lower, words)) return true;
  if (words.spans.test(before.lower) && isNumber(tokens[at - 2], words)) return true;
  const pronoun = words.pronouns.get(before.lower);
  if (pronoun) return pronoun[1] !== 'genitive';
  if (words.pronouns.has(token.lower)) return true;
  // «полиция Олег Сафинді», «адамдар Олег Сафинмен»: no title of his.
  const isTitle = !isWholeNoun(before.lower, words);
  const isNoName = !before.isCapital || (before.start === sentence.start && isWholeNoun(before.lower, words));
  if (token.isCapital && isNoName && !isTitle && caseOf(sentence, at - 1, words) === 'nominative') return true;
  if (isPastWhole(sentence, from, at, words)) return true;
  // «Тәуелсіз сарапшылар»: a capital only because it begins the sentence.
  const isAdjective =
    before.start === sentence.start && !isPersonWord(before.lower, words) && isNominativeNoun(sentence, at, words);
  const isWhole = isPersonWord(before.lower, words) || (before.isCapital && !isAdjective);
  if (!isWhole || caseOf(sentence, at - 1, words) !== 'nominative') return false;
  // «Павел Дрозд Алматыға»: a full name, and then where to.
  const isPlace = token.isCapital && findPlace(withoutCase(token.lower, words), words.language) !== undefined;
  const isFull =
    tokens[at - 2]?.isCapital === true &&
    at - 2 >= from &&
    !isPersonWord(lowerAt(sentence, at - 2), words) &&
    caseOf(sentence, at, words) !== 'nominative';
  if (token.isCapital && before.isCapital && (isPlace || (isFull && caseOf(sentence, at, words) !== 'genitive')))
    return true;
  // «Орталық алаңда», «Тасбұлақ полициясы»: a name that belongs to what comes.
  const isNamesake =
    before.isCapital &&
    tokens[at - 2]?.isCapital !== true &&
    (words.places.test(token.lower) || words.organisations.test(token.lower));
  return !token.isCapital && !isNamesake && !isPersonWord(token.lower, words);
}

/** An organisation, several people or a thing: no title of whoever is named behind it. */
function isWholeNoun(lower: string, words: TurkicFrames): boolean {
  return words.organisations.test(lower) || words.groups.test(lower) || words.things.test(lower);
}

function isNumber(token: Sentence['tokens'][number] | undefined, words: TurkicFrames): boolean {
  return token?.kind === 'number' || (token !== undefined && words.counts.test(token.lower));
}

/** «полиция қызметкеріне»: whose it is shows before the case. */
function isOwned(lower: string): boolean {
  return /н(?:[аеоө]|[дт][аеоө]|[аеоө]н)?$/u.test(lower);
}

function isNominativeNoun(sentence: Sentence, at: number, words: TurkicFrames): boolean {
  const { lower } = sentence.tokens[at] ?? { lower: '' };
  return caseOf(sentence, at, words) === 'nominative' && !words.adverbs.test(lower) && !isVerbAt(sentence, at, words);
}

/** «полиция өртті», «Марта Восс президентке», «көпір дүйсенбіде»: nothing binds the second to the first. */
function isPastWhole(sentence: Sentence, from: number, at: number, words: TurkicFrames): boolean {
  const [name, before, token] = [sentence.tokens[at - 2], sentence.tokens[at - 1], sentence.tokens[at]];
  if (!before || !token || token.isCapital || caseOf(sentence, at - 1, words) !== 'nominative') return false;
  if (words.things.test(before.lower)) return words.times.test(token.lower);
  const isName = before.isCapital && name?.isCapital === true && at - 2 >= from;
  // «Борис Канев мұғалім болып»: what he is.
  if (isName && words.postpositions.get(lowerAt(sentence, at + 1)) === 'none') return true;
  // «министр елшімен», «министр элчи менен»: two, and no title.
  const isWith =
    caseOf(sentence, at, words) === 'instrumental' || words.postpositions.get(lowerAt(sentence, at + 1)) === 'with';
  if (isWith && (isName || isPersonWord(before.lower, words)) && isPersonWord(token.lower, words)) return true;
  // «Мектеп директоры ата-аналарды», «Ветеринарлар фермерге», «компания қойма»: one does something to the other.
  const is = caseOf(sentence, at, words);
  const isObject = is !== 'nominative' && is !== 'genitive';
  const isSubject =
    words.groups.test(before.lower) || (isPersonWord(before.lower, words) && /[ыіиуү]$/u.test(before.lower));
  if (isPersonWord(before.lower, words) && isPersonWord(token.lower, words))
    return isObject && (isSubject || words.groups.test(token.lower) || isOwned(token.lower));
  if (words.organisations.test(before.lower) && is === 'nominative' && !isPersonWord(token.lower, words))
    return /[ыіиуү]$/u.test(before.lower) || !/[ыіиуү]$/u.test(token.lower);
  if (isName && isObject) return true;
  const isWhole =
    isName || ((!before.isCapital || before.start === sentence.start) && words.organisations.test(before.lower));
  return (
    isWhole &&
    !isOwned(token.lower) &&
    caseOf(sentence, at, words) !== 'nominative' &&
    caseOf(sentence, at, words) !== 'genitive'
  );
}

export function chunkPlace({ tokens }: Sentence, from: number, to: number): Stretch {
  const [first, last] = [tokens[from], tokens[to]];
  if (!first || !last) throw new RangeError(`No tokens ${from} to ${to}`);
  return { start: first.start, end: last.end };
}
