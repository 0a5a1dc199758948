/** Typed contents, going on in the same voice and the text's own words, for a Turkic language of these words. */

import type { ContentRules, Language, SameVoice, Sentence } from '../language.ts';
import { lastToken, lowerAt, stretchOf } from '../token-ranges.ts';
import { describeTurkic } from './describe-mention.ts';
import { turkicMentions, wholeMentions } from './mention-places.ts';
import type { TurkicFrames } from './frame-words.ts';
import { findTurkicPredications } from './predications.ts';
import { chunkPlace, turkicChunks } from './turkic-chunks.ts';
import type { TurkicWords } from './turkic-words.ts';

export function makeTurkicContents(
  words: TurkicFrames,
  speech: TurkicWords,
): Pick<Language, 'contents' | 'findWholeMentions' | 'sameVoice' | 'ownWords' | 'interviewed'> {
  const contents: ContentRules = {
    findMentions: (sentence) => turkicMentions(sentence, words),
    describe: (sentence, phrase) => describeTurkic(sentence, phrase, words),
    findPredications: (sentence) => findTurkicPredications(sentence, words),
    termOf: (text, field) => {
      const lower = text.toLowerCase().replaceAll(/[\s\u00a0]+/g, ' ');
      return field === 'cause' ? undefined : words.terms[field].find(([, pattern]) => pattern.test(lower))?.[0];
    },
  };
  const sameVoice: SameVoice = {
    name: `${words.language}/same-voice`,
    version: '1',
    says: 'a sentence without a cue that may go on in the same voice',
    find: (sentence) => goingOn(sentence, words),
  };
  return {
    contents,
    findWholeMentions: (sentence) => wholeMentions(sentence, words),
    sameVoice,
    ownWords: {
      name: `${words.language}/own-words`,
      version: '1',
      isCited: (sentence) => isCited(sentence, words, speech),
    },
    interviewed: (sentence) => interviewedIn(sentence, words),
  };
}

function goingOn(sentence: Sentence, { openers }: TurkicFrames) {
  const last = lastToken(sentence);
  const isOpen = openers.test(`${lowerAt(sentence, 0)} ${lowerAt(sentence, 1)}`);
  return isOpen && last > 1 ? stretchOf(sentence, { from: 0, to: last }) : undefined;
}

/** «Сайрагүл эже менен сүйлөштүк»: the one with whom. */
function interviewedIn(sentence: Sentence, words: TurkicFrames) {
  if (!sentence.tokens.some(({ lower }) => words.interviews.test(lower))) return undefined;
  const chunk = turkicChunks(sentence, words).findLast(
    ({ is, postposition }) =>
      is === 'instrumental' || (postposition !== undefined && words.postpositions.get(postposition) === 'with'),
  );
  const place = chunk && chunkPlace(sentence, chunk.from, chunk.to);
  return place && describeTurkic(sentence, place, words)?.kind === 'person' ? place : undefined;
}

/** «деп», a verb of speech, «айтуынша»: somebody else tells it. */
function isCited({ tokens }: Sentence, { saysSo }: TurkicFrames, { closer, verbs, hedges }: TurkicWords): boolean {
  return tokens.some(
    ({ lower, isQuoted }) =>
      !isQuoted &&
      (closer.test(lower) || hedges.has(lower) || saysSo.test(lower) || verbs.some(([verb]) => verb.test(lower))),
  );
}
