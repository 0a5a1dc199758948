/**
 * "X … деп хабарлады", "«…», — деді X", "X «…» деп айтты", "X …-ғанын мәлімдеді", "… деп жазды X": what is said stands
 * before its verb, and who says it before both or behind.
 */

import type { Match, Rule, Sentence } from '../../language.ts';
import type { Stretch } from '../../proposal.ts';
import { isBreak, isClosingMark, isOpeningMark, lastToken, lowerAt, stretchOf } from '../../token-ranges.ts';
import { citedBefore } from '../citing.ts';
import { subjectAt, type Phrase } from '../phrases.ts';
import type { TurkicWords } from '../turkic-words.ts';

/** What the rule reads, for people. */
const says = '"X … деп хабарлады", "«…», — деди X": what is said stands before its verb';

export function makeSpeechVerb(words: TurkicWords): Rule {
  const name = `${words.language}/speech-verb`;
  return { name, version: '1', says, find: (sentence) => findSpeech(sentence, words) };
}

const maxCues = 12;

function findSpeech(sentence: Sentence, words: TurkicWords): readonly Match[] {
  const found: Match[] = [];
  for (const [verb, token] of sentence.tokens.entries()) {
    if (found.length >= maxCues || token.kind !== 'word' || token.isAside) continue;
    const entry = words.verbs.find(([pattern]) => pattern.test(token.lower));
    const cue = entry && cueAt(sentence, verb, words);
    const match = cue && readCue(sentence, cue, entry[1], words);
    if (match) found.push(match);
  }
  return found;
}

/** The verb with the closer before it; `from` is the first token of the two, `how` what kind of content stands before. */
type Cue = { readonly from: number; readonly verb: number; readonly how: 'word by word' | 'noun clause' | 'ahead' };

function cueAt(sentence: Sentence, verb: number, words: TurkicWords): Cue | undefined {
  const { tokens } = sentence;
  const before = lowerAt(sentence, verb - 1);
  if (words.closer.test(before))
    return tokens[verb - 1]?.isQuoted && !isInterrupting(sentence, verb - 1)
      ? undefined
      : { from: verb - 1, verb, how: 'word by word' };
  const isTag = words.tags.test(lowerAt(sentence, verb));
  // Within a quotation a tag stands between dashes: «…, — деді ол, — …».
  const isInside = tokens[verb]?.isQuoted === true;
  const isDash = /^[—–-]$/.test(tokens[verb - 1]?.text ?? '');
  if (isTag && isDash && (!isInside || isInterrupting(sentence, verb)))
    return { from: verb, verb, how: 'word by word' };
  if (isInside) return undefined;
  if (tokens[verb + 1]?.text === ':' && isOpeningMark(tokens, verb + 2)) return { from: verb, verb, how: 'ahead' };
  const isAfterWords = isClosingMark(tokens, verb - 1) || tokens[verb - 1]?.text === ',';
  if (isTag && isAfterWords) return { from: verb, verb, how: 'word by word' };
  const isObject = words.objectVerbs.test(lowerAt(sentence, verb)) && words.accusative.test(before);
  return isObject || words.nounClause.test(before) ? { from: verb, verb, how: 'noun clause' } : undefined;
}

/** Between dashes within a quotation: «…, — деді ол, — …». */
function isInterrupting({ tokens }: Sentence, at: number): boolean {
  return /^[—–-]$/.test(tokens[at - 1]?.text ?? '') && /^[,.!?…]$/.test(tokens[at - 2]?.text ?? '');
}

function readCue(sentence: Sentence, cue: Cue, act: Match['act'], words: TurkicWords): Match | undefined {
  const cueStretch = stretchOf(sentence, { from: cue.from, to: cue.verb });
  const read = readers[cue.how](sentence, cue, words);
  if (!cueStretch || !read) return undefined;
  const cited = citedBefore(sentence, read.speaker, words);
  const voices = [read.speaker.voice, ...(cited ? [cited] : [])];
  return { confidence: read.isQuoted ? 'high' : 'middle', act, cue: cueStretch, voices, passage: read.passage };
}

const readers = { 'word by word': readWords, 'noun clause': readNounClause, ahead: readAhead } as const;

type Read = { readonly speaker: Phrase; readonly passage: Stretch; readonly isQuoted: boolean };

/** What is said word by word: the quotation before the cue, or all that stands between who speaks and the cue. */
function readWords(sentence: Sentence, { from, verb }: Cue, words: TurkicWords): Read | undefined {
  const { tokens } = sentence;
  const last = lastToken(sentence);
  const isInside = tokens[verb]?.isQuoted === true;
  const quotation = isInside ? around(sentence, verb) : quotationBefore(sentence, from);
  const behind = subjectAt(sentence, verb + 1, insideEnd(sentence, verb, last), words);
  const clause = clauseStart(sentence, from);
  if (quotation) {
    const ahead = quotation.from > clause ? subjectAt(sentence, clause, quotation.from - 1, words) : undefined;
    const speaker = isInside ? behind : (ahead ?? behind);
    // "Айыптауды «әңгіме» деп атады": what is called so belongs to it.
    const isNamed = ahead !== undefined && words.accusative.test(lowerAt(sentence, quotation.from - 1));
    const start = isNamed ? afterSpeaker(sentence, ahead, words) : quotation.from;
    const passage = wholeStretch(sentence, Math.min(start, quotation.from), quotation.to);
    return passage && speaker && { speaker, passage, isQuoted: true };
  }
  const to = withoutMarks(sentence, from - 1);
  const ahead = subjectAt(sentence, clause, to, words);
  // Right behind the verb nobody stands but who speaks.
  const isBehind = behind !== undefined && !isBreak(sentence, verb + 1);
  const speaker = !isBehind && ahead && ahead.to < to ? ahead : behind;
  const start = speaker === ahead && ahead ? afterSpeaker(sentence, ahead, words) : clause;
  const passage = speaker && start <= to ? wholeStretch(sentence, start, to) : undefined;
  return passage && speaker && { speaker, passage, isQuoted: false };
}

/** "Министрлік су келгенін айтты": from behind who speaks to the noun in the accusative. */
function readNounClause(sentence: Sentence, { from }: Cue, words: TurkicWords): Read | undefined {
  const clause = clauseStart(sentence, from);
  const speaker = subjectAt(sentence, clause, from - 1, words);
  if (!speaker) return undefined;
  const start = afterSpeaker(sentence, speaker, words);
  const passage = start < from ? wholeStretch(sentence, start, from - 1) : undefined;
  return passage && { speaker, passage, isQuoted: false };
}

/** "Ол былай деді: «…»": the quotation behind the verb. */
function readAhead(sentence: Sentence, { from, verb }: Cue, words: TurkicWords): Read | undefined {
  const speaker = subjectAt(sentence, clauseStart(sentence, from), from - 1, words);
  const { from: start, to } = around(sentence, verb + 2);
  const passage = wholeStretch(sentence, start, to);
  return speaker && passage && { speaker, passage, isQuoted: true };
}

/** The first token of what is said, behind who speaks and whom they cite. */
function afterSpeaker(sentence: Sentence, speaker: Phrase, words: TurkicWords): number {
  let at = speaker.to + 1;
  const citing = sentence.tokens.findIndex(
    (_, each) =>
      each > speaker.to &&
      each < speaker.to + 14 &&
      words.citing.test(`${lowerAt(sentence, each)} ${lowerAt(sentence, each + 1)}`),
  );
  if (citing > 0) at = citing + 2;
  if (lowerAt(sentence, at) === words.own && words.oblique.test(lowerAt(sentence, at + 1))) at += 2;
  while (/^[,—–:-]$/.test(lowerAt(sentence, at)) || words.leads.test(lowerAt(sentence, at))) at += 1;
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

/** The beginning of the sentence, or behind the last semicolon. */
function clauseStart({ tokens }: Sentence, before: number): number {
  const semicolon = tokens.findLastIndex(({ text, isQuoted }, at) => at < before && text === ';' && !isQuoted);
  const first = semicolon + 1;
  return tokens[first]?.kind === 'mark' && !tokens[first].isQuoted ? first + 1 : first;
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
