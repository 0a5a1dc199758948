/**
 * "…, деп хабарланды", "-ғаны айтылды", "… деген қауесет тарады", "имиш": somebody says it, and the words name nobody; at the
 * most a paper in which it stands: "хабарламада … екені айтылған".
 */

import type { Match, Rule, Sentence } from '../../language.ts';
import type { Stretch } from '../../proposal.ts';
import { isBreak, lastToken, lowerAt, stretchOf } from '../../token-ranges.ts';
import type { TurkicWords } from '../turkic-words.ts';

/** What the rule reads, for people. */
const says = '"… деп хабарланды", "… деген қауесет бар", "имиш": nobody is named who says it';

export function makeUnnamed(words: TurkicWords): Rule {
  const name = `${words.language}/unnamed`;
  return { name, version: '1', says, find: (sentence) => findUnnamed(sentence, words) };
}

const maxCues = 4;

/** Token indexes of the cue, and the last token of what is said. */
type Cue = { readonly from: number; readonly to: number; readonly end: number };

function findUnnamed(sentence: Sentence, words: TurkicWords): readonly Match[] {
  const found: Match[] = [];
  for (let at = 1; at < sentence.tokens.length && found.length < maxCues; at += 1) {
    const token = sentence.tokens[at];
    if (token?.kind !== 'word' || token.isQuoted || token.isAside) continue;
    const doubted = doubtAt(sentence, at, words);
    const cue = doubted ? undefined : (passiveAt(sentence, at, words) ?? rumourAt(sentence, at, words));
    const match = doubted ?? (cue && readCue(sentence, cue, words));
    if (!match) continue;
    found.push(match);
    at = cue?.to ?? at;
  }
  return found;
}

/** «деп айтылады», «-ғаны белгілі болды», «…, делінген». */
function passiveAt(sentence: Sentence, at: number, words: TurkicWords): Cue | undefined {
  const isPair = words.passives.test(`${lowerAt(sentence, at)} ${lowerAt(sentence, at + 1)}`);
  if (!isPair && !words.passives.test(lowerAt(sentence, at))) return undefined;
  const to = isPair ? at + 1 : at;
  const before = lowerAt(sentence, at - 1);
  if (words.closer.test(before)) return { from: at - 1, to, end: withoutMarks(sentence, at - 2) };
  if (words.nominative.test(before)) return { from: at, to, end: at - 1 };
  return words.isSo.test(lowerAt(sentence, at)) && before === ',' ? { from: at, to, end: at - 2 } : undefined;
}

/** «деген ақпарат тарады», «деген болжам бар». */
function rumourAt(sentence: Sentence, at: number, words: TurkicWords): Cue | undefined {
  if (!words.isThat.test(lowerAt(sentence, at))) return undefined;
  const noun = [1, 2, 3].find((step) => words.rumours.test(lowerAt(sentence, at + step)));
  if (noun === undefined) return undefined;
  let to = at + noun;
  while (to - at < 6 && !isBreak(sentence, to + 1) && sentence.tokens[to + 1]?.kind === 'word') to += 1;
  return words.goesRound.test(lowerAt(sentence, at + noun + 1)) || words.goesRound.test(lowerAt(sentence, to))
    ? { from: at, to, end: withoutMarks(sentence, at - 1) }
    : undefined;
}

/** «кетіпті-мыс», «кеткен имиш»: the clause itself, with its doubt. */
function doubtAt(sentence: Sentence, at: number, { doubts }: TurkicWords): Match | undefined {
  const token = sentence.tokens[at];
  const length = doubts.exec(token?.lower ?? '')?.[0].length ?? 0;
  const start = sentence.tokens[clauseStart(sentence, at)]?.start;
  if (!token || length === 0 || start === undefined) return undefined;
  const cue = { start: token.end - length, end: token.end };
  return { confidence: 'middle', act: 'asserts', cue, voices: [], isUnnamed: true, passage: { start, end: token.end } };
}

function readCue(sentence: Sentence, cue: Cue, words: TurkicWords): Match | undefined {
  const place = stretchOf(sentence, cue);
  const start = clauseStart(sentence, cue.from);
  const behind = paperBehind(sentence, cue, words);
  const ahead = behind ? undefined : paperAhead(sentence, start, cue.end, words);
  const from = ahead ? ahead.to + 1 : afterLeads(sentence, start, cue.end, words);
  const passage = from <= cue.end ? placeOf(sentence, from, cue.end) : undefined;
  const voice = behind ?? ahead?.voice;
  if (!place || !passage) return undefined;
  const told = { confidence: 'middle', act: 'asserts', cue: place, passage } as const;
  return voice ? { ...told, voices: [voice] } : { ...told, voices: [], isUnnamed: true };
}

/** «делінген компания хабарламасында»: all that stands behind the verb. */
function paperBehind(sentence: Sentence, { to }: Cue, words: TurkicWords): Stretch | undefined {
  const last = lastToken(sentence);
  const isPaper = last > to && last - to < 9 && words.papers.test(lowerAt(sentence, last));
  return isPaper && !isBreak(sentence, to + 1) ? stretchOf(sentence, { from: to + 1, to: last }) : undefined;
}

/** «Министрлік таратқан мәліметте …»: from the beginning. */
function paperAhead(sentence: Sentence, from: number, end: number, words: TurkicWords) {
  const to = sentence.tokens.findIndex(({ lower }, at) => at >= from && at < from + 8 && words.papers.test(lower));
  const voice = to >= from && to < end ? stretchOf(sentence, { from, to }) : undefined;
  const isWhole = voice && sentence.tokens.slice(from, to).every((_, step) => !isBreak(sentence, from + step));
  return isWhole ? { voice, to } : undefined;
}

/** Behind «желіде», «жиналыста», «кеше»: where and when it is told. */
function afterLeads(sentence: Sentence, from: number, end: number, words: TurkicWords): number {
  let at = from;
  while (at < end && (words.leads.test(lowerAt(sentence, at)) || lowerAt(sentence, at) === ',')) at += 1;
  const where = [0, 1, 2].find((step) => words.heardIn.test(lowerAt(sentence, at + step)));
  return where === undefined || at + where >= end ? at : at + where + 1;
}

function clauseStart({ tokens }: Sentence, before: number): number {
  return tokens.findLastIndex(({ text, isQuoted }, at) => at < before && text === ';' && !isQuoted) + 1;
}

function withoutMarks(sentence: Sentence, at: number): number {
  let to = at;
  while (to > 0 && isBreak(sentence, to)) to -= 1;
  return to;
}

function placeOf({ tokens }: Sentence, from: number, to: number): Stretch | undefined {
  const [start, end] = [tokens[from]?.start, tokens[to]?.end];
  return start === undefined || end === undefined ? undefined : { start, end };
}
