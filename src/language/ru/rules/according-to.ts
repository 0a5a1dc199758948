/** «По словам X, …», «…, по данным X», «…, по версии X, …», «как сообщает X, …»: on the word of X. */

import type { CitedVoice } from '../../cited-voices.ts';
import type { Match, Rule, Sentence } from '../../language.ts';
import { saidAround, type SaidAroundWords } from '../../said-around.ts';
import { breakFrom, findCues, isBreak, lastToken, lowerAt, stretchOf, type TokenRange } from '../../token-ranges.ts';
import { contentEnd, passageOf } from '../contents.ts';
import { skipAside } from '../asides.ts';
import { hasFiniteVerb, phraseEnd } from '../phrases.ts';
import { findCitedVoices } from '../relays.ts';
import { verbForms } from '../speech-verbs.ts';
import { subjectAfter } from '../subjects.ts';
import { adverbs, conjunctions } from '../words.ts';

export const accordingTo: Rule = {
  name: 'ru/according-to',
  version: '1',
  says: '«По словам X, …», «…, по данным X»',
  find: findAccordingTo,
};

const nouns =
  /^(?:словам|данным|информации|сведениям|сообщению|сообщениям|мнению|версии|утверждению|утверждениям|свидетельству|свидетельствам|заявлению|оценке|оценкам|показаниям|рассказам|признанию|подсчётам|подсчетам|предположению|предположениям|выражению|признанию|убеждению|замечанию|наблюдению|логике|отзывам|воспоминаниям|воспоминанию|докладу|отчёту|отчету|прогнозам|выводам|выводу|заключению|описанию|ощущениям|ощущению|признаниям|пояснению|пояснениям|разъяснению|разъяснениям|догадкам|сводкам|сводке|заверению|легенде|мысли|формулировке|предсказанию|предсказаниям|утверждениям|предположениям|версиям|заявлениям|рассказу|наблюдениям|расчётам|расчетам|прогнозу|прогнозам|рассказу|определению|заверениям|заверению|уверениям|уверению|материалам)$/u;
/** «По данным термометра»: what shows and does not speak. */
const instruments =
  /^(?:термометр|барометр|датчик|прибор|сч[её]тчик|замер|измерени|спутник|радар|навигатор|календар|час(?:ов|ам)$)/u;
/** What people act by without anybody having said anything. */
const noVoices = /^(?:плану|закону|графику|традиции|обычаю|правилам|погоде|делу|телефону|итогам|результатам)$/u;

const inPaper =
  /^(?:указано|отмечается|отмечено|говорится|сказано|написано|сообщается|подч[её]ркивается|записано|утверждается|поясняется)$/u;
const studies = /^(?:опрос|исследовани|анализ|экспертиз|мониторинг|замер|переписи|аудит)/u;
const own = /^(?:его|её|ее|их|моему|моим|нашему|нашим|моей|нашей|мой|наш|моих|наших|моей|нашей)$/u;
/** An adjective in the dative. */
const agrees = /(?:ому|ему|ым|им|ой|ей)$/u;

/** The cue's tokens and the first token of the voice. */
type Cue = TokenRange & { readonly voiceFrom: number };

function findAccordingTo(sentence: Sentence): readonly Match[] {
  const cited = findCitedVoices(sentence);
  return findCues(sentence, (_, at) => cueAt(sentence, at) !== undefined)
    .map((at) => {
      const cue = cueAt(sentence, at);
      return cue && readAccordingTo(sentence, cue, cited);
    })
    .filter((match) => match !== undefined);
}

function cueAt(sentence: Sentence, at: number): Cue | undefined {
  const [first, second, third] = [at, at + 1, at + 2].map((each) => lowerAt(sentence, each));
  if (first === 'по' && nouns.test(second ?? '')) return { from: at, to: at + 1, voiceFrom: at + 2 };
  // «По предварительным данным МЧС», «по меткому замечанию классика».
  if (first === 'по' && agrees.test(second ?? '') && nouns.test(third ?? ''))
    return { from: at, to: at + 2, voiceFrom: at + 3 };
  // «По её собственным словам», «на его взгляд», «с её точки зрения».
  if (first === 'по' && own.test(second ?? '') && agrees.test(third ?? '') && nouns.test(lowerAt(sentence, at + 3)))
    return { from: at, to: at + 3, voiceFrom: at + 1 };
  if (first === 'на' && own.test(second ?? '') && third === 'взгляд')
    return { from: at, to: at + 2, voiceFrom: at + 1 };
  if (first === 'с' && own.test(second ?? '') && third === 'слов') return { from: at, to: at + 2, voiceFrom: at + 1 };
  if (first === 'с' && own.test(second ?? '') && third === 'точки') return { from: at, to: at + 3, voiceFrom: at + 1 };
  if (first === 'если' && second === 'верить') return { from: at, to: at + 1, voiceFrom: at + 2 };
  if (first === 'судя' && second === 'по' && nouns.test(third ?? ''))
    return { from: at, to: at + 2, voiceFrom: at + 3 };
  // «По её словам», «по их данным».
  if (first === 'по' && own.test(second ?? '') && nouns.test(third ?? ''))
    return { from: at, to: at + 2, voiceFrom: at + 1 };
  if (first === 'как' && inPaper.test(second ?? '') && /^(?:в|во|на)$/u.test(third ?? ''))
    return { from: at, to: at + 1, voiceFrom: at + 3 };
  // «На взгляд экспертов», «с точки зрения врачей», «как следует из отчёта».
  if (first === 'на' && second === 'взгляд') return { from: at, to: at + 1, voiceFrom: at + 2 };
  if (first === 'с' && second === 'точки' && third === 'зрения') return { from: at, to: at + 2, voiceFrom: at + 3 };
  if (first === 'как' && /^(?:следует|видно|явствует)$/u.test(second ?? '') && third === 'из')
    return { from: at, to: at + 2, voiceFrom: at + 3 };
  if (first === 'со' && second === 'слов' && !verbForms.has(lowerAt(sentence, at - 1)))
    return { from: at, to: at + 1, voiceFrom: at + 2 };
  // «Согласно результатам опроса», «по итогам исследования».
  const isStudied = /^(?:результатам|итогам)$/u.test(second ?? '') && studies.test(third ?? '');
  if ((first === 'согласно' || first === 'по') && isStudied) return { from: at, to: at + 1, voiceFrom: at + 2 };
  if (first === 'согласно' && !noVoices.test(second ?? '')) {
    const isNoun = nouns.test(second ?? '');
    return { from: at, to: isNoun ? at + 1 : at, voiceFrom: isNoun ? at + 2 : at + 1 };
  }
  if (first === 'как' && (at === 0 || isBreak(sentence, at - 1))) return tellingCue(sentence, at);
  return undefined;
}

/** «Как сообщил глава МВД, …», «как отмечают в посольстве». */
function tellingCue(sentence: Sentence, at: number): Cue | undefined {
  const verb = skipAside(sentence, at + 1);
  const form = verbForms.get(lowerAt(sentence, verb));
  const subject = form?.takesClause ? subjectAfter(sentence, verb + 1, form) : undefined;
  return subject && { from: at, to: verb, voiceFrom: subject.from };
}

function readAccordingTo(sentence: Sentence, cue: Cue, cited: readonly CitedVoice[]): Match | undefined {
  const isInside = cue.voiceFrom <= cue.to;
  const to = isInside ? cue.voiceFrom : voiceEnd(sentence, cue.voiceFrom);
  // «Адвокат со слов матери рассказал»: cited by whoever tells.
  if (lowerAt(sentence, cue.from) === 'со' && verbForms.has(lowerAt(sentence, to + 1))) return undefined;
  const isMeasured = instruments.test(lowerAt(sentence, cue.voiceFrom));
  const voice = to >= cue.voiceFrom && !isMeasured ? stretchOf(sentence, { from: cue.voiceFrom, to }) : undefined;
  // The pronoun within «по её словам» is the voice, so that the cue is what stands before and behind it.
  const cueStretch = stretchOf(sentence, isInside ? { from: cue.to, to: cue.to } : { from: cue.from, to: cue.to });
  const last = Math.max(to, cue.to);
  // «Как передаёт X со ссылкой на Y, …».
  const end = cited.find(({ from }) => from === last + 1)?.to ?? last;
  const said = voice && saidAround(sentence, { from: cue.from, to: end }, cited, around);
  const passage = said && said.to >= said.from ? passageOf(sentence, said) : undefined;
  if (!voice || !cueStretch || !said || !passage) return undefined;
  const confidence = said.from > end ? 'high' : 'middle';
  return {
    confidence,
    act: 'asserts',
    cue: cueStretch,
    voices: [voice, ...cited.slice(0, 1).map((each) => each.voice)],
    passage,
  };
}

/** «По словам Анны Орловой, главы клиники, …»: what follows a name and has no verb belongs to it. */
function voiceEnd(sentence: Sentence, from: number): number {
  const to = phraseEnd(sentence, from, breakFrom(sentence, from) - 1);
  const next = breakFrom(sentence, to + 2);
  if (to < from || lowerAt(sentence, to + 1) !== ',' || next > lastToken(sentence)) return to;
  const range = { from: to + 2, to: next - 1 };
  const isShort = range.to - range.from < 7 && phraseEnd(sentence, range.from, range.to) === range.to;
  const isName = sentence.tokens[to]?.isCapital === true || sentence.tokens[range.from]?.isCapital === true;
  return isShort && isName && !hasFiniteVerb(sentence, range) && sentence.tokens[next]?.text === ',' ? range.to : to;
}

export const around: SaidAroundWords = {
  isLeadIn: (lower) => lower === ',' || conjunctions.has(lower) || adverbs.has(lower),
  joints: /^(?:что|который|которая|которые|которое|где|кто|когда|но|а|и)$/u,
  hasFiniteVerb,
  contentEnd,
};
