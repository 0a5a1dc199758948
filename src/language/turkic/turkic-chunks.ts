/** The noun phrases of a Turkic sentence: the last word carries the case, and whatever stands before it belongs to it. */

import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { isOpeningMark, lowerAt } from '../token-ranges.ts';
import { findPlace } from '../gazetteer.ts';
import type { Case, TurkicFrames, TurkicVerb } from './frame-words.ts';

export type TurkicChunk = {
  /** Token indexes, both included; the last is the head. */
  readonly from: number;
  readonly to: number;
  readonly is: Case;
  readonly postposition: string | undefined;
  readonly isPronoun: boolean;
  readonly isAmount: boolean;
};

export type FoundVerb = {
  readonly at: number;
  readonly senses: readonly TurkicVerb[];
  readonly isPassive: boolean;
  readonly isNegated: boolean;
  readonly isMine: boolean;
  readonly isConverb: boolean;
  /** «барғанын айтты»: that he went. */
  readonly isNominal: boolean;
  /** Its form says that several did it. */
  readonly isMany: boolean;
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

export function isPersonWord(lower: string, words: TurkicFrames): boolean {
  return (
    words.groups.test(lower) ||
    words.agents.test(lower) ||
    words.folk.test(lower) ||
    words.people.some(([noun]) => noun.test(lower))
  );
}

/** By the ending, as far as enough of the word is left. */
export function caseOf(sentence: Sentence, at: number, words: TurkicFrames): Case {
  const token = sentence.tokens[at];
  if (!token || token.kind !== 'word') return token?.kind === 'number' ? numberCase(token.lower) : 'nominative';
  const { lower } = token;
  const pronoun = words.pronouns.get(lower);
  if (pronoun) return pronoun[1];
  if (words.plain.has(lower) || (token.isCapital && findPlace(lower, words.language))) return 'nominative';
  for (const [ending, is] of words.cases) {
    const length = ending.exec(lower)?.[0].length ?? 0;
    if (token.isCapital && length > 0 && findPlace(lower.slice(0, -length), words.language)) return is;
    // «Сафин» is a surname; only a noun that is somebody's has such an accusative.
    if (token.isCapital && length === 1 && is === 'accusative') continue;
    if (
      length > 0 &&
      (lower.length - length >= (token.isCapital ? 4 : 3) || words.places.test(lower)) &&
      !(token.isCapital && lower.endsWith('стан'))
    )
      return is;
  }
  return 'nominative';
}

/** «1990-жылы»: only a date. */
function numberCase(lower: string): Case {
  return /(?:да|де|до|дө|та|те|то|тө)$/u.test(lower) ? 'locative' : 'nominative';
}

/** A name or noun without its case. */
export function withoutCase(lower: string, words: TurkicFrames): string {
  if (words.plain.has(lower) || findPlace(lower, words.language) || lower.endsWith('стан')) return lower;
  for (const [ending] of words.cases) {
    const length = ending.exec(lower)?.[0].length ?? 0;
    if (length > 0 && findPlace(lower.slice(0, -length), words.language)) return lower.slice(0, -length);
    if (length > 0 && lower.length - length >= 4) return lower.slice(0, -length);
  }
  return lower;
}

/** A verb of the table, or a word that ends like a verb at the end of its clause. */
export function isVerbAt(sentence: Sentence, at: number, words: TurkicFrames): boolean {
  if (verbAt(sentence, at, words)) return true;
  const token = sentence.tokens[at];
  const next = sentence.tokens[at + 1];
  const isLast = next === undefined || next.kind === 'mark';
  return (
    isLast &&
    token?.kind === 'word' &&
    !token.isCapital &&
    at > 0 &&
    !isPersonWord(token.lower, words) &&
    words.finite.test(token.lower) &&
    token.lower.length > 4
  );
}

/** The verb at the token with its senses, where it says that something happened. */
export function verbAt(sentence: Sentence, at: number, words: TurkicFrames): FoundVerb | undefined {
  const { tokens } = sentence;
  const token = tokens[at];
  if (token?.kind !== 'word' || token.isAside) return undefined;
  const { lower } = token;
  if (words.wish.test(tokens[at - 1]?.lower ?? '')) return undefined;
  const senses = words.verbs.filter(({ stem }) => stem.test(lower));
  if (senses.length === 0) return undefined;
  const isChained = tokens[at + 1]?.text === ',';
  const rest = lower.slice(Math.max(...senses.map(({ stem }) => stem.exec(lower)?.[0].length ?? 0)));
  const passive = words.passive.exec(rest)?.[0] ?? '';
  const ending = rest.slice(passive.length);
  const finite = words.finite.exec(ending);
  const isWhole = finite !== null && finite.index === 0 && finite[0].length === ending.length;
  const isGoingOn = words.converb.test(ending) && words.ongoing.test(tokens[at + 1]?.lower ?? '');
  const isConverb = !isWhole && isChained && words.converb.test(ending);
  // A participle before its noun tells something of the noun, and no more.
  const next = tokens[at + 1];
  const isAsked = /^(?:ма|ме|ба|бе|па|пе|бы|би|бу|бү|пы|пи)$/u.test(tokens[at + 1]?.lower ?? '');
  const isBeforeNoun = next?.kind === 'word' && words.participle.test(ending) && !words.adverbs.test(next.lower);
  const isNominal = !isWhole && words.nominal.test(ending);
  if ((!isWhole && !isConverb && !isNominal && !isGoingOn) || isBeforeNoun || isAsked) return undefined;
  return {
    at,
    senses,
    isPassive: passive !== '',
    isNegated: (isNominal ? words.nominal : words.finite).exec(ending)?.groups?.['not'] !== undefined,
    isMine: isNominal || finite?.groups?.['me'] !== undefined,
    isConverb,
    isNominal,
    isMany: finite?.groups?.['many'] !== undefined,
  };
}

export function chunkPlace({ tokens }: Sentence, from: number, to: number): Stretch {
  const [first, last] = [tokens[from], tokens[to]];
  if (!first || !last) throw new RangeError(`No tokens ${from} to ${to}`);
  return { start: first.start, end: last.end };
}
