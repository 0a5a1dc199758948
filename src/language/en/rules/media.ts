/**
 * "X posted a video of …", "X published a photo that shows …": who put something before the public says what it is. Low
 * confidence, since the sentence may be about the posting alone.
 */

import type { Match, Rule, Sentence } from '../../language.ts';
import { findCues, isBreak, lastToken, lowerAt, stretchOf } from '../../token-ranges.ts';
import { contentEnd, passageOf } from '../contents.ts';
import { subjectBefore, verbGroupOf } from '../subjects.ts';
import { determiners } from '../words.ts';

export const media: Rule = {
  name: 'en/media',
  version: '1',
  says: '"posted a video of …", "showed footage in which …"',
  find: findMedia,
};

const verbs = new Set('posted published aired broadcast released shared showed circulated uploaded'.split(' '));
const objects =
  /^(?:video|videos|footage|photo|photos|photograph|photographs|picture|pictures|image|images|recording|recordings|clip|clips|letter|statement|screenshot|screenshots)$/;

function findMedia(sentence: Sentence): readonly Match[] {
  return findCues(sentence, ({ lower, isAside }) => !isAside && verbs.has(lower))
    .map((verb) => readMedia(sentence, verb))
    .filter((match) => match !== undefined);
}

function readMedia(sentence: Sentence, verb: number): Match | undefined {
  const { before, isNegated, isUnreal, hasBe } = verbGroupOf(sentence, verb);
  if (isNegated || isUnreal || hasBe) return undefined;
  const subject = subjectBefore(sentence, before);
  const from = objectStart(sentence, verb + 1);
  const cue = stretchOf(sentence, { from: verb, to: verb });
  if (subject?.kind !== 'own' || from === undefined || !cue) return undefined;
  const passage = passageOf(sentence, { from, to: contentEnd(sentence, from, []) });
  return passage && { confidence: 'low', act: 'asserts', cue, voices: [subject.voice], passage };
}

/** Where "a video of …" begins, and only where something of it is told. */
function objectStart(sentence: Sentence, after: number): number | undefined {
  for (let at = after; at < Math.min(after + 12, lastToken(sentence)); at += 1) {
    if (isBreak(sentence, at)) return undefined;
    if (
      !objects.test(lowerAt(sentence, at)) ||
      !/^(?:of|showing|that|which|in|from|with|about|allegedly|saying)$/.test(lowerAt(sentence, at + 1))
    )
      continue;
    let start = at;
    while (start > after && at - start < 4 && !determiners.has(lowerAt(sentence, start))) start -= 1;
    return determiners.has(lowerAt(sentence, start)) ? start : at;
  }
  return undefined;
}
