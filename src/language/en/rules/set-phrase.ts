/**
 * Set phrases of several words: "made it clear that …", "is confident that …", "put the loss at …". The words are data; whose
 * they are is found as for verbs of speech.
 */

import type { Match, Rule, Sentence } from '../../language.ts';
import type { Act } from '../../../statement/statement.ts';
import { findCues, isOpeningMark, lastToken, lowerAt, stretchOf } from '../../token-ranges.ts';
import { hasFiniteVerb, startsPhrase } from '../clauses.ts';
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
];

/** What somebody is who says or thinks so: "is confident that". */
const states: Readonly<Record<string, Act>> = {
  ...Object.fromEntries(
    'confident sure certain convinced adamant positive skeptical sceptical doubtful clear'
      .split(' ')
      .map((word) => [word, 'asserts' as const]),
  ),
  ...Object.fromEntries(
    'hopeful optimistic afraid fearful worried concerned anxious'.split(' ').map((word) => [word, 'expects' as const]),
  ),
};

/** A phrase at its place. */
type Cue = { readonly from: number; readonly to: number; readonly before: number; readonly act: Act };

function findPhrases(sentence: Sentence): readonly Match[] {
  return findCues(
    sentence,
    ({ lower, isAside }) => !isAside && (starts.has(lower) || lower in states || /^puts?$/.test(lower)),
  )
    .map((at) => readPhrase(sentence, at))
    .filter((match) => match !== undefined);
}

const starts: ReadonlySet<string> = new Set(phrases.map(([words]) => words.split(' ')[0] ?? ''));

function readPhrase(sentence: Sentence, at: number): Match | undefined {
  const cue = phraseAt(sentence, at) ?? stateAt(sentence, at) ?? valueAt(sentence, at);
  const subject = cue && subjectBefore(sentence, cue.before);
  if (!cue || subject?.kind !== 'own' || /^(?:it|there|this|that)$/i.test(wordsOf(sentence, subject.voice)))
    return undefined;
  const from = cue.to + 1;
  const to = contentEnd(sentence, from, []);
  const place = stretchOf(sentence, { from: cue.from, to: cue.to });
  const passage = from <= lastToken(sentence) ? passageOf(sentence, { from, to }) : undefined;
  const isSaid =
    lowerAt(sentence, cue.from).startsWith('put') ||
    isClause(sentence, from, to) ||
    /^(?:of|on)$/.test(lowerAt(sentence, cue.to));
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

/** "Put the loss at 40 sheep". */
function valueAt(sentence: Sentence, at: number): Cue | undefined {
  if (!/^puts?$/.test(lowerAt(sentence, at))) return undefined;
  const { before, isNegated, isUnreal } = verbGroupOf(sentence, at);
  const near = sentence.tokens.findIndex(({ lower }, index) => index > at + 1 && index < at + 8 && lower === 'at');
  const value = near < 0 ? [] : sentence.tokens.slice(near + 1, near + 4);
  const isValue = value.some(({ kind, lower }) => kind === 'number' || standsAlone(lower));
  return isValue && !isNegated && !isUnreal ? { from: at, to: at, before, act: 'asserts' } : undefined;
}
