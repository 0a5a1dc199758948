/**
 * Verbs of speech, wherever they stand: «X сообщил, что …», «сообщила пресс-служба X», «…», — сказал X, «…, — сказал
 * X, — …», «…, рассказали в X», «X: «…»», «X призвал власти …», «X сообщил о …».
 */

import type { CitedVoice } from '../../cited-voices.ts';
import type { Match, Rule, Sentence } from '../../language.ts';
import { lowerAt, stretchOf } from '../../token-ranges.ts';
import { clauseStart, contentEnd, passageOf } from '../contents.ts';
import { skipAside } from '../asides.ts';
import { findCitedVoices } from '../relays.ts';
import { phraseCueAt } from '../speech-phrases.ts';
import { isAbout, saidBeside, type Cue } from '../speech-said.ts';
import { besideUndergoer, citedBy, doerBefore, droppedSubject, quotedBy, sharedSubject } from '../speech-subjects.ts';
import { readTag } from '../speech-tags.ts';
import { gerunds, negatedAct, verbForms, type VerbForm } from '../speech-verbs.ts';
import { isVoiceLike, subjectAfter, subjectBefore, type Subject } from '../subjects.ts';

export const speechVerb: Rule = {
  name: 'ru/speech-verb',
  version: '1',
  says: '«X сообщил, что …», «…, — сказал X»',
  find: findSpeech,
};

/** Hostile: a sentence with more verbs of speech is none that a person wrote. */
const maxCues = 20;

function findSpeech(sentence: Sentence): readonly Match[] {
  const cited = findCitedVoices(sentence);
  const found: Match[] = [];
  for (const [verb, { isAside }] of sentence.tokens.entries()) {
    if (isAside || found.length >= maxCues || !isSpoken(sentence, verb)) continue;
    for (const cue of cuesAt(sentence, verb)) {
      const match =
        readTag(sentence, cue, cited) ??
        (sentence.tokens[verb]?.isQuoted ? undefined : readCue(sentence, cue, cited, found));
      if (match) found.push(match);
      if (match) break;
    }
  }
  return found;
}

/** The verb with what completes it before the verb alone. */
function cuesAt(sentence: Sentence, verb: number): readonly Cue[] {
  const phrase = phraseCueAt(sentence, verb);
  const form = formAt(sentence, verb);
  const gerund = gerunds.get(lowerAt(sentence, verb));
  if (gerund && lowerAt(sentence, verb - 1) !== 'не')
    return [{ verb, to: verb, form: { ...gerund, isPlural: false, isGerund: true } }];
  return [...(phrase ? [{ verb, ...phrase }] : []), ...(form ? [{ verb, to: verb, form }] : [])];
}

/** «Не верит, что …» denies; «не сообщил» says nothing. */
function formAt(sentence: Sentence, verb: number): VerbForm | undefined {
  const lower = lowerAt(sentence, verb);
  const form = verbForms.get(lower);
  if (!form) return undefined;
  const isNegated = lowerAt(sentence, verb - 1) === 'не';
  const act = isNegated ? negatedAct(lower) : form.needsNegation ? undefined : form.act;
  return act && { ...form, act };
}

/** Neither wished nor only thought of; «как сообщает X» has a rule of its own. */
function isSpoken(sentence: Sentence, verb: number): boolean {
  const before = lowerAt(sentence, verb - 1);
  const after = lowerAt(sentence, verb + 1);
  return (
    before !== 'бы' && after !== 'бы' && after !== 'ли' && before !== 'как' && lowerAt(sentence, verb - 2) !== 'как'
  );
}

/** The verb and then what is said. */
function readCue(
  sentence: Sentence,
  cue: Cue,
  cited: readonly CitedVoice[],
  found: readonly Match[],
): Match | undefined {
  const { verb, to, form } = cue;
  if (form.isGerund) return readGerund(sentence, cue, cited, found);
  if (form.needsDash && !form.needsColon) return undefined;
  const subject =
    besideUndergoer(sentence, cue) ??
    subjectBefore(sentence, verb, form) ??
    subjectAfter(sentence, to + 1, form) ??
    sharedSubject(sentence, verb, found) ??
    droppedSubject(sentence, cue);
  if (!subject) return undefined;
  const said = saidBeside(sentence, cue, subject, cited);
  const cueStretch = stretchOf(sentence, { from: verb, to });
  const passage =
    said && passageOf(sentence, { from: said.from, to: said.to ?? contentEnd(sentence, said.from, cited) });
  if (!cueStretch || !said || !passage) return undefined;
  if (saysNothing(sentence, cue, subject, said.from, cited.length > 0)) return undefined;
  const voices = [...quotedBy(sentence, subject, verb), subject.voice, ...citedBy(subject, verb, cited)];
  return { confidence: said.confidence, act: form.act, cue: cueStretch, voices, passage };
}

/** «Это говорит о том, что …», «магазин говорит на двух языках», «цены обещают быть высокими»: nobody speaks. */
function saysNothing(
  sentence: Sentence,
  { verb, form }: Cue,
  subject: Subject,
  from: number,
  isCitedNear: boolean,
): boolean {
  const lower = lowerAt(sentence, verb);
  if (/^(?:это|всё|все|то|что)$/u.test(lowerAt(sentence, subject.to)) && subject.from === subject.to) return true;
  // Whoever learns something says it only where it is told from whom, or prints it.
  if (/^(?:узна|услыша|разузна)/u.test(lower) && lowerAt(sentence, from) === 'что')
    return !isCitedNear && sentence.tokens[subject.to]?.isQuoted !== true;
  if (form.needsVoice && !isVoiceLike(sentence, subject)) return true;
  // «показал на допросе, что», and not «показал кадры, на которых видно, как».
  if (lower.startsWith('показ') && skipAside(sentence, Math.max(verb, subject.to) + 1) < from - 1) return true;
  if (/^(?:требует|обещал[аои]?)$/u.test(lower) && !isVoiceLike(sentence, subject)) return true;
  // «верят в Деда Мороза» is no speech, «не верит в успех» is.
  if (lower.startsWith('вер') && form.act !== 'denies' && lowerAt(sentence, from) === 'в') return true;
  const isWeak =
    (/^говор(?:ит|ят|ил[аои]?)$/u.test(lower) && /^(?:о|об|на)$/u.test(lowerAt(sentence, verb + 1))) ||
    (/^обеща(?:ет|ют|л[аои]?)$/u.test(lower) && lowerAt(sentence, from) === 'быть');
  return isWeak && !isVoiceLike(sentence, subject);
}

/** «…, добавив, что …», «Подчеркнув, что …, X …»: of whoever says or does the main thing. */
function readGerund(
  sentence: Sentence,
  { verb, to, form }: Cue,
  cited: readonly CitedVoice[],
  found: readonly Match[],
): Match | undefined {
  const start = form.takesClause ? clauseStart(sentence, to + 1) : undefined;
  const isNear = start !== undefined && skipAside(sentence, to + 1) >= start - 1;
  const isOf = form.takesAbout && isAbout(lowerAt(sentence, to + 1));
  const from = isNear ? start : isOf ? to + 1 : undefined;
  const voice = found.at(-1)?.voices[0] ?? doerBefore(sentence, verb)?.voice;
  const cue = stretchOf(sentence, { from: verb, to });
  const passage = from === undefined ? undefined : passageOf(sentence, { from, to: contentEnd(sentence, from, cited) });
  return voice && cue && passage && { confidence: 'middle', act: form.act, cue, voices: [voice], passage };
}
