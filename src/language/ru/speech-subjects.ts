/**
 * Whose a verb of speech is where no noun phrase stands right before or behind it: the voice of the verb before, who did the
 * thing before, or who passes it on.
 */

import type { CitedVoice } from '../cited-voices.ts';
import type { Match, Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { breakBefore, lowerAt, stretchOf } from '../token-ranges.ts';
import { isFiniteVerb, phraseEnd } from './phrases.ts';
import { isAbout, isBack, type Cue } from './speech-said.ts';
import { verbOf, type VerbForm } from './speech-verbs.ts';
import { isVoiceLike, subjectAfter, subjectBefore, type Subject } from './subjects.ts';

/** «Его слова подтвердил сосед», «эти данные опровергли в МВД»: what was said before is no voice. */
export function besideUndergoer(sentence: Sentence, { verb, to, form }: Cue): Subject | undefined {
  const from = breakBefore(sentence, verb) + 1;
  // «О задержании Ильи сообщила его жена».
  const isOf = form.takesAbout && isAbout(lowerAt(sentence, from)) && !isBack.test(lowerAt(sentence, from + 1));
  const isSaid = isOf || (form.takesObject && sayings.test(lowerAt(sentence, verb - 1)) && from > verb - 4);
  const subject = isSaid ? subjectAfter(sentence, to + 1, form) : undefined;
  return subject && isVoiceLike(sentence, subject) ? subject : undefined;
}

const sayings = /^(?:слова|данные|сведения|показания|сообщени[ея]|заявлени[ея]|утверждени[ея]|обвинения|слухи|факт)$/u;

/** «Он сказал, что …, и добавил, что …»: the subject of the verb before it. */
export function sharedSubject(sentence: Sentence, verb: number, found: readonly Match[]): Subject | undefined {
  const before = lowerAt(sentence, verb - 1);
  const last = found.at(-1);
  const voice = last?.voices[0];
  const isJoined =
    before === 'и' ||
    before === 'а' ||
    before === 'но' ||
    (before === ',' && found.length > 0) ||
    /^(?:также|затем|потом)$/u.test(before);
  return isJoined && voice && last && sentence.tokens[verb] && last.cue.start < sentence.tokens[verb].start
    ? { voice, from: verb, to: verb }
    : undefined;
}

/** «Гринько воздержался от оценок, но дал понять, что …»: who did the thing before says it. */
export function droppedSubject(sentence: Sentence, { verb, form }: Cue): Subject | undefined {
  if (!/^(?:и|а|но|однако|зато)$/u.test(lowerAt(sentence, verb - 1))) return undefined;
  for (let at = verb - 2; at > 0 && at > verb - 24; at -= 1) {
    if (!isFiniteVerb(sentence, at) || sentence.tokens[at]?.isQuoted) continue;
    const subject = subjectBefore(sentence, at, form);
    return subject && isVoiceLike(sentence, subject) ? subject : undefined;
  }
  return undefined;
}

/** Who does what the sentence tells before the gerund. */
export function doerBefore(sentence: Sentence, verb: number): Subject | undefined {
  for (let at = verb - 1; at > 0 && at > verb - 24; at -= 1) {
    if (!isFiniteVerb(sentence, at) || sentence.tokens[at]?.isQuoted) continue;
    const subject = subjectBefore(sentence, at, anyForm) ?? subjectAfter(sentence, at + 1, anyForm);
    return subject && isVoiceLike(sentence, subject) ? subject : undefined;
  }
  return undefined;
}

const anyForm: VerbForm = { ...verbOf('asserts', 'o'), isPlural: false };

/** «Педагог, чьи слова приводит „Верстак“, назвала …»: who passes it on. */
export function quotedBy(sentence: Sentence, subject: Subject, verb: number): readonly Stretch[] {
  for (let at = subject.to + 1; at < verb - 1; at += 1) {
    const isRelative =
      /^(?:чь|котор)/u.test(lowerAt(sentence, at)) &&
      (sentence.tokens[at - 1]?.text === ',' || sentence.tokens[at - 2]?.text === ',');
    const quoting = [at + 1, at + 2, at + 3].find((each) =>
      /^(?:приводит|цитирует|приводят|цитируют|ссылается|ссылаются)$/u.test(lowerAt(sentence, each)),
    );
    if (!isRelative || quoting === undefined || quoting > verb) continue;
    const to = phraseEnd(sentence, quoting + 1, verb - 1);
    const outer = to > quoting ? stretchOf(sentence, { from: quoting + 1, to }) : undefined;
    return outer ? [outer] : [];
  }
  return [];
}

export function citedBy(subject: Subject, verb: number, cited: readonly CitedVoice[]): readonly Stretch[] {
  const near = cited.filter(
    ({ from, to }) =>
      (from > subject.from && from < Math.max(verb, subject.to) + 14) || (to < subject.from && subject.from - to < 4),
  );
  return near.slice(0, 1).map(({ voice }) => voice);
}
