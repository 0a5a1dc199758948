/**
 * People, organisations and groups that a Russian sentence mentions: names with what stands before them («певица Анна
 * Орлова») and descriptions («очевидец»). For pronouns to point back to; one that is missed only leaves a pronoun unresolved.
 */

import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { stretchOf } from '../token-ranges.ts';
import { isGroupNoun, isOrganisationNoun, isOutletNoun, isPersonNoun, prepositions } from './words.ts';

const maxMentionTokens = 20;

/** The mentions of a sentence, in order, none overlapping. */
export function findMentions(sentence: Sentence): readonly Stretch[] {
  const mentions: Stretch[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const end = mentionEnd(sentence, at);
    if (end < at) continue;
    const isPlace =
      prepositions.has(sentence.tokens[at - 1]?.lower ?? '') && end === at && !isRole(sentence.tokens[at]?.lower ?? '');
    const stretch = isPlace ? undefined : stretchOf(sentence, { from: at, to: end });
    if (stretch) mentions.push(stretch);
    at = end;
  }
  return mentions;
}

/** From a role or a name on, over words in the genitive, to the last name or role. */
function mentionEnd({ tokens }: Sentence, from: number): number {
  let last = -1;
  for (let at = from; at < tokens.length && at - from < maxMentionTokens; at += 1) {
    const token = tokens[at];
    if (!token || token.kind !== 'word' || token.isQuoted) break;
    const isKnown = isRole(token.lower) || (token.isCapital && (at > 0 || tokens[1]?.isCapital === true || last >= 0));
    if (isKnown) last = at;
    else if (last < 0 || prepositions.has(token.lower) || !/(?:ого|его|ой|ей|ых|их|а|я|и|ы)$/u.test(token.lower)) break;
  }
  return last;
}

function isRole(lower: string): boolean {
  return isPersonNoun(lower) || isGroupNoun(lower) || isOrganisationNoun(lower) || isOutletNoun(lower);
}
