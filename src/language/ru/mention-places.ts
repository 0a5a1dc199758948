/** The mentions of a Russian sentence with what they tell: phrases, whose they are, and where one sees them. */

import type { MentionPlace, Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { findChunks, genitiveChunk, isAcronym, placeOf, type Chunk } from './chunks.ts';
import { isAdjective, mayBe, nominative } from './declension.ts';
import { describeChunk, isNoun } from './describe-mention.ts';
import { nameForm } from './name-forms.ts';
import { breakBefore } from '../token-ranges.ts';
import { titledName } from './titles.ts';
import { isChannelNoun, isDocumentNoun, isOrganisationNoun, isOutletNoun } from './words.ts';

/** Inner mentions before the ones that hold them, so that whose relatives they are is known first. */
export function findMentionPlaces(sentence: Sentence): readonly MentionPlace[] {
  const found = new Map<string, MentionPlace>();
  for (const chunk of findChunks(sentence)) {
    if (isPredicate(sentence, chunk)) continue;
    const named = titledMention(sentence, chunk);
    if (named) {
      found.set(keyOf(named), named);
      continue;
    }
    const place = seenPlace(sentence, chunk);
    const traits = describeChunk(sentence, chunk, place);
    for (const inner of insideOf(sentence, chunk)) found.set(keyOf(inner), inner);
    if (!traits) continue;
    const isDepicted = traits.isDepicted || (traits.kind === 'person' && isShown(sentence, chunk));
    const mention = withQuotedName(sentence, { ...place, ...traits, isDepicted });
    found.set(keyOf(mention), mention);
  }
  return [...found.values()].toSorted((a, b) => a.end - b.end || b.start - a.start);
}

/** «компания «Дельта»», «паром «Аврора»»: what it is called stands in quotation marks behind what it is, and tells it from others. */
function withQuotedName({ text }: Sentence, mention: MentionPlace): MentionPlace {
  const { kind, name, end } = mention;
  if (name.length > 0 || (kind !== 'organisation' && kind !== 'thing' && kind !== 'place')) return mention;
  const quoted = /^[ \u00a0][«“„"](\p{L}[^«»“”„"\n]{0,60})[»”“"]/u.exec(text.slice(end, end + 70));
  if (!quoted?.[1]) return mention;
  const words = quoted[1]
    .toLowerCase()
    .split(/\s+/)
    .map((word) => nameForm(word));
  return { ...mention, end: end + quoted[0].length, name: words, points: 'name' };
}

/** «45-летнего водителя автобуса Фарида Османова»: he, and no bus of his. */
function titledMention(sentence: Sentence, chunk: Chunk): MentionPlace | undefined {
  const name = chunk.to > chunk.headTo ? titledName(sentence, chunk) : undefined;
  if (!name) return undefined;
  const own: Chunk = { ...chunk, ...name, headTo: name.to, preposition: undefined };
  const place = placeOf(sentence, own);
  const traits = describeChunk(sentence, own, place);
  return traits && { ...place, ...traits };
}

/** «он трубач»: what he is, and nobody besides him. */
function isPredicate({ tokens }: Sentence, { from, preposition, isPronoun, readings }: Chunk): boolean {
  const before = tokens[from - 1]?.lower === 'не' ? tokens[from - 2] : tokens[from - 1];
  return (
    preposition === undefined &&
    !isPronoun &&
    mayBe(readings, nominative) &&
    /^(?:он|она|я)$/u.test(before?.lower ?? '')
  );
}

function keyOf({ start, end }: Stretch): string {
  return `${start} ${end}`;
}

/** What stands in the genitive, and «его» of «его родные». */
function insideOf(sentence: Sentence, chunk: Chunk): readonly MentionPlace[] {
  const { from, to, headTo } = chunk;
  const places: MentionPlace[] = [];
  if (/^(?:его|её|ее|их)$/u.test(sentence.tokens[from]?.lower ?? '') && to > from) {
    const own: Chunk = { ...chunk, to: from, headTo: from, isPronoun: true };
    const traits = describeChunk(sentence, own, placeOf(sentence, own));
    if (traits) places.push({ ...placeOf(sentence, own), ...traits });
  }
  if (to > headTo) {
    let start = headTo + 1;
    while (start < to && !isTelling(sentence, start)) start += 1;
    const behind = genitiveChunk(sentence, start, to, isHouse(sentence, headTo) ? 'из' : 'у');
    const place = seenPlace(sentence, behind);
    const traits = describeChunk(sentence, behind, place);
    if (traits) places.push({ ...place, ...traits });
  }
  return places;
}

/** «телевидение Сарыдалы», «МВД Кокбела»: whose it is is a place. */
function isHouse({ tokens }: Sentence, at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  return isAcronym(token) || isOrganisationNoun(token.lower) || isOutletNoun(token.lower) || isChannelNoun(token.lower);
}

/** A word that names or describes somebody: «смерти» of «смерти Орлова» does not. */
function isTelling({ tokens }: Sentence, at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (token.isCapital || isNoun(token.lower) || isAdjective(token.lower));
}

/** «человек на записи»: with where one sees him. */
export function seenPlace(sentence: Sentence, chunk: Chunk): Stretch {
  const own = placeOf(sentence, chunk);
  const { tokens } = sentence;
  const preposition = tokens[chunk.to + 1]?.lower ?? '';
  if (!/^(?:на|с|из|в)$/u.test(preposition)) return own;
  for (let at = chunk.to + 2; at <= chunk.to + 4; at += 1) {
    const token = tokens[at];
    if (token?.kind !== 'word') return own;
    if (seenIn.test(token.lower)) return { start: own.start, end: token.end };
    if (!/^(?:эт|опубликованн)/u.test(token.lower)) return own;
  }
  return own;
}

const seenIn = /^(?:видео|видеозапис[иь]|запис[иь]|кадр(?:ах|ов|е)|ролик[еа]|видеоролик[еа]|видеокадр(?:ах|ов))$/u;

/** «запись, на которой мужчина …», «видео с задержанным», «запись задержанного». */
function isShown(sentence: Sentence, chunk: Chunk): boolean {
  const { tokens } = sentence;
  const at = chunk.preposition === undefined ? chunk.from - 1 : chunk.from - 2;
  const before = tokens[at]?.lower ?? '';
  if (chunk.preposition === 'с' || chunk.preposition === 'со') return isRecording(before);
  // «на видео другой человек», «по телевидению показали мужчину».
  if (isRecording(before) && tokens[at - 1]?.lower === 'на' && mayBe(chunk.readings, nominative)) return true;
  if (before.startsWith('показа') && tokens.some(({ lower }) => /^(?:теле|канал|видео|запис|эфир)/u.test(lower)))
    return true;
  const start = breakBefore(sentence, chunk.from) + 1;
  const isRelative =
    (/^(?:на|в)$/u.test(tokens[start]?.lower ?? '') && tokens[start + 1]?.lower.startsWith('котор') === true) ||
    tokens[start]?.lower === 'где';
  const first = tokens[start]?.lower === 'где' ? start + 1 : start + 2;
  return (
    isRelative &&
    isDocumentNoun(tokens[start - 2]?.lower ?? '') &&
    isRecording(tokens[start - 2]?.lower ?? '') &&
    chunk.from === first
  );
}

function isRecording(lower: string): boolean {
  return /^(?:видео|видеозапис|запис|ролик|видеоролик|кадр)/u.test(lower);
}
