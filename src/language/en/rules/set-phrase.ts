/**
 * Set phrases of several words: "made it clear that …", "is confident that …", "put the loss at …". The words are data; whose
 * they are is found as for verbs of speech.
 */

import type { Match, Rule, Sentence } from '../../language.ts';
import type { Act } from '../../../statement/statement.ts';
import { findCues, isOpeningMark, lastToken, lowerAt, stretchOf } from '../../token-ranges.ts';
import { hasFiniteVerb, phraseEnd, startsPhrase } from '../clauses.ts';
import { contentEnd, passageOf } from '../contents.ts';
import { subjectBefore, verbGroupOf } from '../subjects.ts';
import { beForms, standsAlone } from '../words.ts';

export const setPhrase: Rule = {
  name: 'en/set-phrase',
  version: '1',
  says: '"made it clear that …", "is confident that …", "put the loss at …"',
  find: findPhrases,
};

type Phrase = readonly [words: string, act: Act];

/** After them comes what is said: a clause, or a thing where they end with a preposition. */
const phrases: readonly Phrase[] = [
  ['made it clear', 'asserts'],
  ['makes it clear', 'asserts'],
  ['make it clear', 'asserts'],
  ['made clear', 'asserts'],
  ['makes clear', 'asserts'],
  ['made no secret of', 'asserts'],
  ['made the point', 'asserts'],
  ['made the case', 'asserts'],
  ['took the view', 'asserts'],
  ['take the view', 'asserts'],
  ['takes the view', 'asserts'],
  ['let it be known', 'asserts'],
  ['went on record as saying', 'asserts'],
  ['cast doubt on', 'asserts'],
  ['casts doubt on', 'asserts'],
  ['gave notice', 'asserts'],
  ['served notice', 'asserts'],
  ['would have us believe', 'asserts'],
  ['would have you believe', 'asserts'],
  ['is of the opinion', 'asserts'],
  ['are of the opinion', 'asserts'],
  ['was of the opinion', 'asserts'],
  ['were of the opinion', 'asserts'],
  ['is of the view', 'asserts'],
  ['was of the view', 'asserts'],
  ['let slip', 'asserts'],
  ['lets slip', 'asserts'],
  ['put the blame on', 'asserts'],
  ['puts the blame on', 'asserts'],
  ['lays the blame on', 'asserts'],
  ['laid the blame on', 'asserts'],
  ['took issue with', 'asserts'],
  ['takes issue with', 'asserts'],
  ['took exception to', 'asserts'],
  ['poured cold water on', 'asserts'],
  ['sounded the alarm over', 'asserts'],
  ['sounded the alarm about', 'asserts'],
  ['paid tribute to', 'asserts'],
  ['pays tribute to', 'asserts'],
  ['lashed out at', 'asserts'],
  ['hit out at', 'asserts'],
  ['took aim at', 'asserts'],
  ['took a swipe at', 'asserts'],
  ['came out against', 'asserts'],
  ['spoke out against', 'asserts'],
  ['warned off', 'urges'],
  ['had no doubt', 'asserts'],
  ['has no doubt', 'asserts'],
  ['have no doubt', 'asserts'],
  ['gave assurances', 'promises'],
  ['gives assurances', 'promises'],
  ['gave his word', 'promises'],
  ['gave her word', 'promises'],
  ['owned up to', 'admits'],
  ['was like', 'asserts'],
  ['were like', 'asserts'],
  ["'s like", 'asserts'],
];

/** What somebody is who says or thinks so: "is confident that". */
const states: Readonly<Record<string, Act>> = {
  ...Object.fromEntries(
    'confident sure certain convinced adamant positive skeptical sceptical doubtful clear insistent emphatic unequivocal dismissive critical scornful unconvinced persuaded'
      .split(' ')
      .map((word) => [word, 'asserts' as const]),
  ),
  ...Object.fromEntries(
    'hopeful optimistic afraid fearful worried concerned anxious pessimistic eager'
      .split(' ')
      .map((word) => [word, 'expects' as const]),
  ),
};

/** Of these it is enough to tell what they are about: "were skeptical of the claim". */
const aboutStates =
  /^(?:skeptical|sceptical|doubtful|dismissive|critical|scornful|convinced|confident|optimistic|pessimistic|adamant|concerned)$/;

/** A phrase at its place. */
type Cue = { readonly from: number; readonly to: number; readonly before: number; readonly act: Act };

function findPhrases(sentence: Sentence): readonly Match[] {
  return findCues(
    sentence,
    ({ lower, isAside }) =>
      !isAside && (starts.has(lower) || lower in states || /^(?:puts?|express(?:es|ed)?|voic(?:es|ed))$/.test(lower)),
  )
    .map((at) => readPhrase(sentence, at))
    .filter((match) => match !== undefined);
}

const starts: ReadonlySet<string> = new Set(phrases.map(([words]) => words.split(' ')[0] ?? ''));

function readPhrase(sentence: Sentence, at: number): Match | undefined {
  const cue =
    phraseAt(sentence, at) ??
    stateAt(sentence, at) ??
    putToAt(sentence, at) ??
    valueAt(sentence, at) ??
    feelingAt(sentence, at);
  const subject = cue && subjectBefore(sentence, cue.before);
  if (!cue || subject?.kind !== 'own' || /^(?:it|there|this|that)$/i.test(wordsOf(sentence, subject.voice)))
    return undefined;
  const from = cue.to + 1;
  const to = contentEnd(sentence, from, []);
  const place = stretchOf(sentence, { from: cue.from, to: cue.to });
  const passage = from <= lastToken(sentence) ? passageOf(sentence, { from, to }) : undefined;
  const isQuoting = lowerAt(sentence, cue.to) === 'like';
  if (isQuoting && !isOpeningMark(sentence.tokens, from) && !isOpeningMark(sentence.tokens, from + 1)) return undefined;
  const isState = lowerAt(sentence, cue.to) in states;
  const isSaid =
    (isState && /^(?:of|about|over)$/.test(lowerAt(sentence, from)) && aboutStates.test(lowerAt(sentence, cue.to))) ||
    (/^(?:puts?|express(?:es|ed)?|voic(?:es|ed))$/.test(lowerAt(sentence, cue.from)) && cue.from === cue.to) ||
    isClause(sentence, from, to) ||
    /^(?:of|on|at|to|with|against|over|about)$/.test(lowerAt(sentence, cue.to));
  return place && passage && isSaid
    ? { confidence: 'middle', act: cue.act, cue: place, voices: [subject.voice], passage }
    : undefined;
}

function wordsOf({ text }: Sentence, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(start, end);
}

function isClause(sentence: Sentence, from: number, to: number): boolean {
  const first = lowerAt(sentence, from);
  if (first === 'that') return to > from;
  if (isOpeningMark(sentence.tokens, from)) return true;
  return startsPhrase(sentence, from) && hasFiniteVerb(sentence, { from: from + 1, to });
}

function phraseAt(sentence: Sentence, at: number): Cue | undefined {
  const phrase = phrases.find(([words]) =>
    words.split(' ').every((word, index) => lowerAt(sentence, at + index) === word),
  );
  const { before, isNegated, isUnreal, hasBe } = verbGroupOf(sentence, at);
  if (!phrase || isNegated || isUnreal || hasBe) return undefined;
  return { from: at, to: at + phrase[0].split(' ').length - 1, before, act: phrase[1] };
}

/** "Is confident", "were not sure", "remains hopeful". */
function stateAt(sentence: Sentence, at: number): Cue | undefined {
  const act = states[lowerAt(sentence, at)];
  if (act === undefined) return undefined;
  const group = verbGroupOf(sentence, at);
  const isState = /^(?:remain|remains|remained|feel|feels|felt)$/.test(lowerAt(sentence, group.before));
  const { before, hasBe, isUnreal, isNegated } = isState ? verbGroupOf(sentence, group.before) : group;
  if ((!hasBe && !isState) || isUnreal || isNegated) return undefined;
  const first = sentence.tokens.findIndex(
    ({ lower }, index) => index > before && (beForms.has(lower) || index === group.before),
  );
  return { from: Math.max(first, before + 1), to: at, before, act };
}

/** "Put it to the witness that …": the words up to what is put. */
function putToAt(sentence: Sentence, at: number): Cue | undefined {
  const isPut = ['it', 'to'].every((word, index) => lowerAt(sentence, at + 1 + index) === word);
  if (!isPut) return undefined;
  const to = phraseEnd(sentence, at + 3, lastToken(sentence));
  const { before, isNegated, isUnreal } = verbGroupOf(sentence, at);
  return lowerAt(sentence, to + 1) === 'that' && !isNegated && !isUnreal
    ? { from: at, to, before, act: 'asserts' }
    : undefined;
}

/** "Expressed regret for the delay". */
function feelingAt(sentence: Sentence, at: number): Cue | undefined {
  if (!/^(?:express(?:es|ed)?|voic(?:es|ed))$/.test(lowerAt(sentence, at)) || !startsPhrase(sentence, at + 1))
    return undefined;
  const { before, isNegated, isUnreal, hasBe } = verbGroupOf(sentence, at);
  return isNegated || isUnreal || hasBe ? undefined : { from: at, to: at, before, act: 'asserts' };
}

/** "Put the loss at 40 sheep". */
function valueAt(sentence: Sentence, at: number): Cue | undefined {
  if (!/^puts?$/.test(lowerAt(sentence, at))) return undefined;
  const { before, isNegated, isUnreal } = verbGroupOf(sentence, at);
  const near = sentence.tokens.findIndex(({ lower }, index) => index > at + 1 && index < at + 8 && lower === 'at');
  const value = near < 0 ? [] : sentence.tokens.slice(near + 1, near + 4);
  const isValue = value.some(({ kind, lower }) => kind === 'number' || standsAlone(lower));
  return isValue && !isNegated && !isUnreal ? { from: at, to: at, before, act: 'asserts' } : undefined;
}
