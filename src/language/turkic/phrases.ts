/** Noun phrases of a Turkic sentence: the genitives that lead up to a noun, the noun, and the name behind it. */

import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { isBreak, isClosingMark, isOpeningMark, lowerAt, stretchOf } from '../token-ranges.ts';
import type { TurkicWords } from './turkic-words.ts';

export type Phrase = { readonly voice: Stretch; readonly from: number; readonly to: number };

export const maxVoiceTokens = 16;

/** True for a noun that texts call voices by. */
export function isVoiceNoun(lower: string, words: TurkicWords): boolean {
  // «видеодағы»: where somebody is seen, and not who.
  if (/(?:дағы|дегі|тағы|тегі|дагы|деги|догу|дөгү|тагы|теги|тогу|төгү)$/u.test(lower)) return false;
  if (words.adjectives.test(lower)) return false;
  return [words.person, words.group, words.organisation, words.outlet, words.channel, words.document].some((nouns) =>
    nouns.test(lower),
  );
}

/**
 * The subject that begins at the index: over genitives to the first noun for a voice, with the name that follows; or a name
 * alone. Undefined where the words there are none.
 */
export function subjectAt(sentence: Sentence, start: number, end: number, words: TurkicWords): Phrase | undefined {
  const { tokens } = sentence;
  const from = skipLeads(sentence, start, end, words);
  let last = -1;
  /** A noun that is whole if the name behind it turns out to be somebody else's. */
  let whole = -1;
  for (let at = from; at <= end && at - from < maxVoiceTokens; at += 1) {
    const token = tokens[at];
    if (!token || isBreak(sentence, at)) break;
    if (token.isQuoted) {
      if (!isQuotedName(sentence, at, from, last, words)) break;
      last = last >= 0 || at === from ? at : last;
      continue;
    }
    const is = kindAt(sentence, at, { from, end }, words);
    if (is === 'pronoun') return phraseOf(sentence, from, at);
    const head = is === 'nothing' ? undefined : headAfter(sentence, at, end, words);
    if (head !== undefined) {
      last = head;
      at = head - 1;
      continue;
    }
    const isGenitive = words.genitive.test(token.lower);
    if (is !== 'nothing') last = at;
    else if (last >= 0 && !words.genitive.test(lowerAt(sentence, last))) break;
    if (is === 'nothing' || isGenitive) continue;
    if (!goesOn(sentence, at, end, words)) break;
    if (is === 'noun' && whole < 0 && tokens[at + 1]?.isCapital) whole = at;
  }
  const isWhole = last >= from && !words.genitive.test(lowerAt(sentence, last)) && !isOblique(sentence, last, words);
  if (isWhole) return phraseOf(sentence, from, last);
  return whole >= 0 && !isOblique(sentence, whole, words) ? phraseOf(sentence, from, whole) : undefined;
}

/** «Сокол» арнасы: a name in quotation marks, with the noun behind it. */
function isQuotedName(sentence: Sentence, at: number, from: number, last: number, words: TurkicWords): boolean {
  const { tokens } = sentence;
  if (isOpeningMark(tokens, at) && quotedEnd(sentence, at) - at > 6) return false;
  const isNamed = isVoiceNoun(lowerAt(sentence, quotedEnd(sentence, at) + 1), words);
  return last >= 0 || at === from || tokens[at - 1]?.isQuoted === true || isNamed;
}

function kindAt(
  sentence: Sentence,
  at: number,
  { from, end }: { readonly from: number; readonly end: number },
  words: TurkicWords,
): 'pronoun' | 'noun' | 'name' | 'nothing' {
  const { tokens } = sentence;
  const token = tokens[at];
  if (!token) return 'nothing';
  const isPronoun = words.pronouns.has(token.lower) && at === from;
  if (isPronoun) return words.genitive.test(token.lower) ? 'noun' : 'pronoun';
  const isBearer = words.named.test(token.lower) && isVoiceNoun(lowerAt(sentence, at + 1), words);
  if (
    isBearer ||
    isAgentAt(sentence, at, words) ||
    isVoiceNoun(token.lower, words) ||
    isKindOfName(sentence, at, words)
  )
    return 'noun';
  const isName = token.isCapital && (at > 0 || tokens[at + 1]?.isCapital === true || isAlone(sentence, at, end));
  return isName ? 'name' : 'nothing';
}

/** «Адал жол» қозғалысының: what kind of thing the name in quotation marks is of. */
function isKindOfName({ tokens }: Sentence, at: number, words: TurkicWords): boolean {
  const lower = tokens[at]?.lower ?? '';
  const isOwned = /[ыіиуү]$/u.test(lower) && !words.oblique.test(lower);
  return isClosingMark(tokens, at - 1) && (isOwned || words.genitive.test(lower));
}

/** "Турду", "Әбді" are names whole; what is left of them without such an ending would be too short. */
function isOblique({ tokens }: Sentence, at: number, words: TurkicWords): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  const ending = words.oblique.exec(token?.lower ?? '')?.[0].length ?? 0;
  if (!token || ending === 0) return false;
  return !(token.isCapital && before?.isCapital && token.lower.length - ending < 4);
}

/**
 * The noun that a capital or a noun leads up to: "Денсаулық сақтау министрлігі", "Шу ауданының әкімі", "полиция бастығының
 * орынбасары". Between them stand nouns without a case or of the genitive; undefined where there is none.
 */
function headAfter(sentence: Sentence, at: number, end: number, words: TurkicWords): number | undefined {
  const { tokens } = sentence;
  const first = tokens[at];
  if (!first || first.isQuoted || words.genitive.test(first.lower) || words.pronouns.has(first.lower)) return undefined;
  const isNoun = isVoiceNoun(first.lower, words);
  for (let to = at + 1; to <= Math.min(end, at + 5); to += 1) {
    const token = tokens[to];
    if (token?.kind !== 'word' || token.isQuoted || token.isCapital) return undefined;
    const isOwned = /[ыіиуү]$/u.test(token.lower) && !words.oblique.test(token.lower);
    const isOffice = words.offices.test(token.lower);
    if (isNoun) {
      const isHead = to === at + 1 && words.genitive.test(token.lower) && isVoiceNoun(token.lower, words);
      const next = [1, 2].find((step) => words.offices.test(lowerAt(sentence, to + step)));
      return isHead && next !== undefined && to + next <= end ? to + next : undefined;
    }
    if (isOwned && (isOffice || isInstitution(token.lower, words))) return to;
    if (words.oblique.test(token.lower) || words.leads.test(token.lower)) return undefined;
  }
  return undefined;
}

/** "Айыптаушы", "балықшылар"; but "жағдайлар департаментінің": whose it is, and not who speaks. */
function isAgentAt(sentence: Sentence, at: number, words: TurkicWords): boolean {
  const next = lowerAt(sentence, at + 1);
  const isOfNext = isVoiceNoun(next, words) && !words.oblique.test(next) && !words.genitive.test(next);
  return words.agent.test(lowerAt(sentence, at)) && !isOfNext;
}

/** "Орлова айтты": a capital at the beginning that a verb or a comma follows soon. */
function isAlone({ tokens }: Sentence, at: number, end: number): boolean {
  return at === end || /^[,«"“:—–-]$/.test(tokens[at + 1]?.text ?? '');
}

/** After a noun in the nominative only a name or another noun for a voice goes on: "баспасөз хатшысы Ербол Сұлтан". */
function goesOn(sentence: Sentence, at: number, end: number, words: TurkicWords): boolean {
  const next = sentence.tokens[at + 1];
  if (!next || at + 1 > end) return false;
  if (isOpeningMark(sentence.tokens, at + 1))
    return quotedEnd(sentence, at + 1) - at <= 7 && quotedEnd(sentence, at + 1) < end;
  if (isAttribute(sentence, at, words)) return true;
  const isBearer = words.named.test(next.lower) && sentence.tokens[at]?.isCapital === true;
  const isRespected = words.respect.test(next.lower) && sentence.tokens[at]?.isCapital === true;
  if (isBearer || isRespected || words.named.test(lowerAt(sentence, at))) return true;
  if (isManyOf(sentence, at, words)) return true;
  // "Қызметі" is whose service it is, and whole; "баспасөз" waits for its noun.
  const isWhole = /(?:[ыіиуү])$/u.test(sentence.tokens[at]?.lower ?? '');
  // «Тұлпар» компаниясы, Ішкі істер министрлігі: its name stands before it.
  if (next.isCapital && next.kind === 'word')
    return !isInstitution(lowerAt(sentence, at), words) || isVoiceNoun(next.lower, words);
  // "Ведомство өкілі полковник Әзімов", "баспасөз хатшысы"; but not "полиция ер адамның …".
  const isTitle = sentence.tokens[at + 2]?.isCapital === true && at + 2 <= end;
  const isOwned = /(?:(?<![шч])[ыіиуү]|^сөз|^киши)$/u.test(next.lower) && !words.oblique.test(next.lower);
  if (words.postposed.test(lowerAt(sentence, at + 2))) return false;
  // «Маяк» порталы ойыншы Дамир …: an outlet, and then somebody.
  const isApart = isWhole && !isOwned && isInstitution(lowerAt(sentence, at), words);
  return isVoiceNoun(next.lower, words) && ((isTitle && !isApart) || (!isWhole && isOwned));
}

/** "Зерттеушілер тобы", "ардагерлер кеңесі": whose group it is. */
function isManyOf(sentence: Sentence, at: number, words: TurkicWords): boolean {
  const [lower, next] = [lowerAt(sentence, at), lowerAt(sentence, at + 1)];
  const isMany = /(?:[лдт][аеоө]р)$/u.test(lower);
  return isMany && /[ыіиуү]$/u.test(next) && !words.oblique.test(next) && isInstitution(next, words);
}

/** "Ер адам", "ұсталған адам", "кармалган чет элдик жаран": what somebody is called by, before the noun itself. */
function isAttribute(sentence: Sentence, at: number, words: TurkicWords): boolean {
  const isBefore = /^ер$|(?:[ғқ]ан|[гк][еоө]н|[гк]ан)$/u.test(lowerAt(sentence, at));
  const [next, second] = [lowerAt(sentence, at + 1), lowerAt(sentence, at + 2)];
  return isBefore && (words.person.test(next) || (words.person.test(second) && !isBreak(sentence, at + 1)));
}

function quotedEnd({ tokens }: Sentence, at: number): number {
  let end = at;
  while (tokens[end + 1]?.isQuoted && !isOpeningMark(tokens, end + 1)) end += 1;
  return end;
}

function skipLeads({ tokens }: Sentence, start: number, end: number, words: TurkicWords): number {
  let at = start;
  while (at < end && (isLead(tokens, at, words) || tokens[at]?.text === ','))
    at += isLeadPair(tokens, at, words) ? 2 : 1;
  return at;
}

function isInstitution(lower: string, words: TurkicWords): boolean {
  return (
    !words.person.test(lower) && [words.organisation, words.outlet, words.channel].some((nouns) => nouns.test(lower))
  );
}

/** "Ал эми": no pronoun. */
function isLeadPair(tokens: Sentence['tokens'], at: number, words: TurkicWords): boolean {
  return words.leadPairs.test(`${tokens[at]?.lower} ${tokens[at + 1]?.lower}`);
}

function isLead(tokens: Sentence['tokens'], at: number, words: TurkicWords): boolean {
  return words.leads.test(tokens[at]?.lower ?? '') || isLeadPair(tokens, at, words);
}

/** The phrase that ends right before the index: from the nearest break, or from where a name or genitive begins. */
export function phraseBefore(sentence: Sentence, end: number, words: TurkicWords): Phrase | undefined {
  let from = end;
  while (from > 0 && !isBreak(sentence, from - 1) && end - from < maxVoiceTokens) from -= 1;
  return phraseOf(sentence, skipLeads(sentence, from, end, words), end);
}

export function phraseOf(sentence: Sentence, from: number, to: number): Phrase | undefined {
  const voice = stretchOf(sentence, { from, to });
  return voice && { voice, from, to };
}
