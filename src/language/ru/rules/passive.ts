/** «Его опознали родственники», «был опознан родственниками», «в заявлении МИД говорится, что …». */

import type { Match, Rule, Sentence } from '../../language.ts';
import {
  breakBefore,
  breakFrom,
  findCues,
  lastToken,
  lowerAt,
  stretchOf,
  type TokenRange,
} from '../../token-ranges.ts';
import { clauseStart, contentEnd, passageOf } from '../contents.ts';
import { phraseEnd } from '../phrases.ts';

export const passive: Rule = {
  name: 'ru/passive',
  version: '1',
  says: '«был опознан родственниками», «в заявлении X говорится, что …»',
  find: findPassives,
};

function findPassives(sentence: Sentence): readonly Match[] {
  return findCues(sentence, ({ lower }) =>
    /^(?:опознан[аоы]?|узнан[аы]?|говорится|сообщается|отмечается|утверждается|подчёркивается|подчеркивается|указывается|уточняется|поясняется|упоминается|приводится|описывается|зафиксировано|записано|изложено|прописано|значится|констатируется|следует|явствует|вытекает|указано|сказано|написано)$/u.test(
      lower,
    ),
  )
    .map((at) =>
      /^(?:оп|узн)/u.test(lowerAt(sentence, at)) ? readRecognised(sentence, at) : readWritten(sentence, at),
    )
    .filter((match) => match !== undefined);
}

/** «Он был опознан родственниками»: the clause is what they say. */
function readRecognised(sentence: Sentence, at: number): Match | undefined {
  const to = phraseEnd(sentence, at + 1, breakFrom(sentence, at + 1) - 1);
  const isInstrumental = /(?:ами|ями|ом|ем|ём|ой|ей|ым|им|ыми|ими|ью)$/u.test(lowerAt(sentence, at + 1));
  const voice = isInstrumental && to > at ? stretchOf(sentence, { from: at + 1, to }) : undefined;
  const cue = stretchOf(sentence, { from: at, to: at });
  const passage = passageOf(sentence, { from: breakBefore(sentence, at) + 1, to: contentEnd(sentence, at, []) });
  return voice && cue && passage && { confidence: 'middle', act: 'asserts', cue, voices: [voice], passage };
}

/** «В заявлении МИД говорится, что …», «…, говорится в заявлении МИД»: the paper speaks. */
function readWritten(sentence: Sentence, at: number): Match | undefined {
  const cue = stretchOf(sentence, { from: at, to: at });
  const isFrom = /^(?:следует|явствует|вытекает)$/u.test(lowerAt(sentence, at));
  const speaks = isFrom ? /^из$/ : /^(?:в|во|на)$/;
  const isTag = speaks.test(lowerAt(sentence, at + 1)) && /^[,—–-]$/.test(lowerAt(sentence, at - 1));
  if (isTag) {
    const to = phraseEnd(sentence, at + 2, lastToken(sentence));
    const voice = to > at + 1 ? stretchOf(sentence, { from: at + 2, to }) : undefined;
    const passage = at > 2 ? passageOf(sentence, { from: 0, to: at - 2 }) : undefined;
    return voice && cue && passage && { confidence: 'middle', act: 'asserts', cue, voices: [voice], passage };
  }
  const { from, to: last } = beforeRelative(sentence, { from: breakBefore(sentence, at) + 1, to: at - 1 });
  const isPlace = speaks.test(lowerAt(sentence, from)) && phraseEnd(sentence, from + 1, last) === last;
  const start = clauseStart(sentence, at + 1);
  const voice = isPlace ? stretchOf(sentence, { from: from + 1, to: last }) : undefined;
  const passage =
    start === undefined ? undefined : passageOf(sentence, { from: start, to: contentEnd(sentence, start, []) });
  return voice && cue && passage && { confidence: 'middle', act: 'asserts', cue, voices: [voice], passage };
}

/** «В письме, которое есть у редакции, говорится»: over the relative clause. */
function beforeRelative(sentence: Sentence, segment: TokenRange): TokenRange {
  const comma = segment.from - 1;
  if (segment.to >= segment.from || lowerAt(sentence, comma) !== ',') return segment;
  const inner = breakBefore(sentence, comma) + 1;
  const isRelative = /^(?:котор|размещ|опубликованн|направленн|распростран[её]нн|подписанн)/u.test(
    lowerAt(sentence, inner),
  );
  return isRelative ? { from: breakBefore(sentence, inner - 1) + 1, to: inner - 2 } : segment;
}
