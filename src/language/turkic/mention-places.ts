/** The mentions of a Turkic sentence, and which of them a pronoun surely does not mean. */

import type { MentionPlace, Sentence } from '../language.ts';
import { caseOf, isPersonWord } from './cases.ts';
import { describeRange, isCountryName } from './describe-mention.ts';
import type { TurkicFrames } from './frame-words.ts';
import { chunkPlace, turkicChunks, type TurkicChunk } from './turkic-chunks.ts';

/** Inner mentions before the ones that hold them. */
export function turkicMentions(sentence: Sentence, words: TurkicFrames): readonly MentionPlace[] {
  const found = new Map<string, MentionPlace>();
  const add = (from: number, to: number, isShown: boolean, isThere = false) => {
    const traits = describeRange(sentence, from, to, words, isThere);
    const place = chunkPlace(sentence, from, to);
    if (traits && !found.has(`${place.start} ${place.end}`))
      found.set(`${place.start} ${place.end}`, { ...place, ...traits, isDepicted: traits.isDepicted || isShown });
  };
  const chunks = turkicChunks(sentence, words);
  for (const [index, chunk] of chunks.entries()) {
    for (let at = chunk.from; at < chunk.to; at += 1)
      if (caseOf(sentence, at, words) === 'genitive')
        add(ownerFrom(sentence, chunk.from, at, words), at, false, !isOwned(sentence, at, chunk.to, words));
      else if (isCountry(sentence, at, words)) add(at, at, false, true);
    add(chunk.from, chunk.to, isSeen(sentence, chunks, index, words), isWhere(chunk));
  }
  return apartFromTeller(sentence, [...found.values()], words).toSorted((a, b) => a.end - b.end || b.start - a.start);
}

/** People and organisations, but no hospital to which somebody is brought. */
export function wholeMentions(sentence: Sentence, words: TurkicFrames): readonly MentionPlace[] {
  return turkicMentions(sentence, words).filter(({ kind, end }) => {
    if (kind !== 'organisation') return kind === 'person';
    const at = sentence.tokens.findIndex((token) => token.end === end);
    const is = caseOf(sentence, at, words);
    const isThere = is === 'dative' || is === 'locative' || is === 'ablative';
    return !(isThere && words.houses.test(sentence.tokens[at]?.lower ?? ''));
  });
}

/** «Қырғызстан азаматы»: a country right before a noun. */
function isCountry(sentence: Sentence, at: number, words: TurkicFrames): boolean {
  const token = sentence.tokens[at];
  return token?.isCapital === true && caseOf(sentence, at, words) === 'nominative' && isCountryName(token.lower, words);
}

/** «Әпкесінің айтуынша, оған …»: she is his sister, and not he. So is whoever is only called by what he does. */
function apartFromTeller(
  sentence: Sentence,
  found: readonly MentionPlace[],
  words: TurkicFrames,
): readonly MentionPlace[] {
  const first = found.find(isTeller(sentence, words)) ?? found.findLast(({ start }) => start === sentence.start);
  if (!first || !isAnother(first, words)) return found;
  const own = found.filter(({ start, end }) => start === first.start && end === first.end);
  return found.map((each) =>
    each.points === 'pronoun' && !each.isPlural && each !== first ? { ...each, apart: own } : each,
  );
}

/** «… анасының айтуынша». */
function isTeller({ tokens }: Sentence, { saysSo }: TurkicFrames) {
  return ({ end }: MentionPlace) => saysSo.test(tokens[tokens.findIndex((token) => token.start >= end)]?.lower ?? '');
}

function isAnother({ kind, name, nouns, isDepicted, isPlural }: MentionPlace, { kin }: TurkicFrames): boolean {
  if (kind !== 'person' || isPlural || isDepicted || nouns.length === 0) return false;
  return nouns.some((noun) => kin.has(noun)) || (name.length === 0 && !nouns.some((noun) => anybody.has(noun)));
}

/** What one calls whoever the text is about. */
const anybody = new Set('person man woman citizen girl detainee'.split(' '));

/** «Ильястың анасы» is a person's mother, «Тасбұлақтың алаңы» a town's square. */
function isOwned({ tokens }: Sentence, at: number, to: number, words: TurkicFrames): boolean {
  return tokens.slice(at + 1, to + 1).some(({ lower }) => isPersonWord(lower, words));
}

function isWhere({ is }: TurkicChunk): boolean {
  return is === 'locative' || is === 'dative' || is === 'ablative';
}

/** The name or noun in the genitive, with the names right before it. */
function ownerFrom({ tokens }: Sentence, from: number, at: number, words: TurkicFrames): number {
  let start = at;
  while (
    start > from &&
    tokens[start]?.isCapital &&
    (tokens[start - 1]?.isCapital || isPersonWord(tokens[start - 1]?.lower ?? '', words))
  )
    start -= 1;
  return start;
}

/** «видеодо бети көгөргөн киши», «ол бейнежазбада»: somebody right beside where one sees him. */
function isSeen(sentence: Sentence, chunks: readonly TurkicChunk[], index: number, words: TurkicFrames): boolean {
  const chunk = chunks[index];
  if (!chunk || chunk.is !== 'nominative') return false;
  const isThere = (other: TurkicChunk | undefined, gap: number) =>
    other?.is === 'locative' && gap === 1 && words.recordings.test(sentence.tokens[other.to]?.lower ?? '');
  const [before, after] = [chunks[index - 1], chunks[index + 1]];
  const isNamed = sentence.tokens.slice(chunk.from, chunk.to + 1).some(({ isCapital }) => isCapital);
  return (
    !isNamed &&
    (isThere(before, chunk.from - (before?.to ?? 0)) ||
      (chunk.isPronoun && isThere(after, (after?.from ?? 0) - chunk.to)))
  );
}
