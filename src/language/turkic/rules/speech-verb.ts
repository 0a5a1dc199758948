/**
 * "X … деп хабарлады", "«…», — деді X", "X «…» деп айтты", "X …-ғанын мәлімдеді", "… деп жазды X": what is said stands
 * before its verb, and who says it before both or behind.
 */

import type { Match, Rule, Sentence } from '../../language.ts';
import type { Stretch } from '../../proposal.ts';
import { isBreak, isClosingMark, isOpeningMark, lastToken, lowerAt, stretchOf } from '../../token-ranges.ts';
import { citedFrom, type Cited } from '../citing.ts';
import { subjectAt, type Phrase } from '../phrases.ts';
import { skipOccasion, subjectBehind, subjectInGenitive } from '../speakers.ts';
import { findSpeechCues, type SpeechCue } from '../speech-cues.ts';
import type { TurkicWords } from '../turkic-words.ts';
import { cueLength } from './according-to.ts';

/** What the rule reads, for people. */
const says = '"X … деп хабарлады", "«…», — деди X": what is said stands before its verb';

export function makeSpeechVerb(words: TurkicWords): Rule {
  const name = `${words.language}/speech-verb`;
  return { name, version: '2', says, find: (sentence) => findSpeech(sentence, words) };
}

/** A cue with the clause in which it stands, and who spoke in the one before. */
type Place = {
  readonly cue: SpeechCue;
  /** The first token of the clause. */
  readonly clause: number;
  readonly before: Read | undefined;
};

type Read = {
  readonly speaker: Phrase;
  readonly cited?: Cited | undefined;
  readonly passage: Stretch;
  readonly isQuoted: boolean;
};

function findSpeech(sentence: Sentence, words: TurkicWords): readonly Match[] {
  const found: Match[] = [];
  let before: { readonly cue: SpeechCue; readonly read: Read } | undefined;
  for (const cue of toldIn(findSpeechCues(sentence, words))) {
    const isOuter = before !== undefined && isRightBehind(sentence, before.cue, cue);
    const previous = isOuter ? undefined : before;
    const clause = clauseStart(sentence, cue, previous?.cue, words);
    const read = readers[cue.how](sentence, { cue, clause, before: previous?.read }, words);
    const place = stretchOf(sentence, cue);
    if (!read || !place) continue;
    before = { cue, read };
    const voices = [read.speaker.voice, ...(read.cited ? [read.cited.voice] : [])];
    found.push({
      confidence: read.isQuoted ? 'high' : 'middle',
      act: cue.act,
      cue: place,
      voices,
      passage: read.passage,
    });
  }
  return found;
}

/** «айтқанын жоққа шығарды»: who denies having said it did not. */
function toldIn(cues: readonly SpeechCue[]): readonly SpeechCue[] {
  return cues.filter(({ isNominal, to }, at) => {
    const next = cues[at + 1];
    return !(isNominal && next?.act === 'denies' && next.from === to + 1);
  });
}

/** «… мәлімдеді, деп жазады X», «айтқанын хабарлайды»: it tells what the one before tells. */
function isRightBehind({ tokens }: Sentence, first: SpeechCue, { from }: SpeechCue): boolean {
  return tokens.slice(first.to + 1, from).every(({ text }) => /^[,—–-]$/.test(text));
}

const readers = { 'word by word': readWords, 'noun clause': readNounClause, ahead: readAhead } as const;

/** What is said word by word: the quotation before the cue, or all that stands between who speaks and the cue. */
function readWords(sentence: Sentence, place: Place, words: TurkicWords): Read | undefined {
  const { cue, clause } = place;
  const { tokens } = sentence;
  const isInside = tokens[cue.to]?.isQuoted === true;
  const quotation = isInside ? around(sentence, cue.to) : quotationBefore(sentence, cue.end + 1);
  const behind = behindOf(sentence, cue, quotation !== undefined, words);
  if (quotation) {
    const ahead = quotation.from > clause ? speakerAt(sentence, clause, quotation.from - 1, words) : undefined;
    const teller = isInside ? behind : (ahead ?? behind);
    // "Айыптауды «әңгіме» деп атады": what is called so belongs to it.
    const isNamed = ahead !== undefined && words.accusative.test(lowerAt(sentence, quotation.from - 1));
    const start = isNamed ? afterSpeaker(sentence, ahead, words) : quotation.from;
    const passage = wholeStretch(sentence, Math.min(start, quotation.from), quotation.to);
    return passage && teller && { ...teller, passage, isQuoted: true };
  }
  const to = withoutMarks(sentence, cue.end);
  const ahead = tellerOf(sentence, place, words);
  // Right behind the verb, or a comma before it, nobody stands but who speaks.
  const isSetOff = /^[,—–-]$/.test(lowerAt(sentence, cue.from - 1));
  const isBehind = behind !== undefined && (isSetOff || cue.between !== undefined || !isBreak(sentence, cue.to + 1));
  const teller = !isBehind && ahead && ahead.speaker.to < to ? ahead : behind;
  const start = teller === ahead && ahead ? startOf(sentence, place, ahead, words) : clause;
  const passage = teller && start <= to ? wholeStretch(sentence, start, to) : undefined;
  return passage && teller && { ...teller, passage, isQuoted: false };
}

/** "Министрлік су келгенін айтты": from behind who speaks to the noun in the accusative. */
function readNounClause(sentence: Sentence, place: Place, words: TurkicWords): Read | undefined {
  const { cue, clause } = place;
  const ahead = tellerOf(sentence, place, words) ?? (cue.isNominal ? undefined : behindOf(sentence, cue, false, words));
  if (!ahead) return undefined;
  const start = ahead.speaker.from > cue.to ? clause : startOf(sentence, place, ahead, words);
  const passage = start <= cue.end ? wholeStretch(sentence, start, cue.end) : undefined;
  return passage && { ...ahead, passage, isQuoted: false };
}

/** "Ол былай деді: «…»": the quotation behind the verb. */
function readAhead(sentence: Sentence, { cue, clause, before }: Place, words: TurkicWords): Read | undefined {
  const teller = speakerAt(sentence, clause, cue.from - 1, words) ?? before;
  const { from, to } = around(sentence, cue.to + 2);
  const passage = wholeStretch(sentence, from, to);
  return teller && passage && { ...teller, passage, isQuoted: true };
}

type Teller = Pick<Read, 'speaker' | 'cited'>;

/** Who speaks before it; of «айтқанын» only whoever is said to have said it, in the genitive. */
function tellerOf(sentence: Sentence, { cue, clause, before }: Place, words: TurkicWords): Teller | undefined {
  if (!cue.isNominal) return speakerAt(sentence, clause, cue.end, words) ?? before;
  const speaker = subjectInGenitive(sentence, clause, cue.end, words);
  return speaker && { speaker };
}

/** Who speaks, and whom they cite, from the beginning of the clause; who is cited may stand first. */
function speakerAt(sentence: Sentence, start: number, end: number, words: TurkicWords): Teller | undefined {
  const first = citedFrom(sentence, start, words);
  const isFirst = first !== undefined && subjectAt(sentence, start, first.to, words) === undefined;
  const from = isFirst ? first.to + 1 : start;
  const speaker =
    subjectAt(sentence, from, end, words) ?? subjectAt(sentence, skipOccasion(sentence, from, end, words), end, words);
  if (!speaker) return undefined;
  return { speaker, cited: isFirst ? first : citedFrom(sentence, speaker.to + 1, words) };
}

/** Who stands behind the verb, or between «деп» and it. */
function behindOf(sentence: Sentence, cue: SpeechCue, isQuoted: boolean, words: TurkicWords): Teller | undefined {
  if (cue.between) {
    const speaker = subjectBehind(sentence, cue.between.from, cue.between.to, words);
    if (speaker) return { speaker };
  }
  const end = insideEnd(sentence, cue.to, lastToken(sentence));
  const cited = isBreak(sentence, cue.to + 1) ? undefined : citedBehind(sentence, cue.to + 1, end, words);
  if (cited) return cited;
  const known = subjectBehind(sentence, cue.to + 1, end, words);
  if (known) return { speaker: known };
  // Behind a quotation and its verb whoever stands there speaks, however he is called: «…», – деди уста.
  const isParticiple = /(?:[ғг]ан|[гқк]ен|[қк]ан)$/u.test(lowerAt(sentence, cue.to));
  const anybody = isQuoted && !isParticiple ? subjectBehind(sentence, cue.to + 1, end, words, true) : undefined;
  return anybody && { speaker: anybody };
}

/** "деп жазды X Y-ға сілтеме жасап", "деп жазды Y-ға сілтеме жасап X". */
function citedBehind(sentence: Sentence, from: number, end: number, words: TurkicWords): Teller | undefined {
  const teller = speakerAt(sentence, from, end, words);
  return teller?.cited && teller.cited.to <= end ? teller : undefined;
}

/** The first token of what is said: behind who speaks, or where the clause begins if they spoke before. */
function startOf(sentence: Sentence, { clause }: Place, teller: Teller, words: TurkicWords): number {
  return teller.speaker.to < clause ? clause : afterSpeaker(sentence, teller, words);
}

/** The first token of what is said, behind who speaks and whom they cite. */
function afterSpeaker(sentence: Sentence, { speaker, cited }: Teller, words: TurkicWords): number {
  let at = Math.max(speaker.to, cited?.to ?? 0) + 1;
  if (lowerAt(sentence, at) === words.own && words.oblique.test(lowerAt(sentence, at + 1))) at += 2;
  while (
    /^[,—–:-]$/.test(lowerAt(sentence, at)) ||
    words.leads.test(lowerAt(sentence, at)) ||
    words.audience.test(lowerAt(sentence, at))
  )
    at += 1;
  return at;
}

function quotationBefore(
  { tokens }: Sentence,
  from: number,
): { readonly from: number; readonly to: number } | undefined {
  let to = from - 1;
  while (to > 0 && /^[,—–-]$/.test(tokens[to]?.text ?? '') && !tokens[to]?.isQuoted) to -= 1;
  if (!isClosingMark(tokens, to)) return undefined;
  const open = tokens.findLastIndex((_, at) => at < to && isOpeningMark(tokens, at));
  return open >= 0 && to - open > 2 ? { from: open, to } : undefined;
}

function around({ tokens }: Sentence, at: number): { readonly from: number; readonly to: number } {
  let from = at;
  let to = at;
  while (from > 0 && tokens[from - 1]?.isQuoted) from -= 1;
  while (tokens[to + 1]?.isQuoted) to += 1;
  return { from, to };
}

/** Within an interrupted quotation the tag ends at its second dash or comma. */
function insideEnd({ tokens }: Sentence, verb: number, last: number): number {
  if (!tokens[verb]?.isQuoted) return last;
  const end = tokens.findIndex(({ text }, at) => at > verb && /^[,—–.-]$/.test(text));
  return end > verb ? end - 1 : last;
}

/** The beginning of the sentence, or behind the last semicolon, the last other cue, or on whose word it is told. */
function clauseStart(sentence: Sentence, cue: SpeechCue, before: SpeechCue | undefined, words: TurkicWords): number {
  const { tokens } = sentence;
  let first = 0;
  for (let at = 0; at < cue.from; at += 1) {
    if (tokens[at]?.isQuoted) continue;
    const length = cueLength(sentence, at, words);
    if (tokens[at]?.text === ';') first = at + 1;
    else if (length > 0 && isBreak(sentence, at + length) && at + length < cue.from) first = at + length + 1;
  }
  if (before && before.to >= first && isBreak(sentence, before.to + 1)) first = before.to + 2;
  if (!before?.isConverb) while (words.leads.test(lowerAt(sentence, first)) && first < cue.from) first += 1;
  return tokens[first]?.kind === 'mark' && tokens[first]?.isQuoted !== true ? first + 1 : first;
}

function withoutMarks(sentence: Sentence, at: number): number {
  let to = at;
  while (to > 0 && isBreak(sentence, to) && !isClosingMark(sentence.tokens, to)) to -= 1;
  return to;
}

/** With the quotation marks at its ends. */
function wholeStretch({ tokens }: Sentence, from: number, to: number): Stretch | undefined {
  const start = tokens[from]?.start;
  const end = tokens[to]?.end;
  return start === undefined || end === undefined || end <= start ? undefined : { start, end };
}
