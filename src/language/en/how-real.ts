/** Whether what an English clause tells is said to have happened once: not where it may be so, or is so in general. */

import type { Sentence } from '../language.ts';
import type { Stretch } from '../proposal.ts';

/** "probably", "perhaps": it may be so. */
export function isMaybe({ tokens }: Sentence, from: number, verb: number): boolean {
  return tokens
    .slice(Math.max(0, from - 2), verb)
    .some(({ lower }) => /^(?:probably|perhaps|possibly|maybe|presumably)$/.test(lower));
}

/** "are often beaten": how it is in general, and no event. */
export function isCustom({ tokens }: Sentence, at: number): boolean {
  const group = tokens.slice(Math.max(0, at - 4), at).map(({ lower }) => lower);
  return group.some((lower) => /^(?:is|are)$/.test(lower)) && group.some((lower) => frequencies.test(lower));
}

const frequencies =
  /^(?:often|usually|routinely|regularly|frequently|sometimes|always|generally|typically|normally|commonly|never)$/;

const others = /\b(?:earlier|again|often|usually|always|every|previously|before that|another|second time|return)\b/i;

/** Such a word in the clause or right before its subject: "earlier Orlova travelled". */
export function isOther({ text, tokens }: Sentence, from: number, clause: Stretch): boolean {
  const start = tokens[Math.max(0, from - 2)]?.start ?? clause.start;
  return others.test(text.slice(Math.min(start, clause.start), clause.end));
}
