/**
 * English sentences that look as if the voice before them went on: they begin with a pronoun, with words that tie them to
 * what was said, or with a thing that was spoken of.
 */

import type { SameVoice, Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { lastToken, lowerAt } from '../token-ranges.ts';
import { hasFiniteVerb } from './clauses.ts';
import { passageOf } from './contents.ts';

export const sameVoice: SameVoice = {
  name: 'en/same-voice',
  version: '1',
  says: 'a sentence without a cue that may go on in the same voice',
  find: findGoingOn,
};

/** What ties a sentence to the one before and is no part of what it says. */
const ties: readonly (readonly string[])[] = [
  ['at', 'the', 'same', 'time'],
  ['in', 'addition'],
  ['moreover'],
  ['besides'],
  ['furthermore'],
];
const openers = /^(?:he|she|they|his|her|their|when|after|then|later)$/;
const things = /^(?:ticket|tickets|flight|trip|journey|payment|money|arrest|detention)$/;

function findGoingOn(sentence: Sentence): Stretch | undefined {
  const last = lastToken(sentence);
  const tie = ties.find((words) => words.every((word, at) => lowerAt(sentence, at) === word));
  const isComma = tie && lowerAt(sentence, tie.length) === ',';
  const from = tie ? tie.length + (isComma ? 1 : 0) : 0;
  const first = lowerAt(sentence, from);
  const isThing = first === 'the' && things.test(lowerAt(sentence, from + 1));
  if (!tie && !openers.test(first) && !isThing) return undefined;
  return last > from && hasFiniteVerb(sentence, { from, to: last })
    ? passageOf(sentence, { from, to: last })
    : undefined;
}
