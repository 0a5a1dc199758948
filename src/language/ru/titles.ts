/**
 * What stands before or behind a Russian name and says what somebody is: «45-летнего водителя автобуса Фарида Османова», «мэр
 * Остора Роза Кемпова», «Фарид Османов, 45 лет, водитель автобуса,». A noun of kin or of service is another's, and no title.
 */

import type { Sentence } from '../language.ts';
import { argumentAs as as, makeState as make } from '../make-state.ts';
import type { Predication } from '../predication.ts';
import { lowerAt } from '../token-ranges.ts';
import { findChunks, placeOf, type Chunk } from './chunks.ts';
import { mayBe, nominative } from './declension.ts';
import { nameTokens } from './describe-mention.ts';
import { isFemaleName } from './name-forms.ts';
import { termOf } from './terms.ts';

/** «45-летний водитель автобуса Фарид Османов», «мэр Велтена Роза Кемпова»: the name, and what stands before it. */
export function findTitles(sentence: Sentence): readonly Predication[] {
  const { tokens, text } = sentence;
  const chunks = findChunks(sentence);
  const found: Predication[] = [];
  for (const chunk of chunks) {
    const name = titledName(sentence, chunk) ?? nameBehind(sentence, chunk, chunks);
    if (!name) continue;
    const who = placeOf(sentence, name);
    const isAged = /^\d+-летн/u.test(lowerAt(sentence, chunk.from));
    if (isAged) {
      const age = placeOf(sentence, { from: chunk.from, to: chunk.from });
      found.push(make({ frame: 'office', trigger: age, found: [as(who, 'doer'), as(age, 'value')] }));
    }
    const from = chunk.from + (isAged ? 1 : 0);
    if (from >= name.from || tokens[from]?.lower === undefined) continue;
    const title = placeOf(sentence, { from, to: name.from - 1 });
    const words = text.slice(title.start, title.end);
    // «скрипачка Роза Линд»: one word is no more than a title.
    if (!isAged && !words.includes(' ')) continue;
    if (isTitleWords(words))
      found.push(make({ frame: 'office', trigger: title, found: [as(who, 'doer'), as(title, 'value')] }));
  }
  return found;
}

const named = new WeakMap<Chunk, { readonly name: ReturnType<typeof readTitled> }>();

/** The full name at the end of a phrase that begins with what somebody does; «адвокат Фарида Османова» is another's. */
export function titledName(sentence: Sentence, chunk: Chunk): ReturnType<typeof readTitled> {
  const known = named.get(chunk) ?? { name: readTitled(sentence, chunk) };
  named.set(chunk, known);
  return known.name;
}

function readTitled(
  sentence: Sentence,
  { from, to, headTo, preposition, isPronoun, isNumber }: Chunk,
): { readonly from: number; readonly to: number } | undefined {
  const { tokens } = sentence;
  if (isPronoun || isNumber || to - from < 2 || /^(?:его|её|ее|их)$/u.test(lowerAt(sentence, from))) return undefined;
  let start = to + 1;
  while (start > from + 1 && tokens[start - 1]?.isCapital === true) start -= 1;
  const isFull = to - start >= 1 && to - start <= 2 && start > from;
  if (!isFull) return undefined;
  const isOffice = termOf(lowerAt(sentence, from), 'office') !== undefined;
  // «мэр Велтена Роза Кемпова»: first of what.
  if (isOffice && to - start === 2) start += 1;
  const inHead = start <= headTo;
  const isHer = isFemaleName(lowerAt(sentence, start)) && /[ая]$/u.test(lowerAt(sentence, start));
  const words = tokens.slice(from, start).map(({ lower }) => lower);
  if (words.some((lower) => relational.test(lower))) return undefined;
  const isTitle = isTitleWords(words.join(' '));
  const isSeen = /[аяуюе]$|ого$|его$|ым$|им$|ой$|ей$/u.test(lowerAt(sentence, headTo)) || preposition !== undefined;
  return isTitle && start - from > (inHead ? 1 : 0) && (inHead || isSeen || isHer) ? { from: start, to } : undefined;
}

const relational =
  /^(?:адвокат|юрист|помощни|представител|пресс-секретар|друг|подруг|коллег|мат|отец|отц|сестр|брат|сын|доч|жен|муж|вдов|сосед|врач)/u;

/** «Мэр Велтена» with «Роза Кемпова» right behind, of one case. */
function nameBehind(sentence: Sentence, chunk: Chunk, chunks: readonly Chunk[]) {
  const next = chunks.find(({ from, preposition }) => from === chunk.to + 1 && preposition === undefined);
  if (!next || chunk.preposition !== undefined || chunk.to === chunk.from) return undefined;
  const isFull =
    nameTokens(sentence, next).length === next.to - next.from + 1 && next.to > next.from && next.to === next.headTo;
  const isOne = mayBe(chunk.readings, nominative) && mayBe(next.readings, nominative);
  return isFull && isOne ? { from: next.from, to: next.to } : undefined;
}

/** «Фарид Османов, 45 лет, водитель автобуса,»: what stands beside a name. */
export function findBeside(sentence: Sentence): readonly Predication[] {
  const chunks = findChunks(sentence);
  return chunks.flatMap((who): readonly Predication[] => {
    const isNamed = nameTokens(sentence, who).length > 1 && lowerAt(sentence, who.to + 1) === ',';
    if (!isNamed) return [];
    const name = placeOf(sentence, { from: who.headTo + 1 - nameTokens(sentence, who).length, to: who.headTo });
    const found: Predication[] = [];
    for (let at = who.to + 1; found.length < 2 && lowerAt(sentence, at) === ',';) {
      const next = chunks.find(({ from, preposition }) => from === at + 1 && preposition === undefined);
      const isClosed = next && /^[,.]$/.test(lowerAt(sentence, next.to + 1));
      const value = next && isClosed ? placeOf(sentence, next) : undefined;
      const words = value ? sentence.text.slice(value.start, value.end) : '';
      const isAge = next?.isNumber === true && /(?:лет|год|года)$/u.test(words);
      const isWhat = isTitleWords(words);
      const isOne = next && who.readings.some(({ cases }) => mayBe(next.readings, cases));
      if (!value || !next || !(isAge || (isWhat && isOne && nameTokens(sentence, next).length === 0))) break;
      found.push(make({ frame: 'office', trigger: value, found: [as(name, 'doer'), as(value, 'value')] }));
      at = next.to + 1;
    }
    return found;
  });
}

function isTitleWords(words: string): boolean {
  return termOf(words, 'occupation') !== undefined || termOf(words, 'office') !== undefined;
}
