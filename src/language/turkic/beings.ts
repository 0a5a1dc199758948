/**
 * What Kazakh and Kyrgyz say without a verb of doing: «X — Y», «ол — Y», «жұмыссызбын», «33 жаста», «оркестр жетектейт».
 */

import type { Sentence } from '../language.ts';
import { argumentAs as as, makeState } from '../make-state.ts';
import type { Argument, Predication } from '../predication.ts';
import type { Stretch } from '../proposal.ts';
import { isBreak, lowerAt } from '../token-ranges.ts';
import { isPersonWord } from './cases.ts';
import { occupationsIn } from './describe-mention.ts';
import type { TurkicFrames } from './frame-words.ts';
import { chunkPlace, turkicChunks, type TurkicChunk } from './turkic-chunks.ts';

export function findTurkicBeings(sentence: Sentence, words: TurkicFrames): readonly Predication[] {
  return [
    ...findDashes(sentence, words),
    ...findMine(sentence, words),
    ...findAges(sentence, words),
    ...findLeading(sentence, words),
    ...findStays(sentence, words),
    ...findNames(sentence, words),
  ];
}

function make(frame: string, trigger: Stretch, found: readonly Argument[], isNegated = false): Predication {
  return makeState({ frame, trigger, found, isNegated });
}

/** «Видеодағы ер адам — Ильяс Орлов», «ал — оркестрдин жетекчиси, трубачы Ильяс Орлов». */
function findDashes(sentence: Sentence, words: TurkicFrames): readonly Predication[] {
  const chunks = turkicChunks(sentence, words);
  return sentence.tokens.flatMap(({ text }, at): readonly Predication[] => {
    if (!/^[–—-]$/.test(text) || !isBreak(sentence, at)) return [];
    const who = chunks.findLast(({ to }) => to === at - 1);
    const value = valueFrom(sentence, at + 1, words);
    if (!who || who.is !== 'nominative' || !isWho(sentence, who, words) || !value) return [];
    const trigger = chunkPlace(sentence, at, at);
    const what = chunkPlace(sentence, value.from, value.to);
    const isNegated = words.not.test(lowerAt(sentence, value.to + 1));
    return [make('being', trigger, [as(chunkPlace(sentence, who.from, who.to), 'doer'), as(what, 'value')], isNegated)];
  });
}

function isWho(sentence: Sentence, { to, isPronoun }: TurkicChunk, words: TurkicFrames): boolean {
  const token = sentence.tokens[to];
  return isPronoun || isPersonWord(token?.lower ?? '', words) || token?.isCapital === true;
}

/** The phrase in the nominative up to the end of the clause, over a comma as long as no name has come. */
function valueFrom(
  sentence: Sentence,
  from: number,
  words: TurkicFrames,
): { readonly from: number; readonly to: number } | undefined {
  const chunks = turkicChunks(sentence, words);
  const first = chunks.find((chunk) => chunk.from === from);
  if (!first || first.is !== 'nominative' || !isWho(sentence, first, words) || first.isPronoun) return undefined;
  let { to } = first;
  for (let steps = 0; steps < 3 && lowerAt(sentence, to + 1) === ',' && !sentence.tokens[to]?.isCapital; steps += 1) {
    const start = to + 2;
    const next = chunks.find((chunk) => chunk.from === start);
    if (!next || next.is !== 'nominative' || !isWho(sentence, next, words)) break;
    to = next.to;
  }
  const isLast = words.not.test(lowerAt(sentence, to + 1)) || isEnd(sentence, to + 1);
  return isLast ? { from, to } : undefined;
}

/** «жұмыссызбын»: what the speaker says that he is. */
function findMine(sentence: Sentence, words: TurkicFrames): readonly Predication[] {
  return sentence.tokens.flatMap((token, at): readonly Predication[] => {
    const isMine = token.kind === 'word' && words.iAm.test(token.lower) && occupationsIn(token.lower, words).length > 0;
    if (!isMine) return [];
    const isNegated = words.not.test(lowerAt(sentence, at + 1));
    return [make('self', token, [as(token, 'value')], isNegated)];
  });
}

/** «Ильяс Орлов 33 жаста»; what its years are stands in the measures. */
function findAges(sentence: Sentence, words: TurkicFrames): readonly Predication[] {
  const chunks = turkicChunks(sentence, words);
  return chunks.flatMap((age, index): readonly Predication[] => {
    const who = chunks[index - 1];
    const isAge = sentence.tokens[age.from]?.kind === 'number' && words.ages.test(lowerAt(sentence, age.to));
    if (!isAge || who?.is !== 'nominative' || age.from !== who.to + 1 || !isWho(sentence, who, words)) return [];
    const place = chunkPlace(sentence, age.from, age.to);
    return [make('aged', place, [as(chunkPlace(sentence, who.from, who.to), 'doer'), as(place, 'value')])];
  });
}

/** «Ильяс Орлов оркестр жетектейт», «мұғалім болып істейді». */
function findLeading(sentence: Sentence, words: TurkicFrames): readonly Predication[] {
  const chunks = turkicChunks(sentence, words);
  return sentence.tokens.flatMap(({ lower }, at): readonly Predication[] => {
    if (!words.works.test(lower)) return [];
    let from = at;
    while (from > 0 && sentence.tokens[from - 1]?.kind !== 'mark') from -= 1;
    const who = chunks.find(
      (chunk) => chunk.from >= from && chunk.to < at && chunk.is === 'nominative' && isWho(sentence, chunk, words),
    );
    // «мұғалім болып істейді»: a teacher.
    const to = words.postpositions.has(lowerAt(sentence, at - 1)) ? at - 2 : at;
    const what = who && who.to < to ? chunkPlace(sentence, who.to + 1, to) : undefined;
    if (!who || !what) return [];
    if (occupationsIn(sentence.text.slice(what.start, what.end), words).length === 0) return [];
    return [
      make('being', chunkPlace(sentence, at, at), [
        as(chunkPlace(sentence, who.from, who.to), 'doer'),
        as(what, 'value'),
      ]),
    ];
  });
}

function isEnd(sentence: Sentence, at: number): boolean {
  return isBreak(sentence, at) || /^[.!…»”"]$/.test(lowerAt(sentence, at));
}

/** «Борис Канев Алматыда жүр»: at the end of its clause, with who stands first and where. */
function findStays(sentence: Sentence, words: TurkicFrames): readonly Predication[] {
  const chunks = turkicChunks(sentence, words);
  return sentence.tokens.flatMap(({ lower }, at): readonly Predication[] => {
    if (!words.stays.test(lower) || !isEnd(sentence, at + 1)) return [];
    const where = chunks.find(({ to }) => to === at - 1);
    const who = where && chunks.find(({ to }) => to === where.from - 1);
    if (where?.is !== 'locative' || who?.is !== 'nominative' || !isWho(sentence, who, words)) return [];
    const isNegated = words.not.test(lowerAt(sentence, at + 1));
    return [
      make(
        'whereabouts',
        chunkPlace(sentence, at, at),
        [as(chunkPlace(sentence, who.from, who.to), 'doer'), as(chunkPlace(sentence, where.from, where.to), 'at')],
        isNegated,
      ),
    ];
  });
}

/** «ер адамның аты Борис Канев». */
function findNames(sentence: Sentence, words: TurkicFrames): readonly Predication[] {
  const { tokens } = sentence;
  return tokens.flatMap(({ lower }, at): readonly Predication[] => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]];
    const isWhose = before !== undefined && words.genitive.test(before.lower);
    if (!words.names.test(lower) || !isWhose || !before || !next?.isCapital) return [];
    let from = at - 1;
    while (
      from > 0 &&
      tokens[from - 1]?.kind === 'word' &&
      isPersonWord(lowerAt(sentence, from), words) &&
      lowerAt(sentence, from - 1) === 'ер'
    )
      from -= 1;
    let to = at + 1;
    while (tokens[to + 1]?.isCapital) to += 1;
    if (!isPersonWord(before.lower, words) && !words.pronouns.has(before.lower) && !before.isCapital) return [];
    if (!isEnd(sentence, to + 1)) return [];
    return [
      make('naming', chunkPlace(sentence, at, at), [
        as(chunkPlace(sentence, from, at - 1), 'doer'),
        as(chunkPlace(sentence, at + 1, to), 'value'),
      ]),
    ];
  });
}
