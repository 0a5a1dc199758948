/**
 * Sentences without a cue after one that a voice says: "According to the mayor, the dam holds. At the same time, nobody may
 * go near it." Whether the voice goes on nobody can know from the words, so that it is a question with low confidence.
 */

import type { Language, Sentence } from './language.ts';
import { wordsAt, type Proposal, type ProposedDate } from './proposal.ts';

/** The sentence before, and what was found in it. */
export type Told = {
  readonly sentence: Sentence;
  readonly proposals: readonly Proposal[];
  readonly dates: readonly ProposedDate[];
};

/** What the voice of the sentence before may go on to say here, without its dates; undefined where nothing looks like it. */
export function goOn(sentence: Sentence, language: Language, before: Told | undefined): Proposal | undefined {
  const previous = before && voiceAtEnd(before);
  const rule = language.sameVoice;
  const passage = previous && rule?.find(sentence);
  if (!previous || !rule || !passage) return undefined;
  const tokens = sentence.tokens.filter(({ start }) => start >= passage.start);
  return {
    rule: rule.name,
    version: rule.version,
    confidence: 'low',
    attribution: previous.attribution,
    continues: previous.passage,
    act: 'asserts',
    passage: wordsAt(sentence.text, passage),
    polarity: language.polarityOf(tokens, 'asserts'),
    dates: [],
    contents: [],
  };
}

/** What is surely said, up to the end of the sentence; a tag at its end closes what its voice says. */
function voiceAtEnd({ sentence, proposals }: Told): Proposal | undefined {
  const last = proposals.toSorted((a, b) => a.passage.end - b.passage.end).at(-1);
  const rest = last && sentence.text.slice(last.passage.end, sentence.end);
  if (last?.confidence === 'low' || last?.isUnnamed) return undefined;
  return rest !== undefined && !/[\p{L}\p{N}]/u.test(rest) ? last : undefined;
}
