/** "Бұл туралы X хабарлады", "Бул тууралуу X билдирди": what was said stands in the sentence before. */

import type { Match, Rule, Sentence } from '../../language.ts';
import { lastToken, lowerAt, stretchOf } from '../../token-ranges.ts';
import { subjectAt } from '../phrases.ts';
import { speechVerbAt } from '../speech-cues.ts';
import type { TurkicWords } from '../turkic-words.ts';

/** What the rule reads, for people. */
const says = '"Бұл туралы X хабарлады", "Бул тууралуу X билдирди": the sentence before';

export function makeSaidBefore(words: TurkicWords): Rule {
  const name = `${words.language}/said-before`;
  return { name, version: '1', says, find: (sentence, before) => findSaidBefore(sentence, before, words) };
}

function findSaidBefore(sentence: Sentence, before: Sentence | undefined, words: TurkicWords): readonly Match[] {
  if (!before || !words.pointsBack.test(`${lowerAt(sentence, 0)} ${lowerAt(sentence, 1)}`)) return [];
  const verb = sentence.tokens.findLastIndex(
    ({ isQuoted }, at) => !isQuoted && at > 1 && speechVerbAt(sentence, at, words) !== undefined,
  );
  if (verb < 2) return [];
  const speaker = subjectAt(sentence, 2, verb - 1, words) ?? subjectAt(sentence, verb + 1, lastToken(sentence), words);
  const cue = stretchOf(sentence, { from: verb, to: verb });
  if (!speaker || !cue) return [];
  return [
    {
      confidence: 'middle',
      act: 'asserts',
      cue,
      voices: [speaker.voice],
      passage: { start: before.start, end: before.end },
    },
  ];
}
