/** "X-тың айтуынша, …", "X мәліметі бойынша, …", "X маалыматына ылайык, …": on the word of who stands before. */

import type { Match, Rule, Sentence } from '../../language.ts';
import { findCues, isBreak, lastToken, lowerAt, stretchOf } from '../../token-ranges.ts';
import { phraseBefore } from '../phrases.ts';
import type { TurkicWords } from '../turkic-words.ts';

/** What the rule reads, for people. */
const says = '"X айтуынша, …", "X маалыматы боюнча, …": on the word of who stands before';

export function makeAccordingTo(words: TurkicWords): Rule {
  const name = `${words.language}/according-to`;
  return { name, version: '1', says, find: (sentence) => findAccordingTo(sentence, words) };
}

function findAccordingTo(sentence: Sentence, words: TurkicWords): readonly Match[] {
  return findCues(sentence, (_, at) => cueLength(sentence, at, words) > 0)
    .map((at) => read(sentence, at, words))
    .filter((match) => match !== undefined);
}

/** How many tokens the cue has that begins at the index; 0 where none does. */
export function cueLength(sentence: Sentence, at: number, words: TurkicWords): number {
  const one = lowerAt(sentence, at);
  if (words.accordingTo.test(`${one} ${lowerAt(sentence, at + 1)}`)) return 2;
  if (words.accordingTo.test(one)) return 1;
  // «маалыматында» is also where something stands written: what is told follows a comma.
  if (words.accordingToIn.test(one) && lowerAt(sentence, at + 1) === ',') return 1;
  // A paper is in the dative before it, and speaks for itself; a law or a plan does not.
  const before = lowerAt(sentence, at - 1);
  const isPaper = [words.document, words.outlet, words.organisation].some((nouns) => nouns.test(before));
  return words.inLineWith.test(one) && isPaper && !words.accordingTo.test(`${before} ${one}`) ? 1 : 0;
}

function read(sentence: Sentence, at: number, words: TurkicWords): Match | undefined {
  const end = at + cueLength(sentence, at, words) - 1;
  const phrase = at > 0 ? phraseBefore(sentence, at - 1, words) : undefined;
  const cue = stretchOf(sentence, { from: at, to: end });
  const from = isBreak(sentence, end + 1) ? end + 2 : end + 1;
  const isOpening =
    phrase !== undefined &&
    (phrase.from === 0 || isBreak(sentence, phrase.from - 1) || words.leads.test(lowerAt(sentence, phrase.from - 1)));
  const to = lastToken(sentence);
  const start = sentence.tokens[from]?.start;
  const last = sentence.tokens[to]?.end;
  if (!phrase || !cue || !isOpening || start === undefined || last === undefined || from > to) return undefined;
  return { confidence: 'high', act: 'asserts', cue, voices: [phrase.voice], passage: { start, end: last } };
}
