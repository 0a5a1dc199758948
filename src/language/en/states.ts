/**
 * What English says of things and of people beside the verbs of events: how high ("is 1.80 metres tall"), how much ("the
 * ransom was 40,000 dollars"), what from ("the cause of the crash was fog"), how many are missing, and what stands beside a
 * name ("Rosa Kemp, 61, the mayor of Oster,").
 */

import type { Sentence } from '../language.ts';
import { argumentAs as as, makeState as make } from '../make-state.ts';
import type { Predication } from '../predication.ts';
import { holds, type Stretch } from '../proposal.ts';
import { isBreak, lastToken, lowerAt, stretchOf } from '../token-ranges.ts';
import { describeMention } from './describe-mention.ts';
import { findMeasures } from './measures.ts';
import { phraseEndAt } from './verb-parts.ts';
import { findDoer } from './verb-subjects.ts';
import { adverbs, determiners } from './words.ts';

const copulas = /^(?:is|was|are|were)$/;
const maxFound = 12;

export function findStates(sentence: Sentence): readonly Predication[] {
  const found: Predication[] = [];
  for (let at = 1; at < sentence.tokens.length && found.length < maxFound; at += 1) {
    const token = sentence.tokens[at];
    if (!token || token.isAside) continue;
    if (copulas.test(token.lower)) found.push(...readCopula(sentence, at));
    else if (token.text === ',') found.push(...besideName(sentence, at));
  }
  return found;
}

function readCopula(sentence: Sentence, at: number): readonly Predication[] {
  const { text } = sentence;
  const trigger = stretchOf(sentence, { from: at, to: at });
  let from = at + 1;
  while (adverbs.has(lowerAt(sentence, from)) && lowerAt(sentence, from) !== 'about') from += 1;
  const isNegated = lowerAt(sentence, at + 1) === 'not';
  const value = stretchOf(sentence, { from, to: Math.max(from, phraseEndAt(sentence, from)) });
  if (!trigger || !value) return [];
  const missing = missingFrom(sentence, at, from);
  const isFigured = /\p{N}|\p{L} \p{L}/u.test(text.slice(value.start, value.end));
  const isCause = /\bcause of\b/i.test(text.slice(Math.max(sentence.start, trigger.start - 80), trigger.start));
  if (!missing && !isFigured && !isCause) return [];
  const doer = findDoer(sentence, at);
  if (!doer || doer.isUnreal) return [];
  if (missing)
    return [
      make({
        frame: 'missing',
        trigger,
        found: [as(doer.place, 'amount'), as(missing, 'doer')],
        isNegated: doer.isNegated,
      }),
    ];
  const cause = /^(?:the|an?|one)? ?(?:main |only |direct )?cause of /i.exec(
    text.slice(doer.place.start, doer.place.end),
  );
  if (cause) {
    const of = { start: doer.place.start + cause[0].length, end: doer.place.end };
    return [
      make({
        frame: 'cause',
        trigger,
        found: [as(of, 'doer'), as(value, 'cause')],
        isNegated: isNegated || doer.isNegated,
      }),
    ];
  }
  const figure = findMeasures(sentence).find((each) => each.start <= value.start + 1 && holds(value, each));
  const behind = figure && text.slice(figure.end, figure.end + 12);
  const frame =
    figure?.kind === 'length' && /^[\s-]*(?:high|tall|in height)\b/.test(behind ?? '')
      ? 'height'
      : figure?.kind === 'amount' && figure.end === value.end
        ? 'amounting'
        : undefined;
  return figure && frame
    ? [make({ frame, trigger, found: [as(doer.place, 'doer'), as(figure, 'amount')], isNegated })]
    : [];
}

/** "are missing after the flood", "are unaccounted for in the village": where. */
function missingFrom(sentence: Sentence, at: number, from: number): Stretch | undefined {
  const word = lowerAt(sentence, from);
  let next = from + 1;
  if (word === 'unaccounted' && lowerAt(sentence, next) === 'for') next += 1;
  else if (word !== 'missing' && !(word === 'feared' && lowerAt(sentence, next) === 'missing')) return undefined;
  const isWhere = /^(?:after|in|following)$/.test(lowerAt(sentence, next)) && at < next;
  return isWhere ? stretchOf(sentence, { from: next + 1, to: phraseEndAt(sentence, next + 1) }) : undefined;
}

/** The age, the occupation or the office between the commas behind a name. */
function besideName(sentence: Sentence, comma: number): readonly Predication[] {
  const who = nameBefore(sentence, comma);
  if (!who) return [];
  const found: Predication[] = [];
  for (let at = comma; found.length < 3 && lowerAt(sentence, at) === ',';) {
    const to = closing(sentence, at);
    const value = to === undefined ? undefined : stretchOf(sentence, { from: at + 1, to: to - 1 });
    if (to === undefined || !value || !mayStandBeside(sentence, at + 1, to - 1)) break;
    found.push(make({ frame: 'office', trigger: value, found: [as(who, 'doer'), as(value, 'value')] }));
    at = to;
  }
  return found;
}

function nameBefore(sentence: Sentence, comma: number): Stretch | undefined {
  const { tokens } = sentence;
  let from = comma;
  while (from > 0 && tokens[from - 1]?.isCapital === true && !determiners.has(lowerAt(sentence, from - 1))) from -= 1;
  const place = comma - from >= 2 ? stretchOf(sentence, { from, to: comma - 1 }) : undefined;
  const traits = place && describeMention(sentence, place);
  return traits?.kind === 'person' && traits.name.length > 1 ? place : undefined;
}

/** The comma that closes it, or the end of the sentence. */
function closing(sentence: Sentence, from: number): number | undefined {
  const last = lastToken(sentence);
  for (let at = from + 1; at <= last + 1 && at - from < 14; at += 1)
    if (at === last + 1 || isBreak(sentence, at)) return at;
  return undefined;
}

/** "61", "a nurse", "the mayor of Oster": no clause, no list, no name. */
function mayStandBeside(sentence: Sentence, from: number, to: number): boolean {
  if (from === to && sentence.tokens[from]?.kind === 'number') return true;
  const isPhrase =
    /^(?:an?|the|his|her|their|aged)$/.test(lowerAt(sentence, from)) && phraseEndAt(sentence, from) === to;
  return isPhrase && lowerAt(sentence, to + 1) !== 'and';
}
