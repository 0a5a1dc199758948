/**
 * Russian sentences that look as if the voice before them went on: they begin with a pronoun, with words that tie them to
 * what was said, or with a thing that was spoken of.
 */

import type { SameVoice, Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { lastToken, lowerAt } from '../token-ranges.ts';
import { passageOf } from './contents.ts';
import { hasFiniteVerb } from './phrases.ts';
import { frameForms } from './frame-verbs.ts';

export const sameVoice: SameVoice = {
  name: 'ru/same-voice',
  version: '1',
  says: 'a sentence without a cue that may go on in the same voice',
  find: findGoingOn,
};

/** What ties a sentence to the one before and is no part of what it says. */
const ties: readonly (readonly string[])[] = [
  ['при', 'этом'],
  ['кроме', 'того'],
  ['к', 'тому', 'же'],
  ['более', 'того'],
  ['в', 'то', 'же', 'время'],
  ['также'],
];
const openers = /^(?:он|она|они|его|её|ее|их|ему|ей|им|когда|затем|потом|позже|тогда)$/u;
const things = /^(?:билет|билеты|перел[её]т|поездка|поездку|деньги|арест|задержание|рейс)$/u;

function findGoingOn(sentence: Sentence): Stretch | undefined {
  const last = lastToken(sentence);
  const tie = ties.find((words) => words.every((word, at) => lowerAt(sentence, at) === word));
  const from = tie ? tie.length + (lowerAt(sentence, tie.length) === ',' ? 1 : 0) : 0;
  const first = lowerAt(sentence, from);
  const isAfter = first === 'после' && /^(?:этого|чего)$/u.test(lowerAt(sentence, from + 1));
  if (!tie && !openers.test(first) && !things.test(first) && !isAfter) return undefined;
  const isClause =
    hasFiniteVerb(sentence, { from, to: last }) || sentence.tokens.some(({ lower }) => frameForms.has(lower));
  return last > from && isClause ? passageOf(sentence, { from, to: last }) : undefined;
}
