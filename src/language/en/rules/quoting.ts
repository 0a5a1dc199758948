/**
 * Whose words somebody passes on: "X was quoted by Y as saying …", "X quoted Y as saying …". Whoever quotes is the outer
 * voice, who is quoted the origin.
 */

import type { Match, Rule, Sentence } from '../../language.ts';
import type { Stretch } from '../../proposal.ts';
import { findCues, isClosingMark, lastToken, lowerAt, stretchOf } from '../../token-ranges.ts';
import { phraseEnd } from '../clauses.ts';
import { contentBefore, contentEnd, passageOf } from '../contents.ts';
import { subjectBefore, verbGroupOf } from '../subjects.ts';

export const quoting: Rule = {
  name: 'en/quoting',
  version: '1',
  says: '"X was quoted by Y as saying …", "X quoted Y as saying …"',
  find: findQuoting,
};

function findQuoting(sentence: Sentence): readonly Match[] {
  return findCues(sentence, ({ lower, isAside }) => !isAside && /^(?:quote[sd]?|cite[sd]?|reported)$/.test(lower))
    .map((verb) => readQuoting(sentence, verb))
    .filter((match) => match !== undefined);
}

function readQuoting(sentence: Sentence, verb: number): Match | undefined {
  const { before, isNegated, isUnreal, hasBe } = verbGroupOf(sentence, verb);
  const subject = isNegated || isUnreal ? undefined : subjectBefore(sentence, before);
  if (subject?.kind !== 'own') return undefined;
  const isOther = !hasBe || /^(?:by|in)$/.test(lowerAt(sentence, verb + 1));
  const from = hasBe ? verb + 2 : verb + 1;
  const end = isOther ? phraseEnd(sentence, from, lastToken(sentence)) : verb;
  const said = saidFrom(sentence, end + 1);
  const other = isOther ? stretchOf(sentence, { from, to: end }) : undefined;
  const cue = stretchOf(sentence, { from: verb, to: verb });
  const isTag = said !== undefined && said >= lastToken(sentence) && isClosingMark(sentence.tokens, subject.from - 1);
  const range = isTag
    ? contentBefore(sentence, subject.from - 1, true)
    : said && { from: said, to: contentEnd(sentence, said, []) };
  const passage = range && passageOf(sentence, range);
  if (!cue || !passage || (isOther && !other)) return undefined;
  return { confidence: 'high', act: 'asserts', cue, voices: chainOf(subject.voice, other, hasBe), passage };
}

function chainOf(subject: Stretch, other: Stretch | undefined, isPassive: boolean): readonly Stretch[] {
  if (!other) return [subject];
  return isPassive ? [other, subject] : [subject, other];
}

/** Where what is said begins after "as saying". */
function saidFrom(sentence: Sentence, at: number): number | undefined {
  const isSaying = /^(?:saying|stating|claiming|warning|adding|telling)$/.test(lowerAt(sentence, at + 1));
  if (lowerAt(sentence, at) !== 'as' || !isSaying) return undefined;
  const from = at + 2;
  if (lowerAt(sentence, at + 1) === 'telling') return phraseEnd(sentence, from, lastToken(sentence)) + 1;
  return lowerAt(sentence, from) === ':' ? from + 1 : from;
}
