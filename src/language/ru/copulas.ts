/**
 * What Russian says without a verb or with one of being: «человек на записи — Ильяс Орлов», «он трубач», «это мой сын»,
 * «на видео Орлов», «работает учителем», «нигде не работает», «руководит оркестром», «Орлову 33 года».
 */

import type { Sentence } from '../language.ts';
import { argumentAs as as, makeState as make, type Given } from '../make-state.ts';
import type { Predication } from '../predication.ts';
import type { Stretch } from '../proposal.ts';
import { lowerAt, type TokenRange } from '../token-ranges.ts';
import { findChunks, placeOf, type Chunk } from './chunks.ts';
import { chunksIn, clauseOf, isVerb, rangePlace, subjectIn, type Agreement } from './clause-parts.ts';
import { accusative, agree, dative, genitive, instrumental, isAdjective, mayBe, nominative } from './declension.ts';
import { isActor, nameTokens } from './describe-mention.ts';
import { seenPlace } from './mention-places.ts';
import { isPersonNoun } from './words.ts';
import { termOf } from './terms.ts';

const maxFound = 12;

export function findCopulas(sentence: Sentence): readonly Predication[] {
  return [
    ...findDashes(sentence),
    ...findPlain(sentence),
    ...findJobless(sentence),
    ...findThis(sentence),
    ...findSeen(sentence),
    ...findVerbs(sentence),
    ...findAges(sentence),
    ...findSelf(sentence),
    ...findNames(sentence),
  ].slice(0, maxFound);
}

/** «X — Y», «X — это Y», «X — не Y». */
function findDashes(sentence: Sentence): readonly Predication[] {
  const { tokens } = sentence;
  return tokens.flatMap(({ text }, at): readonly Predication[] => {
    if (!/^[–—]$/.test(text) || at === 0) return [];
    const before = findChunks(sentence).find(
      (chunk) => chunk.preposition === undefined && seenPlace(sentence, chunk).end === tokens[at - 1]?.end,
    );
    const isWho = before && mayBe(before.readings, nominative) && isActor(sentence, before);
    if (!before || !isWho || !opensClause(sentence, before.from)) return [];
    const place = seenPlace(sentence, before);
    const isNegated = lowerAt(sentence, at + 1) === 'не';
    const from = at + 1 + (isNegated || lowerAt(sentence, at + 1) === 'это' ? 1 : 0);
    const value = valueFrom(sentence, from);
    const trigger = rangePlace(sentence, { from: at, to: at });
    return value ? [make({ frame: 'being', trigger, found: [as(place, 'doer'), as(value, 'value')], isNegated })] : [];
  });
}

/** Right at the beginning of its clause, after no more than what leads in. */
function opensClause(sentence: Sentence, from: number): boolean {
  const { tokens } = sentence;
  const before = tokens[from - 1];
  return before === undefined || before.kind === 'mark' || /^(?:что|и|а|но|ведь)$/u.test(before.lower);
}

/** The phrase in the nominative, over the comma as long as occupations stand before it; not where a verb follows. */
function valueFrom(sentence: Sentence, from: number): Stretch | undefined {
  const chunks = findChunks(sentence);
  const first = chunks.find((chunk) => chunk.from === from && chunk.preposition === undefined);
  if (!first || first.isPronoun || !isNominative(sentence, first) || isVerb(sentence, first.to + 1)) return undefined;
  let last = first;
  for (let steps = 0; steps < 3 && lowerAt(sentence, last.to + 1) === ','; steps += 1) {
    const isTitle = nameTokens(sentence, last).length === 0;
    const next = chunks.find((chunk) => chunk.from === last.to + 2 && chunk.preposition === undefined);
    if (!isTitle || !next || !isNominative(sentence, next) || isVerb(sentence, next.to + 1)) break;
    last = next;
  }
  return placeOf(sentence, { from: first.from, to: last.to });
}

function isNominative(sentence: Sentence, chunk: Chunk): boolean {
  return mayBe(chunk.readings, nominative) && isActor(sentence, chunk);
}

/** «он трубач», «я безработный», «она не певица». */
function findPlain(sentence: Sentence): readonly Predication[] {
  return findChunks(sentence).flatMap((who, index): readonly Predication[] => {
    if (!/^(?:он|она|я)$/u.test(lowerAt(sentence, who.from)) || !opensClause(sentence, who.from)) return [];
    const isNegated = lowerAt(sentence, who.to + 1) === 'не';
    const from = who.to + 1 + (isNegated ? 1 : 0);
    const value = findChunks(sentence)[index + 1];
    const clause = clauseOf(sentence, who.from);
    if (value?.from !== from || value.to !== clause.to || hasVerb(sentence, clause)) return [];
    const place = placeOf(sentence, value);
    const isWhat =
      mayBe(value.readings, nominative) &&
      (isPersonNoun(lowerAt(sentence, value.headTo)) ||
        termOf(sentence.text.slice(place.start, place.end), 'occupation') !== undefined ||
        termOf(sentence.text.slice(place.start, place.end), 'role') !== undefined);
    const who2 = placeOf(sentence, who);
    return isWhat
      ? [make({ frame: 'being', trigger: place, found: [as(who2, 'doer'), as(place, 'value')], isNegated })]
      : [];
  });
}

/** «он без работы». */
function findJobless(sentence: Sentence): readonly Predication[] {
  return findChunks(sentence).flatMap((work): readonly Predication[] => {
    if (work.preposition !== 'без' || lowerAt(sentence, work.from) !== 'работы') return [];
    const who = findChunks(sentence).find(({ to }) => to === work.from - 2);
    const isWho = who?.preposition === undefined && who !== undefined && isActor(sentence, who);
    if (!isWho || !mayBe(who.readings, nominative)) return [];
    const value = rangePlace(sentence, { from: work.from - 1, to: work.from });
    return [make({ frame: 'being', trigger: value, found: [as(placeOf(sentence, who), 'doer'), as(value, 'value')] })];
  });
}

function hasVerb(sentence: Sentence, { from, to }: TokenRange): boolean {
  for (let at = from; at <= to; at += 1) if (isVerb(sentence, at)) return true;
  return false;
}

/** «Это мой сын Ильяс», «это трубач Ильяс Орлов», of a recording. */
function findThis(sentence: Sentence): readonly Predication[] {
  const { tokens } = sentence;
  return tokens.flatMap(({ lower }, at): readonly Predication[] => {
    if (lower !== 'это' || !opensClause(sentence, at) || /^[–—]$/.test(lowerAt(sentence, at - 1))) return [];
    const isNegated = lowerAt(sentence, at + 1) === 'не';
    const clause = clauseOf(sentence, at);
    const chunk = nounIn(sentence, at + 1 + (isNegated ? 1 : 0), clause.to);
    if (!chunk || hasVerb(sentence, clause) || !isNominative(sentence, chunk)) return [];
    const isKin = /^(?:мой|моя|наш|наша|его|её|ее|их)$/u.test(lowerAt(sentence, chunk.from));
    if (nameTokens(sentence, chunk).length < (isKin ? 1 : 2)) return [];
    const trigger = rangePlace(sentence, { from: at, to: at });
    return [make({ frame: 'shows', trigger, found: [as(placeOf(sentence, chunk), 'value')], isNegated })];
  });
}

/** The phrase at the token; of «известный в городе трубач» the second part. */
function nounIn(sentence: Sentence, from: number, to: number): Chunk | undefined {
  const chunks = findChunks(sentence).filter((chunk) => chunk.from >= from && chunk.to <= to);
  const [first, second, third] = chunks;
  if (first?.from !== from) return undefined;
  const isOpen = isAdjective(lowerAt(sentence, first.headTo)) && second?.preposition !== undefined;
  return isOpen && third && agree(first.readings, third.readings).length > 0 ? third : first;
}

/** «На видео Ильяс Орлов», «на записи — другой человек, 31-летний Зафар Ураз». */
function findSeen(sentence: Sentence): readonly Predication[] {
  const { tokens } = sentence;
  return tokens.flatMap(({ lower }, at): readonly Predication[] => {
    const isSeen = lower === 'на' && /^(?:видео|записи|видеозаписи|кадрах)$/u.test(lowerAt(sentence, at + 1));
    if (!isSeen || !opensClause(sentence, at)) return [];
    let from = at + 2;
    while (/^[–—]$/.test(lowerAt(sentence, from)) || lowerAt(sentence, from) === 'это') from += 1;
    const isNegated = lowerAt(sentence, from) === 'не';
    const value = valueFrom(sentence, isNegated ? from + 1 : from);
    const trigger = rangePlace(sentence, { from: at, to: at + 1 });
    return value ? [make({ frame: 'shows', trigger, found: [as(value, 'value')], isNegated })] : [];
  });
}

const beingVerbs = /^(?:является|являлся|являлась|работает|работал|работала|был|была|стал|стала|служит|служил)$/u;
const leading =
  /^(?:руководит|руководил|руководила|возглавляет|возглавлял|возглавил|возглавляла|дирижирует|дирижировал)$/u;

/** «работает учителем», «нигде не работает», «руководит оркестром», «находится в Тасбулаке». */
function findVerbs(sentence: Sentence): readonly Predication[] {
  return sentence.tokens.flatMap(({ lower, isAside }, at): readonly Predication[] => {
    if (isAside) return [];
    const isStay = /^(?:находится|находился|находилась|оста[её]тся|оставался|оставалась|скрывается|живёт|живет)$/u.test(
      lower,
    );
    if (!beingVerbs.test(lower) && !leading.test(lower) && !isStay) return [];
    const clause = clauseOf(sentence, at);
    const chunks = chunksIn(sentence, clause);
    const who = subjectFor(sentence, at, chunks);
    if (!who || sentence.tokens.at(-1)?.text === '?' || lowerAt(sentence, clause.from) === 'если') return [];
    const isNegated = lowerAt(sentence, at - 1) === 'не';
    const trigger = rangePlace(sentence, { from: at, to: at });
    const doer = as(seenPlace(sentence, who), 'doer');
    if (isStay) return stays(sentence, chunks, { frame: 'whereabouts', trigger, found: [doer], isNegated });
    const value = valueOf(
      sentence,
      at,
      chunks.filter((chunk) => chunk !== who),
      isNegated,
    );
    return value
      ? [make({ frame: 'being', trigger, found: [doer, as(value.place, 'value')], isNegated: value.isNegated })]
      : [];
  });
}

function stays(sentence: Sentence, chunks: readonly Chunk[], given: Given): readonly Predication[] {
  const at = chunks.find(({ preposition }) => preposition === 'в' || preposition === 'на');
  return at ? [make({ ...given, found: [...given.found, as(placeOf(sentence, at), 'at')] })] : [];
}

/** Its own subject, or that of the clause before: «Он трубач, руководит оркестром». */
function subjectFor(sentence: Sentence, verb: number, chunks: readonly Chunk[]): Chunk | undefined {
  const lower = lowerAt(sentence, verb);
  const agreement: Agreement = {
    number: 'one',
    ...(lower.endsWith('ла') && { gender: 'f' as const }),
    ...(/л(?:ся)?$/u.test(lower) && { gender: 'm' as const }),
  };
  const own = subjectIn(sentence, chunks, agreement, true);
  const { from } = clauseOf(sentence, verb);
  const isNext = lowerAt(sentence, from - 1) === ',' || lowerAt(sentence, from - 1) === 'и';
  if (own || !isNext || from < 2) return own;
  const before = chunksIn(sentence, clauseOf(sentence, from - 2));
  return subjectIn(sentence, before, agreement, true);
}

function valueOf(
  sentence: Sentence,
  at: number,
  chunks: readonly Chunk[],
  isNegated: boolean,
): { readonly place: Stretch; readonly isNegated: boolean } | undefined {
  const clause = clauseOf(sentence, at);
  const lower = lowerAt(sentence, at);
  const rest = rangePlace(sentence, { from: isNegated ? at - 1 : at, to: clause.to });
  const words = sentence.text.slice(rest.start, rest.end);
  const isWork = lower.startsWith('работа');
  if (leading.test(lower) || (isWork && isNegated && chunks.length === 0) || /\sбез\sработы/u.test(words))
    return termOf(words, 'occupation') === undefined ? undefined : { place: rest, isNegated: isNegated && !isWork };
  const what = chunks.find(
    (chunk) => chunk.preposition === undefined && mayBe(chunk.readings, instrumental) && chunk.from > at,
  );
  return what && { place: placeOf(sentence, what), isNegated };
}

/** «Ильясу Орлову 33 года». */
function findAges(sentence: Sentence): readonly Predication[] {
  const chunks = findChunks(sentence);
  return chunks.flatMap((who, index): readonly Predication[] => {
    const age = chunks[index + 1];
    if (!age?.isNumber || who.preposition !== undefined || !mayBe(who.readings, dative) || !isActor(sentence, who))
      return [];
    const isYears = /^(?:год|года|лет)$/u.test(lowerAt(sentence, age.from + 1));
    const clause = clauseOf(sentence, age.from);
    if (!isYears || age.to !== age.from + 1 || hasOtherVerb(sentence, clause)) return [];
    const place = placeOf(sentence, age);
    return [make({ frame: 'aged', trigger: place, found: [as(placeOf(sentence, who), 'doer'), as(place, 'value')] })];
  });
}

function hasOtherVerb(sentence: Sentence, { from, to }: TokenRange): boolean {
  for (let at = from; at <= to; at += 1)
    if (isVerb(sentence, at) && !/^(?:было|исполнилось|исполнится)$/u.test(lowerAt(sentence, at))) return true;
  return false;
}

/** «безработный» as all that somebody says: it is what he is. */
function findSelf(sentence: Sentence): readonly Predication[] {
  const { tokens, text } = sentence;
  return tokens.flatMap((token, at): readonly Predication[] => {
    const isAlone = /^["«“„]$/.test(tokens[at - 1]?.text ?? '') && /^["»”“]$/.test(tokens[at + 1]?.text ?? '');
    if (!isAlone || termOf(text.slice(token.start, token.end), 'occupation') === undefined) return [];
    return [make({ frame: 'self', trigger: token, found: [as(token, 'value')] })];
  });
}

/** «мужчину зовут Борис Канев». */
function findNames(sentence: Sentence): readonly Predication[] {
  const chunks = findChunks(sentence);
  return sentence.tokens.flatMap(({ lower }, at): readonly Predication[] => {
    if (!/^(?:зовут|звали)$/u.test(lower)) return [];
    const who = chunks.find((chunk) => chunk.to === at - 1 && chunk.preposition === undefined);
    const value = chunks.find((chunk) => chunk.from === at + 1 && chunk.preposition === undefined);
    if (!who || !value || !isActor(sentence, who) || nameTokens(sentence, value).length === 0) return [];
    if (!mayBe(who.readings, accusative | genitive) || !mayBe(value.readings, nominative)) return [];
    const trigger = rangePlace(sentence, { from: at, to: at });
    return [
      make({
        frame: 'naming',
        trigger,
        found: [as(placeOf(sentence, who), 'doer'), as(placeOf(sentence, value), 'value')],
      }),
    ];
  });
}
