/**
 * People, organisations and groups that a Russian sentence mentions: names with what stands before them («певица Анна
 * Орлова») and descriptions («очевидец»). For pronouns to point back to; one that is missed only leaves a pronoun unresolved.
 */

import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';
import { stretchOf } from '../token-ranges.ts';
import { isDeterminer } from './declension.ts';
import { isFiniteVerb } from './phrases.ts';
import {
  isGroupNoun,
  isOrganisationNoun,
  isOutletNoun,
  isPersonNoun,
  adverbs,
  prepositions,
  pronouns,
} from './words.ts';

const maxMentionTokens = 20;

/** The mentions of a sentence, in order, none overlapping. */
export function findMentions(sentence: Sentence): readonly Stretch[] {
  const mentions: Stretch[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const end = mentionEnd(sentence, at);
    if (end < at) continue;
    const from = withAdjectives(sentence, at, mentions.at(-1)?.end ?? 0);
    const isPlace =
      prepositions.has(sentence.tokens[at - 1]?.lower ?? '') && end === at && !isRole(sentence.tokens[at]?.lower ?? '');
    const stretch = isPlace ? undefined : stretchOf(sentence, { from, to: end });
    if (stretch) mentions.push(stretch);
    at = end;
  }
  return mentions;
}

/** From a role or a name on, over words in the genitive, to the last name or role. */
function mentionEnd(sentence: Sentence, from: number): number {
  const { tokens } = sentence;
  let last = -1;
  for (let at = from; at < tokens.length && at - from < maxMentionTokens; at += 1) {
    const token = tokens[at];
    if (!token || token.kind !== 'word' || token.isQuoted || prepositions.has(token.lower)) break;
    if (last >= 0 && !token.isCapital && (isFiniteVerb(sentence, at) || adverbs.has(token.lower))) break;
    // «Анна Орлова и Пётр Кан» are two, «министерство труда и занятости» is one.
    if (token.lower === 'и' && tokens[last]?.isCapital === true) break;
    const isKnown = isRole(token.lower) || (token.isCapital && (at > 0 || tokens[1]?.isCapital === true || last >= 0));
    // «Министерство обороны»: whose it is, right behind the noun.
    const isOwner = last === at - 1 && last >= from && isOwned(tokens[last]?.lower ?? '') && genitive.test(token.lower);
    if (isKnown || isOwner) last = at;
    else if (last < 0 || !/(?:ого|его|ой|ей|ых|их|а|я|и|ы)$/u.test(token.lower)) break;
  }
  return last;
}

const genitive = /(?:ого|его|ой|ей|ых|их|ов|ев|а|я|и|ы)$/u;

function isOwned(lower: string): boolean {
  return isOrganisationNoun(lower) || isOutletNoun(lower);
}

/** «Центральный банк», «трое бывших сотрудников»: from what agrees with the noun or counts it. */
function withAdjectives({ tokens }: Sentence, at: number, notBefore: number): number {
  let from = at;
  while (from > 0) {
    const token = tokens[from - 1];
    if (token?.kind !== 'word' || token.isQuoted || token.start < notBefore || prepositions.has(token.lower)) break;
    const isPart =
      /^(?:дво|тро|четвер|пятер)[еи](?:м|х)?$/u.test(token.lower) ||
      /(?:[ыио]й|ая|яя|ое|ее|ые|ие|ого|его|ых|их|ым|им|ыми|ими|ому|ему|ую|юю)$/u.test(token.lower);
    if (!isPart || pronouns.has(token.lower)) break;
    from -= 1;
  }
  return from;
}

function isRole(lower: string): boolean {
  if (prepositions.has(lower) || isDeterminer(lower)) return false;
  return isPersonNoun(lower) || isGroupNoun(lower) || isOrganisationNoun(lower) || isOutletNoun(lower);
}
