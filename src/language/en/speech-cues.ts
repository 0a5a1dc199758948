/**
 * Verbs of speech at their place in a sentence: told from the participle and the noun in the same letters, with the second
 * word that belongs to them, unless what they say is denied or only thought of.
 */

import type { Sentence } from '../language.ts';
import { isBreak, isOpeningMark, lastToken, lowerAt } from '../token-ranges.ts';
import { isBase, isVerbAt } from './clauses.ts';
import { infinitiveBehind } from './contents.ts';
import {
  infinitiveActs,
  needsParticle,
  particles,
  silences,
  verbForms,
  withParticle,
  type VerbForm,
} from './speech-verbs.ts';
import { verbGroupOf, type Subject } from './subjects.ts';
import { determiners, prepositions, standsAlone, subjectPronouns } from './words.ts';

/** A verb of speech at its place. `after` is the token after the cue. */
export type Cue = { readonly verb: number; readonly after: number; readonly form: VerbForm; readonly before: number };

/** The verb of speech at the token, unless it is denied, only thought of, or no verb there. */
export function cueAt(sentence: Sentence, verb: number): Cue | undefined {
  const named = verbForms.get(lowerAt(sentence, verb));
  const form = named && formThere(sentence, verb, named);
  if (!form) return undefined;
  const { before, isNegated, isUnreal, hasBe } = verbGroupOf(sentence, verb);
  const isDoubted = isNegated && /^(?:believe|think|accept|agree)$/.test(form.lemma) && !hasBe;
  if (((isNegated || isUnreal) && !isDoubted) || hasBe !== (form.tense === 'participle')) return undefined;
  // "Wanted to know why".
  const isQuestion = form.lemma === 'know' && lowerAt(sentence, verb - 2).startsWith('want');
  const act = isDoubted ? 'denies' : isQuestion ? 'asks' : form.act;
  const isReal = form.tense === 'base' && !isUnreal && lowerAt(sentence, verb - 1) === 'to';
  const tense = isDoubted || isReal ? 'past' : form.tense;
  const cue = { verb, after: verb + form.words, form: { ...form, act, tense }, before };
  return isVerb(sentence, cue) ? cue : undefined;
}

/** The verb as what follows makes it: "called for", "called it a joke", "agreed to pay"; undefined where it says nothing. */
function formThere(
  sentence: Sentence,
  verb: number,
  form: VerbForm,
): (VerbForm & { readonly words: number }) | undefined {
  const next = lowerAt(sentence, verb + 1);
  const isInfinitive = next === 'to' && isBase(sentence, verb + 2);
  if (particles[form.lemma]?.words.has(next) && !(isInfinitive && form.lemma !== 'point'))
    return isRecipe(sentence, verb) ? undefined : { ...withParticle(form), words: 2 };
  if (needsParticle(form.lemma))
    return form.lemma === 'call' && isNaming(sentence, verb)
      ? { ...form, act: 'asserts', takesObject: true, words: 1 }
      : undefined;
  const infinitive = infinitiveActs[form.lemma];
  if (isInfinitive && (infinitive !== undefined || form.needsInfinitive)) {
    const isSilent = form.act === 'denies' && silences.test(lowerAt(sentence, verb + 2));
    return isSilent
      ? undefined
      : { ...form, act: infinitive ?? form.act, takesObject: true, needsThat: false, words: 1 };
  }
  if (!form.needsInfinitive) return { ...form, words: 1 };
  const isOwn = form.takesClause && next === 'that';
  return isOwn || (form.act === 'urges' && infinitiveBehind(sentence, verb + 1) !== undefined)
    ? { ...form, takesObject: true, words: 1 }
    : undefined;
}

/** "The recipe calls for butter": a thing that needs, not a voice that asks. */
function isRecipe(sentence: Sentence, verb: number): boolean {
  return /^(?:recipe|recipes|situation|plan|job|budget|occasion|work|design|rules)$/.test(lowerAt(sentence, verb - 1));
}

/** “Called the charges “a story”, "called it the boldest": what somebody calls something, and no call to anybody. */
function isNaming({ tokens }: Sentence, verb: number): boolean {
  const next = tokens.slice(verb + 1, verb + 9);
  const stop = next.findIndex(({ text }) => /^[,.;:]$/.test(text));
  const near = next.slice(0, stop === -1 ? undefined : stop);
  const isNamed = (at: number) => isOpeningMark(tokens, verb + 1 + at);
  return (
    near.length > 1 &&
    near.some(
      ({ lower }, at) =>
        at > 0 && (isNamed(at) || (determiners.has(lower) && !prepositions.has(near[at - 1]?.lower ?? ''))),
    )
  );
}

/** Tells the verb from the participle ("the reported attack", "confirmed by") and from the noun ("the report"). */
function isVerb(sentence: Sentence, { verb, after, form, before }: Cue): boolean {
  const previous = lowerAt(sentence, verb - 1);
  const next = lowerAt(sentence, after);
  if (
    next === 'by' ||
    (determiners.has(previous) && !isAlone(sentence, verb, next)) ||
    (prepositions.has(previous) && previous !== 'to') ||
    /['’]s$/.test(previous)
  )
    return false;
  if (form.tense !== 'present' || !form.isAlsoNoun || isBreak(sentence, before)) return true;
  const isFollowed =
    after > lastToken(sentence) || /^(?:that|to)$/.test(next) || determiners.has(next) || subjectPronouns.has(next);
  return isFollowed || isOpeningMark(sentence.tokens, after) || next === ',' || next === ':';
}

/** "A father of two told", "many believe that": the word before stands for those who say it, and no noun follows. */
function isAlone(sentence: Sentence, verb: number, next: string): boolean {
  if (!standsAlone(lowerAt(sentence, verb - 1))) return false;
  const isFirst = verb === 1 || isBreak(sentence, verb - 2);
  const isClause = next === 'that' || subjectPronouns.has(next) || determiners.has(next);
  return lowerAt(sentence, verb - 2) === 'of' || (isFirst && isClause);
}

/** "They say", "analysts at the bank say", "those who say": what a base form asks of its subject. */
export function isPlural(sentence: Sentence, { from, headTo }: Subject): boolean {
  const { tokens } = sentence;
  const inner = tokens.findIndex(
    ({ lower, kind }, at) =>
      at > from && at < headTo && (prepositions.has(lower) || (kind === 'word' && isVerbAt(sentence, at))),
  );
  // "Analysts at Brevik Bank", "data compiled by the agency": the head stands before what tells of it.
  const lower = lowerAt(sentence, inner > from ? inner - 1 : headTo);
  const isList = tokens.slice(from, headTo).some((token) => token.lower === 'and');
  return isList || pluralWords.test(lower) || /[a-z]{2}[^s'’]s$/.test(lower);
}

const pluralWords =
  /^(?:they|we|you|i|police|people|media|others|many|some|most|few|both|several|those|these|data|men|women|children|two|three|four|five|six|seven|eight|nine|ten)$/;
