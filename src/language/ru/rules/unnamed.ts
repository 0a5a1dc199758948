/**
 * Somebody says it whom the text does not name: «сообщается, что …», «говорят, …», «ходят слухи, что …», «по некоторым данным,
 * …», «как стало известно, …», «якобы». What is only known («известно, что») nobody says.
 */

import {
  isOpeningMark,
  breakBefore,
  breakFrom,
  findCues,
  isBreak,
  lastToken,
  lowerAt,
  stretchOf,
} from '../../token-ranges.ts';
import type { Match, Rule, Sentence } from '../../language.ts';
import type { Act } from '../../../statement/statement.ts';
import { saidAround } from '../../said-around.ts';
import type { TokenRange } from '../../token-ranges.ts';
import { clauseStart, contentEnd, passageOf } from '../contents.ts';
import { skipAside } from '../asides.ts';
import { hasFiniteVerb } from '../phrases.ts';
import { verbForms } from '../speech-verbs.ts';
import { isAdverb } from '../words.ts';
import { around } from './according-to.ts';

export const unnamed: Rule = {
  name: 'ru/unnamed',
  version: '1',
  says: '«сообщается, что …», «говорят, …», «по слухам, …», «якобы»: nobody is named',
  find: findUnnamed,
};

type Cue = TokenRange & { readonly act: Act; readonly isAround?: true };

function findUnnamed(sentence: Sentence): readonly Match[] {
  return findCues(sentence, (_, at) => cueAt(sentence, at) !== undefined)
    .map((at) => {
      const cue = cueAt(sentence, at);
      return cue && readUnnamed(sentence, cue);
    })
    .filter((match) => match !== undefined);
}

function cueAt(sentence: Sentence, at: number): Cue | undefined {
  return (
    sourceAt(sentence, at) ??
    asKnownAt(sentence, at) ??
    rumourAt(sentence, at) ??
    passiveAt(sentence, at) ??
    manyAt(sentence, at)
  );
}

/** «По слухам», «по некоторым данным», with nobody behind them. */
function sourceAt(sentence: Sentence, at: number): Cue | undefined {
  if (lowerAt(sentence, at) !== 'по') return undefined;
  const isVague = vague.test(lowerAt(sentence, at + 1));
  const to = isVague ? at + 2 : at + 1;
  const noun = lowerAt(sentence, to);
  // «По данным на утро 3 мая».
  if (told.test(noun) && lowerAt(sentence, to + 1) === 'на') return { from: at, to, act: 'asserts', isAround: true };
  const isRumour = isVague ? told.test(noun) : /^(?:слухам|легенде|преданию|поверью)$/u.test(noun);
  return isRumour ? { from: at, to, act: 'asserts', isAround: true } : undefined;
}

const vague =
  /^(?:некоторым|разным|различным|неподтвержд[её]нн\p{L}+|неофициальн\p{L}+|имеющ\p{L}+|предварительн\p{L}+|последн\p{L}+|оперативн\p{L}+|уточн[её]нн\p{L}+|непроверенн\p{L}+|свежим|всеобщему|общему|распростран[её]нному|местным)$/u;
const told =
  /^(?:данным|сведениям|информации|оценкам|слухам|сообщениям|версиям|версии|подсчётам|подсчетам|мнению|преданиям|поверьям)$/u;

/** «Как стало известно», «как сообщалось ранее», «как говорят». */
function asKnownAt(sentence: Sentence, at: number): Cue | undefined {
  const [first, second, third] = [at, at + 1, at + 2].map((each) => lowerAt(sentence, each));
  if (first === 'стало' && second === 'известно')
    return {
      from: lowerAt(sentence, at - 1) === 'как' ? at - 1 : at,
      to: at + 1,
      act: 'asserts',
      ...isAs(sentence, at),
    };
  if (first === 'принято' && /^(?:считать|думать|полагать)$/u.test(second ?? ''))
    return { from: at, to: at + 1, act: 'asserts', ...isAs(sentence, at) };
  const isTold =
    second !== undefined &&
    (passives.test(second) || /^(?:говорят|пишут|рассказывают|сообщают|утверждают|полагают|считают)$/u.test(second));
  const to = isAdverb(third ?? '') ? at + 2 : at + 1;
  const isAlone = isBreak(sentence, to + 1);
  return first === 'как' && isTold && isAlone ? { from: at, to: at + 1, act: 'asserts', isAround: true } : undefined;
}

function isAs(sentence: Sentence, at: number): { readonly isAround?: true } {
  return lowerAt(sentence, at - 1) === 'как' ? { isAround: true } : {};
}

/** «Ходят слухи, что», «бытует мнение, будто», «появилась информация о том, что». */
function rumourAt(sentence: Sentence, at: number): Cue | undefined {
  const verb = lowerAt(sentence, at);
  if (!spread.test(verb)) return undefined;
  const behind = [at + 1, at + 2].find((each) => rumours.test(lowerAt(sentence, each)));
  const ahead = [at - 1, at - 2].find((each) => rumours.test(lowerAt(sentence, each)));
  const range = behind ? { from: at, to: behind } : ahead === undefined ? undefined : { from: ahead, to: at };
  return range && { ...range, act: 'asserts' };
}

const spread =
  /^(?:ход(?:ят|ит|или)|пош(?:ли|[её]л)|прош(?:[её]л|ли)|есть|быту(?:ет|ют)|существу(?:ет|ют)|появи(?:лись|лась|лось)|поступи(?:ла|ли|ло)|поступа(?:ет|ют)|циркулир\p{L}+|распростран\p{L}+|звуч(?:ат|ит|али)|име(?:ется|ются)|ползут|пополз(?:ли)?|получен[аы]?|живуч\p{L}*)$/u;
const rumours =
  /^(?:слух\p{L}{0,2}|мнени[ея]|верси[яи]|информаци[яи]|сведения|сообщени[ея]|подозрени[ея]|предположени[ея]|легенд[аы]|поверье|данные)$/u;

/** «Сообщается, что», «…, утверждается»; «якобы». */
function passiveAt(sentence: Sentence, at: number): Cue | undefined {
  const lower = lowerAt(sentence, at);
  if (lower === 'якобы') return { from: at, to: at, act: 'asserts', isAround: true };
  if (!passives.test(lower)) return undefined;
  return { from: at, to: at, act: /^(?:ожид|предполаг)/u.test(lower) ? 'expects' : 'asserts' };
}

const passives =
  /^(?:сообща|утвержда|отмеча|указыва|подч[её]ркива|уточня|поясня|добавля|предполага|счита|ожида|переда|рассказыва|заявля)(?:ется|лось|ётся)$|^(?:говорится|говорилось|сообщено|заявлено|объявлено)$/u;

/** «Говорят, мост строили пленные», «нам твердят, что …»: many, and nobody of them. */
function manyAt(sentence: Sentence, at: number): Cue | undefined {
  const lower = lowerAt(sentence, at);
  const form =
    verbForms.get(lower) ??
    (rumoured.test(lower) ? { isPlural: true, takesClause: true, act: 'asserts' as const } : undefined);
  if (!form?.isPlural || !form.takesClause) return undefined;
  const from = breakBefore(sentence, at) + 1;
  if (skipTold(sentence, from) < at) return undefined;
  return { from: at, to: at, act: form.act };
}

const rumoured = /^(?:поговаривают|твердят|твердили|болтают|судачат|шепчутся|толкуют|сказывают|поговаривали)$/u;

/** Over whoever is told, when and where. */
function skipTold(sentence: Sentence, from: number): number {
  let at = from;
  while (/^(?:и|а|но|мне|нам|ему|ей|им|вам|тебе|всем|многим)$/u.test(lowerAt(sentence, at)) || isOpenDash(sentence, at))
    at += 1;
  return skipAside(sentence, at);
}

function isOpenDash({ tokens }: Sentence, at: number): boolean {
  return at === 0 && tokens[0]?.kind === 'mark' && !isOpeningMark(tokens, 0);
}

function readUnnamed(sentence: Sentence, cue: Cue): Match | undefined {
  const range = cue.isAround ? rangeAround(sentence, cue) : rangeBeside(sentence, cue);
  const place = stretchOf(sentence, cue);
  const passage = range && range.to >= range.from ? passageOf(sentence, range) : undefined;
  return place && passage && { confidence: 'low', act: cue.act, cue: place, voices: [], isUnnamed: true, passage };
}

/** What stands around the cue; of «якобы» its clause. */
function rangeAround(sentence: Sentence, cue: Cue): TokenRange | undefined {
  if (lowerAt(sentence, cue.from) !== 'якобы') {
    const isApart = isBreak(sentence, cue.to + 1) || cue.from === 0;
    return isApart || hasFiniteVerb(sentence, cue)
      ? saidAround(sentence, widened(sentence, cue), [], around)
      : undefined;
  }
  const clause = {
    from: breakBefore(sentence, cue.from) + 1,
    to: Math.min(breakFrom(sentence, cue.to) - 1, lastToken(sentence)),
  };
  if (!hasFiniteVerb(sentence, clause)) return undefined;
  return clause.from === cue.from ? { from: cue.from + 1, to: clause.to } : clause;
}

/** «Как стало известно „Вестям“», «как сообщалось ранее»: up to the comma. */
function widened(sentence: Sentence, { from, to }: Cue): TokenRange {
  const end = breakFrom(sentence, to + 1) - 1;
  const isLong = lowerAt(sentence, from) === 'как' || lowerAt(sentence, to + 1) === 'на';
  return isLong && end - to < 6 ? { from, to: end } : { from, to };
}

/** The clause behind it, what stands before a tag, or all around «…, говорят, …». */
function rangeBeside(sentence: Sentence, { from, to }: Cue): TokenRange | undefined {
  const next = to + 1;
  const isBefore = lowerAt(sentence, from - 1) === ',';
  const last = lastToken(sentence);
  const near = skipAside(sentence, next);
  const start = clauseStart(sentence, next);
  if (start !== undefined && start <= near + 2) return { from: start, to: contentEnd(sentence, start, []) };
  const about = lowerAt(sentence, next);
  if (
    /^(?:о|об)$/u.test(about) &&
    (!verbForms.has(lowerAt(sentence, to)) || /^(?:сообща|пиш|рассказыва)/u.test(lowerAt(sentence, to)))
  )
    return { from: next, to: contentEnd(sentence, next, []) };
  if (isBefore && near > last && from > 2) return { from: 0, to: from - 2 };
  if (lowerAt(sentence, next) !== ',') return undefined;
  if (isBefore) return { from: 0, to: last };
  return breakBefore(sentence, from) < 1 && hasFiniteVerb(sentence, { from: next, to: last })
    ? { from: next + 1, to: contentEnd(sentence, next + 1, []) }
    : undefined;
}
